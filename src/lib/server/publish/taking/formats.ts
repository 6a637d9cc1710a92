import * as atom from '../files/atom.ts';
import * as csv from '../files/csv.ts';
import * as sequence from '../files/geojson-seq.ts';
import * as geojson from '../files/geojson.ts';
import * as jsonFeed from '../files/json-feed.ts';
import type { Batches, Context } from '../files/taken-story.ts';

/** A format in which stories leave. */
export interface Format {
	/** As it ends an address, such as `stories.csv`. */
	file: string;
	mediaType: string;
	/** A feed tells of the newest, a page at a time; any other file of the whole selection. */
	isFeed: boolean;
	write: (batches: Batches, context: Context) => AsyncGenerator<string, void, void>;
}

export const formats = {
	csv: { file: 'stories.csv', mediaType: csv.mediaType, isFeed: false, write: csv.writeCsv },
	geojson: {
		file: 'stories.geojson',
		mediaType: geojson.mediaType,
		isFeed: false,
		write: geojson.writeGeoJson
	},
	geojsons: {
		file: 'stories.geojsons',
		mediaType: sequence.mediaType,
		isFeed: false,
		write: sequence.writeGeoJsonSequence
	},
	atom: { file: 'atom.xml', mediaType: atom.mediaType, isFeed: true, write: atom.writeAtom },
	feed: { file: 'feed.json', mediaType: jsonFeed.mediaType, isFeed: true, write: jsonFeed.writeJsonFeed }
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

const byFile = new Map(Object.entries(formats).map(([name, { file }]) => [file, name as FormatName]));

/** The format of a file's name, such as `stories.csv`. */
export const formatOf = (file: string): FormatName | undefined => byFile.get(file);
