import { languages, type Language } from '../../src/lib/story/language.ts';
import { expect, test } from '../support/server.ts';

const titles: Record<Language, RegExp> = {
	fr: /^Dix reportages, dix lieux$/,
	en: /^Ten stories, ten places$/,
	de: /^Zehn Reportagen, zehn Orte$/,
	ar: /[\u0600-\u06ff]/
};

for (const [wish, language] of [
	['de', 'de'],
	['ar-SY', 'ar'],
	['es', 'fr'],
	['en-GB', 'en']
] as const) {
	test.describe(`a browser that asks for ${wish}`, () => {
		test.use({ locale: wish });
		test(`is met in ${language}`, async ({ page }) => {
			await page.goto('/');
			await expect(page).toHaveURL(new RegExp(`/${language}$`));
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[language]);
		});
	});
}

test('among several wishes the best that can be met is met', async ({ request }) => {
	const headers = { 'accept-language': 'es;q=0.9, de;q=0.2, ar;q=0.8, fr;q=0' };
	const answer = await request.get('/', { headers, maxRedirects: 0 });
	expect(answer.status()).toBe(302);
	expect(answer.headers().location).toBe('/ar');
});

test('the language read last is met again at the next visit', async ({ page, context }) => {
	await page.goto('/de/about');
	await page.goto('/');
	await expect(page).toHaveURL(/\/de$/);
	const cookies = await context.cookies();
	expect(cookies.map(({ name }) => name)).toEqual(['language']);
	expect(cookies[0]).toMatchObject({ value: 'de', httpOnly: true, sameSite: 'Lax' });
});

for (const path of ['', '?theme=camp', '/places', '/places/calais', '/stories/paris-influx', '/about']) {
	test(`the language is changed on ${path || 'the map'} and the page stays`, async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(`/fr${path}`);
		for (const [name, language] of [
			['English', 'en'],
			['Deutsch', 'de'],
			['العربية', 'ar'],
			['Français', 'fr']
		] as const) {
			await page.getByRole('banner').getByRole('link', { name, exact: true }).click();
			await expect(page).toHaveURL(new RegExp(`/${language}${path.replace('?', '\\?')}$`));
			await expect(page.locator('html')).toHaveAttribute('lang', language);
		}
	});
}

test('every page names itself, what it is and its other languages', async ({ page }) => {
	for (const language of languages) {
		for (const path of ['', '/places/calais', '/stories/paris-influx']) {
			await page.goto(`/${language}${path}`);
			expect(await page.title(), path).toMatch(/ · Lieudit$/);
			await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{20}/);
			await expect(page.locator('link[rel="alternate"][hreflang]')).toHaveCount(languages.length + 1);
		}
	}
});
