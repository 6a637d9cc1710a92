import { inChunks } from './chunks.ts';
import { placeFields } from './fields.ts';
import { geometry } from './geojson.ts';
import { midnight, storyAddress, type Batches, type Context, type TakenStory } from './taken-story.ts';

export const mediaType = 'application/feed+json';

function item(story: TakenStory, context: Context): string {
	const address = storyAddress(context, story);
	const shown = JSON.stringify({
		id: address,
		url: address,
		external_url: story.source.url || undefined,
		title: story.title,
		summary: story.standfirst,
		content_text: story.summary,
		language: story.language,
		date_published: midnight(story.publishedEarliest),
		date_modified: story.modified ?? undefined,
		tags: story.themes.map((theme) => theme.name)
	});
	const features = story.places.map(
		(place) =>
			`{"type":"Feature","geometry":${geometry(place)},"properties":${JSON.stringify(placeFields(place))}}`
	);
	return `${shown.slice(0, -1)},"_geo":{"type":"FeatureCollection","features":[${features.join(',')}]}}`;
}

/**
 * The selection as a JSON Feed (version 1.1). Its one extension, `_geo`, is in each item a GeoJSON FeatureCollection
 * (RFC 7946) of the story's public places, with the names of our other files: `place` (slug), `place_name`, `role`
 * (setting, origin, destination, mentioned), `precision`, `radius_m` (metres around the point; 0 when exact). It has no
 * features where no place is public. At the feed's top `_geo.about` says so, as the format asks of extensions.
 */
export function writeJsonFeed(batches: Batches, context: Context): AsyncGenerator<string, void, void> {
	const { language, title, address, self, next, edition } = context;
	const about = JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title,
		home_page_url: address,
		feed_url: self,
		next_url: next,
		language,
		authors: [{ name: edition.name, url: edition.home }],
		_geo: { about: 'https://www.rfc-editor.org/rfc/rfc7946' }
	});
	return inChunks(batches, {
		head: `${about.slice(0, -1)},"items":[\n`,
		item: (story) => item(story, context),
		between: ',\n',
		tail: '\n]}\n'
	});
}
