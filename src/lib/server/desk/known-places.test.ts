import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines } from '../../../../tests/support/deeds.ts';
import { littleGazetteer } from '../../../../tests/support/little-gazetteer.ts';
import { openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import type { WrittenPlace } from '../../newsroom/place-form.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { shownAs, surroundings } from './areas.ts';
import { byNumbers, nearest, suggest } from './known-places.ts';
import * as places from './places.ts';
import { readingContext } from './reading-context.ts';

const editor = { language: 'fr', ofShelters: true } as const;
const contributor = { language: 'fr', ofShelters: false } as const;
let archive: SmallArchive;
let gazetteer: Gazetteer;
beforeEach(async () => {
	archive = await openSmallArchive();
	gazetteer = littleGazetteer();
});
afterEach(async () => {
	gazetteer.close();
	await archive.close();
});

const number = async (slug: string) =>
	(await archive.store.selectFrom('place').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())
		.id;

const alike = (name: string) => ({ fr: name, en: name, de: name, ar: name });
const written = (given: Partial<WrittenPlace>): WrittenPlace => ({
	names: alike('La Halle'),
	kind: 'centre',
	aliases: [],
	at: [2.8801, 50.2004],
	radius: 0,
	inside: '',
	...given
});

test('where people can be found is where its commune is, for whoever may not see truths', async () => {
	const { store } = archive;
	const inside = String(await number('croisilles'));
	const make = (given: Partial<WrittenPlace>) =>
		places.create(store, gazetteer, ines, written({ inside, ...given }), 'fr');
	const [home, gate, alone] = [
		await make({ kind: 'dwelling' }),
		await make({ kind: 'site' }),
		await make({ kind: 'source', inside: '' })
	];
	const commune = shownAs(await surroundings(store, home), 'commune', undefined)!;
	const told = async (sight: typeof editor | typeof contributor) => {
		const known = await byNumbers(store, gazetteer, [home, gate, alone], sight);
		const suggested = await suggest(store, gazetteer, 'La Halle', sight);
		const read = await Promise.all([home, gate, alone].map((id) => places.read(store, id, sight)));
		return [[...known.values()], suggested, read].map((all) => all.map(({ at, radius }) => ({ at, radius })));
	};
	const exact = { at: [2.8801, 50.2004], radius: 0 };
	expect(await told(editor)).toEqual(Array(3).fill([exact, exact, exact]));
	const { at, radius } = commune;
	// What lies in nothing that is known is somewhere within a degree
	const seen = [{ at, radius }, exact, { at: [3, 50], radius: 111_195 }];
	expect(await told(contributor)).toEqual(Array(3).fill(seen));
	// Nor does the assistant tell how far it is from anywhere
	const names = 'La Halle de Croisilles';
	const points = async (sight: { ofShelters: boolean }) =>
		(await readingContext(store, names, 'fr', sight)).places!.map(({ at }) => at);
	expect(await points(editor)).toContainEqual(exact.at);
	expect((await points(contributor)).filter((at) => at?.[0] === exact.at[0])).toHaveLength(1);
});

test('what lies near a point is the newsroom’s own first, as far as the gazetteer reaches, but for where people can be found', async () => {
	const { store } = archive;
	const inside = String(await number('croisilles'));
	const at: [number, number] = [2.8801, 50.2004];
	const make = (given: Partial<WrittenPlace>) =>
		places.create(store, gazetteer, ines, written({ inside, at, ...given }), 'fr');
	const [gate, home] = [
		await make({ kind: 'site' }),
		await make({ at: [2.8802, 50.2004], kind: 'dwelling' })
	];
	await make({ at: [12, 80], kind: 'site' });
	const near = async (sight: typeof editor | typeof contributor) =>
		(await nearest(store, gazetteer, [2.88009, 50.2004], sight)).map(({ id, gazetteer }) => id ?? gazetteer);
	const commune = await number('croisilles');
	expect((await near(editor)).slice(0, 3)).toEqual([gate, home, commune]);
	expect((await near(contributor)).slice(0, 2)).toEqual([gate, commune]);
	expect(await near(contributor)).not.toContain(home);
	// Each once, and no middle of a département or a country
	expect(new Set(await near(editor)).size).toBe((await near(editor)).length);
	expect(await near(editor)).not.toContain(await number('pas-de-calais'));
});

test('people are told where a register counts them, and not of a country whose towns alone are added up', async () => {
	const { store } = archive;
	const found = await suggest(store, gazetteer, 'France', editor);
	const country = found.find(({ kind }) => kind === 'country');
	expect((await gazetteer.byId('country:FR'))!.population).toBeGreaterThan(0);
	expect(country!.population).toBe(0);
	const communes = await suggest(store, gazetteer, 'Croisilles', editor);
	expect(communes.find(({ kind }) => kind === 'commune')!.population).toBeGreaterThan(0);
});
