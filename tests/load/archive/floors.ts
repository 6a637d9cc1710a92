import type Database from 'better-sqlite3';
import { spacetimeOf } from '../../../src/lib/server/store/search.ts';
import type { Selection } from '../../../src/lib/story/selection.ts';

/*
 * The same questions as raw SQL through better-sqlite3 in one process, written as well as we can: the floor that
 * the columns in memory are measured against.
 */

const published = `JOIN story ON story.id = geotag.story AND story.status = 'published'`;

/** What a box and a period are in the index of space and time, and on the tables. */
function corner({
	bbox,
	from = '0001-01-01',
	to = '9999-12-31'
}: Selection): Record<string, number | string> {
	const [west, south, east, north] = bbox!;
	const span = spacetimeOf({ longitude: 0, latitude: 0 }, { earliest: from, latest: to });
	return { west, south, east, north, from, to, first: span[4], last: span[5] };
}

const inBox = `geotag_spacetime.west <= :east AND geotag_spacetime.east >= :west AND geotag_spacetime.south <= :north
	AND geotag_spacetime.north >= :south AND last_day >= :first AND first_day <= :last
	AND geotag.longitude BETWEEN :west AND :east AND geotag.latitude BETWEEN :south AND :north
	AND geotag.precision <> 'withheld' AND occurred_latest >= :from AND occurred_earliest <= :to`;

/** The first ids in a box, a period and a theme, latest first. */
export function listFloor(database: Database.Database): (selection: Selection, limit: number) => number[] {
	const ask = database
		.prepare<[Record<string, unknown>], number>(
			`SELECT DISTINCT story.id FROM geotag_spacetime CROSS JOIN geotag ON geotag.id = geotag_spacetime.geotag
			CROSS ${published} CROSS JOIN story_theme ON story_theme.story = story.id AND story_theme.theme = :theme
			WHERE ${inBox}
			ORDER BY occurred_latest DESC, occurred_earliest DESC, published_latest DESC, story.id DESC LIMIT :limit`
		)
		.pluck();
	const themes = new Map(
		database.prepare<[], [string, number]>('SELECT slug, id FROM theme').raw().all() as [string, number][]
	);
	return (selection, limit) =>
		ask.all({ ...corner(selection), theme: themes.get(selection.theme![0]!), limit });
}

/** The best by bm25 of those that hold a word, in a box and a period. */
export function wordsFloor(database: Database.Database): (selection: Selection, limit: number) => number[] {
	const ask = database
		.prepare<[Record<string, unknown>], number>(
			`SELECT text.story FROM story_words CROSS JOIN story_text AS text ON text.id = story_words.rowid
			WHERE story_words MATCH :words AND text.story IN (
				SELECT geotag.story FROM geotag_spacetime CROSS JOIN geotag ON geotag.id = geotag_spacetime.geotag
				CROSS ${published} WHERE ${inBox})
			ORDER BY bm25(story_words) LIMIT :limit`
		)
		.pluck();
	return (selection, limit) => ask.all({ ...corner(selection), words: `"${selection.words}"`, limit });
}

/** Counts by theme, kind and year of a period: three of the groups that the columns count all at once. */
export function facetsFloor(database: Database.Database): (selection: Selection) => number {
	const ask = (group: string, from: string) =>
		database.prepare<[Record<string, unknown>], unknown>(
			`SELECT ${group}, count(*) FROM ${from} WHERE status = 'published' AND occurred_latest >= :from
			AND occurred_earliest <= :to GROUP BY 1`
		);
	const groups = [
		ask('theme', 'story JOIN story_theme ON story_theme.story = story.id'),
		ask('kind', 'story'),
		ask('substr(occurred_latest, 1, 7)', 'story')
	];
	return ({ from = '0001-01-01', to = '9999-12-31' }) =>
		groups.reduce((rows, group) => rows + group.all({ from, to }).length, 0);
}

/** A tile's stories counted by cell, straight from the index of space and time. */
export function tileFloor(database: Database.Database): (bbox: [number, number, number, number]) => number {
	const ask = database.prepare<[Record<string, unknown>], unknown>(
		`SELECT CAST((west - :west) / :side AS INTEGER), CAST((south - :south) / :side AS INTEGER), count(*)
		FROM geotag_spacetime WHERE west <= :east AND east >= :west AND south <= :north AND north >= :south
		GROUP BY 1, 2`
	);
	return ([west, south, east, north]) =>
		ask.all({ west, south, east, north, side: (east - west) / 64 }).length;
}
