import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ines } from '../../../../tests/support/deeds.ts';
import { littleGazetteer } from '../../../../tests/support/little-gazetteer.ts';
import { openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import { emptyManuscript } from '../../newsroom/manuscript.ts';
import type { WrittenPlace } from '../../newsroom/place-form.ts';
import { Conflict, Invalid, NotFound } from '../../story/refusal.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { openStore } from '../store/connection.ts';
import * as publicPlaces from '../store/places.ts';
import * as stories from '../store/stories.ts';
import { shownAs, surroundings } from './areas.ts';
import { takeUpPlace } from './gazetted.ts';
import * as journal from './journal.ts';
import { byNumbers, nearest, suggest } from './known-places.ts';
import * as manuscripts from './manuscripts.ts';
import { confirm } from './name-decisions.ts';
import { merge, preview } from './place-merging.ts';
import * as places from './places.ts';
import { shownPlace } from './shown.ts';

const editor = { language: 'fr', ofShelters: true } as const;
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
const written = (given: Partial<WrittenPlace> = {}): WrittenPlace => ({
	names: alike('La Halle'),
	kind: 'centre',
	aliases: ['la vieille halle'],
	at: [2.8801, 50.2004],
	radius: 0,
	inside: '',
	...given
});

describe('a place of the gazetteer', () => {
	test('is taken up once, with the département, the region and the country it lies in', async () => {
		const { store } = archive;
		const before = await store.selectFrom('place').select('id').execute();
		const id = await takeUpPlace(store, gazetteer, ines, 'insee:75056');
		expect(await takeUpPlace(store, gazetteer, ines, 'insee:75056')).toBe(id);
		// The edition has Paris, and what it lies in
		expect((await store.selectFrom('place').select('id').execute()).length).toBe(before.length);
		expect((await surroundings(store, id)).map(({ kind }) => kind)).toEqual([
			'commune',
			'departement',
			'region',
			'country'
		]);
		await expect(takeUpPlace(store, gazetteer, ines, 'insee:00000')).rejects.toThrow(Invalid);
	});

	test('that is new to the newsroom is written down and logged, the widest first', async () => {
		const store = await openStore(':memory:');
		const id = await takeUpPlace(store, gazetteer, ines, 'insee:64237');
		const lines = await journal.lines(store, { actions: ['place.created'], limit: 9 });
		expect(lines.map(({ title }) => title).toReversed()).toEqual([
			'France',
			'Nouvelle-Aquitaine',
			'Pyrénées-Atlantiques',
			'Gelos'
		]);
		expect((await byNumbers(store, gazetteer, [id], editor)).get(id)).toMatchObject({
			name: 'Gelos',
			kind: 'commune',
			gazetteer: 'insee:64237',
			context: 'Pyrénées-Atlantiques, Nouvelle-Aquitaine, France',
			possible: ['commune', 'departement', 'region', 'country', 'withheld']
		});
		await store.destroy();
	});

	test('is proposed as the newsroom’s own where the newsroom has it', async () => {
		const { store } = archive;
		const found = await suggest(store, gazetteer, 'Croisi', editor);
		expect(found.map(({ id, name }) => [id, name])).toEqual([[await number('croisilles'), 'Croisilles']]);
		const [near] = await nearest(store, gazetteer, [2.88, 50.2], editor);
		expect(near).toMatchObject({ id: await number('croisilles'), distance: expect.any(Number) });
	});
});

describe('a place written by hand', () => {
	test('is found by its names and other spellings, and shown as its commune', async () => {
		const { store } = archive;
		const inside = String(await number('croisilles'));
		const id = await places.create(store, gazetteer, ines, written({ inside }), 'fr');
		expect(await places.read(store, id, editor)).toMatchObject({
			slug: 'la-halle',
			kind: 'centre',
			aliases: ['la vieille halle'],
			insideOf: { name: 'Croisilles' }
		});
		expect((await suggest(store, gazetteer, 'la vieille', editor)).map(({ id: one }) => one)).toEqual([id]);
		const around = await surroundings(store, id);
		expect(shownAs(around, 'commune', undefined)).toMatchObject({ place: await number('croisilles') });
		expect(shownAs(around, 'exact', undefined)).toBeUndefined();
	});

	test('lies in what somebody names, of ours or of the gazetteer, and asks which where several are called so', async () => {
		const { store } = archive;
		const make = (inside: string) => places.create(store, gazetteer, ines, written({ inside }), 'fr');
		const insideOf = async (id: number) => (await places.read(store, id, editor)).insideOf;
		expect(await insideOf(await make('calais'))).toMatchObject({ id: await number('calais') });
		const halls = [await make('Croisilles'), await make('Calais, Pas-de-Calais, Hauts-de-France, France')];
		expect(await Promise.all(halls.map(insideOf))).toMatchObject([
			{ name: 'Croisilles' },
			{ name: 'Calais' }
		]);
		const { choices } = await make('la halle').then(
			() => ({ choices: undefined }),
			(refusal: Invalid) => refusal
		);
		expect(choices).toContain('La Halle, Croisilles, Pas-de-Calais, Hauts-de-France, France');
		for (const choice of choices!) expect((await insideOf(await make(choice)))!.name).toBe('La Halle');
		await expect(make('Nulle-Part-sur-Mer')).rejects.toMatchObject({ choices: undefined });
	});

	test('cannot lie in itself, nor in what lies in it', async () => {
		const { store } = archive;
		const id = await number('calais');
		const change = (inside: number) =>
			places.change(store, gazetteer, ines, id, written({ kind: 'commune', inside: String(inside) }), 'fr');
		await expect(change(id)).rejects.toThrow(Invalid);
		await expect(change(await number('camp'))).rejects.toThrow(Invalid);
	});

	test('renamed, its page says so at once and a search finds its stories by the new name', async () => {
		const { store } = archive;
		const id = await number('croisilles');
		const before = await places.read(store, id, editor);
		await places.change(
			store,
			gazetteer,
			ines,
			id,
			{
				...written({
					kind: 'commune',
					names: alike('Neuville'),
					aliases: [],
					at: before.at,
					radius: before.radius
				}),
				inside: before.inside.join(', ')
			},
			'fr'
		);
		expect((await publicPlaces.read(store, 'croisilles', 'fr')).name).toBe('Neuville');
		expect((await archive.list({ words: 'neuville' })).map(({ slug }) => slug)).toContain('christmas');
	});

	test('does not become a shelter while published stories show it exactly', async () => {
		const { store } = archive;
		await store.updateTable('place').set({ existed: null }).where('slug', '=', 'camp').execute();
		const id = await number('camp');
		const shelter = written({ kind: 'centre', inside: String(await number('calais')) });
		await expect(places.change(store, gazetteer, ines, id, shelter, 'fr')).rejects.toThrow(
			new Conflict('used')
		);
	});
});

describe('two places that are the same', () => {
	test('become one: stories, milestones, spellings and decisions move, and the old address leads on', async () => {
		const { store } = archive;
		const [gone, kept] = [await number('gelos'), await number('calais')];
		await confirm(store, { surface: 'Gélos', language: 'fr' }, gone);
		expect(await preview(store, gone, kept)).toEqual({
			stories: 1,
			milestones: 0,
			spellings: 3,
			parts: 0,
			decisions: 1
		});
		await merge(store, ines, gone, kept);
		await expect(publicPlaces.read(store, 'gelos', 'fr')).rejects.toThrow(NotFound);
		expect(await publicPlaces.movedTo(store, 'gelos')).toBe('calais');
		const lesson = await stories.read(store, 'lessons', 'fr');
		const settings = lesson.places.filter(({ role }) => role === 'setting');
		expect(settings).toMatchObject([{ slug: 'calais', at: [1.86, 50.95] }]);
		expect((await archive.list({ place: 'calais' })).map(({ slug }) => slug)).toContain('lessons');
		expect((await suggest(store, gazetteer, 'Gélos-sur', editor)).map(({ id }) => id)).toEqual([kept]);
		const decisions = await store.selectFrom('name_decision').select(['surface', 'place']).execute();
		expect(decisions).toEqual([{ surface: 'Gélos', place: kept }]);
	});

	test('are one for manuscripts that were written before, too', async () => {
		const { store } = archive;
		const [gone, kept] = [await number('gelos'), await number('calais')];
		const geotag = { key: 'a', role: 'setting', precision: 'commune', mentions: [], remark: '' } as const;
		const draft = { ...emptyManuscript('fr', 'small'), geotags: [{ ...geotag, mentions: [], place: gone }] };
		const id = await manuscripts.create(store, ines, draft);
		await merge(store, ines, gone, kept);
		const { document } = await manuscripts.read(store, id);
		const around = await surroundings(store, document.geotags[0]!.place);
		expect(around[0]).toMatchObject({ id: kept, slug: 'calais' });
	});

	test('cannot be merged where one lies in the other', async () => {
		const { store } = archive;
		const [camp, calais] = [await number('camp'), await number('calais')];
		await expect(merge(store, ines, camp, calais)).rejects.toThrow(Invalid);
		await expect(merge(store, ines, calais, camp)).rejects.toThrow(Invalid);
		await expect(merge(store, ines, calais, calais)).rejects.toThrow(Invalid);
	});

	test('named twice by a story in one role, they are named once', async () => {
		const { store } = archive;
		const [gone, kept] = [await number('croisilles'), await number('gelos')];
		const story = await stories.numberOf(store, 'christmas');
		await store
			.insertInto('geotag')
			.values({ story, place: kept, position: 9, role: 'setting', precision: 'withheld' })
			.execute();
		await merge(store, ines, gone, kept);
		const tags = await store.selectFrom('geotag').select('place').where('story', '=', story).execute();
		expect(tags.filter(({ place }) => place === kept)).toHaveLength(1);
		expect(tags.filter(({ place }) => place === gone)).toHaveLength(0);
	});
});

describe('what readers will see', () => {
	test('is the area of the precision, also of a place that is not taken up yet', async () => {
		const { store } = archive;
		const ask = (place: number | string, precision: 'commune' | 'departement' | 'withheld') =>
			shownPlace(store, gazetteer, { place, precision }, 'fr');
		const own = await ask(await number('croisilles'), 'departement');
		expect(own).toMatchObject({ name: 'Pas-de-Calais', at: [2.33, 50.47], radius: 40_000 });
		expect(await ask('insee:62193', 'commune')).toMatchObject({ name: 'Calais', at: [1.86, 50.95] });
		expect(await ask('insee:62193', 'withheld')).toBeUndefined();
	});
});
