import { openGazetteerFile } from '../gazetteer/index.ts';
import { readModels } from './model.ts';
import { Reader } from './reader.ts';
import { readWordLists } from './word-lists.ts';

/**
 * A reader over a gazetteer's file, read-only.
 *
 * @param gazetteer as `npm run gazetteer` builds it
 * @throws GazetteerUnusable
 * @param folder data/geotag: the weights and the lists of words
 */
export function openReader(gazetteer: string, folder: string): Reader {
	const parts = { models: readModels(folder), lists: readWordLists(folder) };
	return openGazetteerFile(gazetteer, (database) => new Reader(database, parts));
}
