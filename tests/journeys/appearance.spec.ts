import type { Page } from '@playwright/test';
import { expect, test } from '../support/server.ts';

const pages = ['/fr', '/fr/places', '/fr/places/croisilles', '/fr/stories/paris-influx', '/fr/about'];

/** Lightness of a CSS colour as the browser computes it, 0 to 255. */
function lightness(page: Page, selector: string, property: 'color' | 'backgroundColor'): Promise<number> {
	return page
		.locator(selector)
		.first()
		.evaluate((element, property) => {
			const context = document.createElement('canvas').getContext('2d')!;
			context.fillStyle = getComputedStyle(element)[property];
			context.fillRect(0, 0, 1, 1);
			const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
			return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
		}, property);
}

test.describe('in the dark', () => {
	test.use({ colorScheme: 'dark' });

	test('every page is dark, and its text is light', async ({ page }) => {
		for (const address of pages) {
			await page.goto(address);
			expect(await lightness(page, 'html', 'backgroundColor'), address).toBeLessThan(60);
			expect(await lightness(page, 'h1', 'color'), address).toBeGreaterThan(180);
		}
	});

	test('the land, the sea and the story colour are the dark ones, and the map comes to life in them', async ({
		page
	}) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto('/fr');
		const picture = () =>
			page
				.getByRole('figure')
				.first()
				.evaluate((figure) => getComputedStyle(figure).backgroundColor);
		const before = await picture();
		await page.emulateMedia({ colorScheme: 'light' });
		await expect.poll(picture).not.toBe(before);
	});

	test('an answer that refuses is dark too', async ({ page }) => {
		await page.goto('/fr?from=demain');
		expect(await lightness(page, 'html', 'backgroundColor')).toBeLessThan(60);
	});

	test.use({ tolerate: /400/ });
});

test.describe('with reduced motion', () => {
	test.use({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });

	test('nothing on any page moves for longer than a millisecond', async ({ page }) => {
		for (const address of pages) {
			await page.goto(address);
			const moving = await page.evaluate(() => {
				const longest = (list: string) =>
					Math.max(...list.split(',').map((one) => parseFloat(one) * (/ms/.test(one) ? 1 : 1000)));
				return [...document.querySelectorAll('*')].flatMap((element) =>
					[undefined, '::before', '::after'].flatMap((part) => {
						const { transitionDuration, transitionDelay, animationName, animationDuration, scrollBehavior } =
							getComputedStyle(element, part);
						const long = Math.max(
							longest(transitionDuration),
							longest(transitionDelay),
							animationName === 'none' ? 0 : longest(animationDuration)
						);
						return long > 1 || scrollBehavior === 'smooth'
							? [`${element.localName}.${element.getAttribute('class')}${part ?? ''}`]
							: [];
					})
				);
			});
			expect([...new Set(moving)], address).toEqual([]);
		}
	});

	test('the live map jumps instead of flying', async ({ page }) => {
		await page.goto('/fr');
		const figure = page.getByRole('figure').first();
		const zoomIn = page.getByRole('button', { name: 'Agrandir la carte' });
		const { x, y } = (await figure.boundingBox())!;
		await expect(async () => {
			await page.mouse.move(1, 1);
			await page.mouse.move(x + 300, y + 300);
			await expect(zoomIn).toBeVisible({ timeout: 4000 });
		}).toPass();
		const ground = await figure.evaluate(
			(element) =>
				[...element.querySelectorAll('*')].filter(
					(one) => parseFloat(getComputedStyle(one).transitionDelay) > 0.001
				).length
		);
		expect(ground).toBe(0);
		await zoomIn.click();
		await expect(page).toHaveURL(/bbox=/);
	});
});

test.describe('with forced colours', () => {
	test.use({ forcedColors: 'active', viewport: { width: 1440, height: 900 } });

	test('marks, weeks and links can still be told from their ground', async ({ page }) => {
		await page.goto('/fr');
		const grounds = await page.evaluate(() => {
			const canvas = getComputedStyle(document.documentElement).backgroundColor;
			const shown = (
				selector: string,
				properties: ('backgroundColor' | 'backgroundImage' | 'fill' | 'stroke')[]
			) => {
				const element = [...document.querySelectorAll(selector)].find(
					(one) => one.getBoundingClientRect().width > 0
				);
				if (!element) return `nothing: ${selector}`;
				const style = getComputedStyle(element);
				const values = properties.map((property) => style[property]);
				const isSeen = values.some(
					(value) => value !== 'none' && value !== 'rgba(0, 0, 0, 0)' && value !== canvas
				);
				return isSeen ? undefined : `${selector}: ${values.join(' | ')}`;
			};
			return [
				shown('.ring', ['stroke']),
				shown('.bars .solid', ['backgroundColor', 'backgroundImage']),
				shown('.bars .screen', ['backgroundColor', 'backgroundImage']),
				shown('.strip .diamond', ['backgroundColor']),
				shown('text.name', ['fill'])
			].filter(Boolean);
		});
		expect(grounds).toEqual([]);
	});

	test('the timeline is drawn, not left blank', async ({ page }) => {
		await page.goto('/fr');
		const bars = page.getByRole('region', { name: 'Quand' }).locator('.bars');
		const drawn = (await bars.screenshot()).length;
		await bars.evaluate((element) => element.replaceChildren());
		expect(drawn).toBeGreaterThan((await bars.screenshot()).length * 1.5);
	});
});

test.describe('on paper', () => {
	test('the text is there, nothing hangs over it, and the menus stay on the screen', async ({ page }) => {
		await page.emulateMedia({ media: 'print' });
		for (const address of pages) {
			await page.goto(address);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect((await page.getByRole('main').innerText()).length, address).toBeGreaterThan(200);
			await expect(page.getByRole('navigation', { name: 'Langue' })).toHaveCount(0);
			const hanging = await page.evaluate(() =>
				[...document.querySelectorAll('body *')]
					.filter(
						(element) =>
							element.checkVisibility() && ['fixed', 'sticky'].includes(getComputedStyle(element).position)
					)
					.map((element) => `${element.localName}.${element.getAttribute('class')}`)
			);
			expect(hanging, address).toEqual([]);
		}
	});

	test('the paper is white, in the dark too', async ({ page }) => {
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		for (const address of pages) {
			await page.goto(address);
			expect(await lightness(page, 'html', 'backgroundColor'), address).toBeGreaterThan(250);
			expect(await lightness(page, 'h1', 'color'), address).toBeLessThan(80);
		}
	});

	test('a story is a document of a few sheets', async ({ page }) => {
		await page.goto('/fr/stories/paris-influx');
		const pdf = await page.pdf({ format: 'A4' });
		const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
		expect(sheets).toBeLessThan(6);
	});
});

test('in windows of any shape the map shows every place of the edition, and nothing runs over the side', async ({
	page
}) => {
	for (const [width, height] of [
		[360, 640],
		[740, 360],
		[768, 1024],
		[830, 700],
		[1024, 600],
		[1366, 650],
		[1440, 900],
		[1920, 950]
	] as const) {
		await page.setViewportSize({ width, height });
		await page.goto('/fr');
		const lost = await page
			.getByRole('figure')
			.first()
			.evaluate((figure) => {
				const frame = figure.getBoundingClientRect();
				// Marks of the other width lie in a drawing of no size
				return [...figure.querySelectorAll('a[data-key]')]
					.map((mark) => ({
						name: mark.textContent,
						box: mark.querySelector('.ring')!.getBoundingClientRect()
					}))
					.filter(({ box: { top, bottom, width } }) => {
						const middle = (top + bottom) / 2;
						return width > 0 && (middle < frame.top || middle > frame.bottom);
					})
					.map(({ name }) => name);
			});
		expect(lost, `${width} × ${height}`).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBe(width);
	}
});
