import type { BrowserContext, Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { signIn, type Visitor } from '../support/desk.ts';
import { pasted } from '../support/pasted.ts';
import { expect, test } from '../support/server.ts';

test.use({ newsroom: 'desk-editor' });

// What the journeys bring about is told by the browser, too
test.use({
	// A slow machine's assistant is busy, and is asked again
	tolerate: /status of (400|401|409)|ERR_INTERNET_DISCONNECTED|status of 503 .*\/desk\/assistant\/read/,
	viewport: { width: 1440, height: 900 }
});

/** Gives a browser somebody's session. */
async function enter(context: BrowserContext, visitor: Visitor): Promise<void> {
	const cookies = visitor.cookie.split('; ').map((pair) => {
		const [name = '', ...value] = pair.split('=');
		return { name, value: value.join('='), url: `${visitor.origin}/desk` };
	});
	await context.addCookies(
		cookies.map(({ url, ...cookie }) => ({ ...cookie, domain: new URL(url).hostname, path: '/' }))
	);
}

/** Opens a story's editor; its body is there once its script is. */
async function open(page: Page, story: number): Promise<void> {
	await page.goto(`/desk/stories/${story}?text=fr`);
	await expect(body(page)).toBeVisible();
}
const body = (page: Page) => page.getByRole('textbox', { name: /^(Texte|Text), Français$/ });

/** Writes at the end of the body. */
async function write(page: Page, text: string): Promise<void> {
	await body(page).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(text);
}
const isSaved = (page: Page) =>
	expect(page.getByText(/^Enregistré à \d\d:\d\d:\d\d · révision \d+$/)).toBeVisible();

/** An administrator whose desk speaks French. */
async function administrator(
	context: BrowserContext,
	server: Parameters<typeof signIn>[0]
): Promise<Visitor> {
	const visitor = await signIn(server, { rank: 'administrator' });
	await speak(visitor, 'fr');
	await enter(context, visitor);
	return visitor;
}
async function speak(visitor: Visitor, language: string): Promise<void> {
	const { status } = await visitor.send('/desk/account?/language', { language });
	expect(status).toBeLessThan(400);
}

test('what is written saves itself, and is there when the page comes back', async ({
	context,
	page,
	server
}) => {
	await administrator(context, server);
	const learnt = page.waitForResponse((answer) => answer.url().includes('/places/known'));
	await open(page, 1);
	await learnt;
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await write(page, ' Le soir, tout se sait.');
	await isSaved(page);
	// The story's places are learnt of once, not at every letter
	expect(asked.filter((address) => address.endsWith('/places/known'))).toEqual([]);
	await expect(page.getByRole('link', { name: 'révision 1', exact: true })).toBeVisible();
	await page.reload();
	await expect(body(page)).toContainText('Le soir, tout se sait.');
	await expect(page.getByRole('link', { name: 'révision 1', exact: true })).toBeVisible();
});

test('the connection cut in mid-sentence loses nothing', async ({ context, page, server }) => {
	await administrator(context, server);
	await open(page, 2);
	await write(page, ' La phrase commence');
	await context.setOffline(true);
	await page.keyboard.type(' et continue');
	await expect(page.getByText('Hors ligne.')).toBeVisible();
	await expect(page.getByText(/1 changement gardé ici/)).toBeVisible();
	await page.keyboard.type(' sans réseau.');
	await expect(page.getByText(/2 changements gardés ici/)).toBeVisible();
	await context.setOffline(false);
	await isSaved(page);
	await page.reload();
	await expect(body(page)).toContainText('La phrase commence et continue sans réseau.');
});

test('a closed tab leaves its text, which the next one offers', async ({ context, page, server }) => {
	await administrator(context, server);
	await open(page, 3);
	// In the tab itself: what is cut from outside is let through while the tab closes, and it sends what it has
	await page.evaluate(() => (window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))));
	await write(page, ' Jamais envoyé.');
	await expect(page.getByText('Hors ligne.')).toBeVisible();
	await page.close();
	const next = await context.newPage();
	await open(next, 3);
	await expect(body(next)).not.toContainText('Jamais envoyé.');
	await expect(next.getByText('Un texte est resté dans ce navigateur')).toBeVisible();
	await next.getByRole('button', { name: 'Le reprendre' }).click();
	await expect(body(next)).toContainText('Jamais envoyé.');
	await isSaved(next);
	await next.reload();
	await expect(body(next)).toContainText('Jamais envoyé.');
	await expect(next.getByText('Un texte est resté dans ce navigateur')).toBeHidden();
});

test('a session that ended elsewhere loses nothing', async ({ context, page, server }) => {
	const visitor = await administrator(context, server);
	await open(page, 4);
	await context.clearCookies();
	await write(page, ' Écrit sans session.');
	await expect(page.getByText('Session finie.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'entrez de nouveau' })).toHaveAttribute(
		'href',
		'/desk/enter?to=/desk/stories/4'
	);
	await enter(context, visitor);
	await page.evaluate(() => window.dispatchEvent(new Event('focus')));
	await isSaved(page);
	await page.reload();
	await expect(body(page)).toContainText('Écrit sans session.');
});

test('two editors of one story see each other, and bring their texts together', async ({
	browser,
	context,
	page,
	server
}) => {
	// Two editors, each with its maps
	test.slow();
	await administrator(context, server);
	const colleague = await signIn(server, { rank: 'editor' });
	const elsewhere = await browser.newContext({ baseURL: server.origin });
	await enter(elsewhere, colleague);
	const other = await elsewhere.newPage();
	await open(page, 5);
	await open(other, 5);
	await expect(other.getByText(/^Alix /)).toBeVisible();
	await expect(page.getByText(/^editor-\d+ (lit|écrit)/)).toBeVisible();

	await write(other, ' Une fin.');
	await expect(other.getByRole('link', { name: /^r[ée]vision 1$/ })).toBeVisible();
	await write(page, ' Une autre fin.');
	await expect(page.getByText('Une révision plus récente existe.')).toBeVisible();
	await page.getByRole('link', { name: 'Voir les deux textes' }).click();

	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'a enregistré ce récit pendant que vous l’écriviez.'
	);
	await expect(page.getByText('1 différence à trancher')).toBeVisible();
	await expect(page.locator('ins').filter({ hasText: 'autre' }).first()).toBeVisible();
	// Unsettled, it is not saved, and says so
	await page.getByRole('button', { name: 'Enregistrer la révision 2' }).click();
	await expect(page.getByRole('alert')).toHaveText('1 différence à trancher');
	// The page was sent anew: it hears keys once its script is there
	await expect(async () => {
		await page.keyboard.press('3');
		await expect(page.getByText('Tout est tranché')).toBeVisible({ timeout: 500 });
	}).toPass();
	await page.getByRole('button', { name: 'Enregistrer la révision 2' }).click();
	await expect(page).toHaveURL(/\/stories\/5$/);
	await open(page, 5);
	await expect(body(page)).toContainText('Une autre fin.');
	await expect(body(page)).toContainText('Une fin.');
	await elsewhere.close();
});

test('what is pasted from other programs keeps its form, its notes and nothing unsafe', async ({
	context,
	page,
	server
}) => {
	await administrator(context, server);
	await open(page, 4);
	let sent = '';
	// What the desk is sent, and not what the page shows
	page.on('request', (request) => {
		if (request.method() === 'POST' && request.url().endsWith('/revisions'))
			sent = request.postDataJSON().document.texts.fr.body as string;
	});
	for (const { from, html, markdown } of pasted) {
		await body(page).focus();
		await page.keyboard.press('Control+A');
		await body(page).evaluate((element, html) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/html', html);
			clipboardData.setData('text/plain', 'un');
			const paste = { clipboardData, bubbles: true, cancelable: true };
			element.dispatchEvent(new ClipboardEvent('paste', paste));
		}, html);
		// A page that is hidden saves at once
		await page.evaluate(() => {
			Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		});
		await expect.poll(() => sent, from).toBe(markdown);
		const isTold = page.getByText('1 image n’a pas été reprise');
		await expect(isTold).toHaveCount(html.includes('La rue') ? 1 : 0);
	}
});

test('picture files that are pasted or dropped into the text are uploaded, each once, and put where one chooses', async ({
	context,
	page,
	server
}) => {
	await administrator(context, server);
	await open(page, 4);
	for (const [type, name] of [
		['paste', 'collee.png'],
		['drop', 'deposee.png']
	] as const) {
		await body(page).evaluate(
			async (element, [type, name]) => {
				const canvas = new OffscreenCanvas(64, 48);
				canvas.getContext('2d')!.fillRect(0, 0, 32, type === 'drop' ? 48 : 24);
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File([await canvas.convertToBlob()], name, { type: 'image/png' }));
				const { x: clientX, y: clientY } = element.getBoundingClientRect();
				const given = { bubbles: true, cancelable: true };
				element.dispatchEvent(
					type === 'paste'
						? new ClipboardEvent(type, { ...given, clipboardData: dataTransfer })
						: new DragEvent(type, { ...given, dataTransfer, clientX: clientX + 4, clientY: clientY + 4 })
				);
			},
			[type, name] as const
		);
		const picker = page.getByRole('dialog');
		await expect(picker.getByRole('list').first().getByText(name)).toHaveCount(1);
		await picker.getByRole('button', { name }).click();
		await expect(body(page).locator('figure img')).toHaveCount(type === 'paste' ? 1 : 2);
	}
});

test('an older revision is compared in words and restored', async ({ context, page, server }) => {
	await administrator(context, server);
	await open(page, 6);
	await write(page, ' À retirer.');
	await isSaved(page);
	await page.getByRole('link', { name: 'révision 1', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'De la révision 0 à la révision 1' })).toBeVisible();
	await expect(page.locator('ins')).toContainText('À retirer.');
	await page.getByRole('button', { name: 'Rétablir la révision 0' }).click();
	await expect(page).toHaveURL(/\/stories\/6$/);
	await open(page, 6);
	await expect(body(page)).not.toContainText('À retirer.');
	await expect(page.getByRole('link', { name: 'révision 2', exact: true })).toBeVisible();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('the editor is a form that saves a revision', async ({ context, page, server }) => {
		await administrator(context, server);
		await page.goto('/desk/stories/7?text=fr');
		const text = page.getByLabel('Texte (Markdown)');
		await text.fill('Une seule phrase.');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(text).toHaveValue('Une seule phrase.');
		await expect(page.getByRole('link', { name: 'révision 1', exact: true })).toBeVisible();
	});
});

for (const language of ['fr', 'en', 'de', 'ar']) {
	test(`axe finds nothing in the editor, its history and its preview (${language})`, async ({
		context,
		page,
		server
	}) => {
		const visitor = await signIn(server, { rank: 'administrator' });
		await speak(visitor, language);
		await enter(context, visitor);
		const found: string[] = [];
		for (const path of ['?text=ar', '/revisions', '/preview']) {
			await page.goto(`/desk/stories/8${path}`);
			if (path.startsWith('?')) await expect(page.locator('.tiptap')).toBeVisible();
			found.push(...(await violations(page)).map((one) => `${path}: ${one}`));
		}
		expect(found).toEqual([]);
	});
}
