import { expect, test } from 'vitest';
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

test('texts become bytes in their order, whatever letters they have', () => {
	const parts = ['Gélos, ', 'كاليه', ' l’été 🌍', ''];
	expect(encodeAll(parts).toString()).toBe(parts.join(''));
});
