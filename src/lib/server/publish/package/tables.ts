import type Database from 'better-sqlite3';
import { languages } from '../../../story/language.ts';
import { degrees } from '../files/fields.ts';
import { cell } from '../files/csv.ts';

type Value = string | number | null;

const names = (noun: string) =>
	languages
		.map((language) => `(SELECT name FROM ${noun}_text WHERE ${noun} = id AND language = '${language}')`)
		.join(', ');

const nameColumns = languages.map((language) => `name_${language}`);

/** What the tables of names are made of: places and themes that a published story or a milestone tells of. */
const tables = {
	places: {
		columns: ['place', 'kind', 'longitude', 'latitude', 'radius_m', 'inside', 'insee', ...nameColumns],
		sql: `SELECT slug, kind, longitude, latitude, radius,
			(SELECT outer.slug FROM public_place AS outer WHERE outer.id = public_place.inside), insee,
			${names('place')} FROM public_place ORDER BY slug`
	},
	themes: {
		columns: ['theme', ...nameColumns],
		sql: `SELECT slug, ${names('theme')} FROM theme WHERE EXISTS (SELECT 1 FROM story_theme
			JOIN public_story ON public_story.id = story WHERE theme = theme.id) ORDER BY slug`
	}
};

const written = (value: Value) =>
	value === null ? '' : typeof value === 'number' ? String(degrees(value)) : cell(value);

/** A table of the package's (RFC 4180, as the stories' is) and how many rows it has. */
export function writeTable(
	database: Database.Database,
	table: keyof typeof tables
): { text: string; rows: number } {
	const { columns, sql } = tables[table];
	const rows = database.prepare<[], Value[]>(sql).raw().all();
	const lines = rows.map((row) => `${row.map(written).join(',')}\r\n`);
	return { text: `\uFEFF${columns.join(',')}\r\n${lines.join('')}`, rows: rows.length };
}
