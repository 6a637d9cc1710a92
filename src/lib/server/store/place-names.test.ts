import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HIDDEN, openSmallStore, smallEdition } from '../../../../tests/support/newsroom.ts';
import type { Store } from './connection.ts';
import * as placeNames from './place-names.ts';

let store: Store;
const slugs = (places: { slug: string }[]) => places.map(({ slug }) => slug).sort();

beforeAll(async () => {
	const edition = smallEdition();
	edition.places.push({
		slug: 'camp-of-paris',
		kind: 'camp',
		at: [2.35, 48.9],
		inside: 'paris',
		names: { fr: 'Camp', en: 'Camp', de: 'Camp', ar: 'مخيم' }
	});
	edition.stories[0]!.geotags.push({ place: 'camp-of-paris', role: 'mentioned', precision: 'exact' });
	store = await openSmallStore(edition);
});
afterAll(() => store.destroy());

describe('a place is asked for by its name', () => {
	test.each([
		['Calais', ['calais']],
		['كاليه', ['calais']],
		['gelos sur gave', ['gelos']],
		['Gél', []],
		['', []],
		['%', []]
	])('"%s" is %o', async (name, found) => {
		expect(slugs(await placeNames.called(store, name, 'fr'))).toEqual(found);
	});

	test('namesakes are all found, each with what it lies in', async () => {
		const found = await placeNames.called(store, 'camp', 'en');
		expect(slugs(found)).toEqual(['camp', 'camp-of-paris']);
		expect(found.find(({ slug }) => slug === 'camp-of-paris')!.inside[0]).toBe('Paris');
	});

	test('names that begin as typed are found, in any language', async () => {
		expect(slugs(await placeNames.beginning(store, 'Gél', 'de'))).toEqual(['gelos']);
		expect(slugs(await placeNames.beginning(store, 'sou', 'en'))).toEqual(['sudan']);
		expect(await placeNames.beginning(store, ' ', 'fr')).toEqual([]);
	});

	test('what holds a told place is known, though no story names it', async () => {
		expect((await placeNames.bySlug(store, 'pas-de-calais', 'fr'))?.kind).toBe('departement');
	});

	test('a place that stories only withhold is not known', async () => {
		expect(await placeNames.called(store, HIDDEN.name, 'fr')).toEqual([]);
		expect(await placeNames.beginning(store, HIDDEN.name.slice(0, 6), 'fr')).toEqual([]);
		expect(await placeNames.bySlug(store, HIDDEN.slug, 'fr')).toBeUndefined();
	});
});

test('places within a place are told from others, however deep they lie', async () => {
	const all = ['camp', 'calais', 'croisilles', 'gelos', 'sudan', 'nowhere'];
	const within = (place: string) => placeNames.amongWithin(store, all, place);
	expect(await within('calais')).toEqual(new Set(['calais', 'camp']));
	expect(await within('pas-de-calais')).toEqual(new Set(['calais', 'camp', 'croisilles']));
	expect(await within('nowhere')).toEqual(new Set());
});
