import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addStory, littleStory } from '../../../../../tests/support/little-archive.ts';
import { openKnownArchive, selection } from '../../../../../tests/support/little-selection.ts';
import { writeSelection, type Selection } from '../../../story/selection.ts';
import { Research } from '../../columns/research.ts';
import { parseText } from '../../cql2/text.ts';
import { demanded, inCql2, itemsAddress } from './selection-filter.ts';
import { FeatureService } from './service.ts';

let database: Database.Database;
let service: FeatureService;
let research: Research;

beforeAll(async () => {
	database = await openKnownArchive();
	for (const story of fc.sample(littleStory, { numRuns: 80, seed: 7 })) {
		// Every story can be read in its original
		const texts = story.texts.filter(({ language }) => language !== 'fr');
		addStory(database, { ...story, texts: [{ language: 'fr', title: 'river', body: 'road' }, ...texts] });
	}
	research = new Research(database);
	service = new FeatureService({ database, columns: research, layers: undefined });
});
afterAll(() => database.close());

/** The stories at an address of the API, in its order. */
function storiesAt(address: string): string[] {
	const [path = '', query = ''] = address.split('?');
	const { status, body } = service.answer({
		path: path.replace('/ogc/', ''),
		query: `${query}&limit=1000&f=json`,
		accept: null,
		language: 'en',
		origin: 'https://news.example.org'
	});
	expect(status, body).toBe(200);
	return (JSON.parse(body) as { features: { id: string }[] }).features.map(({ id }) => id);
}

/** The stories of the bench, in the same order. */
function storiesOf(selection: Selection): string[] {
	const slug = database.prepare<[number], string>('SELECT slug FROM story WHERE id = ?').pluck();
	return research.page(selection, { order: 'latest', limit: 1000 }).ids.map((id) => slug.get(id)!);
}

test('the address in CQL2 has the same stories as the selection', () => {
	let found = 0;
	fc.assert(
		fc.property(selection, (selection) => {
			const expected = storiesOf(selection);
			found += expected.length;
			expect(storiesAt(itemsAddress(selection))).toEqual(expected);
		}),
		{ numRuns: 300 }
	);
	expect(found).toBeGreaterThan(100);
});

test('what of places is asked of one geotag stays together, and what CQL2 has no words for stays a parameter', () => {
	const { filter, rest } = inCql2({ words: 'river', from: '2016-10-24', kind: ['report'], place: 'calais' });
	expect(rest).toEqual({ words: 'river', place: 'calais' });
	expect(filter).toMatchObject({ kind: 'and' });
	const together: Selection = { role: ['setting'], precision: 'exact' };
	expect(inCql2(together)).toEqual({ rest: together });
	expect(itemsAddress(together)).toBe(`/ogc/collections/stories/items${writeSelection(together)}`);
});

test('is written as people write CQL2', () => {
	const query = new URLSearchParams(
		itemsAddress({ from: '2016-10-24', to: '2016-12-31', theme: ['arrival'], bbox: [1, 50, 3, 51] }).split(
			'?'
		)[1]
	);
	expect(query.get('filter')).toBe(
		"T_INTERSECTS(occurred, INTERVAL('2016-10-24', '2016-12-31')) AND A_OVERLAPS(themes, ('arrival')) AND S_INTERSECTS(geometry, BBOX(1, 50, 3, 51))"
	);
});

test('what a filter demands of every story is found in the columns first, and nothing that it does not', () => {
	const demands = (filter: string) => demanded(parseText(filter).expression);
	expect(demands("kind = 'report' AND A_OVERLAPS(themes, ('school', 'work'))")).toEqual({
		kind: ['report'],
		theme: ['school', 'work']
	});
	expect(demands("T_INTERSECTS(occurred, INTERVAL('..', '2016-12-31'))")).toEqual({ to: '2016-12-31' });
	for (const filter of [
		"kind = 'report' OR A_OVERLAPS(themes, ('work'))",
		"NOT kind = 'report'",
		"kind <> 'report'",
		"A_CONTAINS(themes, ('work'))",
		"A_OVERLAPS(languages, ('fr', 'la'))",
		"T_BEFORE(occurred, DATE('2016-12-31'))",
		"CASEI(kind) = CASEI('Report')"
	])
		expect(demands(filter)).toEqual({});
});

test('a filter that names what no story has passes none, and refuses nothing', () => {
	expect(storiesAt("/ogc/collections/stories/items?filter=A_OVERLAPS(themes, ('nothing'))")).toEqual([]);
	expect(storiesAt("/ogc/collections/stories/items?filter=kind = 'nothing'")).toEqual([]);
});
