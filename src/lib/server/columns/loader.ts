import type Database from 'better-sqlite3';
import { languages } from '../../story/language.ts';
import { precisions, roles } from '../../story/precision.ts';
import { dayNumber, type IsoDay } from '../../story/when.ts';
import type { Dictionary } from './dictionary.ts';
import { Rows, type Segment, segmentOf } from './segment.ts';

/**
 * Stories read in one go, with all that is theirs. Rows fetched by the thousand cost a third of rows fetched one by
 * one, and few enough of them stay out of the collector's way.
 */
const CHUNK = 4000;

/** A word as its place in a list, made a number by SQLite: a string for each of millions of rows takes as long again. */
export const indexIn = (column: string, list: readonly string[]) =>
	`CASE ${column} ${list.map((word, index) => `WHEN '${word}' THEN ${index}`).join(' ')} END`;

const columns = {
	story: `SELECT id, kind, occurred_earliest, occurred_latest, published_latest FROM public_story`,
	text: `SELECT id, story, ${indexIn('language', languages)} FROM public_story_text`,
	theme: 'SELECT story, theme FROM story_theme JOIN public_story ON public_story.id = story',
	geotag: `SELECT id, story, place, ${indexIn('role', roles)}, ${indexIn('precision', precisions)},
		longitude, latitude, radius FROM public_geotag`
};

type StoryRow = [id: number, kind: string, first: IsoDay, last: IsoDay, published: IsoDay];
type Row = number[];

/** The few thousand different days of an archive, each read once. */
function dayReader(): (day: IsoDay) => number {
	const known = new Map<IsoDay, number>();
	return (day) => {
		const number = known.get(day) ?? dayNumber(day);
		known.set(day, number);
		return number;
	};
}

/** Ranks of stories among those read, by their ids; rows of one story mostly follow each other. */
function rankReader(rows: Rows): (id: number) => number {
	let rank = 0;
	return (id) => {
		const ids = rows.id.values;
		if (ids[rank] === id) return rank;
		let [low, high] = [0, rows.id.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (ids[middle]! < id) low = middle + 1;
			else high = middle;
		}
		return (rank = low);
	};
}

interface Chunk {
	stories: StoryRow[];
	texts: Row[];
	themes: Row[];
}

/** Stories in order of their ids, a chunk at a time, and what the other statements read of the same ones. */
function* chunks(database: Database.Database, only?: number[]): Generator<Chunk> {
	const where = (id: string) =>
		only ? `WHERE ${id} IN (SELECT value FROM json_each(?))` : `WHERE ${id} BETWEEN ? AND ?`;
	const prepare = (sql: string) => database.prepare<unknown[], Row>(`${sql} ${where('story')}`).raw();
	const [texts, themes] = [columns.text, columns.theme].map(prepare);
	const told = (stories: StoryRow[], range: unknown[]): Chunk => ({
		stories,
		texts: texts!.all(...range),
		themes: themes!.all(...range)
	});
	if (only) {
		const list = JSON.stringify(only);
		const stories = database.prepare<[string], StoryRow>(`${columns.story} ${where('id')} ORDER BY id`).raw();
		yield told(stories.all(list), [list]);
		return;
	}
	const next = database
		.prepare<[number], StoryRow>(`${columns.story} WHERE id > ? ORDER BY id LIMIT ${CHUNK}`)
		.raw();
	for (let stories = next.all(-Infinity); stories.length > 0; stories = next.all(stories.at(-1)![0]))
		yield told(stories, [stories[0]![0], stories.at(-1)![0]]);
}

/** Geotags in the order in which they lie in the store, which takes two thirds of looking for each story's own. */
function* geotagChunks(database: Database.Database, only?: number[]): Generator<Row[]> {
	if (only) {
		const chosen = `${columns.geotag} WHERE story IN (SELECT value FROM json_each(?))`;
		yield database.prepare<[string], Row>(chosen).raw().all(JSON.stringify(only));
		return;
	}
	const next = database
		.prepare<[number], Row>(`${columns.geotag} WHERE id > ? ORDER BY id LIMIT ${CHUNK}`)
		.raw();
	for (let rows = next.all(-Infinity); rows.length > 0; rows = next.all(rows.at(-1)![0]!)) yield rows;
}

/**
 * Reads published stories into columns, from the public views only. All rows must be of one state of the store: the
 * caller holds a transaction.
 * @param dictionary takes in the kinds, places and themes that it does not know yet
 * @param only the ids of the stories to read; all when absent
 */
export function loadSegment(database: Database.Database, dictionary: Dictionary, only?: number[]): Segment {
	const rows = new Rows();
	const dayOf = dayReader();
	const rankOf = rankReader(rows);
	for (const { stories, texts, themes } of chunks(database, only)) {
		for (const [id, kind, first, last, published] of stories) {
			rows.id.push(id);
			rows.kind.push(dictionary.kinds.of(kind));
			rows.first.push(dayOf(first));
			rows.last.push(dayOf(last));
			rows.published.push(dayOf(published));
		}
		for (const [id, story, language] of texts) {
			rows.text.push(id!);
			rows.textStory.push(rankOf(story!));
			rows.textLanguage.push(1 << language!);
		}
		for (const [story, theme] of themes) {
			rows.themeStory.push(rankOf(story!));
			rows.theme.push(dictionary.themes.of(theme!));
		}
	}
	for (const geotags of geotagChunks(database, only)) {
		for (const [, story, place, role, precision, longitude, latitude, radius] of geotags) {
			const where = dictionary.places.of(place!);
			rows.geotagStory.push(rankOf(story!));
			rows.geotagRole.push(role!);
			rows.geotagSpot.push(rows.spots.of(where, precision!, longitude!, latitude!, radius!));
		}
	}
	return segmentOf(rows);
}
