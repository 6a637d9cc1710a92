import { languages } from '../../src/lib/story/language.ts';
import { expect, test } from '../support/server.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

for (const language of languages) {
	test(`every page reads well in ${language}`, async ({ page }) => {
		for (const path of ['', '/places', '/places/calais', '/stories/paris-influx', '/about']) {
			const answer = await page.goto(`/${language}${path}`);
			expect(answer!.status()).toBe(200);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect((await page.getByRole('main').innerText()).length, path).toBeGreaterThan(200);
		}
	});
}

test('the map is there, drawn, and each mark is a link', async ({ page }) => {
	await page.goto('/fr');
	const marks = page.getByRole('group', { name: 'Carte : les lieux des reportages' }).getByRole('link');
	await expect(marks.first()).toBeVisible();
	expect(await marks.count()).toBeGreaterThan(4);
	await expect(page.getByRole('button', { name: /Carte interactive/ })).toHaveCount(0);
	await expect(page.getByRole('slider')).toHaveCount(0);
	await page.getByRole('link', { name: /^Croisilles\s: 3/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Croisilles');
});

test('a mark of several places leads to a nearer map', async ({ page }) => {
	await page.goto('/fr');
	await page.getByRole('link', { name: /^Paris, Montreuil/ }).click();
	await expect(page).toHaveURL(/[?&]bbox=/);
	await expect(page.getByRole('link', { name: /^Montreuil\s: 1/ })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deux reportages sur 10');
});

for (const [path, width] of [
	['/fr/places/croisilles', 1440],
	['/fr/places/croisilles', 360],
	['/fr/stories/paris-influx', 1440],
	['/ar/stories/paris-influx', 360]
] as const) {
	test(`the locator of ${path} fills its frame ${width} pixels wide, and its name is in it`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto(path);
		const figure = page.locator('figure.locator').first();
		const frame = (await figure.boundingBox())!;
		const sheet = (await figure.locator('svg.sheet').first().boundingBox())!;
		expect(frame.height).toBeGreaterThan(150);
		// The drawing covers its frame and lies on its middle
		expect(sheet.width).toBeGreaterThan(frame.width - 3);
		expect(sheet.height).toBeGreaterThan(frame.height - 3);
		expect(Math.abs(sheet.x + sheet.width / 2 - frame.x - frame.width / 2)).toBeLessThan(2);
		expect(Math.abs(sheet.y + sheet.height / 2 - frame.y - frame.height / 2)).toBeLessThan(2);
		const mark = (await figure.locator('text.name:visible').first().boundingBox())!;
		expect(mark.x).toBeGreaterThan(frame.x);
		expect(mark.x + mark.width).toBeLessThan(frame.x + frame.width);
		expect(mark.y).toBeGreaterThan(frame.y);
		expect(mark.y + mark.height).toBeLessThan(frame.y + frame.height);
	});
}

test('filters and dates are a form', async ({ page }) => {
	await page.goto('/fr');
	await page.getByRole('searchbox', { name: 'Mots' }).fill('Calais');
	await page.getByRole('combobox', { name: 'Genre' }).selectOption('reportage');
	await page.getByLabel('Du', { exact: true }).fill('2016-12-01');
	await page.getByRole('button', { name: 'Filtrer', exact: true }).click();
	await expect(page).toHaveURL(/[?&]q=Calais\b/);
	await expect(page).toHaveURL(/[?&]kind=reportage\b/);
	await expect(page).toHaveURL(/[?&]from=2016-12-01\b/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/sur 10$/);
	await expect(page.getByRole('searchbox', { name: 'Mots' })).toHaveValue('Calais');
	await expect(page.getByRole('combobox', { name: 'Genre' })).toHaveValue('reportage');
});

test('a week and a month are links', async ({ page }) => {
	await page.goto('/fr');
	await page.getByRole('link', { name: /^Semaine du 10 avr/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un reportage sur 10');
	await page.getByRole('link', { name: 'Tout montrer' }).click();
	await page.getByRole('link', { name: /^déc\.?\s+2016$/ }).click();
	await expect(page).toHaveURL(/from=2016-12-01&to=2016-12-31/);
});

test('on a telephone the menus open', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 640 });
	await page.goto('/fr/places');
	await page.getByText('Menu', { exact: true }).click();
	await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'À propos' }).click();
	await expect(page).toHaveURL(/\/fr\/about$/);
	await page.locator('summary').filter({ hasText: 'Français' }).click();
	await page.getByRole('navigation', { name: 'Langue' }).getByRole('link', { name: 'Deutsch' }).click();
	await expect(page).toHaveURL(/\/de\/about$/);
});
