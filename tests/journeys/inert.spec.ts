import { expect, test as base, type Page } from '@playwright/test';
import { emptyManuscript, type Manuscript } from '../../src/lib/newsroom/manuscript.ts';
import * as manuscripts from '../../src/lib/server/desk/manuscripts.ts';
import * as publication from '../../src/lib/server/desk/publication.ts';
import { openNewsroom } from '../../src/lib/server/newsroom.ts';
import { languages, type Language } from '../../src/lib/story/language.ts';
import { payloads } from '../support/payloads.ts';
import { startServer, type RunningServer } from '../support/production.ts';
import { watch } from '../support/vigilance.ts';

/*
 * What an editor, an import or somebody who broke in could write is text wherever readers meet it, in every field
 * that leads to a page.
 */

/** One line, as titles are. */
const inLine = (payload: string) => payload.replaceAll('\u0000', '').replaceAll(/[\r\n]/g, ' ');
const deed = { at: new Date('2026-11-22T12:00:00Z'), member: { id: 'm', name: payloads[0]! }, address: '' };

async function fill(folder: string): Promise<void> {
	const store = await openNewsroom(folder);
	const [edition, place] = await Promise.all([
		store.selectFrom('edition').select('slug').executeTakeFirstOrThrow(),
		store.selectFrom('place').select('id').where('slug', '=', 'calais').executeTakeFirstOrThrow()
	]);
	const write = async (slug: string, title: string, body: string) => {
		const text = (language: Language) => ({
			title,
			titleIsOurs: true,
			standfirst: title,
			summary: title,
			body,
			follows: language === 'fr' ? null : 1,
			isReady: true
		});
		const document: Manuscript = {
			...emptyManuscript('fr', edition.slug, title.slice(0, 200)),
			slug,
			themes: ['camp'],
			occurred: { typed: '2016-12-24', edtf: '2016-12-24' },
			sources: [{ name: title, url: '' }],
			texts: Object.fromEntries(languages.map((language) => [language, text(language)])),
			geotags: [
				{
					key: 'a',
					place: place.id,
					role: 'setting',
					precision: 'commune',
					mentions: [],
					remark: title.slice(0, 500)
				}
			]
		};
		await publication.publish(store, deed, await manuscripts.create(store, deed, document));
	};
	for (const [number, payload] of payloads.entries()) {
		await write(`inert-${number}`, inLine(payload), payload.replaceAll('\u0000', ''));
	}
	await write('inert-together', 'Together', payloads.join('\n\n').replaceAll('\u0000', ''));
	const hostile = inLine(payloads[11]!);
	await store
		.updateTable('place_text')
		.set({ name: hostile, standfirst: hostile })
		.where('place', '=', place.id)
		.execute();
	await store.updateTable('theme_text').set({ name: hostile }).execute();
	await store.updateTable('milestone_text').set({ text: hostile, short: hostile }).execute();
	await store.updateTable('milestone').set({ source: hostile }).execute();
	await store.destroy();
}

const test = base.extend<object, { hostile: RunningServer }>({
	hostile: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are used from this pattern.
		async ({}, use) => {
			const server = await startServer({}, fill);
			await use(server);
			await server.stop();
		},
		{ scope: 'worker', timeout: 180_000 }
	]
});

/** Attributes that run something, and addresses of schemes that do. */
const living = (page: Page) =>
	page.evaluate(() => {
		const schemes = /^\s*(javascript|vbscript|data:text)/i;
		return [...document.querySelectorAll('*')].flatMap((element) =>
			[...element.attributes]
				.filter(({ name, value }) => name.startsWith('on') || schemes.test(value))
				.filter(({ name }) => !['aria-label', 'title', 'alt', 'content'].includes(name))
				.map(({ name, value }) => `<${element.localName} ${name}="${value}">`)
		);
	});

test.describe('what is written at the desk is text on every page', () => {
	const pages = [
		...payloads.map((_, number) => `/fr/stories/inert-${number}`),
		...languages.flatMap((language) => [
			`/${language}`,
			`/${language}/stories/inert-together`,
			`/${language}/places`,
			`/${language}/places/calais`,
			`/${language}/explore`
		]),
		'/ogc/collections/stories/items?f=html',
		'/ogc/collections/places/items?f=html'
	];

	test('nothing of it runs, with scripts allowed', async ({ hostile, browser }) => {
		test.setTimeout(300_000);
		const context = await browser.newContext();
		const complaints = watch(context, hostile.origin);
		const page = await context.newPage();
		const ran: string[] = [];
		await page.exposeFunction('pwned', () => ran.push(page.url()));
		for (const path of pages) {
			const answer = await page.goto(hostile.origin + path);
			expect(answer!.status(), path).toBe(200);
			expect(await living(page), path).toEqual([]);
		}
		expect(ran).toEqual([]);
		// A refusal of the Content-Security-Policy would be one: nothing may come as far as that
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('a payload that did run would be seen', async ({ hostile, page }) => {
		const ran: string[] = [];
		await page.exposeFunction('pwned', () => ran.push(page.url()));
		await page.goto(`${hostile.origin}/fr/about`);
		await page.evaluate(() => {
			document.body.setAttribute('onclick', 'pwned()');
			(window as unknown as { pwned: () => void }).pwned();
		});
		expect(await living(page)).toEqual(['<body onclick="pwned()">']);
		expect(ran).toHaveLength(1);
	});
});
