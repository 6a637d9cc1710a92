import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { nameScript, startLate } from './late-start.ts';

/** As SvelteKit 2.70 writes it. */
const script = `
				{
					__sveltekit_1abc = {
						base: ""
					};

					const element = document.currentScript.parentElement;

					Promise.all([
						import("/_app/immutable/entry/start.js"),
						import("/_app/immutable/entry/app.js")
					]).then(([kit, app]) => {
						kit.start(app, element, {
							node_ids: [0, 2],
							data: [{ text: "a $& b" }],
							form: null,
							error: null
						});
					});
				}
			`;
const page = `<body><p>Croisilles</p><script>${script}</script></body>`;
const sha = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

test('a page’s script waits for a sign of its reader, and is named by its own hash', () => {
	const { html, hash } = startLate(page);
	const [, own] = /<script>([\s\S]*)<\/script>/.exec(html)!;
	expect(hash).toBe(sha(own!));
	expect(nameScript(`script-src 'self' '${sha(script)}'; style-src 'self'`, hash!)).toBe(
		`script-src 'self' '${sha(own!)}'; style-src 'self'`
	);
	const waiters = new Map<string, () => void>();
	let imports = 0;
	const run = new Function(
		'document',
		'addEventListener',
		'removeEventListener',
		'fetched',
		own!.replaceAll('import(', 'fetched(').replace('__sveltekit_1abc =', 'const ignored =')
	);
	run(
		{ currentScript: { parentElement: {} } },
		(sign: string, wake: () => void) => waiters.set(sign, wake),
		(sign: string) => waiters.delete(sign),
		() => {
			imports++;
			return Promise.resolve({ start: () => Promise.resolve() });
		}
	);
	expect(imports).toBe(0);
	waiters.get('focusin')!();
	expect(imports).toBe(2);
	expect([...waiters.keys()]).toEqual(['click', 'input']);
});

test('a page without a script, or with one that is not understood, stays as it is', () => {
	for (const html of [
		'<p>Calais</p>',
		'<script>alert(1)</script>',
		'<script>{ __sveltekit_x = {}; }</script>'
	]) {
		expect(startLate(html)).toEqual({ html });
	}
});
