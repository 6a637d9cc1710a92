import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/server.ts';

/** Of 255, in any one colour: what the softness of an edge alone does not make. */
const visible = 48;
/** Share of the picture: lines drawn by two hands differ by some tenths of a percent along their edges. */
const tolerated = 0.015;

/** The share of pixels that differ visibly between two PNGs of one size, told by a blank page of the browser. */
async function difference(blank: Page, one: Buffer, other: Buffer): Promise<number> {
	const pictures = [one, other].map((picture) => picture.toString('base64'));
	return blank.evaluate(
		async ({ pictures, visible }) => {
			const [a, b] = await Promise.all(
				pictures.map(async (picture) => {
					const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
					const bitmap = await createImageBitmap(new Blob([bytes]));
					const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
					canvas.drawImage(bitmap, 0, 0);
					return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
				})
			);
			const apart = (i: number) => Math.abs(a![i]! - b![i]!);
			let changed = 0;
			for (let i = 0; i < a!.length; i += 4) {
				if (Math.max(apart(i), apart(i + 1), apart(i + 2)) > visible) changed++;
			}
			return changed / (a!.length / 4);
		},
		{ pictures, visible }
	);
}

async function picture(page: Page, map: Locator): Promise<Buffer> {
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return page.screenshot({ clip: (await map.boundingBox())! });
}

/** The pointer rests in a corner of the map where there is no mark. */
async function reachFor(page: Page, map: Locator): Promise<void> {
	const { x, y } = (await map.boundingBox())!;
	// The page may not listen yet when the pointer first comes in
	await expect(async () => {
		await page.mouse.move(1, 1);
		await page.mouse.move(x + 3, y + 3);
		await expect(map).not.toHaveAttribute('data-map', 'drawn', { timeout: 500 });
	}).toPass();
}

for (const [language, colorScheme] of [
	['fr', 'light'],
	['ar', 'dark']
] as const) {
	test.describe(`on a ${colorScheme} desk, in ${language}`, () => {
		test.use({ viewport: { width: 1440, height: 900 }, colorScheme });

		test('the interactive map takes over without a jump, and its names come when it is moved', async ({
			page
		}) => {
			const blank = await page.context().newPage();
			await page.goto(`/${language}`);
			const map = page.locator('[data-map]');
			const names = map.locator('.at-wide .sea-name').first();
			const drawn = await picture(page, map);
			await reachFor(page, map);
			await expect(map).toHaveAttribute('data-map', 'live');
			await expect(names).toBeVisible();
			expect(await difference(blank, drawn, await picture(page, map))).toBeLessThan(tolerated);

			const { x, y, width, height } = (await map.boundingBox())!;
			await page.mouse.move(x + width / 2, y + height * 0.55);
			await page.mouse.down();
			await page.mouse.move(x + width / 2 + 60, y + height * 0.55 + 30, { steps: 5 });
			await page.mouse.up();
			await expect(names).toBeHidden();
			await expect(page).toHaveURL(/bbox=/);
		});
	});
}

test.describe('on a telephone', () => {
	test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

	test('the button in the text opens the same picture', async ({ page }) => {
		const blank = await page.context().newPage();
		await page.goto('/fr');
		const map = page.locator('[data-map]');
		const drawn = await picture(page, map);
		const button = page.locator('.intro button');
		await expect(async () => {
			await button.click();
			await expect(map).not.toHaveAttribute('data-map', 'drawn', { timeout: 500 });
		}).toPass();
		await expect(map).toHaveAttribute('data-map', 'live');
		await page.evaluate(() => scrollTo(0, 0));
		expect(await difference(blank, drawn, await picture(page, map))).toBeLessThan(tolerated);
	});
});
