import { nameFlags } from '../../src/lib/server/gazetteer/place.ts';
import { languages } from '../../src/lib/story/language.ts';
import { readTable } from './sources.ts';
import type { Spellings } from './spellings.ts';

type Row = Record<'id' | (typeof languages)[number] | 'also', string>;

/** The newsroom's own names by the id of the place; they come before anyone else's. */
export type OwnNames = Map<string, Row>;

/** Reads data/gazetteer/names.tsv. */
export function readOwnNames(): OwnNames {
	const rows = readTable('names.tsv', ['id', ...languages, 'also']);
	return new Map(rows.map((row) => [row.id, row]));
}

export function addOwnNames(spellings: Spellings, own: OwnNames, id: string): Spellings {
	const row = own.get(id);
	return row ? addRow(spellings, row) : spellings;
}

/** The four names of a row, then the others it is known by, separated by |. */
export function addRow(spellings: Spellings, row: Omit<Row, 'id'>): Spellings {
	spellings.translate(row);
	for (const name of row.also.split('|')) spellings.add(name, '', nameFlags.translation);
	return spellings;
}
