import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArchive, type ArchiveCount } from '../scripts/archive/archive.ts';
import { plantedWords } from '../scripts/archive/words/planted.ts';
import { Research } from '../src/lib/server/columns/research.ts';
import { openStore } from '../src/lib/server/store/connection.ts';
import { spacetimeOf } from '../src/lib/server/store/search.ts';
import { foldWords } from '../src/lib/story/fold.ts';
import { languages } from '../src/lib/story/language.ts';
import { precisions, roles } from '../src/lib/story/precision.ts';
import { readWhen } from '../src/lib/story/when-reader.ts';

const STORIES = 2000;
const order = { stories: STORIES, seed: 7, replaces: false };

let home: string;
let count: ArchiveCount;
let database: Database.Database;

beforeAll(async () => {
	home = await mkdtemp(join(tmpdir(), 'lieudit-archive-'));
	count = await writeArchive({ ...order, folder: join(home, 'first') });
	database = new Database(count.file, { readonly: true });
}, 120_000);
afterAll(async () => {
	database.close();
	await rm(home, { recursive: true });
});

const numbers = (sql: string, ...given: unknown[]) =>
	database
		.prepare<unknown[], number>(sql)
		.pluck()
		.all(...given);
const number = (sql: string, ...given: unknown[]) => numbers(sql, ...given)[0]!;

/** The rows of a table, so that two stores can be held against each other. */
const rowsOf = (from: Database.Database, table: string) => from.prepare(`SELECT * FROM ${table}`).raw().all();

describe('the store of an archive', () => {
	test('is one that the application opens, with all its indexes and triggers, and an empty journal', async () => {
		const fresh = await openStore(join(home, 'fresh.sqlite'));
		await fresh.destroy();
		const schema = 'SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE ? ORDER BY name';
		const plain = new Database(join(home, 'fresh.sqlite'), { readonly: true });
		expect(database.prepare(schema).all('sqlite_stat%')).toEqual(plain.prepare(schema).all('sqlite_stat%'));
		plain.close();
		expect(number('SELECT count(*) FROM story_change')).toBe(0);
		expect(number("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'")).toBe(1);
		const store = await openStore(count.file);
		const { stories } = await store
			.selectFrom('public_story')
			.select(({ fn }) => fn.countAll<number>().as('stories'))
			.executeTakeFirstOrThrow();
		await store.destroy();
		expect(stories).toBeGreaterThan(0.95 * STORIES);
	});

	test('is sound, and every tie in it leads somewhere', () => {
		expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
		expect(database.pragma('foreign_key_check')).toEqual([]);
		expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
	});

	test('holds what was said of it', () => {
		expect(number('SELECT count(*) FROM story')).toBe(count.stories);
		expect(number('SELECT count(*) FROM story_text')).toBe(count.texts);
		expect(number('SELECT count(*) FROM geotag')).toBe(count.geotags);
		expect(count.geotags / STORIES).toBeCloseTo(3, 0);
	});

	test('is the same for a seed and another for another', async () => {
		const again = await writeArchive({ ...order, folder: join(home, 'again') });
		const other = await writeArchive({ ...order, seed: 8, folder: join(home, 'other') });
		const [same, different] = [again, other].map(({ file }) => new Database(file, { readonly: true }));
		const tables = database
			.prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
			.pluck()
			.all();
		expect(tables).toContain('true_geometry');
		const named = ['story', 'story_words_data', 'geotag_spacetime_node'];
		for (const table of new Set([...tables, ...named]).difference(
			new Set(['kysely_migration', 'sqlite_schema'])
		)) {
			expect(rowsOf(same!, table), table).toEqual(rowsOf(database, table));
		}
		for (const table of named) expect(rowsOf(different!, table), table).not.toEqual(rowsOf(database, table));
		same!.close();
		different!.close();
	}, 120_000);
});

describe('its spread', () => {
	test('a hundredth of the places holds two fifths of the geotags', () => {
		const held = numbers('SELECT count(*) FROM geotag GROUP BY place ORDER BY 1 DESC');
		const places = number('SELECT count(*) FROM place');
		const first = held.slice(0, Math.ceil(places / 100)).reduce((sum, one) => sum + one, 0);
		expect(first / count.geotags).toBeGreaterThan(0.4);
		expect(held.length).toBeGreaterThan(1500);
	});

	test('no département is left out, and some stories come from abroad', () => {
		const told = `WITH RECURSIVE told(id) AS (
			SELECT DISTINCT place FROM geotag WHERE role = 'setting'
			UNION SELECT inside FROM place JOIN told USING (id) WHERE inside IS NOT NULL
		) SELECT slug FROM place WHERE kind = 'departement' AND id NOT IN told`;
		expect(numbers(told)).toEqual([]);
		expect(number("SELECT count(*) FROM place WHERE kind = 'departement'")).toBeGreaterThan(100);
		const abroad = number(
			"SELECT count(DISTINCT story) FROM geotag JOIN place ON place.id = place WHERE country <> 'FR'"
		);
		expect(abroad / STORIES).toBeGreaterThan(0.1);
	});

	test('every story happens somewhere, once at each of its places', () => {
		const nowhere =
			"SELECT id FROM story WHERE id NOT IN (SELECT story FROM geotag WHERE role = 'setting' AND position = 0)";
		expect(numbers(nowhere)).toEqual([]);
		expect(number("SELECT avg(role = 'setting') FROM geotag")).toBeGreaterThan(0.5);
	});

	test('all roles, precisions, languages and states are there', () => {
		const found = (column: string, table: string) =>
			new Set<unknown>(numbers(`SELECT DISTINCT ${column} FROM ${table}`));
		expect(found('role', 'geotag')).toEqual(new Set(roles));
		expect(found('precision', 'geotag')).toEqual(new Set(precisions));
		expect(found('original', 'story')).toEqual(new Set(languages));
		expect(found('language', 'story_text')).toEqual(new Set(languages));
		expect(found('status', 'story')).toEqual(new Set(['published', 'draft', 'withdrawn']));
		expect(found('theme', 'story_theme').size).toBeGreaterThan(250);
	});

	test('stories come in the order of their publication, over thirty years, fewer on Sundays', () => {
		const published = database.prepare<[], string>('SELECT published FROM story ORDER BY id').pluck().all();
		expect(published).toEqual(published.toSorted());
		expect(published[0]!.slice(0, 4)).toBe('1996');
		expect(published.at(-1)!.slice(0, 7)).toBe('2026-10');
		const days = Map.groupBy(published, (day) => new Date(day).getUTCDay());
		expect(days.get(0)!.length).toBeLessThan(0.75 * days.get(3)!.length);
		const late = published.filter((day) => day >= '2011-06').length;
		expect(late / STORIES).toBeGreaterThan(0.6);
	});

	test('its dates are EDTF, kept with the days that they cover', () => {
		const dates = database
			.prepare<[], { edtf: string; earliest: string; latest: string }>(
				'SELECT occurred AS edtf, occurred_earliest AS earliest, occurred_latest AS latest FROM story'
			)
			.all();
		for (const { edtf, earliest, latest } of dates) {
			const when = readWhen(edtf);
			expect({ edtf, earliest, latest }).toEqual({
				edtf,
				earliest: when.earliest,
				latest: when.latest
			});
		}
		const shapes = new Set(dates.map(({ edtf }) => edtf.replace(/\d/g, '0')));
		expect(shapes).toEqual(
			new Set(['0000-00-00', '0000-00-00/0000-00-00', '0000-00', '0000', '0000-00-00~', '0000-00~', '0000~'])
		);
	});
});

describe('its protection', () => {
	test('a true point is shown where a geotag is exact and nowhere else', () => {
		const geotags = database
			.prepare<[], { precision: string; shown: string | null; truth: string | null }>(
				`SELECT precision, geotag.longitude || ' ' || geotag.latitude AS shown,
				geometry ->> '$.coordinates[0]' || ' ' || (geometry ->> '$.coordinates[1]') AS truth
				FROM geotag LEFT JOIN true_geometry AS truth ON truth.manuscript = story AND truth.key = 'g' || geotag.id`
			)
			.all();
		const byPrecision = Map.groupBy(geotags, ({ precision }) => precision);
		for (const { shown, truth } of byPrecision.get('exact')!) expect(shown).toBe(truth);
		for (const { shown, truth } of byPrecision.get('withheld')!)
			expect([shown, !truth]).toEqual([null, false]);
		const areas = geotags.filter(({ precision }) => precision !== 'exact' && precision !== 'withheld');
		const hidden = areas.filter(({ truth }) => truth !== null);
		expect(hidden.length).toBeGreaterThan(100);
		const published = new Set(geotags.map(({ shown }) => shown));
		expect(hidden.filter(({ truth }) => published.has(truth))).toEqual([]);
	});

	test('the names of a withheld place are not among the words of its story', () => {
		const names = database.prepare<[number], { precision: string; name: string }>(
			`SELECT precision, name FROM geotag JOIN place_text USING (place) WHERE story = ? AND language = 'fr'`
		);
		const found = database.prepare<[number, string]>(
			`SELECT 1 FROM story_words JOIN story_text ON story_text.id = story_words.rowid
			WHERE story = ? AND language = 'fr' AND story_words MATCH ?`
		);
		let hidden = 0;
		for (const story of numbers("SELECT DISTINCT story FROM geotag WHERE precision = 'withheld'")) {
			const isWithheld = ({ precision }: { precision: string }) => precision === 'withheld';
			const all = names.all(story).map((one) => ({ ...one, folded: ` ${foldWords(one.name)} ` }));
			const told = all.filter((one) => !isWithheld(one));
			for (const { name, folded } of all.filter(isWithheld)) {
				// Another place may well have the same word in its name
				if (told.some((one) => one.folded.includes(folded))) continue;
				hidden++;
				expect(found.get(story, `places : "${foldWords(name)}"`), name).toBeUndefined();
			}
		}
		expect(hidden).toBeGreaterThan(20);
	});
});

describe('its indexes', () => {
	test('the index of words is what the application would have written', () => {
		const texts = database
			.prepare<[], Record<'title' | 'standfirst' | 'body', string> & { id: number }>(
				'SELECT id, title, standfirst, body FROM story_text ORDER BY id'
			)
			.all();
		const places = database.prepare<[number], string>(
			`SELECT name FROM geotag JOIN story_text AS text ON text.story = geotag.story
			JOIN place_text ON place_text.place = geotag.place AND place_text.language = text.language
			WHERE text.id = ? AND precision <> 'withheld' ORDER BY position`
		);
		const phrase = database.prepare<[number, string]>(
			'SELECT rowid FROM story_words WHERE rowid = ? AND story_words MATCH ?'
		);
		for (const { id, title, standfirst, body } of texts.slice(0, 300)) {
			const columns = { title, standfirst, body };
			for (const [column, text] of Object.entries(columns)) {
				expect(phrase.get(id, `${column} : "${foldWords(text)}"`), `${id} ${text}`).toBeDefined();
			}
			for (const name of places.pluck().all(id)) {
				expect(phrase.get(id, `places : "${foldWords(name)}"`), `${id} ${name}`).toBeDefined();
			}
		}
		expect(number('SELECT count(*) FROM story_words')).toBe(texts.length);
	});

	test('a planted word is found in as many stories as it says', () => {
		const research = new Research(database);
		for (const { word, share } of plantedWords.fr) {
			// Four standard deviations of that many draws
			const margin = 4 * Math.sqrt((share * (1 - share)) / STORIES) + 0.02 * share;
			const found = research.total({ words: word });
			expect(Math.abs(found / STORIES - 0.98 * share), word).toBeLessThan(margin + 1 / STORIES);
		}
	});

	test('the index of space and time says of each shown geotag what the application would', () => {
		const indexed = database
			.prepare<[], number[]>(
				'SELECT geotag, west, east, south, north, first_day, last_day FROM geotag_spacetime ORDER BY geotag'
			)
			.raw()
			.all() as unknown as number[][];
		const shown = database
			.prepare<[], { id: number; longitude: number; latitude: number; earliest: string; latest: string }>(
				`SELECT geotag.id, longitude, latitude, occurred_earliest AS earliest, occurred_latest AS latest
				FROM geotag JOIN story ON story.id = story WHERE precision <> 'withheld' ORDER BY geotag.id`
			)
			.all();
		expect(indexed.length).toBe(shown.length);
		for (const [index, geotag] of shown.entries()) {
			const [id, ...columns] = indexed[index]!;
			expect(id).toBe(geotag.id);
			// The index rounds to 32-bit floats
			spacetimeOf(geotag, geotag).forEach((exact, column) => expect(columns[column]).toBeCloseTo(exact, 3));
		}
	});
});
