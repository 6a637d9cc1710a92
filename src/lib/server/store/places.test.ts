import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HIDDEN, openSmallStore, smallEdition } from '../../../../tests/support/newsroom.ts';
import type { EditionFiles } from '../import/edition-files.ts';
import { openStore, type Store } from './connection.ts';
import * as editions from './editions.ts';
import * as milestones from './milestones.ts';
import * as places from './places.ts';
import * as themes from './themes.ts';

let store: Store;
beforeEach(async () => {
	store = await openSmallStore();
});
afterEach(() => store.destroy());

const slugs = (all: { slug: string }[]) => all.map(({ slug }) => slug);
const idOf = async (slug: string) =>
	(await store.selectFrom('place').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;

async function fillAnew(change: (edition: EditionFiles) => void): Promise<void> {
	await store.destroy();
	const edition = smallEdition();
	change(edition);
	store = await openSmallStore(edition);
}

describe('a place', () => {
	test('is read with its names, its point and what it lies in, nearest first', async () => {
		const { id: _, ...calais } = await places.read(store, 'calais', 'ar');
		expect(calais).toEqual({
			slug: 'calais',
			kind: 'commune',
			name: 'كاليه',
			names: { fr: 'Calais', en: 'Calais', de: 'Calais', ar: 'كاليه' },
			at: [1.85635, 50.95194],
			radius: 3000,
			standfirst: 'Of Calais (ar)',
			insee: '62193',
			existed: undefined,
			inside: [
				{ slug: 'pas-de-calais', name: 'Pas-de-Calais', isTold: false },
				{ slug: 'hauts-de-france', name: 'Hauts-de-France', isTold: false },
				{ slug: 'france', name: 'فرنسا', isTold: false }
			]
		});
	});

	test('says which of those it lies in have a page, and how long it existed', async () => {
		const camp = await places.read(store, 'camp', 'fr');
		expect(camp.inside[0]).toEqual({ slug: 'calais', name: 'Calais', isTold: true });
		expect(camp.existed?.edtf).toBe('2015-01/2016-10');
	});

	test.each(['pas-de-calais', 'nothing', ''])(
		'that no story or milestone names is refused: "%s"',
		async (slug) => {
			await expect(places.read(store, slug, 'fr')).rejects.toThrow(`no place ${slug}`);
		}
	);

	test('that only a milestone names is there, and so is the town around it', async () => {
		await store.deleteFrom('story').execute();
		expect(slugs(await places.onlyNamed(store, 'fr', 100))).toEqual(['calais', 'camp', 'quarter', 'paris']);
	});
});

describe('a place is found by', () => {
	test.each([
		['Gelos', 'gelos'],
		['gélos', 'gelos'],
		['GÉLOS', 'gelos'],
		['Gélos-sur-Gave', 'gelos'],
		['كاليه', 'calais'],
		['كالية', 'calais'],
		['السودان', 'sudan'],
		['سودان', 'sudan'],
		['Calai', undefined],
		['', undefined],
		['Pas-de-Calais', undefined]
	])('"%s": %s', async (name, slug) => expect(await places.slugOf(store, name)).toBe(slug));

	test('a name that two places have leads to neither', async () => {
		await fillAnew(({ places }) => {
			places.find(({ slug }) => slug === 'camp')!.also = ['Gelos'];
		});
		expect(await places.slugOf(store, 'Gelos')).toBeUndefined();
		expect(await places.slugOf(store, 'Gélos-sur-Gave')).toBe('gelos');
	});
});

test('places where nothing happens are listed by name in the reader’s language, so many at most', async () => {
	const named = await places.onlyNamed(store, 'fr', 100);
	expect(named.map(({ name }) => name)).toEqual(['Camp', 'Paris', 'Soudan']);
	expect(named[0]).toMatchObject({ slug: 'camp', precision: 'exact' });
	expect(await places.onlyNamed(store, 'fr', 2)).toHaveLength(2);
});

test('places are listed in the order in which they are asked for, and none that is not public', async () => {
	const ids = await Promise.all(
		['quarter', 'calais', 'atlantis', HIDDEN.slug].map(idOf).map((id) => id.catch(() => -1))
	);
	const listed = await places.byIds(store, ids, 'fr');
	expect(slugs(listed)).toEqual(['quarter', 'calais']);
	expect(listed[0]).toMatchObject({
		inside: ['Paris', 'Paris', 'Île-de-France', 'France'],
		precision: 'commune'
	});
});

test('what places lie in is told for as many places as there may be', async () => {
	const calais = await idOf('calais');
	const many = [calais, ...Array.from({ length: 40_000 }, (_, index) => 1_000_000 + index)];
	const found = await places.ancestors(store, many, 'fr');
	expect(found.size).toBe(many.length);
	expect(slugs(found.get(calais)!)).toEqual(['pas-de-calais', 'hauts-de-france', 'france']);
	expect((await places.ancestors(store, [], 'fr')).size).toBe(0);
});

describe('milestones', () => {
	const reach = { earliest: '2016-10-25', latest: '2016-12-31', ends: ['camp'] };

	test('are told in order of time, each with its place', async () => {
		const all = await milestones.list(store, 'de');
		expect(slugs(all)).toEqual(['camp-cleared', 'quarter-opens', 'camp-a-year-on']);
		expect(all[0]).toEqual({
			slug: 'camp-cleared',
			place: { slug: 'camp', name: 'Camp' },
			occurred: expect.objectContaining({ edtf: '2016-10-24/2016-10-26' }) as unknown,
			text: 'Text of camp-cleared (de)',
			short: undefined,
			source: 'A source'
		});
	});

	test.each([
		['camp', ['camp-cleared', 'camp-a-year-on']],
		['calais', ['camp-cleared', 'camp-a-year-on']],
		['paris', ['quarter-opens']],
		['france', ['camp-cleared', 'quarter-opens', 'camp-a-year-on']],
		['gelos', []]
	])('of %s are its own and those within it', async (slug, expected) => {
		expect(slugs(await milestones.ofPlace(store, await idOf(slug), 'fr'))).toEqual(expected);
	});

	test('of where its stories come from count within the days that its stories tell', async () => {
		const croisilles = await idOf('croisilles');
		const told = async (days: Partial<typeof reach>) =>
			slugs(await milestones.ofPlace(store, croisilles, 'fr', { ...reach, ...days }));
		expect(await told({})).toEqual(['camp-cleared']);
		expect(await told({ earliest: '2016-10-27' })).toEqual([]);
		expect(await told({ ends: ['paris'] })).toEqual([]);
		expect(await told({ ends: [] })).toEqual([]);
		expect(await milestones.ofPlace(store, croisilles, 'fr')).toEqual([]);
	});
});

test('the themes of stories are told by name in the reader’s language', async () => {
	expect(await themes.list(store, 'en')).toEqual([
		{ slug: 'arrival', name: 'Arrival (en)' },
		{ slug: 'daily-life', name: 'Daily life (en)' }
	]);
});

test('the edition says what it is, and a store without one has no such page', async () => {
	expect(await editions.current(store, 'ar')).toEqual({
		name: 'A small edition',
		years: '2016-2017',
		home: 'https://example.org/',
		description: 'What it is about (ar)'
	});
	const empty = await openStore(':memory:');
	await expect(editions.current(empty, 'fr')).rejects.toThrow('no page edition');
	await empty.destroy();
});

test('the addresses of a span of ids are those of its public places', async () => {
	const ids = await store.selectFrom('public_place').select(['id', 'slug']).orderBy('id').execute();
	const all = await places.addresses(store, { above: 0, upTo: Number.MAX_SAFE_INTEGER });
	expect(all).toEqual(slugs(ids));
	expect(all).toContain('calais');
	expect(all).not.toContain('pas-de-calais');
	const [first, , third] = ids.map(({ id }) => id);
	expect(await places.addresses(store, { above: first!, upTo: third! })).toEqual(slugs(ids.slice(1, 3)));
});
