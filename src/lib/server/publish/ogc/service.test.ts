import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKnownArchive } from '../../../../../tests/support/little-selection.ts';
import { languages, type Language } from '../../../story/language.ts';
import { Research } from '../../columns/research.ts';
import type { Link } from './links.ts';
import { pageWords } from './page-words.ts';
import { FeatureService } from './service.ts';

let database: Database.Database;
let service: FeatureService;
beforeAll(async () => {
	database = await openKnownArchive();
	service = new FeatureService({ database, columns: new Research(database), layers: undefined });
});
afterAll(() => database.close());

const BASE = 'https://news.example.org/ogc';
function ask(address: string, language: Language = 'en') {
	const [path = '', query = ''] = address.split('?');
	return service.answer({ path, query, accept: null, language, origin: 'https://news.example.org' });
}
const links = (body: string) => (JSON.parse(body) as { links: Link[] }).links;

describe('a refusal', () => {
	test.each([
		['fr', 'collections/stories/items?f=html&bbox=1,2', 'Le paramètre bbox ne peut pas être « 1,2 ».'],
		[
			'de',
			'collections/stories/items?f=html&filter=kind =',
			'Der Parameter filter kann nicht „kind =“ sein.'
		],
		['ar', 'collections/nothing?f=html', 'لا شيء عند هذا العنوان.'],
		['fr', 'collections/stories/items?f=html&kind=<b>', 'Le paramètre kind ne peut pas être « &lt;b&gt; ».']
	] as const)('is told to people in %s: %s', (language, address, said) => {
		const { status, body } = ask(address, language);
		expect(status).toBeGreaterThanOrEqual(400);
		expect(body).toContain(`<p class="lead">${said}</p>`);
		expect(body).toContain('<p lang="en" dir="ltr">');
	});

	test('of a reference system names those that are there', () => {
		const { body } = ask('collections/places/items?crs=http://www.opengis.net/def/crs/EPSG/0/2154');
		const { detail, choices } = JSON.parse(body) as { detail: string; choices: string[] };
		expect(choices).toHaveLength(3);
		for (const choice of choices) expect(detail).toContain(choice);
	});
});

test('an answer says what it depends on: on the reader’s language only where the address names none', () => {
	for (const path of ['', 'collections/places/items', 'collections/nothing']) {
		expect(ask(path).headers.vary).toBe('accept, accept-language, cookie');
		expect(ask(`${path}?lang=de`).headers.vary).toBe('accept');
	}
});

describe('links', () => {
	const documents = [
		'',
		'conformance',
		'collections',
		'collections/places',
		'collections/places/items',
		'collections/places/items/gelos'
	];

	test.each(languages)('stay in the language that was asked for: %s', (language) => {
		for (const path of documents) {
			const { status, body } = ask(`${path}?lang=${language}`);
			expect(status, path).toBe(200);
			for (const { rel, href } of links(body)) {
				if (!href.startsWith(BASE)) continue;
				expect(new URL(href).searchParams.get('lang'), `${path} ${rel}`).toBe(language);
			}
		}
		expect(ask('').body).not.toContain('lang=');
	});

	test.each(languages)('are named in the language of the answer: %s', (language) => {
		const { asJson, asHtml, collections, properties } = pageWords[language];
		const titles = new Set(links(ask('', language).body).map(({ title }) => title));
		for (const title of [asJson, asHtml, collections]) expect(titles).toContain(title);
		const ofPlaces = links(ask('collections/places', language).body);
		expect(ofPlaces.find(({ rel }) => rel.endsWith('/schema'))?.title).toBe(properties);
	});
});

test('a list within a page has the comma of its language', () => {
	const list = 'collections/stories/items?f=html';
	expect(ask(list, 'ar').body).toMatch(/<bdi>[^<]*، [^<]*<\/bdi>/);
	expect(ask(list, 'de').body).toMatch(/<bdi>[^<]*, [^<]*<\/bdi>/);
});
