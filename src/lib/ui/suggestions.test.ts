import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Suggestions } from './suggestions.svelte.ts';

let asked: { text: string; answer: (options: string[]) => void; fail: () => void }[];
let answers: string[][];
let suggestions: Suggestions<string>;
beforeEach(() => {
	vi.useFakeTimers();
	[asked, answers] = [[], []];
	suggestions = new Suggestions<string>(
		(text) =>
			new Promise((answer, refuse) => asked.push({ text, answer, fail: () => refuse(new Error(text)) })),
		() => answers.push([...suggestions.options])
	);
});
afterEach(() => vi.useRealTimers());

/** Types, and lets the keys rest until it is asked. */
async function rest(value: string) {
	suggestions.typed(value);
	await vi.runAllTimersAsync();
	return asked.at(-1)!;
}
const settled = () => vi.runAllTimersAsync();

test('is asked once the keys rest, and only the last of what was typed', async () => {
	for (const value of ['c', 'ca', ' cal ']) suggestions.typed(value);
	expect(asked).toEqual([]);
	await settled();
	expect(asked.map(({ text }) => text)).toEqual(['cal']);
});

test('an answer to an earlier text is dropped, even where it comes last', async () => {
	const first = await rest('br');
	const second = await rest('bre');
	second.answer(['Brest', 'Bremen']);
	await settled();
	first.answer(['Bruges']);
	await settled();
	expect(suggestions.options).toEqual(['Brest', 'Bremen']);
	expect(answers).toEqual([['Brest', 'Bremen']]);
});

test('an emptied field suggests nothing, and nothing comes any more', async () => {
	const one = await rest('lille');
	one.answer(['Lille']);
	await settled();
	suggestions.step(1);
	const late = await rest('lill');
	suggestions.typed('  ');
	late.answer(['Lillers']);
	await settled();
	expect([suggestions.options, suggestions.active, suggestions.chosen]).toEqual([[], -1, undefined]);
	expect(asked).toHaveLength(2);
});

test('what was suggested stays where no answer comes, and what is dropped before its pause is not asked', async () => {
	(await rest('nice')).answer(['Nice']);
	await settled();
	(await rest('nices')).fail();
	await settled();
	expect(suggestions.options).toEqual(['Nice']);
	suggestions.typed('nicest');
	suggestions.drop();
	await settled();
	expect(asked.map(({ text }) => text)).toEqual(['nice', 'nices']);
});

test('the keys go around the options at either end, from none to the first or the last', async () => {
	suggestions.step(1);
	expect(suggestions.active).toBe(-1);
	(await rest('a')).answer(['Arras', 'Amiens', 'Albert']);
	await settled();
	const stood = ([-1, -1, 1, 1, 1] as const).map((by) => {
		suggestions.step(by);
		return suggestions.chosen;
	});
	expect(stood).toEqual(['Albert', 'Amiens', 'Albert', 'Arras', 'Amiens']);
	(await rest('an')).answer(['Angers']);
	await settled();
	expect(suggestions.active).toBe(-1);
	suggestions.step(1);
	expect(suggestions.chosen).toBe('Angers');
});
