import type { Messages } from '../../src/lib/i18n/messages/index.ts';
import { loadMessages } from '../../src/lib/i18n/messages/index.ts';
import { languages } from '../../src/lib/story/language.ts';
import { refused } from '../support/addresses.ts';
import { expect, test } from '../support/server.ts';

test.use({ tolerate: /status of (400|404|405)/ });

/** What a page that refuses a parameter says would be right. */
const right: Record<string, keyof Messages['expected']> = {
	from: 'date',
	to: 'date',
	bbox: 'bbox',
	theme: 'theme',
	kind: 'kind',
	in: 'language',
	q: 'words',
	colour: 'known'
};
const exceptions: Record<string, keyof Messages['expected']> = {
	'?from=2017&to=2016': 'order',
	'?place=calais&place=paris': 'once'
};

for (const language of languages) {
	test(`what cannot be answered is said so in ${language}, with what would be right`, async ({ page }) => {
		const m = await loadMessages(language);
		for (const { address, status, parameter } of refused) {
			const answer = await page.goto(`/${language}${address}`);
			expect(answer!.status(), address).toBe(status);
			await expect(page.locator('html'), address).toHaveAttribute('lang', language);
			const heading = page.getByRole('heading', { level: 1 });
			await expect(heading, address).toHaveText(status === 404 ? m.notFoundTitle : m.invalidTitle);
			const main = page.getByRole('main');
			if (parameter) {
				await expect(main, address).toContainText(parameter);
				await expect(main, address).toContainText(m.expected[exceptions[address] ?? right[parameter]!]);
				await expect(main.getByRole('link', { name: m.withoutIt }), address).toBeVisible();
			}
			await expect(main.getByRole('link', { name: m.home }), address).toBeVisible();
			await expect(page.locator('meta[name="robots"]'), address).toHaveAttribute('content', 'noindex');
		}
	});
}

test('the way out that a refusal offers leads to the same page without what was wrong', async ({ page }) => {
	await page.goto('/fr?from=demain&theme=camp');
	await page.getByRole('link', { name: 'La même page sans ce paramètre' }).click();
	await expect(page).toHaveURL(/\/fr\?theme=camp$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/sur 10$/);
});

test('what is typed is shown as text, never run', async ({ page }) => {
	for (const attack of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{7*7}}']) {
		for (const address of [
			`/fr?q=${encodeURIComponent(attack)}`,
			`/fr?theme=${encodeURIComponent(attack)}`,
			`/fr/places/${encodeURIComponent(attack)}`
		]) {
			await page.goto(address);
			await expect(page.locator('img[src="x"]')).toHaveCount(0);
			await expect(
				page
					.getByText(attack)
					.or(page.locator(`input[value=${JSON.stringify(attack)}]`))
					.first(),
				address
			).toBeAttached();
		}
	}
});

test('a place is found under any of its names', async ({ page }) => {
	for (const name of ['Calais', 'CALAIS', 'كاليه', 'Gélos', 'gelos']) {
		await page.goto(`/en/places/${encodeURIComponent(name)}`);
		await expect(page, name).toHaveURL(/\/en\/places\/(calais|gelos)$/);
	}
});

test('an unknown language is no page, and the way to a known one is there', async ({ page }) => {
	const answer = await page.goto('/es/places');
	expect(answer!.status()).toBe(404);
	await page.getByRole('link', { name: 'La carte de France' }).click();
	await expect(page).toHaveURL(/\/fr$/);
});
