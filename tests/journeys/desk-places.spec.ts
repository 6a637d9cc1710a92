import type { BrowserContext, Page } from '@playwright/test';
import { mercatorY } from '../../src/lib/geo/mercator.ts';
import { emptyManuscript, emptyText, type Manuscript } from '../../src/lib/newsroom/manuscript.ts';
import { languages } from '../../src/lib/story/language.ts';
import { violations } from '../support/axe.ts';
import { signIn, type Visitor } from '../support/desk.ts';
import { expect, test } from '../support/server.ts';
import { fixSnapshot } from '../support/taken-away.ts';

test.use({ newsroom: 'desk-places' });

test.use({ viewport: { width: 1440, height: 900 } });

const ARTICLE = `Le soir, un repas préparé puis partagé. Des bénévoles entourent les résidents du centre d’accueil de Croisilles (Pas-de-Calais).

Beaucoup sont venus du Soudan. Des cours ont lieu à Arras six jours sur sept.`;
/** Words that no other story has. */
const TITLE = 'Un repas zarvelin';

async function enter(context: BrowserContext, visitor: Visitor): Promise<void> {
	const { hostname } = new URL(visitor.origin);
	const cookies = visitor.cookie.split('; ').map((pair) => {
		const [name = '', ...value] = pair.split('=');
		return { name, value: value.join('='), domain: hostname, path: '/' };
	});
	await context.addCookies(cookies);
}

async function speak(visitor: Visitor, language: string): Promise<void> {
	expect((await visitor.send('/desk/account?/language', { language })).status).toBeLessThan(400);
}

/** A new story that lacks nothing but its body and its places; answers its number. */
async function beginStory(visitor: Visitor): Promise<number> {
	const { headers } = await visitor.send('/desk/stories/new', { language: 'fr' });
	const id = Number(/\/desk\/stories\/(\d+)/.exec(headers.get('location') ?? '')?.[1]);
	const words = { title: TITLE, standfirst: 'Un soir.', summary: 'Un soir, un repas.', body: 'À venir.' };
	const document: Manuscript = {
		...emptyManuscript('fr', 'jungle-news', 'La rédaction'),
		themes: ['reception-centre'],
		occurred: { typed: 'vers Noël 2016', edtf: '2016-12-25~' },
		texts: { fr: { ...emptyText(), ...words, isReady: true } }
	};
	const { status, text } = await visitor.ask(`/desk/stories/${id}/revisions`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify({ base: 1, document, token: `journey-${id}-${Date.now()}` })
	});
	expect(status, text).toBe(200);
	return id;
}

const body = (page: Page) => page.getByRole('textbox', { name: 'Texte, Français' });
const proposal = (page: Page, name: string) => page.getByRole('dialog', { name: `Proposition pour ${name}` });
const isSaved = (page: Page) => expect(page.getByText(/^Enregistré à .* · révision \d+$/)).toBeVisible();

/** Pastes plain text over what is there, as a keyboard does. */
async function paste(page: Page, text: string): Promise<void> {
	await body(page).focus();
	await page.keyboard.press('Control+A');
	await body(page).evaluate((element, pasted) => {
		const data = new DataTransfer();
		data.setData('text/plain', pasted);
		element.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
		);
	}, text);
}

async function publish(visitor: Visitor, id: number): Promise<void> {
	const page = await visitor.ask(`/desk/stories/${id}/publication`);
	const revision = /name="revision" value="(\d+)"/.exec(page.text)![1]!;
	const { status, text } = await visitor.send(`/desk/stories/${id}/publication`, { revision });
	expect(status, text).toBe(303);
}

/** Where readers and programs are told of the story; each answer without what the story's own text says. */
const told = [
	'/fr/places/croisilles',
	'/fr?place=croisilles',
	'/fr/explore?place=croisilles',
	'/fr/explore/stories.csv?place=croisilles',
	'/fr/explore/stories.geojson?place=croisilles',
	'/fr/explore/atom.xml?place=croisilles',
	'/fr/explore/feed.json?place=croisilles',
	'/ogc/collections/stories/items?place=croisilles&limit=1000&f=json'
];

async function tellingOf(origin: string, addresses: string[]): Promise<string[]> {
	const telling: string[] = [];
	for (const address of addresses) {
		const text = await (await fetch(origin + address)).text();
		if (text.includes(TITLE)) telling.push(address);
	}
	return telling;
}

/** The tile of so deep a zoom in which a point lies. */
function tileOf([longitude, latitude]: [number, number], z: number): string {
	const along = (degrees: number) => Math.floor((degrees / 360) * 2 ** z);
	return `/tiles/${z}/${along(longitude + 180)}/${along(180 - mercatorY(latitude))}.mvt`;
}

/** Selects the one story by its word: whatever these say of a place, they say of it. */
const ONLY = '?q=zarvelin';
const CROISILLES = [2.88, 50.2] as [number, number];

/** Which of these answers name Croisilles or its point. */
async function namingOf(origin: string, addresses: string[]): Promise<string[]> {
	const naming: string[] = [];
	for (const address of addresses) {
		const text = await (await fetch(origin + address)).text();
		if (/croisilles|\b2[.,]88|\b50[.,]2\b/i.test(text)) naming.push(address);
	}
	return naming;
}

test('places are confirmed by keyboard alone, published, and lowered out of every format', async ({
	context,
	page,
	server
}) => {
	test.slow();
	const visitor = await signIn(server, { rank: 'administrator' });
	await speak(visitor, 'fr');
	await enter(context, visitor);
	const id = await beginStory(visitor);
	await page.goto(`/desk/stories/${id}?text=fr`);
	await expect(body(page)).toBeVisible();
	await paste(page, ARTICLE);
	await expect(page.locator('.toponym', { hasText: 'Croisilles' }).first()).toBeVisible();

	// Published by hand, it would wait for the same names
	const isHeldBack = async () =>
		/\d noms de lieux à confirmer/.test((await visitor.ask(`/desk/stories/${id}/publication`)).text);
	await expect.poll(isHeldBack).toBe(true);

	// From here on, keys only
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('F8');
	const croisilles = proposal(page, 'Croisilles');
	await expect(croisilles).toBeVisible();
	await expect(croisilles.getByRole('listbox')).toBeFocused();
	await expect(croisilles.getByRole('option', { selected: true })).toContainText('Pas-de-Calais');
	await expect(croisilles.getByRole('radio', { name: 'commune' })).toBeChecked();
	// A step that cannot be chosen can be reached, and says why
	await page.keyboard.press('p');
	await page.keyboard.press('ArrowLeft');
	const quarter = croisilles.getByRole('radio', { name: /^quartier/ });
	await expect(quarter).toBeFocused();
	await expect(quarter).not.toBeChecked();
	await expect(quarter).toHaveAccessibleDescription(/^Impossible/);
	const open = page.getByRole('dialog');
	for (let turn = 0; turn < 9 && (await open.isVisible()); turn++) {
		const name = (await open.getAttribute('aria-label'))!;
		await page.keyboard.press('Enter');
		// What is confirmed gives way to the next name, or to none
		await expect(page.getByRole('dialog', { name, exact: true })).toBeHidden();
	}
	await expect(page.getByText('Tous les lieux sont confirmés.')).toBeVisible();
	await expect(body(page)).toBeFocused();
	await expect(page.locator('.toponym:not(.confirmed)')).toHaveCount(0);
	// To the map and back
	await page.keyboard.press('Control+m');
	await expect(page.locator('.working')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(body(page)).toBeFocused();
	// An exact point is kept and forgotten, and the focus is where the work goes on
	await page.getByRole('button', { name: 'point', exact: true }).focus();
	await page.keyboard.press('Enter');
	const handle = page.getByRole('button', { name: 'Point exact', exact: true });
	await expect(handle).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Lieu exact gardé.')).toBeVisible();
	await expect(handle).toBeFocused();
	await page.getByRole('button', { name: 'L’oublier pour de bon', exact: true }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Lieu exact oublié pour de bon.')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Ce que verront les lecteurs' })).toBeFocused();
	await isSaved(page);

	expect(await isHeldBack()).toBe(false);
	await publish(visitor, id);
	expect(await tellingOf(server.origin, told)).toEqual(told);
	const story = await (await fetch(`${server.origin}/fr/stories/un-repas-zarvelin`)).text();
	expect(story).toContain('/fr/places/croisilles');
	// Tiles of every depth that say where it is, and a snapshot that holds it fast as it is now
	const tiles = [6, 9, 12].map((z) => tileOf(CROISILLES, z) + ONLY);
	const snapshot = `/fr/s/${await fixSnapshot(server.origin, ONLY)}`;
	const taken = ['/rows.tsv', '/stories.csv', '/stories.geojson'].map((end) => snapshot + end);
	expect(await namingOf(server.origin, [...tiles, ...taken])).toEqual([...tiles, ...taken]);

	// The level that is proposed for so small a commune
	await page
		.getByRole('button', { name: /Croisilles$/ })
		.first()
		.click();
	await expect(croisilles).toBeVisible();
	await page.keyboard.press('d');
	await expect(croisilles.getByRole('radio', { name: 'département' })).toBeChecked();
	await expect(page.getByText(/centre du département à deux décimales/)).toBeVisible();
	await page.keyboard.press('Enter');
	// The Pas-de-Calais was one from the first; the desk saves by itself
	await expect
		.poll(
			async () =>
				(await visitor.ask(`/desk/stories/${id}/places`)).text.match(/value="departement" selected/g)?.length
		)
		.toBe(2);
	await publish(visitor, id);
	expect(await tellingOf(server.origin, told)).toEqual([]);
	const lowered = await (await fetch(`${server.origin}/fr/stories/un-repas-zarvelin`)).text();
	expect(lowered).not.toContain('/fr/places/croisilles');
	expect(lowered).not.toMatch(/2[.,]88|50[.,]2\b/);
	expect(await namingOf(server.origin, [...tiles, snapshot, ...taken])).toEqual([]);
});

test('axe finds nothing on the pages of places, in four languages', async ({ context, page, server }) => {
	test.slow();
	await enter(context, await signIn(server, { rank: 'administrator' }));
	const found: string[] = [];
	for (const language of languages) {
		// Small and dark, large and light: each language in one of them
		const isSmall = language === 'ar' || language === 'de';
		await page.setViewportSize({ width: isSmall ? 360 : 1440, height: 900 });
		await page.emulateMedia({ colorScheme: isSmall ? 'dark' : 'light' });
		for (const address of ['/desk/places', '/desk/places/new', '/desk/places/1']) {
			await page.goto(`${address}?lang=${language}`);
			found.push(...(await violations(page)).map((one) => `${address} in ${language}: ${one}`));
		}
	}
	expect(found).toEqual([]);
});

test('a true point is kept behind a gesture, every look is written down, and it is forgotten for good', async ({
	server
}) => {
	const visitor = await signIn(server, { rank: 'administrator' });
	const known = await visitor.ask('/desk/stories/1/places/known');
	// The first geotag of the edition's first story; a true place is kept of no other key
	const key = 'g1';
	const truth = `/desk/stories/1/truths/${key}`;
	const point = { type: 'Point', coordinates: [2.123456, 50.654321] };
	const put = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(point) };
	expect((await visitor.ask(truth, put)).status).toBe(204);
	const telling = await visitor.ask('/desk/stories/1/places/known');
	expect(JSON.parse(known.text).truths).not.toContainEqual(expect.objectContaining({ key }));
	expect((await visitor.ask('/desk/stories/1/truths/journey', put)).status).toBe(404);
	expect(JSON.parse(telling.text).truths).toContainEqual({ key, looks: 0 });
	expect(telling.text).not.toContain('2.1234');
	expect(JSON.parse((await visitor.ask(truth)).text)).toEqual({ geometry: point });
	const after = await visitor.ask('/desk/stories/1/places/known');
	expect(JSON.parse(after.text).truths).toContainEqual({ key, looks: 1 });
	// A contributor learns nothing of it
	const contributor = await signIn(server, { rank: 'contributor' });
	expect((await contributor.ask(truth)).status).toBe(403);
	expect((await visitor.ask(truth, { method: 'DELETE' })).status).toBe(204);
	expect(JSON.parse((await visitor.ask(truth)).text)).toEqual({ geometry: null });
});

test('bad questions are refused, and none brings the desk down', async ({ server }) => {
	const visitor = await signIn(server, { rank: 'administrator' });
	const post = (path: string, body: string) =>
		visitor.ask(path, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body
		});
	const long = JSON.stringify({ text: 'Croisilles '.repeat(19_000), language: 'fr' });
	expect((await post('/desk/assistant/read', long)).status).toBe(413);
	for (const bad of ['', '{', '[]', '{"text":1}', '{"text":"x","language":"xx"}'])
		expect((await post('/desk/assistant/read', bad)).status).toBe(400);
	for (const path of [
		'/desk/assistant/reverse',
		'/desk/assistant/reverse?at=200,99',
		'/desk/assistant/reverse?at=a,b',
		'/desk/assistant/ground?bbox=1,2,3&aspect=1',
		'/desk/assistant/ground?bbox=1,2,3,4&aspect=0',
		'/desk/assistant/ground?bbox=1,2,3,4&aspect=1&mark=1,99,Arras'
	])
		expect((await visitor.ask(path)).status, path).toBe(400);
	const nowhere = JSON.stringify({ place: 'insee:00000' });
	expect((await post('/desk/stories/1/places/confirmations', nowhere)).status).toBe(400);
	const { status } = await visitor.send('/desk/places/new', {
		'name-fr': '',
		kind: 'castle',
		longitude: 'x'
	});
	expect(status).toBe(400);
});
