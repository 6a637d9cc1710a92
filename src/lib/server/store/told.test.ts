import { expect, test } from 'vitest';
import type { Store } from './connection.ts';
import { rememberTold, told, ToldMemory } from './told.ts';

/** A question that counts how often it was asked. */
function question() {
	const asked: string[] = [];
	const ask = told(async (_: Store, what: string) => {
		asked.push(what);
		if (what === 'nowhere') throw new Error('there is no such place');
		return { what, names: ['Calais'] };
	});
	return { ask, asked };
}

const store = () => ({}) as Store;

test('a question is asked once for each version of what readers are told', async () => {
	const own = store();
	const { ask, asked } = question();
	let version = 1;
	rememberTold(own, () => version);
	expect(await ask(own, 'a')).toBe(await ask(own, 'a'));
	await ask(own, 'b');
	expect(asked).toEqual(['a', 'b']);
	version = 2;
	await ask(own, 'a');
	expect(asked).toEqual(['a', 'b', 'a']);
});

test('what is answered while the store changes is not told afterwards', async () => {
	const own = store();
	let version = 1;
	let reading: () => void = () => {};
	let title = 'old';
	rememberTold(own, () => version);
	const ask = told(async () => {
		const read = title;
		await new Promise<void>((done) => (reading = done));
		return read;
	});
	const slow = ask(own);
	[title, version] = ['new', 2];
	reading();
	expect(await slow).toBe('old');
	const next = ask(own);
	reading();
	expect(await next).toBe('new');
});

test('nothing is remembered while the store has no version, nor of a store that nobody watches', async () => {
	const watched = store();
	rememberTold(watched, () => Number.NaN);
	for (const own of [watched, store()]) {
		const { ask, asked } = question();
		await ask(own, 'a');
		await ask(own, 'a');
		expect(asked).toEqual(['a', 'a']);
	}
});

test('a refusal is not remembered', async () => {
	const own = store();
	const { ask, asked } = question();
	rememberTold(own, () => 1);
	await expect(ask(own, 'nowhere')).rejects.toThrow('no such place');
	await expect(ask(own, 'nowhere')).rejects.toThrow('no such place');
	expect(asked).toHaveLength(2);
});

test('two questions of the same words have an answer each', async () => {
	const own = store();
	const [one, other] = [question(), question()];
	rememberTold(own, () => 1);
	await one.ask(own, 'a');
	await other.ask(own, 'a');
	expect(other.asked).toEqual(['a']);
});

test('an answer cannot be changed by who was told it', async () => {
	const { ask } = question();
	const answer = await ask(store(), 'a');
	expect(() => answer.names.push('Paris')).toThrow(TypeError);
});

test('memory is bounded: what was asked longest ago goes first', async () => {
	const memory = new ToldMemory(() => 1, 2);
	const asked: string[] = [];
	for (const what of ['a', 'b', 'c', 'b', 'a'])
		await memory.answer(what, async () => {
			asked.push(what);
		});
	expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
