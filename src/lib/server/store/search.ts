import { sql, type RawBuilder } from 'kysely';
import type { Bbox } from '../../geo/position.ts';
import { foldWords } from '../../story/fold.ts';
import { dayNumber, type IsoDay } from '../../story/when.ts';
import type { Term, Words } from '../../story/words.ts';

/*
 * The fragments that are SQLite's own: full text (FTS5) and space-time (R*Tree). Another dialect gets another module.
 */

const ORIGIN = dayNumber('2016-01-01');
/**
 * Eight years are one unit of the R*Tree's third axis. SQLite splits its nodes by size: raw days, thousands wide
 * beside a dozen degrees, would leave space hardly indexed.
 */
const DAYS_PER_UNIT = 2922;
const scaled = (day: IsoDay, edge: 0 | 1) => (dayNumber(day) + edge - ORIGIN) / DAYS_PER_UNIT;

/** West, east, south, north, first and last day of a geotag in the space-time index. */
export type Spacetime = [number, number, number, number, number, number];

/** What the space-time index keeps: the reference point of a geotag's public geometry, and its story's days. */
export function spacetimeOf(
	{ longitude, latitude }: { longitude: number; latitude: number },
	days: { earliest: IsoDay; latest: IsoDay }
): Spacetime {
	return [longitude, longitude, latitude, latitude, scaled(days.earliest, 0), scaled(days.latest, 1)];
}

/** One row of the space-time index. */
export function spacetimeRow(
	geotag: number,
	at: { longitude: number; latitude: number },
	days: { earliest: IsoDay; latest: IsoDay }
): RawBuilder<unknown> {
	return sql`INSERT INTO geotag_spacetime VALUES (${sql.join([geotag, ...spacetimeOf(at, days)])})`;
}

/**
 * The ids of stories that happen in a box and a period. The index rounds outward to 32-bit floats: the box is checked
 * again on the table here, the period by the caller.
 */
export function settingsWithin(bbox: Bbox, from?: IsoDay, to?: IsoDay): RawBuilder<number> {
	const [west, south, east, north] = bbox;
	const first = from ? sql`AND last_day >= ${scaled(from, 0)}` : sql``;
	const last = to ? sql`AND first_day <= ${scaled(to, 1)}` : sql``;
	// CROSS JOIN fixes the order: index first, then the geotags it names.
	return sql<number>`(SELECT public_geotag.story FROM geotag_spacetime CROSS JOIN public_geotag
		ON public_geotag.id = geotag_spacetime.geotag
		WHERE west <= ${east} AND east >= ${west} AND south <= ${north} AND north >= ${south} ${first} ${last}
		AND longitude BETWEEN ${west} AND ${east} AND latitude BETWEEN ${south} AND ${north}
		AND public_geotag.role = 'setting')`;
}

/** One row of the word index for a translation; the same folding as the query's. */
export function wordsRow(
	text: number,
	columns: { title: string; standfirst: string; body: string; places: string }
): RawBuilder<unknown> {
	return sql`INSERT INTO story_words (rowid, title, standfirst, body, places) VALUES
		(${text}, ${foldWords(columns.title)}, ${foldWords(columns.standfirst)}, ${foldWords(columns.body)}, ${foldWords(columns.places)})`;
}

const termQuery = ({ words, begun }: Term) => `"${words.join(' ')}"${begun ? ' *' : ''}`;
const anyOf = (terms: Term[]) => `(${terms.map(termQuery).join(' OR ')})`;

/**
 * The ids of published stories one of whose languages answers the words: all that is wanted and nothing that is left
 * out stands in the same text. All stories when nothing is asked.
 */
export function storiesWith({ all, none }: Words): RawBuilder<number> {
	const wanted = all.map(anyOf).join(' AND ');
	const unwanted = none.length > 0 ? anyOf(none) : '';
	if (wanted) {
		const query = unwanted ? `(${wanted}) NOT ${unwanted}` : wanted;
		return sql<number>`(SELECT public_story_text.story FROM story_words CROSS JOIN public_story_text
			ON public_story_text.id = story_words.rowid WHERE story_words MATCH ${query})`;
	}
	if (!unwanted) return sql<number>`(SELECT id FROM public_story)`;
	// NOT has two sides in FTS5.
	return sql<number>`(SELECT story FROM public_story_text
		WHERE id NOT IN (SELECT rowid FROM story_words WHERE story_words MATCH ${unwanted}))`;
}
