import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { inTime } from '../../../../tests/support/in-time.ts';
import { registerFunctions } from './functions.ts';
import { parseJson } from './json.ts';
import type { Queryables } from './queryables.ts';
import { Cql2Error } from './refusal.ts';
import { compile } from './sql.ts';
import { parseText } from './text.ts';

/** What a newsroom's table looks like, with every kind of queryable. */
const database = new Database(':memory:');
registerFunctions(database);
database.exec(`
	CREATE TABLE story (id TEXT PRIMARY KEY, name TEXT, words INTEGER, score REAL, checked INTEGER, filed TEXT, seen TEXT,
		first TEXT, last TEXT, longitude REAL, latitude REAL, area TEXT);
	CREATE TABLE theme (story TEXT, slug TEXT);
	CREATE TABLE tag (story TEXT, longitude REAL, latitude REAL);
	INSERT INTO story VALUES
		('a', 'Straße nach Calais', 100, 0.5, 1, '2015-01-10', '2015-01-10T05:00:00Z', '2015-01-01', '2015-01-31', 2, 51,
			'{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]]]}'),
		('b', 'CALAIS 100%', 200, 1.5, 0, '2016-02-29', '2016-02-29T23:59:59.5Z', '2016-01-01', '2016-12-31', 3, 50,
			'{"type":"LineString","coordinates":[[5,5],[15,5]]}'),
		('c', 'Évreux [nord]*', 300, NULL, 1, '2017-03-01', '2017-03-01T00:00:00Z', '2017-03-01', '2017-03-01', -179, -10,
			'{"type":"Point","coordinates":[10,5]}'),
		('d', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
	INSERT INTO theme VALUES ('a', 'sea'), ('a', 'rail'), ('b', 'sea'), ('c', 'it''s');
	INSERT INTO tag VALUES ('a', 2, 51), ('a', 5, 45), ('b', 3, 50), ('c', -179, -10), ('c', 179, -10);
`);
afterAll(() => database.close());

const queryables: Queryables = new Map([
	['name', { type: 'string', sql: 'story.name' }],
	['words', { type: 'integer', sql: 'story.words' }],
	['score', { type: 'number', sql: 'story.score' }],
	['checked', { type: 'boolean', sql: 'story.checked' }],
	['filed', { type: 'date', sql: 'story.filed' }],
	['seen', { type: 'timestamp', sql: 'story.seen' }],
	['first', { type: 'date', sql: 'story.first' }],
	['last', { type: 'date', sql: 'story.last' }],
	['occurred', { type: 'interval', start: 'story.first', end: 'story.last' }],
	['themes', { type: 'list', values: 'SELECT slug FROM theme WHERE theme.story = story.id' }],
	['point', { type: 'geometry', longitude: 'story.longitude', latitude: 'story.latitude' }],
	['area', { type: 'geometry', sql: 'story.area' }],
	[
		'tags',
		{
			type: 'geometry',
			longitude: 'tag.longitude',
			latitude: 'tag.latitude',
			rows: 'tag WHERE tag.story = story.id'
		}
	]
]);

const passing = (text: string): string => {
	const { sql, parameters } = compile(parseText(text), queryables);
	const rows = database.prepare<unknown[], { id: string }>(`SELECT id FROM story WHERE ${sql} ORDER BY id`);
	return rows
		.all(...parameters)
		.map(({ id }) => id)
		.join('');
};

describe('a filter lets pass', () => {
	test.each([
		['TRUE', 'abcd'],
		['FALSE', ''],
		['words = 200', 'b'],
		['words <> 200', 'ac'],
		['words < 200 OR words > 200', 'ac'],
		['NOT words = 200', 'ac'],
		['NOT (words >= 200 AND checked = TRUE)', 'ab'],
		['words BETWEEN 100 AND 200', 'ab'],
		['words NOT BETWEEN 150 AND 250.5', 'ac'],
		['score > -1', 'ab'],
		['200 <= words', 'bc'],
		['words = score', ''],
		['words IN (100, 300, 5)', 'ac'],
		['words NOT IN (100)', 'bc'],
		['checked = FALSE', 'b'],
		['score IS NULL', 'cd'],
		['score IS NOT NULL AND NOT (FALSE)', 'ab'],
		["'x' IS NULL", ''],
		["name = 'CALAIS 100%'", 'b'],
		["name = 'calais 100%'", ''],
		["CASEI(name) = CASEI('calais 100%')", 'b'],
		["CASEI(name) LIKE CASEI('STRASSE%')", 'a'],
		["CASEI(name) LIKE CASEI('%CaLaIs%')", 'ab'],
		["name LIKE '%Calais'", 'a'],
		["name LIKE '%calais'", ''],
		["name NOT LIKE '%Calais'", 'bc'],
		["name LIKE 'CALAIS 100\\%'", 'b'],
		["name LIKE 'CALAIS 1__\\%'", 'b'],
		["name LIKE 'CALAIS 1_\\%'", ''],
		["name LIKE '% [nord]*'", 'c'],
		["name LIKE '%?'", ''],
		["name LIKE '_vreux%'", 'c'],
		["ACCENTI(name) LIKE ACCENTI('evreux%')", ''],
		["ACCENTI(name) LIKE ACCENTI('Evreux%')", 'c'],
		["ACCENTI(CASEI(name)) LIKE CASEI(ACCENTI('évREUX%'))", 'c'],
		["CASEI(name) IN (CASEI('ÉVREUX [NORD]*'), 'calais 100%')", 'bc'],
		['CASEI(name) IS NULL', 'd'],
		["filed = DATE('2016-02-29')", 'b'],
		["filed > DATE('2015-01-10')", 'bc'],
		["filed >= TIMESTAMP('2016-02-29T12:00:00Z')", 'bc'],
		["seen = DATE('2015-01-10')", 'a'],
		["seen < TIMESTAMP('2016-02-29T23:59:59.7Z')", 'ab'],
		["seen > TIMESTAMP('2016-02-29T23:59:59Z')", 'bc'],
		["seen = TIMESTAMP('2017-03-01T00:00:00.000Z')", 'c'],
		["filed BETWEEN DATE('2015-01-10') AND DATE('2016-02-29')", 'ab'],
		["filed IN (DATE('2015-01-10'), DATE('2017-03-01'))", 'ac'],
		['filed = seen', 'abc']
	])('%s: %s', (text, ids) => {
		expect(passing(text)).toBe(ids);
	});

	// a: 1 to 31 January 2015; b: all of 2016; c: 1 March 2017
	test.each([
		["T_AFTER(occurred, DATE('2015-01-31'))", 'bc'],
		["T_AFTER(filed, INTERVAL('2015-01-01','2016-02-28'))", 'bc'],
		["T_BEFORE(occurred, DATE('2016-01-01'))", 'a'],
		["T_BEFORE(seen, TIMESTAMP('2016-02-29T23:59:59.5Z'))", 'a'],
		["T_BEFORE(seen, TIMESTAMP('2016-02-29T23:59:59.501Z'))", 'ab'],
		["T_CONTAINS(occurred, INTERVAL('2016-02-01','2016-03-01'))", 'b'],
		["T_CONTAINS(occurred, INTERVAL('2016-01-01','2016-03-01'))", ''],
		["T_DURING(occurred, INTERVAL('2014-12-31','2016-12-31'))", 'a'],
		["T_DURING(occurred, INTERVAL('..','..'))", 'abc'],
		["T_DURING(occurred, INTERVAL('2016-12-31','..'))", 'c'],
		["T_DISJOINT(occurred, INTERVAL('2015-06-01','2015-07-01'))", 'abc'],
		["T_DISJOINT(occurred, INTERVAL('2016-12-31','2018-01-01'))", 'a'],
		["T_INTERSECTS(occurred, INTERVAL('2016-12-31','2018-01-01'))", 'bc'],
		["T_INTERSECTS(occurred, TIMESTAMP('2017-03-01T17:00:00Z'))", 'c'],
		["T_EQUALS(occurred, INTERVAL('2015-01-01','2015-01-31'))", 'a'],
		["T_EQUALS(occurred, DATE('2017-03-01'))", 'c'],
		["T_FINISHES(occurred, INTERVAL('2000-01-01','2016-12-31'))", 'b'],
		["T_FINISHEDBY(occurred, INTERVAL('2016-06-01','2016-12-31'))", 'b'],
		["T_STARTS(occurred, INTERVAL('2016-01-01','..'))", 'b'],
		["T_STARTEDBY(occurred, INTERVAL('2015-01-01','2015-01-02'))", 'a'],
		["T_MEETS(occurred, INTERVAL('2015-01-31','2015-02-02'))", 'a'],
		["T_METBY(occurred, INTERVAL('2015-12-01','2016-01-01'))", 'b'],
		["T_OVERLAPS(occurred, INTERVAL('2015-01-20','2015-02-20'))", 'a'],
		["T_OVERLAPS(occurred, INTERVAL('2015-01-31','2015-02-20'))", ''],
		["T_OVERLAPPEDBY(occurred, INTERVAL('2015-06-01','2016-06-01'))", 'b'],
		['T_EQUALS(INTERVAL(first, last), occurred)', 'abc'],
		['T_DURING(filed, occurred)', 'ab'],
		['occurred IS NULL', 'd']
	])('%s: %s', (text, ids) => {
		expect(passing(text)).toBe(ids);
	});

	// point: a (2 51), b (3 50), c (-179 -10); tags: a (2 51) (5 45), b (3 50), c (-179 -10) (179 -10)
	test.each([
		['S_INTERSECTS(point, POINT(2 51))', 'a'],
		['S_INTERSECTS(point, BBOX(2, 50, 3, 51))', 'ab'],
		['S_INTERSECTS(point, BBOX(170, -20, -170, 0))', 'c'],
		['S_DISJOINT(point, BBOX(170, -20, -170, 0))', 'ab'],
		['NOT S_INTERSECTS(point, POINT(2 51))', 'bc'],
		['S_WITHIN(point, BBOX(2, 50, 4, 52))', ''],
		['S_TOUCHES(point, BBOX(2, 50, 4, 51))', 'ab'],
		['S_WITHIN(point, POLYGON((0 49, 5 49, 5 53, 0 49)))', 'b'],
		['S_CONTAINS(POLYGON((0 49, 5 49, 5 53, 0 49)), point)', 'b'],
		['S_EQUALS(point, MULTIPOINT((2 51), (2 51)))', 'a'],
		['S_CROSSES(point, BBOX(0, 0, 90, 90)) OR S_OVERLAPS(point, point)', ''],
		['S_INTERSECTS(tags, POINT(5 45))', 'a'],
		['S_DISJOINT(tags, POINT(5 45))', 'bc'],
		['S_INTERSECTS(tags, BBOX(2, 50, 3, 51))', 'ab'],
		['S_WITHIN(tags, BBOX(1, 49, 4, 52))', 'b'],
		['S_CROSSES(tags, BBOX(1, 49, 4, 52))', 'a'],
		['S_OVERLAPS(tags, MULTIPOINT(2 51, 9 9))', 'a'],
		['S_CONTAINS(tags, point)', 'abc'],
		['S_EQUALS(point, tags)', 'b'],
		['tags IS NULL', 'd'],
		['point IS NOT NULL', 'abc'],
		['S_INTERSECTS(area, POINT(10 5))', 'abc'],
		['S_WITHIN(area, POLYGON((-1 -1, 11 -1, 11 11, -1 11, -1 -1)))', 'ac'],
		['S_TOUCHES(area, BBOX(10, 0, 20, 10))', 'ac'],
		['S_CROSSES(area, BBOX(10, 0, 20, 10))', 'b'],
		['S_OVERLAPS(area, BBOX(5, 5, 20, 20))', 'a'],
		['S_EQUALS(LINESTRING(15 5, 10 5, 5 5), area)', 'b'],
		['S_CONTAINS(area, LINESTRING(6 5, 7 5))', 'ab'],
		['S_DISJOINT(area, GEOMETRYCOLLECTION(POINT(12 5), POINT(20 20)))', 'ac'],
		['S_INTERSECTS(POINT(1 1), BBOX(0, 0, 2, 2))', 'abcd'],
		['S_INTERSECTS(point, BBOX(2, 51, 2, 51))', 'a'],
		['S_INTERSECTS(area, BBOX(12, 0, 12, 9))', 'b']
	])('%s: %s', (text, ids) => {
		expect(passing(text)).toBe(ids);
	});

	test.each([
		["A_CONTAINS(themes, ('sea'))", 'ab'],
		["A_CONTAINS(themes, ('sea', 'rail'))", 'a'],
		["A_CONTAINEDBY(themes, ('sea', 'rail', 'air'))", 'abd'],
		["A_EQUALS(themes, ('rail', 'sea', 'sea'))", 'a'],
		["A_EQUALS(('it''s'), themes)", 'c'],
		["A_OVERLAPS(themes, ('rail', 'it''s'))", 'ac'],
		['A_CONTAINS(themes, ())', 'abcd'],
		['A_EQUALS(themes, themes)', 'abcd'],
		['themes IS NULL', 'd']
	])('%s: %s', (text, ids) => {
		expect(passing(text)).toBe(ids);
	});
});

describe('a filter that does not fit the collection is refused', () => {
	test.each([
		['nom = 1', /^the property "nom" is not known; known are: name, words, .*tags$/, 1],
		["words = 'x'", /^this is a text; it is compared with a number$/, 9],
		['name = 5', /^this is a number; it is compared with a text$/, 8],
		["name = DATE('2020-01-01')", /^this is a date or timestamp; it is compared with a text$/, 8],
		['words IN (1, checked)', /^checked is true or false; it is compared with a number$/, 14],
		["words LIKE '5%'", /^words is a number; LIKE compares texts$/, 1],
		["CASEI(words) = 'x'", /^words is a number; CASEI takes a text$/, 7],
		["occurred = DATE('2020-01-01')", /^occurred is an interval; .*T_INTERSECTS$/, 1],
		["themes = 'sea'", /^themes is a list; .*A_CONTAINS$/, 1],
		['TRUE AND S_WITHIN(name, POINT(1 1))', /^name is a text; a geometry is needed$/, 19],
		["T_AFTER(name, DATE('2020-01-01'))", /^name is a text; a date or timestamp is needed$/, 9],
		[
			"T_AFTER(INTERVAL(occurred, '..'), filed)",
			/^occurred is an interval; a date or timestamp is needed$/,
			18
		],
		["T_AFTER(filed, INTERVAL('2020-01-02', '2020-01-01'))", /^the interval ends .* before it begins/, 16],
		["A_CONTAINS(name, ('a'))", /^name is a text; a list is needed$/, 12],
		['A_CONTAINS(themes, (5))', /^lists are compared with texts in quotes only$/, 21]
	])('%s', (text, message, column) => {
		const refused = () => compile(parseText(text), queryables);
		expect(refused).toThrow(Cql2Error);
		expect(refused).toThrow(message);
		expect(refused).toThrow(expect.objectContaining({ position: { offset: column - 1, line: 1, column } }));
	});

	test('with its pointer, in JSON', () => {
		const filter = parseJson('{"op":"and","args":[true,{"op":"=","args":[{"property":"nom"},1]}]}');
		expect(() => compile(filter, queryables)).toThrow(
			expect.objectContaining({ position: { pointer: '/args/1/args/0' } })
		);
	});
});

describe('nothing a visitor writes becomes SQL', () => {
	const evil = [
		"'; DROP TABLE story; --",
		'" OR 1=1 --',
		"x' OR 'a'='a",
		'?1',
		':name',
		'\0',
		"*' || (SELECT 1) || '"
	];

	test.each(evil)('%j as a text', (text) => {
		const quoted = `'${text.replaceAll("'", "''")}'`;
		for (const filter of [`name = ${quoted}`, `name LIKE ${quoted}`, `A_CONTAINS(themes, (${quoted}))`]) {
			expect(compile(parseText(filter), queryables).sql).not.toContain(text);
			expect(passing(filter)).toBe('');
		}
	});

	test.each(evil)('%j as a name', (name) => {
		const filter = parseText(`"${name.replaceAll('"', '""')}" = 1`);
		expect(() => compile(filter, queryables)).toThrow(Cql2Error);
		expect(database.prepare('SELECT count(*) FROM story').pluck().get()).toBe(4);
	});

	test('and a thousand terms are one expression that SQLite takes', () => {
		expect(passing(`${Array(1050).fill('FALSE').join(' OR ')} OR words = 200`)).toBe('b');
		expect(passing(`words IN (${Array(2400).fill(100).join(',')})`)).toBe('a');
		expect(compile(parseText("words = 1 OR name = 'a'"), queryables)).toEqual({
			sql: '(((story.words = ?) OR (story.name = ?)))',
			parameters: [1, 'a']
		});
	});
});

test('a pattern full of wildcards is answered in time', () => {
	database.exec("INSERT INTO story (id, name) VALUES ('z', replace(hex(zeroblob(5000)), '00', 'ab'))");
	expect(inTime(() => passing(`name LIKE '${'%a'.repeat(2000)}%c'`))).toBe('');
	database.exec("DELETE FROM story WHERE id = 'z'");
});
