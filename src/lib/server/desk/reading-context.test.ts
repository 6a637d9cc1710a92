import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines } from '../../../../tests/support/deeds.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { Store } from '../store/connection.ts';
import * as journal from './journal.ts';
import { confirm, neverPropose, neverProposed, proposeAgain } from './name-decisions.ts';
import { readingContext } from './reading-context.ts';

const editor = { ofShelters: true };
let store: Store;
beforeEach(async () => {
	store = await openSmallStore();
});
afterEach(() => store.destroy());

const number = async (slug: string) =>
	(await store.selectFrom('place').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;

test('what the newsroom decided is the context of the next reading: its own places of the text, and no others', async () => {
	const croisilles = await number('croisilles');
	await confirm(store, { surface: 'Croisilles', language: 'fr' }, croisilles);
	await confirm(store, { surface: 'CROISILLES', language: 'fr' }, croisilles);
	const context = await readingContext(store, 'Noël à Croisilles, sans les autres.', 'fr', editor);
	expect(context.places?.map(({ id }) => id)).toEqual([String(croisilles)]);
	expect(context.decisions).toEqual([{ surface: 'Croisilles', place: String(croisilles), stories: 2 }]);
});

test('a text’s context finds Arabic names under their prefixes', async () => {
	const context = await readingContext(store, 'وصلوا إلى المخيم وكاليه', 'ar', editor);
	expect(context.places?.map(({ id }) => id)).toContain(String(await number('calais')));
});

test('never to propose a name holds for everybody, until it is taken back', async () => {
	const name = { surface: 'Nice', language: 'fr' } as const;
	await neverPropose(store, ines, name);
	await neverPropose(store, ines, name);
	expect(await neverProposed(store)).toEqual([name]);
	expect((await readingContext(store, 'À Nice.', 'fr', editor)).never).toEqual(['Nice']);
	expect((await readingContext(store, 'In Nice.', 'en', editor)).never).toEqual([]);
	await proposeAgain(store, ines, name);
	expect(await neverProposed(store)).toEqual([]);
	expect(await journal.lines(store, { actions: ['name.decided'], limit: 9 })).toHaveLength(3);
});
