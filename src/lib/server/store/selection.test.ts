import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	openSmallArchive,
	type SmallArchive,
	smallEdition,
	story
} from '../../../../tests/support/newsroom.ts';
import { Invalid } from '../../story/refusal.ts';
import { parseSelection } from '../../story/selection-parser.ts';
import * as stories from './stories.ts';

let archive: SmallArchive;
beforeAll(async () => {
	archive = await openSmallArchive();
});
afterAll(() => archive.close());

const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug);
const read = (query: string) => parseSelection(new URLSearchParams(query));

/** The slugs that a query string selects, latest first. */
const selected = async (query: string, from = archive) => slugs(await from.list(read(query)));

test('with nothing selected all stories are there, those that tell of the latest days first', async () => {
	expect(await selected('')).toEqual(['quarter-days', 'lessons', 'christmas', 'arrival']);
	expect(slugs(await archive.list({}, 'fr', 2))).toEqual(['quarter-days', 'lessons']);
});

test('stories of the same days follow each other by when they came out', async () => {
	const edition = smallEdition();
	const geotags = [{ place: 'calais', role: 'setting', precision: 'commune' } as const];
	for (const [slug, published] of [
		['second', '2017-03'],
		['third', '2017-04-30'],
		['first', '2017-02']
	] as const)
		edition.stories.push(story({ slug, occurred: '2016-12-24', published, geotags, words: { fr: {} } }));
	const other = await openSmallArchive(edition);
	expect(await selected('from=2016-12-24&to=2016-12-24&in=fr', other)).toEqual([
		'lessons',
		'third',
		'second',
		'first',
		'christmas'
	]);
	await other.close();
});

describe('words', () => {
	test.each([
		['noel', ['christmas']],
		['NOËL', ['christmas']],
		['coeur', ['christmas']],
		['cœur village', ['christmas']],
		['noel rivière', []],
		['مدرسه', ['arrival']],
		['المدرسة', ['arrival']],
		['مدرسة', ['arrival']],
		['المدر', ['arrival']],
		['noel vil', ['christmas']],
		['vil noel', []],
		['no', []],
		['gelos', ['lessons']],
		['gélos', ['lessons']],
		['كروازي', ['christmas', 'arrival']],
		['summary', []]
	])('%s', async (words, expected) => {
		expect(await selected(`q=${encodeURIComponent(words)}`)).toEqual(expected);
	});

	test('are found in any language, whatever the reader’s', async () => {
		expect(await selected('q=lesson')).toEqual(['lessons']);
	});

	test.each([
		['"near the river"', ['lessons']],
		['"near river"', []],
		['« cœur du village »', ['christmas']],
		['"cœur du vill"', []],
		['cœur-du-vill', ['christmas']],
		['"المدرسة" أو lesson', ['lessons', 'arrival']],
		['lesson OR noël', ['lessons', 'christmas']],
		['lesson|noël village', ['christmas']],
		['gelos OU croisilles', ['lessons', 'christmas', 'arrival']],
		['title -arrival', ['quarter-days', 'lessons', 'christmas']],
		['title -"title of lessons"', ['quarter-days', 'christmas', 'arrival']],
		['near -"the river"', []],
		['title -arrival -christmas -lessons', ['quarter-days']]
	])('%s: a phrase, an alternative, what is left out', async (words, expected) => {
		expect(await selected(`q=${encodeURIComponent(words)}`)).toEqual(expected);
	});

	test('alone, what is left out leaves every story that does not hold it', async () => {
		expect(await selected('q=-arrival')).toEqual(['quarter-days', 'lessons', 'christmas']);
		expect(await selected('q=-arrival -christmas -lessons -quarter')).toEqual([]);
	});

	test('what any text of a story holds leaves the story out', async () => {
		// Its English tells of a lesson near the river; the title of its French names lessons alone.
		expect(await selected('q=lesson')).toEqual(['lessons']);
		expect(await selected('q=lesson -river')).toEqual([]);
		expect(await selected('q=-river')).toEqual(['quarter-days', 'christmas', 'arrival']);
		expect(await selected('q=title -noël -المدرسة')).toEqual(['quarter-days', 'lessons']);
	});

	test('what is wanted stands together in one of a story’s texts', async () => {
		expect(await selected('q=noël village')).toEqual(['christmas']);
		expect(await selected('q=noël "body of christmas"')).toEqual([]);
	});

	test('best first, they select the same stories', async () => {
		for (const words of ['title', 'title -arrival', 'title -river', 'near -river', '-river']) {
			const selection = read(`q=${words}`);
			const { ids } = archive.research.page(selection, { order: 'relevance', limit: 9 });
			expect(slugs(await archive.list(selection)).sort()).toEqual(
				slugs(await stories.byIds(archive.store, ids, 'fr')).sort()
			);
		}
	});

	test.each([
		['"river', 1],
		['river"', 1],
		['riv*', 1],
		['river OR', 1],
		['OR', 0],
		['body:river', 0],
		['NEAR(river, far)', 1],
		['NEAR(river, 2)', 0],
		['near river', 1],
		['river AND far', 0],
		['not far', 1],
		['river NOT far', 1],
		['river NOT village', 0],
		['river) OR (noel', 2],
		["river'; DROP TABLE story; --", 0],
		['river -" * -^ -) OR', 1]
	])('of another query language are words like others: %s', async (words, found) => {
		expect(await selected(`q=${encodeURIComponent(words)}`)).toHaveLength(found);
	});

	test.each(['"', '*', ':', '-', '^', '""'])('signs alone are no words: %s', async (signs) => {
		await expect(selected(`q=${encodeURIComponent(signs)}`)).rejects.toThrow(Invalid);
	});
});

describe('a period', () => {
	test.each([
		['from=2017-01-15', ['quarter-days']],
		['from=2016-12-24&to=2016-12-24', ['lessons', 'christmas']],
		['from=2016-12-25&to=2016-12-30', ['lessons']],
		['from=2016-11-30&to=2016-11-30', ['arrival']],
		['from=2016-12-01', ['quarter-days', 'lessons', 'christmas']],
		['to=2016-10-24', ['arrival']],
		['to=2016-10-23', []],
		['from=2016-11&to=2016-11', ['arrival']],
		['from=2017&to=2017', ['quarter-days']],
		['from=2018', []]
	])('%s counts stories whose days overlap it', async (query, expected) => {
		expect(await selected(query)).toEqual(expected);
	});
});

describe('a box on the map', () => {
	test.each([
		['around the north', '1,50,3,51.5', ['christmas', 'arrival']],
		['around Calais, not what only leads there', '1.8,50.9,1.9,51', ['arrival']],
		['that only the circle of an area reaches into', '1.89,50.9,2,51', []],
		['around a country that is only named', '25,10,35,20', []],
		['around the whole world', '-180,-90,180,90', ['quarter-days', 'lessons', 'christmas', 'arrival']]
	])('%s', async (_, bbox, expected) => {
		expect(await selected(`role=setting&bbox=${bbox}`)).toEqual(expected);
	});

	test('asks what leads there or names it, too, where no role is asked for', async () => {
		expect(await selected('bbox=25,10,35,20')).toEqual(['lessons']);
		expect(await selected('bbox=1.9,50.9,2,51')).toEqual(['christmas']);
	});

	test('and a period are looked up together', async () => {
		expect(await selected('bbox=1,50,3,51.5&from=2016-12-24')).toEqual(['christmas']);
		expect(await selected('bbox=1,50,3,51.5&from=2016-12-25')).toEqual([]);
		expect(await selected('bbox=1,50,3,51.5&to=2016-11-30')).toEqual(['arrival']);
	});
});

test.each([
	['theme=arrival', ['christmas', 'arrival']],
	['kind=portrait', ['christmas']],
	['in=de', ['christmas', 'arrival']],
	['in=ar', ['quarter-days', 'christmas', 'arrival']],
	['theme=arrival&kind=report', ['arrival']],
	['theme=daily-life&in=fr&from=2016-12', ['lessons', 'christmas']],
	['q=noel&theme=arrival&kind=portrait&in=ar&bbox=1,50,3,51&from=2016-12-24&to=2016-12-24', ['christmas']],
	['q=noel&kind=report', []]
])('%s selects what is all of that', async (query, expected) => {
	expect(await selected(query)).toEqual(expected);
});

test.each(['theme', 'kind', 'place'])('a %s that nobody knows is refused', async (parameter) => {
	await expect(selected(`${parameter}=nothing`)).rejects.toMatchObject({ name: 'Invalid', parameter });
});

test('the kinds and themes that can be asked for are those of published stories', () => {
	const { kind, theme } = archive.research.count({}).facets;
	expect(kind.rows).toEqual([
		{ value: 'report', stories: 3 },
		{ value: 'portrait', stories: 1 }
	]);
	expect(theme.rows).toEqual([
		{ value: 'daily-life', stories: 3 },
		{ value: 'arrival', stories: 2 }
	]);
});

test('whatever is selected, the days counted are those of the same stories', async () => {
	for (const query of ['', 'theme=arrival', 'bbox=1,50,3,51.5', 'q=noel', 'q=title -river']) {
		const { stories: count, histogram } = archive.research.count(read(query), { unit: 'week' });
		const cards = await archive.list(read(query));
		expect(count).toBe(cards.length);
		for (const { from, to, exact, wide } of histogram.bins)
			expect(exact + wide).toBe(
				cards.filter(({ occurred }) => occurred.earliest <= to && occurred.latest >= from).length
			);
	}
});

test('whatever the query string, it is refused at the door or the columns answer', async () => {
	const degrees = fc.integer({ min: -200, max: 200 });
	const value = {
		q: fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('"', 'a* AND', 'NEAR(a b, 2)', '𞤀 noel', '-𞤀', 'noel -𞤀', '𞤀|noel', '漢字', 'ﷺ'),
			fc
				.array(fc.constantFrom('-', '"', '|', ' OR ', ' ', 'noel', '𞤀', '“', '*', ')', '^'))
				.map((pieces) => pieces.join(''))
		),
		from: fc.constantFrom('2016', '2016-12', '2016-12-24', '0000', '9999', '2016-02-30'),
		to: fc.constantFrom('2017', '2016-12', '9999-12-31', '0001-01-01'),
		bbox: fc.oneof(fc.string(), fc.tuple(degrees, degrees, degrees, degrees).map(String)),
		theme: fc.constantFrom('arrival', 'daily-life', 'x'),
		kind: fc.constantFrom('report', 'x'),
		in: fc.constantFrom('fr', 'en', 'de', 'ar')
	};
	await fc.assert(
		fc.asyncProperty(fc.record(value, { requiredKeys: [] }), async (query) => {
			try {
				const found = await selected(new URLSearchParams(query as Record<string, string>).toString());
				expect(found.length).toBeLessThanOrEqual(4);
			} catch (refusal) {
				expect(refusal).toBeInstanceOf(Invalid);
			}
		}),
		{ numRuns: 300 }
	);
});
