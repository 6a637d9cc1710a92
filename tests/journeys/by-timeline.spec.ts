import type { Page } from '@playwright/test';
import { awaken } from '../support/awake.ts';
import { expect, test } from '../support/server.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const entries = (page: Page) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
const start = (page: Page) => page.getByRole('slider', { name: 'Début de la période' });
const end = (page: Page) => page.getByRole('slider', { name: 'Fin de la période' });

test('a week narrows the list and the map to what it tells of', async ({ page }) => {
	await page.goto('/fr');
	await page.getByRole('link', { name: /^Semaine du 10 avr\. 2017 : 1 reportage/ }).click();
	await expect(page).toHaveURL(/from=2017-04-10&to=2017-04-16/);
	await expect(entries(page)).toHaveCount(1);
	const marks = page.getByRole('group', { name: 'Carte : les lieux des reportages' }).getByRole('link');
	await expect(marks).toHaveCount(1);
	await expect(marks).toHaveAccessibleName(/Linière/);
	await page.goBack();
	await expect(entries(page)).toHaveCount(10);
	await page.goForward();
	await expect(entries(page)).toHaveCount(1);
});

test('a month narrows it too', async ({ page }) => {
	await page.goto('/fr');
	await page.getByRole('link', { name: /^déc\.?\s+2016$/ }).click();
	await expect(page).toHaveURL(/from=2016-12-01&to=2016-12-31/);
	await expect(entries(page)).not.toHaveCount(10);
	await expect(page.getByLabel('Du', { exact: true })).toHaveValue('1er déc. 2016');
	await expect(page.getByLabel('au', { exact: true })).toHaveValue('31 déc. 2016');
});

test('the ends of the period are moved with the keys', async ({ page }) => {
	await page.goto('/fr');
	await expect(async () => {
		await start(page).focus();
		await page.keyboard.press('ArrowRight');
		await expect(page).toHaveURL(/from=2016-10-24/, { timeout: 1000 });
	}).toPass();
	await expect(start(page)).toBeFocused();
	await expect(start(page)).toHaveAttribute('aria-valuetext', /24\soctobre\s2016/);
	await end(page).focus();
	await page.keyboard.press('PageDown');
	await expect(page).toHaveURL(/to=2017-/);
	await expect(entries(page)).toHaveCount(9);
	await page.keyboard.press('End');
	await expect(page).not.toHaveURL(/to=/);
	await start(page).focus();
	await page.keyboard.press('Home');
	await expect(page).not.toHaveURL(/from=/);
	await expect(entries(page)).toHaveCount(10);
});

test('the ends of the period are dragged with the pointer', async ({ page }) => {
	await page.goto('/fr');
	await awaken(page);
	const handle = (await start(page).boundingBox())!;
	const week = (await page.getByRole('link', { name: /^Semaine du 19 déc/ }).boundingBox())!;
	const y = handle.y + handle.height / 2;
	await page.mouse.move(handle.x + handle.width / 2, y);
	await page.mouse.down();
	await page.mouse.move(week.x + 2, y, { steps: 6 });
	await page.mouse.up();
	await expect(page).toHaveURL(/from=2016-12-19/);
	await expect(entries(page)).toHaveCount(9);
	await page.goBack();
	await expect(entries(page)).toHaveCount(10);
});

test('two dates that are typed as people write them say the same', async ({ page }) => {
	await page.goto('/fr');
	await page.getByLabel('Du', { exact: true }).fill('1er avril 2017');
	await page.getByLabel('au', { exact: true }).fill('avril 2017');
	await page.getByLabel('au', { exact: true }).press('Enter');
	await expect(page).toHaveURL(/from=2017-04-01&to=2017-04-30/);
	await expect(page.getByLabel('au', { exact: true })).toHaveValue('30 avr. 2017');
	await expect(entries(page)).toHaveCount(1);
});

test('in Arabic time runs from right to left, and the keys with it', async ({ page }) => {
	await page.goto('/ar');
	const [first, last] = [page.getByRole('slider').first(), page.getByRole('slider').last()];
	expect((await first.boundingBox())!.x).toBeGreaterThan((await last.boundingBox())!.x);
	await expect(async () => {
		await first.focus();
		await page.keyboard.press('ArrowLeft');
		await expect(page).toHaveURL(/from=2016-10-24/, { timeout: 1000 });
	}).toPass();
});
