import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { Store } from './connection.ts';
import { occupied, spanOf } from './spans.ts';

let store: Store;
beforeEach(async () => {
	store = await openSmallStore();
});
afterEach(() => store.destroy());

const published = async () =>
	(await store.selectFrom('public_story').select('id').orderBy('id').execute()).map(({ id }) => id);

test.each([1, 2, 3, 1000])('spans of %i hold every published story once, and none is empty', async (size) => {
	const ids = await published();
	const spans = (await occupied(store, 'public_story', size)).map((number) => spanOf(number, size));
	const held = spans.map(({ above, upTo }) => ids.filter((id) => id > above && id <= upTo));
	expect(held.flat()).toEqual(ids);
	expect(held.every((some) => some.length > 0)).toBe(true);
});

test('a span whose stories are all withdrawn is left out, and the others keep their numbers', async () => {
	const [first, ...others] = await published();
	await store.updateTable('story').set({ status: 'withdrawn' }).where('id', '=', first!).execute();
	expect(await occupied(store, 'public_story', 1)).toEqual(others);
	await store.updateTable('story').set({ status: 'draft' }).execute();
	expect(await occupied(store, 'public_story', 1)).toEqual([]);
});
