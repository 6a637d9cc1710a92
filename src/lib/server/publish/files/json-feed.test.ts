import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { anyStory, context, fire, nowhere, whole } from '../../../../../tests/support/taken.ts';
import { writeJsonFeed } from './json-feed.ts';
import type { Context, TakenStory } from './taken-story.ts';

interface Read extends Record<string, unknown> {
	items: (Record<string, unknown> & { _geo: FeatureCollection })[];
}

const read = async (stories: TakenStory[], about: Context = context) =>
	JSON.parse(await whole(writeJsonFeed([stories], about))) as Read;

test('the feed says what it is, and where it goes on', async () => {
	const feed = await read([], { ...context, next: 'https://news.example.org/next' });
	expect(feed).toEqual({
		version: 'https://jsonfeed.org/version/1.1',
		title: context.title,
		home_page_url: context.address,
		feed_url: context.self,
		next_url: 'https://news.example.org/next',
		language: 'fr',
		authors: [{ name: 'Jungle News', url: 'https://edition.example.org/' }],
		_geo: { about: 'https://www.rfc-editor.org/rfc/rfc7946' },
		items: []
	});
	expect(await read([])).not.toHaveProperty('next_url');
});

test('an item has its places as GeoJSON, or none', async () => {
	const [told, untold] = (await read([fire, nowhere])).items;
	expect(told).toMatchObject({
		id: 'https://news.example.org/fr/stories/calais-fire',
		url: 'https://news.example.org/fr/stories/calais-fire',
		external_url: 'https://source.example.org/a?b=1&c=2',
		content_text: fire.summary,
		language: 'fr',
		date_published: '2016-11-16T00:00:00Z',
		tags: ['Vie quotidienne', 'Asile']
	});
	const { features } = check(JSON.stringify(told!._geo)) as FeatureCollection;
	expect(features.map(({ geometry, properties }) => [geometry, properties!.place])).toEqual([
		[{ type: 'Point', coordinates: [1.875432, 50.95] }, 'calais'],
		[{ type: 'Point', coordinates: [-4.486, 48.39] }, 'brest']
	]);
	expect(untold!._geo.features).toEqual([]);
});

test('any text comes back out of the feed', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(anyStory, { maxLength: 3 }), async (stories) => {
			const { items } = await read(stories);
			expect(items.map(({ title, content_text }) => [title, content_text])).toEqual(
				stories.map(({ title, summary }) => [title, summary])
			);
			for (const { _geo } of items) check(JSON.stringify(_geo));
		})
	);
});

test('an item says when the newsroom changed it, and names no report that has no address', async () => {
	const changed = { ...fire, modified: '2026-11-22T12:00:00.000Z' };
	const own = { ...fire, source: { name: '', url: '' } };
	const [first, second] = (await read([changed, own])).items;
	expect(first!.date_modified).toBe('2026-11-22T12:00:00.000Z');
	expect(first!.external_url).toBe(fire.source.url);
	expect(second).not.toHaveProperty('date_modified');
	expect(second).not.toHaveProperty('external_url');
});
