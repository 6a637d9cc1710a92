import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { expect, test } from 'vitest';
import { anyStory, context, fire, nowhere, whole } from '../../../../../tests/support/taken.ts';
import { canonicalRows } from '../taking/canonical-rows.ts';
import { writeCsv } from './csv.ts';
import { writeGeoJsonSequence } from './geojson-seq.ts';
import { writeGeoJson } from './geojson.ts';
import type { TakenStory } from './taken-story.ts';

const read = async (...stories: TakenStory[]) =>
	check(await whole(writeGeoJson([stories], context))) as FeatureCollection;

test('a story has one feature for each of its places, longitude first', async () => {
	const { features } = await read(fire);
	expect(features.map(({ id, geometry }) => [id, geometry])).toEqual([
		['calais-fire/calais/setting', { type: 'Point', coordinates: [1.875432, 50.95] }],
		['calais-fire/brest/origin', { type: 'Point', coordinates: [-4.486, 48.39] }]
	]);
	expect(features[0]!.properties).toEqual({
		story: 'calais-fire',
		url: 'https://news.example.org/fr/stories/calais-fire',
		title: 'Calais : « tout a brûlé », dit-elle',
		language: 'fr',
		kind: 'reportage',
		themes: ['daily-life', 'asylum'],
		theme_names: ['Vie quotidienne', 'Asile'],
		languages: ['fr', 'ar'],
		original: 'ar',
		occurred: '2016-10-24/2016-10-26',
		occurred_earliest: '2016-10-24',
		occurred_latest: '2016-10-26',
		published: '2016-12~',
		published_earliest: '2016-11-16',
		published_latest: '2017-01-15',
		source_name: 'Jungle News',
		source_url: 'https://source.example.org/a?b=1&c=2',
		place: 'calais',
		place_name: 'Calais',
		role: 'setting',
		precision: 'commune',
		radius_m: 3200
	});
});

test('a story whose places are withheld stays in the file, and on no map', async () => {
	const { features } = await read(nowhere);
	expect(features).toHaveLength(1);
	expect(features[0]).toMatchObject({ id: 'withheld', geometry: null });
	expect(features[0]!.properties).toMatchObject({ title: nowhere.title, place: null, radius_m: null });
});

test('the file says what it is, and an empty one is a collection too', async () => {
	const collection = await read();
	expect(collection).toMatchObject({
		type: 'FeatureCollection',
		name: context.title,
		license: 'CC-BY-4.0',
		timeStamp: '2026-03-01T08:00:00.000Z',
		features: []
	});
});

test('any text comes back, in the collection and in the sequence', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(anyStory, { maxLength: 3 }), async (stories) => {
			const { features } = await read(...stories);
			const told = stories.flatMap((story) =>
				(story.places.length ? story.places : [undefined]).map((place) => [story.title, place?.name ?? null])
			);
			expect(features.map(({ properties }) => [properties!.title, properties!.place_name])).toEqual(told);
			for (const { geometry } of features) {
				for (const number of (geometry as Point | null)?.coordinates ?? []) {
					expect(String(number)).toMatch(/^-?\d+(\.\d{1,6})?$/);
				}
			}
			const sequence = await whole(writeGeoJsonSequence([stories], context));
			const records = sequence.split('\u001E').slice(1);
			expect(sequence.startsWith('\u001E') || !stories.length).toBe(true);
			expect(records.every((record) => record.endsWith('}\n'))).toBe(true);
			expect(records.map((record) => JSON.parse(record) as Feature)).toEqual(features);
		})
	);
});

test('any story has as many rows in every table and every file of features: one a place, and one without any', async () => {
	const lines = (text: string) => text.trimEnd().split('\n').length;
	await fc.assert(
		fc.asyncProperty(anyStory, async (story) => {
			const rows = story.places.length || 1;
			expect((await read(story)).features).toHaveLength(rows);
			expect(lines(await whole(writeGeoJsonSequence([[story]], context)))).toBe(rows);
			expect(lines(canonicalRows(story))).toBe(rows);
			const table = await whole(writeCsv([[story]], context));
			expect(parse(table, { bom: true, columns: true })).toHaveLength(rows);
		}),
		{ numRuns: 50 }
	);
});
