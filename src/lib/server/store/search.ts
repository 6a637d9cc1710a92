import { sql, type RawBuilder } from 'kysely';
import { foldWords } from '../../story/fold.ts';
import { dayNumber, type IsoDay } from '../../story/when.ts';

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

/** One row of the word index for a translation; the same folding as the query's. */
export function wordsRow(
	text: number,
	columns: { title: string; standfirst: string; body: string; places: string }
): RawBuilder<unknown> {
	return sql`INSERT INTO story_words (rowid, title, standfirst, body, places) VALUES
		(${text}, ${foldWords(columns.title)}, ${foldWords(columns.standfirst)}, ${foldWords(columns.body)}, ${foldWords(columns.places)})`;
}
