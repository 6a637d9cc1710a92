import { violations, violationsByDayAndNight } from '../support/axe.ts';
import { expect, test } from '../support/server.ts';

const kinds = {
	'the map': '',
	'a narrowed map': '?theme=camp&from=2016-11&to=2017-01',
	'an empty selection': '?q=zzzzzz',
	'a nearer map': '?bbox=1.5,50,3.5,51.2',
	'the places': '/places',
	'a place': '/places/croisilles',
	'a story': '/stories/croisilles-christmas',
	'the about page': '/about',
	'a refusal': '?from=never',
	'a page that is not there': '/places/nowhere'
};

test.use({ tolerate: /status of (400|404)/ });

for (const language of ['fr', 'ar']) {
	for (const [width, height] of [
		[360, 640],
		[1440, 900]
	] as const) {
		test(`axe finds nothing in ${language}, ${width} pixels wide, by day and by night`, async ({ page }) => {
			test.setTimeout(120_000);
			await page.setViewportSize({ width, height });
			const found: string[] = [];
			for (const [kind, path] of Object.entries(kinds)) {
				await page.goto(`/${language}${path}`);
				await page.evaluate(() => document.fonts.ready.then(() => undefined));
				found.push(...(await violationsByDayAndNight(page)).map((one) => `${kind}: ${one}`));
			}
			expect(found).toEqual([]);
		});
	}
}

test('axe finds nothing on the live map, nor in the open menus of a telephone', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/fr');
	const { x, y } = (await page.getByRole('figure').first().boundingBox())!;
	await expect(async () => {
		await page.mouse.move(1, 1);
		await page.mouse.move(x + 300, y + 300);
		await expect(page.getByRole('button', { name: 'Agrandir la carte' })).toBeVisible({ timeout: 4000 });
	}).toPass();
	expect(await violations(page)).toEqual([]);
	await page.setViewportSize({ width: 360, height: 640 });
	await page.goto('/fr/about');
	await page.getByText('Menu', { exact: true }).click();
	expect(await violations(page)).toEqual([]);
});
