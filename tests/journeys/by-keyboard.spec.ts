import type { Page } from '@playwright/test';
import { expect, test } from '../support/server.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** What holds the focus, in a word, and whether one can see that it does. */
function focused(page: Page) {
	return page.evaluate(() => {
		const element = document.activeElement!;
		const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60) ?? '';
		const shows = (style: CSSStyleDeclaration) =>
			(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5) ||
			// Fields have their lower line drawn in ink
			(element.matches('input, select') && parseFloat(style.borderBlockEndWidth) >= 2);
		const ring = element.querySelector('.ring');
		const ringed =
			ring && getComputedStyle(ring).stroke !== 'none' && parseFloat(getComputedStyle(ring).strokeWidth) >= 2;
		const box = element.getBoundingClientRect();
		return {
			tag: element.localName,
			name,
			isMark: element.hasAttribute('data-key'),
			isSeen: shows(getComputedStyle(element)) || Boolean(ringed),
			isInside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
		};
	});
}

test('the first key leads past the masthead to the content', async ({ page }) => {
	await page.goto('/fr');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
	await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

for (const address of [
	'/fr',
	'/ar',
	'/fr/places',
	'/fr/places/croisilles',
	'/fr/stories/paris-influx',
	'/fr/about'
]) {
	test(`everything on ${address} is reached with the Tab key, is seen when it is, and lets go`, async ({
		page
	}) => {
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		const stops: Awaited<ReturnType<typeof focused>>[] = [];
		for (let i = 0; i < 250; i++) {
			await page.keyboard.press('Tab');
			const stop = await focused(page);
			if (stop.tag === 'body') break;
			stops.push(stop);
		}
		expect(stops.length).toBeGreaterThan(8);
		expect(stops.length, 'the focus comes out at the end').toBeLessThan(250);
		expect(stops.filter(({ isSeen }) => !isSeen).map(({ tag, name }) => `${tag} ${name}`)).toEqual([]);
		expect(stops.filter(({ isInside }) => !isInside).map(({ tag, name }) => `${tag} ${name}`)).toEqual([]);
		expect(
			stops
				.filter(({ name }) => name === '')
				.map(({ tag }) => tag)
				.filter((tag) => tag === 'a')
		).toEqual([]);
	});
}

test('the marks of the map are one stop, arrows lead from one to the next, Enter opens its place', async ({
	page
}) => {
	await page.goto('/fr');
	await page.waitForLoadState('networkidle');
	const map = page.getByRole('group', { name: 'Carte : les lieux des reportages' });
	// The page's script starts with the first sign of a reader
	await map.getByRole('link').first().focus();
	await expect(map.locator('a:not([tabindex="-1"])')).toHaveCount(1);
	await map.locator('a:not([tabindex="-1"])').focus();
	await page.keyboard.press('Home');
	const first = (await focused(page)).name;
	const seen = new Set([first]);
	for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'End']) {
		await page.keyboard.press(key);
		const { isMark, name, isSeen } = await focused(page);
		expect(isMark, key).toBe(true);
		expect(isSeen, name).toBe(true);
		seen.add(name);
	}
	expect(seen.size).toBeGreaterThan(2);
	await expect(map.locator('a:not([tabindex="-1"])')).toHaveCount(1);
	await map.getByRole('link', { name: /^Béziers/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/fr\/places\/beziers$/);
});

test('a mark of several places opens with Enter, and the focus stays on the map', async ({ page }) => {
	await page.goto('/fr');
	await page.waitForLoadState('networkidle');
	const map = page.getByRole('group', { name: 'Carte : les lieux des reportages' });
	await map.getByRole('link', { name: /^Pau et Gélos/ }).focus();
	await expect(page.getByRole('button', { name: 'Agrandir la carte' })).toBeVisible();
	await map.getByRole('link', { name: /^Pau et Gélos/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/[?&]bbox=/);
	await expect(map.getByRole('link', { name: /^Gélos\s: 1/ })).toBeVisible();
	await expect(page.getByRole('status')).toHaveText(/^\d+ reportages? dans/);
	expect((await focused(page)).isMark, 'the focus is on a mark').toBe(true);
});

test('filters are filled in and sent without a pointer, however early one types', async ({ page }) => {
	await page.goto('/fr');
	await page.getByRole('searchbox', { name: 'Mots' }).focus();
	await page.keyboard.type('camp');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/[?&]q=camp\b/);
});
