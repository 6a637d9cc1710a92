import { describe, expect, test } from 'vitest';
import { littleGazetteer } from '../../../../tests/support/little-gazetteer.ts';
import { openSmallStore, smallEdition } from '../../../../tests/support/newsroom.ts';
import { languages } from '../../story/language.ts';
import { openStore } from '../store/connection.ts';
import type { EditionFiles } from './edition-files.ts';
import { importEdition, isEmptyStore } from './edition.ts';

type Change = (edition: EditionFiles) => void;
const placeOf = (edition: EditionFiles, slug: string) => edition.places.find((place) => place.slug === slug)!;

describe('an edition that does not fit is refused by name, and leaves the store empty', () => {
	test.each<[string, Change, string]>([
		[
			'an unknown theme',
			({ stories }) => stories[3]!.themes.push('weather'),
			'story quarter-days: no theme weather'
		],
		[
			'an unknown place',
			({ stories }) => (stories[2]!.geotags[0]!.place = 'atlantis'),
			'story lessons: no place atlantis in places.json'
		],
		[
			'a milestone nowhere',
			({ milestones }) => (milestones[1]!.place = 'atlantis'),
			'milestone camp-cleared: no place atlantis'
		],
		[
			'an unknown commune',
			(edition) => (placeOf(edition, 'gelos').insee = '99999'),
			'place gelos: no commune 99999'
		],
		[
			'an unknown country',
			(edition) => (placeOf(edition, 'sudan').country = 'ZZ'),
			'place sudan: no country ZZ'
		],
		[
			'an unknown GeoNames id',
			(edition) => Object.assign(placeOf(edition, 'gelos'), { insee: undefined, geonames: 5 }),
			'place gelos: no GeoNames id 5'
		],
		[
			'a place inside nothing',
			(edition) => (placeOf(edition, 'camp').inside = '99999'),
			'no place or commune 99999'
		],
		[
			'a place without a point',
			(edition) => delete placeOf(edition, 'gelos').insee,
			'place gelos: the gazetteer does not know it'
		],
		[
			'a place inside itself',
			(edition) => (placeOf(edition, 'camp').inside = 'camp'),
			'place camp lies inside itself'
		],
		[
			'two places inside each other',
			(edition) => {
				placeOf(edition, 'camp').inside = 'quarter';
				placeOf(edition, 'quarter').inside = 'camp';
			},
			'place camp lies inside itself'
		],
		[
			'a precision that nothing around has',
			({ stories }) => (stories[2]!.geotags[2]!.precision = 'commune'),
			'place sudan lies in nothing that could show it at the precision "commune"'
		],
		[
			'a precision that the place’s own page would betray',
			({ stories }) => (stories[1]!.geotags[1]!.precision = 'commune'),
			'place camp is shown with its own point: a geotag "commune" there would hide nothing'
		]
	])('%s', async (_, change, message) => {
		const store = await openStore(':memory:');
		const gazetteer = littleGazetteer();
		const edition = smallEdition();
		change(edition);
		await expect(importEdition(store, gazetteer, edition)).rejects.toThrow(message);
		expect(await isEmptyStore(store)).toBe(true);
		for (const table of ['place', 'theme', 'story', 'geotag', 'milestone'] as const) {
			expect(await store.selectFrom(table).selectAll().execute()).toEqual([]);
		}
		await importEdition(store, gazetteer, smallEdition());
		expect(await isEmptyStore(store)).toBe(false);
		gazetteer.close();
		await store.destroy();
	});
});

test('an edition is not written twice', async () => {
	const store = await openSmallStore();
	const gazetteer = littleGazetteer();
	await expect(importEdition(store, gazetteer, smallEdition())).rejects.toThrow('UNIQUE');
	expect(await store.selectFrom('story').selectAll().execute()).toHaveLength(4);
	gazetteer.close();
	await store.destroy();
});

describe('what is shown of a geotag', () => {
	test('is its commune’s point to two decimals, a neighbourhood’s kilometre, or nothing', async () => {
		const store = await openSmallStore();
		const rows = await store
			.selectFrom('geotag')
			.innerJoin('place', 'place.id', 'geotag.place')
			.select(['slug', 'precision', 'geotag.longitude', 'geotag.latitude', 'geotag.radius'])
			.orderBy('geotag.id')
			.execute();
		expect(
			rows.map(({ slug, precision, longitude, latitude, radius }) => [
				slug,
				precision,
				longitude,
				latitude,
				radius
			])
		).toEqual([
			['croisilles', 'commune', 2.88, 50.2, 3000],
			['calais', 'commune', 1.86, 50.95, 3000],
			['croisilles', 'commune', 2.88, 50.2, 3000],
			['camp', 'exact', 1.90583, 50.96861, 0],
			['gelos', 'commune', -0.37, 43.28, 3000],
			['hidden-house', 'withheld', null, null, null],
			['sudan', 'country', 29.94, 15.99, 500_000],
			['quarter', 'neighbourhood', 2.36, 48.9, 1000],
			['paris', 'commune', 2.35, 48.85, 3000]
		]);
		await store.destroy();
	});

	test.each([
		['departement', [2.33, 50.47], 40_000],
		['region', [2.75, 49.97], 100_000],
		['country', [2.45, 46.62], 500_000]
	] as const)(
		'as a %s is the point and radius that the gazetteer gives it',
		async (precision, at, radius) => {
			const edition = smallEdition();
			edition.stories[1]!.geotags[0]!.precision = precision;
			const store = await openSmallStore(edition);
			const geotag = await store
				.selectFrom('public_geotag')
				.selectAll()
				.where('precision', '=', precision)
				.orderBy('id')
				.executeTakeFirstOrThrow();
			expect([[geotag.longitude, geotag.latitude], geotag.radius]).toEqual([at, radius]);
			await store.destroy();
		}
	);

	test('has a row in space and time for every geotag that is shown', async () => {
		const store = await openSmallStore();
		const shown = await store.selectFrom('public_geotag').select('id').orderBy('id').execute();
		const { rows } = await store.executeQuery<{ geotag: number }>({
			...store.selectFrom('story').selectAll().compile(),
			sql: 'SELECT geotag FROM geotag_spacetime ORDER BY geotag',
			parameters: []
		});
		expect(rows.map(({ geotag }) => geotag)).toEqual(shown.map(({ id }) => id));
		await store.destroy();
	});
});

describe('what places lie in comes along from the gazetteer', () => {
	const chain = async (edition = smallEdition()) => {
		const store = await openSmallStore(edition);
		const rows = await store
			.selectFrom('place')
			.leftJoin('place as around', 'around.id', 'place.inside')
			.select(['place.slug', 'place.kind', 'around.slug as inside'])
			.orderBy('place.id')
			.execute();
		await store.destroy();
		return Object.fromEntries(rows.map(({ slug, kind, inside }) => [slug, `${kind} in ${inside}`]));
	};

	test('Paris the commune and Paris the département are two places', async () => {
		expect(await chain()).toMatchObject({
			quarter: 'neighbourhood in paris',
			paris: 'commune in paris-departement',
			'paris-departement': 'departement in ile-de-france',
			'ile-de-france': 'region in france',
			france: 'country in null',
			camp: 'camp in calais',
			calais: 'commune in pas-de-calais',
			croisilles: 'commune in pas-de-calais',
			'pas-de-calais': 'departement in hauts-de-france'
		});
	});

	test('a département or a country that the edition names itself is there once, under its own name', async () => {
		const edition = smallEdition();
		const names = Object.fromEntries(
			languages.map((language) => [language, 'N'])
		) as EditionFiles['places'][0]['names'];
		edition.places.push(
			{ slug: 'le-62', kind: 'departement', insee: '62', names },
			{ slug: 'la-france', kind: 'country', country: 'FR', names }
		);
		const found = await chain(edition);
		expect(found).toMatchObject({ calais: 'commune in le-62', 'hauts-de-france': 'region in la-france' });
		expect(found).not.toHaveProperty('pas-de-calais');
		expect(found).not.toHaveProperty('france');
	});
});
