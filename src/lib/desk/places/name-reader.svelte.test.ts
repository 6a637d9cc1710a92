import type { Editor } from '@tiptap/core';
import { Schema, type Node } from '@tiptap/pm/model';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NameReader } from './name-reader.svelte.ts';

const schema = new Schema({
	nodes: { doc: { content: 'paragraph*' }, paragraph: { content: 'text*' }, text: {} }
});
const documentOf = (text: string): Node =>
	schema.node('doc', null, [schema.node('paragraph', null, text ? [schema.text(text)] : [])]);

/** Each text that the desk was given to read, and how to answer. */
let asked: { text: string; answer: (surface: string) => Promise<void> }[];
let editor: { isDestroyed: boolean; state: { doc: Node } };
let reader: NameReader;

beforeEach(() => {
	vi.useFakeTimers();
	asked = [];
	vi.stubGlobal('fetch', (_: string, { body, signal }: { body: string; signal: AbortSignal }) => {
		const { promise, resolve, reject } = Promise.withResolvers<Response>();
		signal.addEventListener('abort', () => reject(signal.reason as Error));
		asked.push({
			text: (JSON.parse(body) as { text: string }).text,
			answer: async (surface) => {
				resolve(Response.json({ names: [{ surface }] }));
				await vi.advanceTimersByTimeAsync(0);
			}
		});
		return promise;
	});
	editor = { isDestroyed: false, state: { doc: documentOf('') } };
	reader = new NameReader(() => 'fr');
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const write = async (text: string, milliseconds = 1000) => {
	editor.state.doc = documentOf(text);
	reader.written(editor as unknown as Editor);
	await vi.advanceTimersByTimeAsync(milliseconds);
};
const texts = () => asked.map(({ text }) => text);
const found = () => reader.found.fr?.map(({ surface }) => surface);

test('a text is read at a pause, not at every letter', async () => {
	await write('Cal');
	await write('Cala', 10);
	await asked[0]!.answer('Cal');
	await write('Calais');
	expect(texts()).toEqual(['Cal', 'Calais']);
	await asked[1]!.answer('Calais');
	expect(found()).toEqual(['Calais']);
});

test('what is written while a text is read is read after it, and the answer to the older one is let go', async () => {
	await write('Lil');
	await write('Lille', 500);
	expect(texts()).toEqual(['Lil']);
	await asked[0]!.answer('Lil');
	expect(found()).toBeUndefined();
	expect(texts()).toEqual(['Lil', 'Lille']);
	await asked[1]!.answer('Lille');
	expect(found()).toEqual(['Lille']);
});

test('an answer that does not come is not waited for', async () => {
	await write('Lil', 3000);
	await write('Lille');
	expect(texts()).toEqual(['Lil', 'Lille']);
	await asked[1]!.answer('Lille');
	expect(found()).toEqual(['Lille']);
});

test('the texts that are not on the page are read one after the other, and a text that is opened meanwhile is its own', async () => {
	const reading = reader.readOthers([
		{ language: 'en', text: 'London' },
		{ language: 'de', text: ' ' },
		{ language: 'ar', text: 'لندن' }
	]);
	await vi.advanceTimersByTimeAsync(0);
	expect(texts()).toEqual(['London']);
	reader.found = { en: [] };
	await asked[0]!.answer('London');
	await asked[1]!.answer('لندن');
	await reading;
	expect(reader.found).toMatchObject({ en: [], de: [], ar: [{ surface: 'لندن' }] });
});
