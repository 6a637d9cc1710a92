import { inChunks } from './chunks.ts';
import { features } from './geojson.ts';
import type { Batches, Context } from './taken-story.ts';

export const mediaType = 'application/geo+json-seq';

/** Record separator (RFC 7464): a reader who comes in late, or loses a record, goes on at the next. */
const RS = '\u001E';

/** The features of the GeoJSON file as a text sequence (RFC 8142): each can be read before the next has arrived. */
export function writeGeoJsonSequence(batches: Batches, context: Context): AsyncGenerator<string, void, void> {
	return inChunks(batches, {
		head: '',
		item: (story) =>
			features(story, context)
				.map((feature) => `${RS}${feature}\n`)
				.join('')
	});
}
