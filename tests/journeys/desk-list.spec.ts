import type { BrowserContext, Locator, Page } from '@playwright/test';
import { emptyManuscript, emptyText, type Manuscript } from '../../src/lib/newsroom/manuscript.ts';
import type { Rank } from '../../src/lib/newsroom/member.ts';
import { languages } from '../../src/lib/story/language.ts';
import { seenIn, violations } from '../support/axe.ts';
import { signIn } from '../support/desk.ts';
import type { RunningServer } from '../support/production.ts';
import { expect, test } from '../support/server.ts';

test.use({ newsroom: 'desk-list' });

/** Gives the browser the cookies of somebody who has come in. */
async function enter(context: BrowserContext, server: RunningServer, rank: Rank): Promise<void> {
	const { cookie } = await signIn(server, { rank });
	await context.addCookies(
		cookie.split('; ').map((pair) => {
			const [name = '', ...value] = pair.split('=');
			return { name, value: value.join('='), url: server.origin };
		})
	);
}

/** A story that lacks nothing, and names no place that somebody would have to confirm. */
const nameless: Manuscript = {
	...emptyManuscript('fr', 'jungle-news'),
	themes: ['reception-centre'],
	occurred: { typed: 'vers Noël 2016', edtf: '2016-12-25~' },
	texts: {
		fr: {
			...emptyText(),
			title: 'Un repas',
			standfirst: 'Un soir.',
			summary: 'Un soir.',
			body: 'Un repas.',
			isReady: true
		}
	},
	geotags: [{ key: 'a', place: 1, role: 'setting', precision: 'commune', mentions: [], remark: '' }]
};

/** Waits for the page's script: from then on its keys do something. */
async function untilAwake(page: Page, help: Locator, closes = true): Promise<void> {
	await expect(async () => {
		await page.keyboard.press('?');
		await expect(help).toBeVisible({ timeout: 1000 });
	}).toPass();
	if (!closes) return;
	await page.keyboard.press('Escape');
	await expect(help).toBeHidden();
}

test.use({ tolerate: /status of (400|403|404|409|410)/ });

test('an editor walks the list with the keyboard alone', async ({ page, context, server }) => {
	await enter(context, server, 'editor');
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/desk?lang=fr');
	const rows = page.getByRole('table').first().locator('tbody tr');
	await expect(rows).toHaveCount(10);
	const titles = await page.locator('a[data-story]').allTextContents();
	const preview = page.getByRole('complementary', { name: 'Aperçu' });

	const help = page.getByRole('dialog', { name: 'Raccourcis du clavier' });
	await untilAwake(page, help);
	await page.keyboard.press('j');
	await expect(page.getByRole('link', { name: titles[0], exact: true })).toBeFocused();
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await page.keyboard.press('k');
	await expect(page.getByRole('link', { name: titles[1], exact: true })).toBeFocused();
	await expect(preview.getByRole('heading', { level: 2 })).toHaveText(titles[1]!);
	await expect(page).toHaveURL(/story=\d+/);
	await page.keyboard.press('x');
	await expect(page.getByText('1 récit coché')).toBeVisible();
	await page.keyboard.press('x');

	await page.keyboard.press('/');
	await page.keyboard.type('jn?');
	await expect(page.getByRole('searchbox')).toHaveValue('jn?');
	await page.getByRole('searchbox').fill('wifi');
	await page.keyboard.press('Enter');
	await expect(rows).toHaveCount(1);

	await untilAwake(page, help, false);
	await expect(help.getByText('dupliquer')).toBeVisible();
	await help.getByRole('checkbox').uncheck();
	await page.keyboard.press('Escape');
	await expect(help).toBeHidden();
	await page.keyboard.press('n');
	await page.keyboard.press('?');
	await expect(help).toBeHidden();
	await expect(page).toHaveURL(/q=/);
	// It is remembered by the browser
	await page.goto('/desk?lang=fr');
	await expect(async () => {
		await page.getByRole('button', { name: 'Tous les raccourcis' }).click();
		await expect(help).toBeVisible({ timeout: 1000 });
	}).toPass();
	await expect(help.getByRole('checkbox')).not.toBeChecked();
	await help.getByRole('checkbox').check();
	await help.getByRole('button', { name: 'Fermer' }).click();
	await page.keyboard.press('g');
	await page.keyboard.press('j');
	await expect(page).toHaveURL(/\/desk\/log/);
});

test('a story is withdrawn in a dialog that says what it reaches, and its readers are told', async ({
	page,
	context,
	server
}) => {
	await enter(context, server, 'editor');
	await page.goto('/en/stories/croisilles-new-year');
	const title = (await page.getByRole('heading', { level: 1 }).textContent())!;
	await page.goto('/desk?lang=fr&q=new+year');
	// The list names it in its original language
	const id = await page.getByRole('link', { name: title, exact: true }).getAttribute('data-story');
	await page.goto(`/desk?lang=fr&story=${id}`);
	await untilAwake(page, page.getByRole('dialog', { name: 'Raccourcis du clavier' }));
	const opener = page.getByRole('link', { name: 'Retirer', exact: true });
	await opener.click();
	const dialog = page.getByRole('dialog', { name: /^Retirer/ });
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page).toHaveURL(/\/desk\?/);
	await expect(opener).toBeFocused();
	await opener.click();
	await expect(page.getByRole('row', { name: /Pages du récit 4 fr, en, de, ar/ })).toBeVisible();
	await page.getByLabel('une personne est en danger').check();
	await page.getByLabel('Dire aux lecteurs').check();
	await expect(page.getByText(/^Ce récit a été retiré .* pour protéger une personne\.$/)).toBeVisible();
	await page.keyboard.press('Control+Enter');
	await expect(page).toHaveURL(/\/desk\?story=/);
	await page.goto('/desk?status=withdrawn&lang=fr');
	await expect(page.locator('a[data-story]')).toHaveCount(1);

	const answer = await page.goto('/fr/stories/croisilles-new-year');
	expect(answer?.status()).toBe(410);
	await expect(
		page.getByText(/^Ce récit a été retiré par la rédaction le .* pour protéger une personne\.$/)
	).toBeVisible();
	await page.goto('/en/stories/croisilles-new-year');
	expect(await page.content()).not.toContain(title);

	await page.goto('/desk/log?kind=publications&lang=fr');
	const line = page.getByRole('row', { name: /a retiré/ });
	await expect(line).toContainText('une personne est en danger');
	await line.getByRole('link', { name: 'a retiré' }).click();
	await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
});

test('a contributor finds only their own stories, and what they may not do is refused and written down', async ({
	page,
	context,
	server
}) => {
	await enter(context, server, 'contributor');
	await page.goto('/desk?lang=fr');
	await expect(page.getByText('Aucun récit.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Journal' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Nouveau récit' }).click();
	await page.getByLabel('Français').check();
	await page.getByRole('button', { name: 'Commencer' }).click();
	await expect(page).toHaveURL(/\/desk\/stories\/\d+/);
	const own = /stories\/(\d+)/.exec(page.url())![1];
	for (const address of [
		'/desk/log',
		'/desk/stories/1/withdrawal',
		`/desk/stories/${own}/publication`,
		'/desk?story=1'
	]) {
		const answer = await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=fr`);
		expect(answer?.status(), address).toBe(403);
		await expect(page.getByText('Le refus est inscrit au journal.')).toBeVisible();
	}
	await context.clearCookies();
	await enter(context, server, 'editor');
	await page.goto('/desk/log?kind=refusals&lang=fr');
	await expect(page.getByRole('link', { name: 's’est vu refuser' })).toHaveCount(4);
});

test('what is thrown away lies in the bin, and comes back, without any script', async ({
	browser,
	server
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: server.origin,
		locale: 'fr-FR'
	});
	await enter(context, server, 'editor');
	const page = await context.newPage();
	await page.goto('/desk/stories/1/duplicate?lang=fr');
	await page.getByRole('button', { name: 'Dupliquer' }).click();
	const copy = /stories\/(\d+)/.exec(page.url())![1];
	const saved = await page.request.post(`/desk/stories/${copy}/revisions`, {
		headers: { origin: server.origin },
		data: { base: 1, document: nameless, token: 'journey-of-the-bin' }
	});
	expect(saved.status()).toBe(200);
	await page.goto(`/desk/stories/${copy}/schedule?lang=fr`);
	await page.getByLabel('Jour').fill('31 février 2099');
	await page.getByLabel('Heure').fill('18 h 30');
	await page.getByRole('button', { name: 'Lire' }).click();
	await expect(page.getByText('Ce n’est pas un jour que nous comprenons.')).toBeVisible();
	await expect(page.getByLabel('Jour')).toHaveValue('31 février 2099');
	await page.getByLabel('Jour').fill('24 décembre 2098');
	await page.getByRole('button', { name: 'Lire' }).click();
	await expect(page.getByText(/Paraîtra le mercredi 24 décembre 2098 à 18:30/)).toBeVisible();
	await page.getByRole('button', { name: 'Programmer' }).click();
	await page.goto('/desk?status=scheduled&lang=fr');
	await expect(page.locator('a[data-story]')).toHaveCount(1);
	await page.goto(`/desk/stories/${copy}/bin?lang=fr`);
	await page.getByRole('button', { name: 'Mettre à la corbeille' }).click();
	await page.goto('/desk/bin?lang=fr');
	await expect(page.getByRole('row', { name: /29 jours|30 jours/ })).toBeVisible();
	await page.getByRole('button', { name: /^Rendre/ }).click();
	await page.goto('/desk?status=draft&lang=fr');
	await expect(page.locator(`a[data-story="${copy}"]`)).toBeVisible();
	await context.close();
});

for (const language of languages) {
	test(`axe finds nothing at the desk in ${language}`, async ({ page, context, server }) => {
		test.setTimeout(180_000);
		await enter(context, server, 'editor');
		const addresses = [
			'/desk',
			'/desk?story=2',
			'/desk?q=zzzz',
			'/desk/log',
			'/desk/log?since=never',
			'/desk/bin'
		];
		const found: string[] = [];
		for (const { width, height, colorScheme } of seenIn[language]) {
			await page.setViewportSize({ width, height });
			await page.emulateMedia({ colorScheme });
			for (const address of [
				...addresses,
				'/desk/stories/new',
				'/desk/stories/2/withdrawal',
				'/desk/stories/2/publication?take-back',
				'/desk/stories/999999/bin'
			]) {
				await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
				found.push(...(await violations(page)).map((one) => `${address} at ${width}: ${one}`));
			}
		}
		expect(found).toEqual([]);
	});
}
