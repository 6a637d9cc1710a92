import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { FaultKind } from '../../newsroom/import.ts';
import { FileFault } from './faults.ts';
import type { Found, ReadingChoices } from './reader.ts';
import { readRows, type Row } from './rows.ts';
import { beginningOf, textOf } from './source-text.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Bytes of a row: an article with its translations is a megabyte. */
const LONGEST_ROW = 4_000_000;

/** What the reader of tables says, in our words. */
const faults: Partial<Record<CsvError['code'], FaultKind>> = {
	CSV_QUOTE_NOT_CLOSED: 'quote',
	CSV_INVALID_CLOSING_QUOTE: 'quote',
	CSV_MAX_RECORD_SIZE: 'wide'
};

/** The sign that parts the most cells of the heading, outside quotes. */
async function delimiterOf(path: string): Promise<string> {
	const beginning = (await beginningOf(path, 65_536)).toString('latin1');
	const heading = beginning.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1)[0]!;
	const counts = DELIMITERS.map((sign) => heading.split(sign).length);
	return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

async function* rowsOf(path: string): AsyncGenerator<Row> {
	const parser = parse({
		bom: true,
		delimiter: await delimiterOf(path),
		info: true,
		max_record_size: LONGEST_ROW,
		relax_column_count: true,
		skip_empty_lines: true
	});
	// Old spreadsheets write the encoding of their country and do not say so
	const source = Readable.from(textOf(path, { otherwise: 'windows-1252' }));
	source.on('error', (error) => parser.destroy(error));
	source.pipe(parser);
	let line = 1;
	for await (const { record, info } of parser as AsyncIterable<{
		record: string[];
		info: { lines: number };
	}>) {
		yield { cells: record, line };
		line = info.lines + 1;
	}
}

/** Reads comma-separated values, or those parted by semicolons or tabs, as spreadsheets write them. */
export async function* readCsv(path: string, choices: ReadingChoices): AsyncGenerator<Found> {
	try {
		yield* readRows(rowsOf(path), choices);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const { code, lines } = error as CsvError & { lines?: number };
		throw new FileFault(faults[code] ?? 'table', { line: lines ?? null });
	}
}
