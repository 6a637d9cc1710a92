import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { Store } from '../store/connection.ts';
import { namedPlaces } from './named-places.ts';

let store: Store;
beforeEach(async () => {
	store = await openSmallStore();
});
afterEach(() => store.destroy());

const number = async (slug: string) =>
	(await store.selectFrom('place').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;
const kinds = async (text: string, around: number[] = []) =>
	(await namedPlaces(store, text, new Set(around))).map(({ name, kind }) => `${name}: ${kind}`);

test('a text’s names of the newsroom’s places are found whatever their case, with what each points at', async () => {
	expect(await kinds('À CROISILLES, dans le Pas-de-Calais, un quartier')).toEqual(
		expect.arrayContaining(['croisilles: commune', 'pas de calais: departement'])
	);
	expect(await kinds('dans LE QUARTIER')).toEqual(['le quartier: quarter']);
	expect(await kinds('Croisillesque')).toEqual([]);
});

test('a commune that may be called as a common word is, is found where a name stands, or where the text is about it', async () => {
	expect(await kinds('tout croisilles dort')).toEqual([]);
	expect(await kinds('tout croisilles dort', [await number('croisilles')])).toEqual(['croisilles: commune']);
});
