import type { Page } from '@playwright/test';
import { expect, test } from '../support/server.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const map = (page: Page) => page.getByRole('group', { name: 'Carte : les lieux des reportages' });
const entries = (page: Page) =>
	page.getByRole('list').filter({ has: page.getByRole('heading', { level: 2 }) });
const titles = (page: Page) => entries(page).getByRole('heading', { level: 2 });
const zoomIn = (page: Page) => page.getByRole('button', { name: 'Agrandir la carte' });

/** Waits until the map has come to rest and the address no longer changes. */
async function atRest(page: Page): Promise<void> {
	let address = '';
	await expect(async () => {
		const before = address;
		address = page.url();
		expect(address).toBe(before);
	}).toPass({ intervals: [700] });
}

/** Points at the drawn map until the interactive one has taken over. */
async function pointAtMap(page: Page): Promise<{ x: number; y: number }> {
	const { x, y, width, height } = (await page.getByRole('figure').first().boundingBox())!;
	const middle = { x: x + width * 0.62, y: y + height * 0.62 };
	// The page may not listen yet when the pointer first comes in
	await expect(async () => {
		await page.mouse.move(1, 1);
		await page.mouse.move(middle.x, middle.y);
		await expect(zoomIn(page)).toBeVisible({ timeout: 4000 });
	}).toPass();
	return middle;
}

test('a reader points at the map of France and it comes to life', async ({ page }) => {
	await page.goto('/fr');
	await expect(zoomIn(page)).toBeHidden();
	await pointAtMap(page);
	await expect(map(page).getByRole('link', { name: /^Croisilles\s: 3 reportages/ })).toBeVisible();
});

test('nothing of the interactive map is fetched before somebody reaches for it', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await page.goto('/fr');
	await page.waitForLoadState('networkidle');
	expect(fetched.filter((url) => /\.pmtiles/.test(url))).toEqual([]);
	const early = fetched.length;
	await pointAtMap(page);
	expect(fetched.slice(early).some((url) => /\.pmtiles/.test(url))).toBe(true);
});

test('a mark leads to the page of its place', async ({ page }) => {
	await page.goto('/fr');
	await map(page)
		.getByRole('link', { name: /^Croisilles\s: 3 reportages/ })
		.click();
	await expect(page).toHaveURL(/\/fr\/places\/croisilles$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Croisilles');
});

test('a mark of several places opens, and the list keeps what is in view', async ({ page }) => {
	await page.goto('/fr');
	await expect(titles(page)).toHaveCount(10);
	await pointAtMap(page);
	await map(page)
		.getByRole('link', { name: /^Paris, Montreuil/ })
		.click();
	await expect(map(page).getByRole('link', { name: /^Montreuil\s: 1 reportage/ })).toBeVisible();
	await expect(page).toHaveURL(/[?&]bbox=/);
	await expect(titles(page)).toHaveCount(2);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Deux reportages sur 10/);
});

test('the map is moved, and the list and the address follow it', async ({ page }) => {
	await page.goto('/fr');
	const { x, y } = await pointAtMap(page);
	await page.mouse.down();
	await page.mouse.move(x, y - 300, { steps: 12 });
	await page.mouse.up();
	await expect(page).toHaveURL(/[?&]bbox=/);
	await expect(titles(page)).not.toHaveCount(10);
	const seen = await titles(page).allTextContents();
	await expect(page.getByRole('status')).toHaveText(new RegExp(`^${seen.length} reportages? dans`));

	const address = page.url();
	await page.reload();
	await expect(titles(page)).toHaveText(seen);
	expect(page.url()).toBe(address);
});

test('a map that is moved leaves no steps to go back through, and stands where it stood after a story', async ({
	page
}) => {
	await page.goto('/fr/about');
	await page.goto('/fr');
	const { x, y } = await pointAtMap(page);
	const steps = await page.evaluate(() => history.length);
	await page.mouse.down();
	await page.mouse.move(x, y - 300, { steps: 12 });
	await page.mouse.up();
	await expect(page).toHaveURL(/[?&]bbox=/);
	await atRest(page);
	const [address, seen] = [page.url(), await titles(page).allTextContents()];
	expect(await page.evaluate(() => history.length)).toBe(steps);
	await titles(page).first().getByRole('link').click();
	await expect(page).toHaveURL(/\/fr\/stories\//);
	await page.goBack();
	await expect(page).toHaveURL(address);
	await expect(titles(page)).toHaveText(seen);
	await page.goBack();
	await expect(page).toHaveURL(/\/fr\/about$/);
});

test('what the address shows is shown again to whoever opens it', async ({ page, context }) => {
	await page.goto('/fr');
	await pointAtMap(page);
	await zoomIn(page).click();
	await expect(page).toHaveURL(/[?&]bbox=/);
	await atRest(page);
	await expect(titles(page)).not.toHaveCount(10);
	const seen = await titles(page).allTextContents();
	const colleague = await context.newPage();
	await colleague.goto(page.url());
	await expect(titles(colleague)).toHaveText(seen);
});

test('back and forward lead through what was looked at', async ({ page }) => {
	await page.goto('/fr');
	const all = await titles(page).allTextContents();
	await page.getByRole('combobox', { name: 'Thème' }).selectOption({ label: 'Bénévoles' });
	await page.getByRole('button', { name: 'Filtrer', exact: true }).click();
	await expect(page).toHaveURL(/theme=volunteers/);
	await expect(titles(page)).not.toHaveCount(all.length);
	const volunteers = await titles(page).allTextContents();

	await titles(page).first().getByRole('link').click();
	await expect(page).toHaveURL(/\/fr\/stories\//);
	await page.goBack();
	await expect(titles(page)).toHaveText(volunteers);
	await expect(page).toHaveURL(/theme=volunteers/);
	await page.goBack();
	await expect(titles(page)).toHaveText(all);
	await page.goForward();
	await expect(titles(page)).toHaveText(volunteers);
});

test.describe('without tiles', () => {
	test.use({ tolerate: /404/ });

	test('where the tiles cannot be had, the drawing stays and says so; who asks again has the map once they can', async ({
		page
	}) => {
		await page.route('**/*.pmtiles', (route) => route.fulfill({ status: 404, body: '' }));
		await page.goto('/fr');
		const { x, y, width, height } = (await page.getByRole('figure').first().boundingBox())!;
		const said = page.getByRole('button', { name: /La carte interactive n’a pas pu s’ouvrir/ });
		await expect(async () => {
			await page.mouse.move(1, 1);
			await page.mouse.move(x + width / 2, y + height / 2);
			await expect(said).toBeVisible({ timeout: 4000 });
		}).toPass();
		await expect(map(page).getByRole('link', { name: /^Croisilles\s/ })).toBeVisible();
		await page.unroute('**/*.pmtiles');
		await said.click();
		await expect(page.locator('[data-map="live"]')).toBeVisible();
	});
});
