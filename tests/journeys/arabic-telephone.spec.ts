import { expect, test } from '../support/server.ts';

test.use({
	viewport: { width: 360, height: 640 },
	hasTouch: true,
	isMobile: true,
	deviceScaleFactor: 2,
	locale: 'ar'
});

const pages = [
	'/ar',
	'/ar/places',
	'/ar/places/calais',
	'/ar/places/porte-de-la-chapelle',
	'/ar/stories/paris-influx',
	'/ar/stories/croisilles-christmas',
	'/ar/about',
	'/ar?theme=camp'
];

test('every page runs from right to left and is no wider than the screen', async ({ page }) => {
	for (const address of pages) {
		await page.goto(address);
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width, address).toBeLessThanOrEqual(360);
		const start = await page
			.getByRole('heading', { level: 1 })
			.evaluate((heading) => getComputedStyle(heading).textAlign);
		expect(['start', 'right'], address).toContain(start);
	}
});

test('Arabic is set in its own letters, and they are ours', async ({ page }) => {
	const fonts: string[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'font') fonts.push(response.url());
	});
	await page.goto('/ar/stories/paris-influx');
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const loaded = await page.evaluate(() =>
		[...document.fonts]
			.filter((face) => face.status === 'loaded')
			.map((face) => face.family.replaceAll('"', ''))
	);
	expect(loaded).toContain('Naskh');
	expect(fonts.length).toBeGreaterThan(0);
	expect(fonts.every((font) => new URL(font).origin === new URL(page.url()).origin)).toBe(true);
});

test('Arabic letters are fetched only where Arabic is read', async ({ page }) => {
	const fonts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'font') fonts.push(request.url());
	});
	await page.goto('/de/about');
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	expect(fonts.filter((font) => /naskh\./i.test(font))).toEqual([]);
});

test('a thumb taps its way from the map to a story and to its place', async ({ page }) => {
	await page.goto('/ar');
	const first = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { level: 2 }) })
		.first();
	await first.getByRole('link').tap();
	await expect(page).toHaveURL(/\/ar\/stories\//);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.getByRole('main').locator('a[href^="/ar/places/"]').first().tap();
	await expect(page).toHaveURL(/\/ar\/places\//);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[\u0600-\u06ff]/);
});

test('the map stays in view while the list is read', async ({ page }) => {
	await page.goto('/ar');
	await page.mouse.wheel(0, 0);
	await page.evaluate(() => scrollTo(0, 900));
	const box = (await page.getByRole('figure').first().boundingBox())!;
	expect(box.y).toBeGreaterThanOrEqual(-1);
	expect(box.height).toBeGreaterThan(640 * 0.4);
	expect(box.height).toBeLessThan(640 * 0.6);
});

test('a touch brings the map to life, and the list follows when it opens a mark', async ({ page }) => {
	await page.goto('/ar');
	await page.waitForLoadState('networkidle');
	await page
		.getByRole('figure')
		.first()
		.tap({ position: { x: 20, y: 20 } });
	await expect(page.getByRole('button', { name: 'تكبير الخريطة' })).toBeVisible();
	const marks = page.getByRole('figure').first().getByRole('group').getByRole('link');
	const several = marks.filter({ hasNot: page.locator('[href*="/places/"]') });
	await several.and(page.locator('[href*="bbox"]')).first().tap();
	await expect(page).toHaveURL(/[?&]bbox=/);
});

test('what is tapped is large enough for a thumb', async ({ page }) => {
	for (const address of ['/ar', '/ar/places', '/ar/stories/paris-influx']) {
		await page.goto(address);
		const small = await page.evaluate(() => {
			const seen = [...document.querySelectorAll('button, summary, select, input:not([type=hidden]), nav a')];
			return seen
				.filter((element) => element.checkVisibility())
				.map((element) => ({ name: element.outerHTML.slice(0, 90), box: element.getBoundingClientRect() }))
				.filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
				.map(({ name }) => name);
		});
		expect(small, address).toEqual([]);
	}
});

test('dates and numbers are written as Arabic writes them', async ({ page }) => {
	await page.goto('/ar/stories/croisilles-christmas');
	const date = page.locator('time').first();
	await expect(date).toHaveText(/[\u0600-\u06ff]/);
	await expect(date).not.toHaveText(/[A-Za-z]/);
});
