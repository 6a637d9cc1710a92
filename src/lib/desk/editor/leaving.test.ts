import type { BeforeNavigate } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { savingFirst } from './leaving.ts';

const away = new URL('http://127.0.0.1/desk');

/** Somebody who leaves, and what comes of it, in order. */
function leaver({ isSafe = false, save = () => Promise.resolve() } = {}) {
	const seen: unknown[] = [];
	const before = savingFirst(
		{
			isSafe,
			save: () => {
				seen.push('saved');
				return save();
			}
		},
		{
			to: (url) => seen.push(url.href),
			by: (steps) => seen.push(steps),
			patience: () => new Promise((resolve) => setImmediate(resolve))
		}
	);
	const leave = async (how: object) => {
		const cancel = () => seen.push('held');
		before({
			type: 'link',
			to: { url: away },
			willUnload: false,
			cancel,
			...how
		} as unknown as BeforeNavigate);
		await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
		return seen;
	};
	return leave;
}

test('what was just written is sent before the next page opens', async () => {
	expect(await leaver()({})).toEqual(['held', 'saved', away.href]);
});

test('going back through the history is gone on with in the history', async () => {
	expect(await leaver()({ type: 'popstate', delta: -1 })).toEqual(['held', 'saved', -1]);
});

test('nobody is held where all is saved, where the browser unloads the page, or a second time', async () => {
	expect(await leaver({ isSafe: true })({})).toEqual([]);
	expect(await leaver()({ willUnload: true })).toEqual([]);
	const leave = leaver();
	await leave({});
	expect(await leave({})).toEqual(['held', 'saved', away.href]);
});

test('a server that does not answer holds nobody', async () => {
	const leave = leaver({ save: () => new Promise(() => {}) });
	expect(await leave({})).toEqual(['held', 'saved', away.href]);
});
