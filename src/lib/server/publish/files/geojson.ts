import { inChunks } from './chunks.ts';
import { degrees, placeFields, storyFields } from './fields.ts';
import type { Batches, Context, TakenPlace, TakenStory } from './taken-story.ts';

export const mediaType = 'application/geo+json';

/** Longitude first (RFC 7946, section 3.1.1); null says that the story has no public place (section 3.2). */
export function geometry(place: TakenPlace | undefined): string {
	return place
		? `{"type":"Point","coordinates":[${degrees(place.longitude)},${degrees(place.latitude)}]}`
		: 'null';
}

/**
 * One GeoJSON Feature for each of a story's public places, or one without geometry. The id names story, place and
 * role, which are one geotag in every edition of the store. `precision` and `radius_m` (metres) say how far the true
 * place may lie from the point.
 */
export function features(story: TakenStory, context: Context): string[] {
	// What all of a story's features share becomes text once, and each place's properties go on from there
	const shared = JSON.stringify(storyFields(story, context)).slice(0, -1);
	const places = story.places.length ? story.places : [undefined];
	return places.map((place) => {
		const id = place ? `${story.slug}/${place.slug}/${place.role}` : story.slug;
		const own = JSON.stringify(placeFields(place)).slice(1);
		return `{"type":"Feature","id":${JSON.stringify(id)},"geometry":${geometry(place)},"properties":${shared},${own}}`;
	});
}

/**
 * The selection as a GeoJSON FeatureCollection (RFC 7946), one feature a story-place. Its foreign members are those of
 * OGC API - Features (`links`, `timeStamp`) and `name`, which GDAL takes for the layer's.
 */
export function writeGeoJson(batches: Batches, context: Context): AsyncGenerator<string, void, void> {
	const { title, address, self, updated, edition } = context;
	const about = JSON.stringify({
		type: 'FeatureCollection',
		name: title,
		publisher: edition.name,
		license: edition.licence,
		timeStamp: updated.toISOString(),
		links: [
			{ rel: 'self', type: mediaType, href: self },
			{ rel: 'alternate', type: 'text/html', href: address }
		]
	});
	return inChunks(batches, {
		head: `${about.slice(0, -1)},"features":[\n`,
		item: (story) => features(story, context).join(',\n'),
		between: ',\n',
		tail: '\n]}\n'
	});
}
