import readXlsx from 'read-excel-file/node';
import { FileFault } from './faults.ts';
import type { Found, ReadingChoices } from './reader.ts';
import { readRows, type Row } from './rows.ts';
import { checkZip } from './zip.ts';

/** A workbook is read whole: 64 MB of XML are some hundred thousand rows. */
const LIMITS = { entries: 2000, bytes: 64 * 1024 * 1024 };

function textOf(cell: unknown): string {
	if (cell === null || cell === undefined) return '';
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return String(cell as string | number | boolean);
}

async function* rowsOf(path: string): AsyncGenerator<Row> {
	await checkZip(path, LIMITS);
	let sheets;
	try {
		sheets = await readXlsx(path);
	} catch {
		throw new FileFault('table');
	}
	const [first] = sheets;
	const width = first?.data.reduce((most, row) => Math.max(most, row.length), 0) ?? 0;
	for (const [index, row] of first?.data.entries() ?? []) {
		const cells = Array.from({ length: width }, (_, column) => textOf(row[column]));
		yield { line: index + 1, cells };
	}
}

/** Reads the first sheet of a workbook; its lines are those of the sheet. */
export async function* readXlsxFile(path: string, choices: ReadingChoices): AsyncGenerator<Found> {
	yield* readRows(rowsOf(path), choices);
}
