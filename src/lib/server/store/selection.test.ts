import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSmallStore, smallEdition, story } from '../../../../tests/support/newsroom.ts';
import { Invalid } from '../../story/refusal.ts';
import { parseSelection } from '../../story/selection-parser.ts';
import type { Store } from './connection.ts';
import * as stories from './stories.ts';

let store: Store;
beforeAll(async () => {
	store = await openSmallStore();
});
afterAll(() => store.destroy());

/** The slugs that a query string selects, latest first. */
async function selected(query: string, from = store): Promise<string[]> {
	return (await stories.list(from, parseSelection(new URLSearchParams(query)), 'fr')).map(({ slug }) => slug);
}

test('with nothing selected all stories are there, those that tell of the latest days first', async () => {
	expect(await selected('')).toEqual(['quarter-days', 'lessons', 'christmas', 'arrival']);
	expect((await stories.list(store, {}, 'fr', 2)).map(({ slug }) => slug)).toEqual([
		'quarter-days',
		'lessons'
	]);
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
	const other = await openSmallStore(edition);
	expect(await selected('from=2016-12-24&to=2016-12-24&in=fr', other)).toEqual([
		'lessons',
		'third',
		'second',
		'first',
		'christmas'
	]);
	await other.destroy();
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

	test('alone, what is left out leaves every story that has a text without it', async () => {
		expect(await selected('q=-arrival')).toEqual(['quarter-days', 'lessons', 'christmas']);
		expect(await selected('q=-arrival -christmas -lessons -quarter')).toEqual([]);
	});

	test('what is left out is left out of the text that holds the rest', async () => {
		// Its English tells of a lesson near the river; the title of its French names lessons alone.
		expect(await selected('q=lesson -river')).toEqual(['lessons']);
		expect(await selected('q=near -river')).toEqual([]);
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
		expect(await selected(`bbox=${bbox}`)).toEqual(expected);
	});

	test('and a period are looked up together', async () => {
		expect(await selected('bbox=1,50,3,51.5&from=2016-12-24')).toEqual(['christmas']);
		expect(await selected('bbox=1,50,3,51.5&from=2016-12-25')).toEqual([]);
		expect(await selected('bbox=1,50,3,51.5&to=2016-11-30')).toEqual(['arrival']);
	});
});

test.each([
	['theme=arrival', ['christmas', 'arrival']],
	['theme=nothing', []],
	['kind=portrait', ['christmas']],
	['kind=nothing', []],
	['in=de', ['christmas', 'arrival']],
	['in=ar', ['quarter-days', 'christmas', 'arrival']],
	['theme=arrival&kind=report', ['arrival']],
	['theme=daily-life&in=fr&from=2016-12', ['lessons', 'christmas']],
	['q=noel&theme=arrival&kind=portrait&in=ar&bbox=1,50,3,51&from=2016-12-24&to=2016-12-24', ['christmas']],
	['q=noel&kind=report', []]
])('%s selects what is all of that', async (query, expected) => {
	expect(await selected(query)).toEqual(expected);
});

test('whatever is selected, the dates are those of the same stories', async () => {
	for (const query of ['', 'theme=arrival', 'bbox=1,50,3,51.5', 'q=noel', 'from=2017']) {
		const selection = parseSelection(new URLSearchParams(query));
		const dates = await stories.dates(store, selection);
		expect(dates.map(({ edtf }) => edtf).sort()).toEqual(
			(await stories.list(store, selection, 'fr')).map(({ occurred }) => occurred.edtf).sort()
		);
	}
});

test('whatever the query string, it is refused at the door or the store answers', async () => {
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
