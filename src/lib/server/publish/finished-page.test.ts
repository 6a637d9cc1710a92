import { expect, test } from 'vitest';
import { DRAWN } from '../../atlas/drawn.ts';
import { encodeAll, finishPage } from './finished-page.ts';

const page = (script = '') =>
	`<!doctype html>\n<html lang="%lieudit.language%" dir="%lieudit.direction%">\n<head><title>%lieudit.language%</title></head><body>كاليه${script}</body></html>`;

test('a page says its language and direction, once', () => {
	const { parts, script } = finishPage(page(), 'ar', false);
	expect(parts.join('')).toBe(
		'<!doctype html>\n<html lang="ar" dir="rtl">\n<head><title>%lieudit.language%</title></head><body>كاليه</body></html>'
	);
	expect(script).toBeUndefined();
});

const started = `<script type="application/ld+json">{}</script><script>{ __sveltekit_x = {};
	Promise.all([import("a")]).then(([kit, app]) => { kit.start(app); });
}</script>`;

test('a script that is to wait is changed and named by its hash; another stays as it is', () => {
	const late = finishPage(page(started), 'fr', true);
	expect(late.script).toMatch(/^sha256-/);
	expect(late.parts.join('')).toContain('const begin = () => Promise.all([import("a")])');
	const atOnce = finishPage(page(started), 'fr', false);
	expect(atOnce.script).toBeUndefined();
	expect(atOnce.parts.join('')).toContain(started);
});

test('what a page is given when it has been rendered stands where it belongs, or nowhere', () => {
	const insets = {
		drawing: ['<path/>', '<text>Calais</text>'],
		enclosed: '<script type="application/json"></script>'
	};
	const whole = finishPage(page(`<svg>${DRAWN}</svg>${started}`), 'fr', true, insets).parts.join('');
	expect(whole).toContain(
		'<svg><path/><text>Calais</text></svg><script type="application/ld+json">{}</script><script type="application/json"></script><script>{ __sveltekit_x'
	);
	// A page that could not be rendered is another one, without a map and a script
	const failed = page();
	expect(finishPage(failed, 'fr', true, insets).parts.join('')).toBe(
		finishPage(failed, 'fr', true).parts.join('')
	);
});

test('texts become bytes in their order, whatever letters they have', () => {
	const parts = ['Gélos, ', 'كاليه', ' l’été 🌍', ''];
	const bytes = encodeAll(parts);
	expect(bytes.toString()).toBe(parts.join(''));
	// Longer than any page before it, and another page's bytes
	const long = ['ل'.repeat(200_000)];
	expect(encodeAll(long).toString()).toBe(long[0]);
	expect(bytes.toString()).toBe(parts.join(''));
});
