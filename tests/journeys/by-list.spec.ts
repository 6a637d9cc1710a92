import { expect, test } from '../support/server.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('the list says what the map shows, latest first by what it tells', async ({ page }) => {
	await page.goto('/fr');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dix reportages, dix lieux');
	const entries = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
	await expect(entries).toHaveCount(10);
	await expect(entries.first()).toContainText('10 avril 2017');
	await expect(entries.last()).toContainText('2016');
	for (const entry of await entries.all()) {
		await expect(entry.getByRole('link')).toHaveCount(1);
		await expect(entry).toContainText(/\b201[67]\b/);
	}
});

test('a story that is pointed at lights its mark and its weeks', async ({ page }) => {
	await page.goto('/fr');
	const entry = page.getByRole('listitem').filter({ hasText: '24 décembre 2016' }).first();
	const mark = page.getByRole('link', { name: /^Croisilles\s: 3 reportages/ });
	const weeks = page.getByRole('region', { name: 'Quand' }).locator('.bars .lit');
	await expect(mark).not.toHaveClass(/\blit\b/);
	// The page may not listen yet when the pointer first comes
	await expect(async () => {
		await page.mouse.move(1, 1);
		await entry.hover();
		await expect(mark).toHaveClass(/\blit\b/, { timeout: 500 });
	}).toPass();
	await expect(weeks).toHaveCount(1);
	await page.mouse.move(1, 1);
	await expect(mark).not.toHaveClass(/\blit\b/);
	await expect(weeks).toHaveCount(0);
});

test('a mark or a week that is pointed at lights its stories', async ({ page }) => {
	await page.goto('/fr');
	const entries = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
	const lit = entries.and(page.locator('.lit'));
	await expect(async () => {
		await page.mouse.move(1, 1);
		await page.getByRole('link', { name: /^Semaine du 10 avr/ }).hover();
		await expect(lit).toHaveCount(1, { timeout: 500 });
	}).toPass();
	await expect(lit).toContainText('10 avril 2017');
	await page.getByRole('link', { name: /^Croisilles\s: 3 reportages/ }).hover();
	await expect(lit).toHaveCount(3);
});

test('from the list to a story, on to the next one in time, and to a place', async ({ page }) => {
	await page.goto('/fr');
	await page.getByRole('listitem').filter({ hasText: '24 décembre 2016' }).getByRole('link').click();
	await expect(page).toHaveURL(/\/fr\/stories\/croisilles-christmas$/);
	const title = await page.getByRole('heading', { level: 1 }).textContent();
	await page.locator('[rel="next"]').click();
	await expect(page).toHaveURL(/\/fr\/stories\//);
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title!);
	await page.locator('[rel="prev"]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title!);
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Croisilles/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Croisilles');
});

test('words, theme, kind and language narrow the list together, and each can be taken off', async ({
	page
}) => {
	await page.goto('/fr');
	await page.getByRole('searchbox', { name: 'Mots' }).fill('camp');
	await page.getByRole('combobox', { name: 'Genre' }).selectOption('reportage');
	await page.getByRole('combobox', { name: 'Lire en' }).selectOption('ar');
	await page.getByRole('button', { name: 'Filtrer', exact: true }).click();
	await expect(page).toHaveURL(/[?&]q=camp\b/);
	await expect(page).toHaveURL(/[?&]kind=reportage\b/);
	await expect(page).toHaveURL(/[?&]in=ar\b/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/reportages? sur 10$/);
	await page.getByRole('link', { name: /« camp »/ }).click();
	await expect(page).not.toHaveURL(/[?&]q=/);
	await expect(page).toHaveURL(/[?&]kind=reportage\b/);
	await page.getByRole('link', { name: 'Tout montrer' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dix reportages, dix lieux');
});

test('when nothing answers to all of it, the page says so and offers everything', async ({ page }) => {
	await page.goto('/fr?q=zzzzzz');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aucun reportage');
	await expect(page.getByText('Aucun reportage ne répond à tout cela à la fois.')).toBeVisible();
	await page.getByRole('link', { name: 'Tout montrer' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dix reportages, dix lieux');
});
