import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	openSmallArchive,
	type SmallArchive,
	smallEdition,
	story
} from '../../../../tests/support/newsroom.ts';
import type { Language } from '../../story/language.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Selection } from '../../story/selection.ts';
import type { Store } from './connection.ts';
import * as stories from './stories.ts';

let archive: SmallArchive;
let store: Store;
beforeEach(async () => {
	archive = await openSmallArchive();
	({ store } = archive);
});
afterEach(() => archive.close());

const everyId = { above: 0, upTo: Number.MAX_SAFE_INTEGER };
const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug);

/** The same store with more stories. */
async function withStories(...more: Parameters<typeof story>[0][]): Promise<void> {
	await archive.close();
	const edition = smallEdition();
	edition.stories.push(...more.map(story));
	archive = await openSmallArchive(edition);
	({ store } = archive);
}

describe('a story', () => {
	test('is read in the reader’s language, with where it comes from and where it happens', async () => {
		const read = await stories.read(store, 'christmas', 'de');
		expect(read).toMatchObject({
			language: 'de',
			title: 'Title of christmas (de)',
			body: 'Body of christmas (de)',
			original: 'fr',
			originalTitle: 'Noël à la salle',
			titleIsOurs: true,
			languages: ['fr', 'en', 'de', 'ar'],
			themes: [
				{ slug: 'arrival', name: 'Arrival (de)' },
				{ slug: 'daily-life', name: 'Daily life (de)' }
			],
			sources: [{ name: 'A source', url: 'https://example.org/' }]
		});
		expect(read.occurred).toMatchObject({ edtf: '2016-12-24', earliest: '2016-12-24' });
		expect(read.places).toEqual([
			{
				slug: 'croisilles',
				name: 'Croisilles',
				role: 'setting',
				precision: 'commune',
				at: [2.88, 50.2],
				radius: 3000,
				inside: ['Pas-de-Calais', 'Hauts-de-France', 'Frankreich']
			},
			expect.objectContaining({ slug: 'camp', role: 'origin', at: [1.90583, 50.96861], radius: 0 })
		]);
	});

	test.each<[Language, Language]>([
		['de', 'en'],
		['ar', 'en'],
		['fr', 'fr']
	])('asked for in %s without that translation is read in %s, and says so', async (asked, given) => {
		const { language, title, languages, originalTitle } = await stories.read(store, 'lessons', asked);
		expect([language, title]).toEqual([given, `Title of lessons (${given})`]);
		expect(languages).toEqual(['fr', 'en']);
		expect(originalTitle).toBe(given === 'en' ? undefined : 'Title of lessons (en)');
		const card = (await archive.list({}, asked)).find(({ slug }) => slug === 'lessons');
		expect(card).toMatchObject({ language: given, title });
	});

	test('names first where it happens, then the rest in the newsroom’s order', async () => {
		const { places } = await stories.read(store, 'arrival', 'fr');
		expect(slugs(places)).toEqual(['calais', 'croisilles']);
	});

	test('that is not there is refused by its name', async () => {
		await expect(stories.read(store, 'nothing', 'fr')).rejects.toThrow(NotFound);
	});
});

describe('the places of the map', () => {
	test('are those where stories happen, each with its circle and its stories', async () => {
		await withStories({
			slug: 'again',
			occurred: '2017-02',
			geotags: [{ place: 'croisilles', role: 'setting', precision: 'commune' }],
			words: { fr: {} }
		});
		const found = archive.research.settings({}).places;
		expect(found.map(({ slug, stories }) => [slug, stories])).toEqual([
			['calais', 1],
			['croisilles', 2],
			['gelos', 1],
			['quarter', 1]
		]);
		const calais = {
			id: expect.any(Number) as number,
			slug: 'calais',
			precision: 'commune',
			at: [1.86, 50.95],
			radius: 3000,
			stories: 1,
			told: [expect.any(Number) as number]
		};
		expect(found[0]).toEqual(calais);
		const { spots } = archive.research.whereabouts(
			{ role: ['setting'] },
			{ atMost: 9, box: [-180, -85, 180, 85], zoom: 0 }
		);
		expect(spots![0]).toEqual(calais);
		const [arrival] = await stories.byIds(store, spots![0]!.told!, 'ar');
		expect(arrival).toMatchObject({ slug: 'arrival', places: [{ slug: 'calais', name: 'كاليه' }, {}] });
	});

	test('follow the selection', () => {
		const settings = (selection: Selection) => slugs(archive.research.settings(selection).places);
		expect(settings({ theme: ['arrival'], from: '2016-12-01' })).toEqual(['croisilles']);
		expect(settings({ words: 'nothing at all' })).toEqual([]);
	});
});

describe('the stories just before and after one', () => {
	const around = async (slug: string) => {
		const { before, after } = await stories.neighbours(store, slug, 'fr');
		return [before?.slug, after?.slug];
	};

	test.each([
		['arrival', undefined, 'christmas'],
		['christmas', 'arrival', 'lessons'],
		['lessons', 'christmas', 'quarter-days'],
		['quarter-days', 'lessons', undefined],
		['nothing', undefined, undefined]
	])('%s are %s and %s', async (slug, before, after) => {
		expect(await around(slug)).toEqual([before, after]);
	});

	test('lead through all of them, also where several tell of the same days', async () => {
		const geotags = [{ place: 'calais', role: 'setting', precision: 'commune' } as const];
		await withStories(
			...['one', 'two', 'three'].map((slug) => ({ slug, occurred: '2016-12-24', geotags, words: { fr: {} } }))
		);
		const expected = slugs(await archive.list({})).reverse();
		expect(expected).toHaveLength(7);
		const walked: (string | undefined)[] = [expected[0]];
		for (let at = expected[0]; at; walked.push(at)) [, at] = await around(at);
		expect(walked).toEqual([...expected, undefined]);
		for (const [index, slug] of expected.entries()) expect((await around(slug))[0]).toBe(expected[index - 1]);
	});

	test('are stories that are published', async () => {
		await store.updateTable('story').set({ status: 'draft' }).where('slug', '=', 'christmas').execute();
		expect(await around('arrival')).toEqual([undefined, 'lessons']);
		expect(await around('christmas')).toEqual([undefined, undefined]);
	});
});

test('the addresses of all stories say in which languages each can be read', async () => {
	const all = await stories.addresses(store, everyId);
	expect(all.map(({ slug, languages }) => [slug, [...languages].sort()])).toEqual([
		['arrival', ['ar', 'de', 'en', 'fr']],
		['christmas', ['ar', 'de', 'en', 'fr']],
		['lessons', ['en', 'fr']],
		['quarter-days', ['ar']]
	]);
});

test('the addresses of a span of ids are those above the one and up to the other', async () => {
	const ids = await store.selectFrom('public_story').select(['id', 'slug']).orderBy('id').execute();
	const [first, second, third] = ids.map(({ id }) => id);
	const found = await stories.addresses(store, { above: first!, upTo: third! });
	expect(slugs(found)).toEqual(slugs(ids.slice(1, 3)));
	expect(await stories.addresses(store, { above: second!, upTo: second! })).toEqual([]);
});

test('an empty store has nothing to tell, and says so quietly', async () => {
	await store.deleteFrom('story').execute();
	expect(await archive.list({})).toEqual([]);
	expect(archive.research.settings({}).places).toEqual([]);
	const { stories: count, histogram, facets } = archive.research.count({});
	expect([count, histogram.bins, facets.kind.rows, facets.theme.rows]).toEqual([0, [], [], []]);
	expect(await stories.addresses(store, everyId)).toEqual([]);
});

test('stories are read by their numbers, in that order, and only those that are published', async () => {
	const all = await store.selectFrom('public_story').select(['id', 'slug']).orderBy('slug', 'desc').execute();
	const ids = [...all.map(({ id }) => id), 9999];
	const found = await stories.byIds(store, ids, 'de');
	expect(found.map(({ slug }) => slug)).toEqual(all.map(({ slug }) => slug));
	expect(await stories.byIds(store, [], 'de')).toEqual([]);
});

test("a story's texts come with the reader's language first", async () => {
	const texts = await stories.texts(store, ['arrival', 'lessons', 'nowhere'], 'de');
	expect([...texts.keys()].sort()).toEqual(['arrival', 'lessons']);
	expect(texts.get('arrival')![0]).toMatchObject({ language: 'de', body: 'Body of arrival (de)' });
	expect(
		texts
			.get('lessons')!
			.map(({ language }) => language)
			.sort()
	).toEqual(['en', 'fr']);
});
