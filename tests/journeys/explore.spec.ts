import type { Page } from '@playwright/test';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { violations } from '../support/axe.ts';
import { writeGeoPackage } from '../support/geopackage.ts';
import { expect, test } from '../support/server.ts';

const asked = 'theme=reception-centre&place=pas-de-calais&from=2016-10-24&to=2016-12-31';
const canonical = 'from=2016-10-24&to=2016-12-31&place=pas-de-calais&theme=reception-centre';

/** Fixes the selection that is shown, and takes away what the snapshot gives: as many rows as its page says. */
async function fix(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Fixer un instantané daté' }).click();
	await expect(page).toHaveURL(/\/fr\/s\/[^/?#]+$/);
	const id = new URL(page.url()).pathname.split('/').at(-1)!;
	const said = await page.getByText(/4 récits, 10 lignes, fixé le/).textContent();
	await expect(page.getByText(`/s/${id}`).first()).toBeVisible();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'CSV', exact: true }).click()
	]);
	expect(file.suggestedFilename()).toBe(`lieudit-${id}.csv`);
	const [, ...rows] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
	expect(rows).toHaveLength(Number(/(\d+) lignes/.exec(said!)![1]));
	// The address that citations give leads there, too
	await page.goto(`/s/${id}`);
	await expect(page).toHaveURL(new RegExp(`/fr/s/${id}$`));
}

test.describe("a researcher's hour", () => {
	test.use({ viewport: { width: 1440, height: 900 } });

	test('goes from a question to a cited file', async ({ page }) => {
		await page.goto('/fr');
		await page.getByRole('link', { name: 'Explorer' }).first().click();
		const sentence = page.getByRole('heading', { level: 1 });
		await expect(sentence).toContainText('10 récits');

		const theme = page.getByRole('checkbox', { name: /^Centre d’accueil/ });
		await theme.focus();
		await page.keyboard.press('Space');
		await expect(sentence).toContainText('6 récits sur le thème Centre d’accueil');
		await expect(theme).toBeFocused();
		await page.getByRole('textbox', { name: 'Du' }).fill('24 oct 2016');
		await page.keyboard.press('Tab');
		await expect(page).toHaveURL(/from=2016-10-24/);
		await page.getByRole('textbox', { name: 'Au' }).fill('décembre 2016');
		await page.keyboard.press('Tab');
		await expect(page).toHaveURL(/to=2016-12-31/);

		const place = page.getByRole('combobox', { name: /^Lieu/ });
		await place.pressSequentially('pas de c');
		await expect(page.getByRole('option', { name: /^Pas-de-Calais/ })).toBeVisible();
		await place.press('ArrowDown');
		await place.press('Enter');
		await expect(page).toHaveURL(new RegExp(`[?]${canonical}$`));
		await expect(sentence).toHaveText(
			/^4 récits sur le thème Centre d’accueil, dont un lieu est dans le Pas-de-Calais, du 24\s+octobre au 31\s+décembre\s+2016\.$/
		);
		await expect(page.getByRole('status').filter({ hasText: '4 récits.' }).first()).toBeAttached();

		// What was counted is what the table shows
		await expect(page.getByRole('link', { name: 'Récits et lieux 10' })).toHaveAttribute(
			'aria-current',
			'true'
		);
		await expect(page.locator('#table a.title')).toHaveCount(4);
		await expect(page.locator('#table tr.place')).toHaveCount(10);
		await expect(page.locator('#table tr.outside')).toHaveCount(2);
		await page.getByRole('link', { name: /^Raconte/ }).click();
		await expect(page.getByRole('columnheader', { name: /^Raconte/ })).toHaveAttribute(
			'aria-sort',
			'ascending'
		);

		const cited = /^Jungle News, «.Centre d’accueil, Pas-de-Calais, .*4 récits, 10 lignes/;
		await expect(page.getByText(cited)).toBeVisible();
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'CSV', exact: true }).click()
		]);
		const rows = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
		expect(rows).toHaveLength(11);
		await fix(page);
	});

	test('what is typed and not understood is said beside its field, and the count stays', async ({ page }) => {
		await page.goto('/fr/explore');
		await page.getByRole('textbox', { name: 'Du' }).fill('demain');
		await page.keyboard.press('Tab');
		await expect(page.getByText(/Une date s’écrit/)).toBeVisible();
		await expect(page.getByRole('textbox', { name: 'Du' })).toHaveAttribute('aria-invalid', 'true');
		await expect(page.getByRole('textbox', { name: 'Du' })).toHaveValue('demain');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('10 récits');
		await expect(page).toHaveURL(/\/fr\/explore$/);
	});
	test.use({ tolerate: /400|type: error|\[object Object\]|JSHandle/ });

	test('a layer of the newsroom is laid over the map, on which a key shows where a row lies', async ({
		page,
		server
	}) => {
		const layers = join(server.data, 'layers');
		const corners = [
			[1.7, 50.4],
			[2.9, 50.4],
			[2.9, 51],
			[1.7, 50.4]
		];
		await mkdir(layers, { recursive: true });
		writeGeoPackage(join(layers, 'quartiers.gpkg'), [
			{
				table: 'quartiers',
				crs: 4326,
				columns: { name: 'TEXT' },
				rows: [{ geometry: { type: 'Polygon', coordinates: [corners] }, values: ['Littoral'] }]
			}
		]);
		const layer = page.getByRole('group', { name: 'Calques de référence' }).getByRole('checkbox');
		// The server lists its layers anew every two seconds, and whoever came just before had none
		await expect(async () => {
			await page.goto('/fr/explore');
			await page.getByRole('banner').hover();
			await expect(layer).toBeVisible({ timeout: 3000 });
		}).toPass();
		const asked = page.waitForResponse(/\/ogc\/collections\/quartiers\/items\?bbox=/);
		await layer.check();
		const map = page.locator('.bench-map figure');
		await expect(map).toHaveAttribute('data-map', 'live');
		const items = await asked;
		expect(items.status()).toBe(200);
		expect(await items.json()).toMatchObject({ features: [{ properties: { name: 'Littoral' } }] });

		await expect(map).not.toHaveClass(/moved/);
		await page.getByRole('heading', { level: 1 }).click({ position: { x: 3, y: 3 } });
		await page.keyboard.press('j');
		await page.keyboard.press('m');
		await expect(map).toHaveClass(/moved/);
		await expect(page).toHaveURL(/\/fr\/explore$/);
		await rm(layers, { recursive: true });
	});

	test('the keyboard reaches everything, and single letters can be switched off', async ({ page }) => {
		await page.goto(`/fr/explore?${canonical}`);
		await page.mouse.move(5, 5);
		await page.getByRole('banner').hover();
		await expect(page.getByRole('combobox', { name: /^Lieu/ })).toBeVisible();
		await page.keyboard.press('/');
		await expect(page.getByRole('searchbox', { name: /^Mots/ })).toBeFocused();
		await page.keyboard.press('j');
		await expect(page.getByRole('searchbox', { name: /^Mots/ })).toHaveValue('j');
		await page.keyboard.press('Backspace');
		await page.getByRole('heading', { level: 1 }).click({ position: { x: 3, y: 3 } });
		await page.keyboard.press('j');
		await page.keyboard.press('j');
		await expect(page.locator('#table a.title').nth(1)).toBeFocused();
		await page.keyboard.press('k');
		await expect(page.locator('#table a.title').first()).toBeFocused();
		await page.keyboard.press('?');
		const help = page.getByRole('dialog', { name: 'Touches' });
		await help.getByRole('checkbox').uncheck();
		await help.getByRole('button', { name: 'Fermer' }).click();
		await page.keyboard.press('j');
		await expect(page.locator('#table a.title').nth(1)).not.toBeFocused();
		await page
			.getByRole('heading', { level: 1 })
			.getByRole('link', { name: 'Pas-de-Calais' })
			.press('Delete');
		await expect(page).not.toHaveURL(/place=/);
	});
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

	test('the form asks, with a place by its name and dates as people write them', async ({ page }) => {
		await page.goto('/en/explore');
		await page.getByRole('textbox', { name: 'From' }).fill('24 October 2016');
		await page.getByRole('textbox', { name: 'To' }).fill('Dec 2016');
		await page.getByRole('textbox', { name: /^Place/ }).fill('Pas de Calais');
		await page.getByRole('checkbox', { name: /^Reception centre/ }).check();
		await page.getByRole('button', { name: 'Search' }).click();
		await expect(page).toHaveURL(new RegExp(`/en/explore[?]${canonical}$`));
		await expect(page.getByRole('heading', { level: 1 })).toContainText('4 stories');
		await page.getByRole('link', { name: 'Remove: Place' }).click();
		await expect(page).not.toHaveURL(/place=/);
		await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
	});

	test('a selection is fixed, and its snapshot gives the rows it says', async ({ page }) => {
		await page.goto(`/fr/explore?${canonical}`);
		await fix(page);
	});

	test('a place with kilometres beside it is a circle', async ({ page }) => {
		await page.goto('/fr/explore?place=Lyon');
		await page.locator('.which').getByRole('link', { name: 'Lyon' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(/de Lyon/);
		await expect(page.getByRole('textbox', { name: /^Lieu/ })).toHaveValue('Lyon');
		await page.getByRole('textbox', { name: /^Lieu/ }).fill('arras');
		await page.getByRole('spinbutton', { name: /^Rayon/ }).fill('20');
		await page.getByRole('button', { name: 'Chercher' }).click();
		await expect(page).toHaveURL(/near=arras,20$/);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(/à moins de 20\s*km d’Arras/);
	});

	test('words are shown where they stand, and the page ends where its columns do', async ({ page }) => {
		await page.goto('/fr/explore?q=calais');
		await expect(page.locator('#table mark').first()).toHaveText(/calais/i);
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900);
		await expect(page.getByRole('link', { name: 'par pertinence' })).toHaveAttribute('aria-current', 'true');
	});

	test('what selects nothing says which condition to take out', async ({ page }) => {
		await page.goto('/fr/explore?kind=portrait&theme=fire');
		await expect(page.getByText('Aucun récit ne répond à tout cela à la fois.')).toBeVisible();
		await page.locator('#table').getByRole('link', { name: 'Portrait' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('1 récit');
	});

	test('a place that nobody knows is refused, with those it may have been', async ({ page }) => {
		const answer = await page.goto('/fr/explore?place=Crosilles');
		expect(answer!.status()).toBe(400);
		await page.getByRole('link', { name: 'Croisilles' }).click();
		await expect(page).toHaveURL(/place=croisilles$/);
	});
	test.use({ tolerate: /400/ });

	test('on a telephone the sheets open and close', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 640 });
		await page.goto(`/fr/explore?${canonical}`);
		const words = page.getByRole('searchbox', { name: /^Mots/ });
		await expect(words).toBeHidden();
		await page.getByRole('link', { name: /^Filtres/ }).click();
		await expect(words).toBeVisible();
		await page.goBack();
		await expect(words).toBeHidden();
		await page.getByRole('link', { name: 'Emporter' }).click();
		await expect(page.getByRole('link', { name: 'GeoJSON', exact: true })).toBeVisible();
	});
});

test('in Arabic on a telephone the bench reads from the right, and a sheet is a dialog', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 640 });
	await page.goto(`/ar/explore?${asked}`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('4 قصص حول موضوع');
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	await page.getByRole('link', { name: /^التصفية/ }).click();
	await expect(page.getByRole('dialog', { name: 'التصفية' })).toBeVisible();
	await page.getByRole('checkbox', { name: /^الاندماج/ }).check();
	await expect(page).toHaveURL(/theme=integration.*#filters$/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const language of ['fr', 'ar'])
	test(`on a telephone no milestone runs out of the page, ${language}`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 640 });
		await page.goto(`/${language}/explore?shows=milestones`);
		await expect(page.locator('#table tbody tr')).toHaveCount(7);
		const sides = await page.locator('#table td').evaluateAll((cells) =>
			cells.flatMap((cell) => {
				const { left, right } = cell.getBoundingClientRect();
				return [left, right];
			})
		);
		expect(Math.min(...sides)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...sides)).toBeLessThanOrEqual(360);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on the bench, ${colorScheme}`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ colorScheme });
		const found: string[] = [];
		for (const [width, height, path] of [
			[1440, 900, `/fr/explore?${canonical}`],
			[1440, 900, '/ar/explore?shows=milestones'],
			[360, 640, `/de/explore?${canonical}#filters`],
			[360, 640, '/ar/explore'],
			[900, 900, '/en/explore?kind=portrait&theme=fire']
		] as const) {
			await page.setViewportSize({ width, height });
			await page.goto(path);
			// A column of the histogram may be narrow: the two dates are typed as well (WCAG 2.5.8, equivalent)
			const whole = await violations(page, { but: ['target-size'] });
			const targets = await violations(page, { only: ['target-size'], outside: '.plot' });
			found.push(...[...whole, ...targets].map((one) => `${path}: ${one}`));
		}
		expect(found).toEqual([]);
	});
}
