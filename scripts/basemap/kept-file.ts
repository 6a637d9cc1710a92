import { writeFileSync } from 'node:fs';

const LICENCE = '(c) Paul Wessel and Walter H. F. Smith, LGPL-3.0-or-later';
const CODING = 'Delta-coded: longitude, latitude, then differences, in 1e-4 degree.';

/** Writes what was taken from GSHHG into data/basemap, one line a row, with its licence, and says how much it is. */
export function keep(file: string, what: string, lists: Record<string, unknown[]>): void {
	const parts = Object.entries(lists).map(
		([name, rows]) => `"${name}":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
	);
	const text = `{"note":${JSON.stringify(`${what}, ${LICENCE}. ${CODING}`)},\n${parts.join(',\n')}}\n`;
	writeFileSync(new URL(`../../data/basemap/${file}`, import.meta.url), text);
	const rows = Object.values(lists).flat().length;
	console.log(`${file}: ${rows} rows, ${Math.round(text.length / 1024)} kB`);
}
