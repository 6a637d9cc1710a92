import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { writeGazetteer } from '../../src/lib/server/gazetteer/file.ts';
import type { Entry } from '../../src/lib/server/gazetteer/place.ts';
import { areas } from './areas.ts';
import { communes, locate, measure, readCommunePoints } from './communes.ts';
import { countries } from './countries.ts';
import { readOutlines, type Outline } from './outline.ts';
import { readOwnNames } from './own-names.ts';
import { arrondissements, formerCommunes, type Whole } from './parts.ts';
import { foreignRegions, frenchRegions } from './regions.ts';
import { Register } from './register.ts';
import { attribution } from './sources.ts';
import { readSettlements, readTranslations, towns } from './towns.ts';

/** One thing the build is about to do, and how many are done of how many. */
export type Progress = { step: string; done: number; of: number };

const steps = [
	'reading the sources',
	'placing the communes',
	'measuring the communes',
	'naming everything else',
	'writing the file'
];

/**
 * Builds the gazetteer from the installed packages and data/gazetteer; nothing is fetched. It is written under
 * a temporary name and then renamed: whoever reads `out` sees the old file or the new one. The same
 * sources give the same file.
 *
 * @param communes path of an operator's official file of commune points, see `readCommunePoints`
 * @throws Error in a person's words where that file cannot be read
 */
export function buildGazetteer(options: {
	out: string;
	communes?: string;
	onProgress?: (progress: Progress) => void;
}): { places: number } {
	const begin = (done: number) => options.onProgress?.({ step: steps[done]!, done, of: steps.length });
	begin(0);
	const official = options.communes ? readCommunePoints(options.communes) : new Map();
	const register = new Register();
	const settlements = readSettlements();
	const outlines = readOutlines();
	const own = readOwnNames();
	const known = { translations: readTranslations(), own };

	begin(1);
	const current = register.communes.filter(({ type }) => type === 'commune-actuelle');
	const grounds = locate(current, settlements, official);
	begin(2);
	const surface = measure(current, grounds, frenchGround(outlines));
	begin(3);
	const today = communes(register, current, grounds, surface, known);
	const wholes = new Map<string, Whole>();
	for (const entry of today) wholes.set(entry.insee!, { entry, surface: surface.get(entry.insee!)! });
	const urban = arrondissements(register, wholes, settlements);
	const former = formerCommunes(register, wholes, settlements);
	const homes = new Map<string, { entry: Entry }>(wholes);
	for (const entry of urban.entries) homes.set(entry.insee!, { entry });
	const taken = new Set([
		...today.flatMap(({ geonames }) => geonames ?? []),
		...urban.taken,
		...former.taken
	]);
	const entries = [
		...today,
		...urban.entries,
		...former.entries,
		...frenchRegions(register, today, surface, own),
		...countries(settlements, outlines, own),
		...foreignRegions(settlements, own),
		...towns(settlements, taken, known, register),
		...areas(homes)
	];

	begin(4);
	writeFile(options.out, entries, {
		sources: attribution(),
		counts: JSON.stringify({
			places: entries.length,
			names: entries.reduce((sum, { spellings }) => sum + spellings.length, 0),
			communes: today.length,
			approximateCommunes: today.filter(({ approximate }) => approximate).length
		})
	});
	return { places: entries.length };
}

/** Natural Earth gives France its overseas départements, and the other territories outlines of their own. */
function frenchGround(outlines: Outline[]) {
	const numbers = new Set(['250', '258', '540', '652', '663', '666', '876']);
	return outlines
		.filter(({ number }) => number && numbers.has(number))
		.flatMap(({ polygons }) => polygons.flat());
}

function writeFile(out: string, entries: Entry[], about: Record<string, string>) {
	mkdirSync(dirname(out), { recursive: true });
	const part = `${out}.${process.pid}.part`;
	const database = new Database(part);
	try {
		// A build that is cut short is thrown away, so nothing has to be kept safe on the way.
		database.pragma('journal_mode = OFF');
		database.pragma('synchronous = OFF');
		database.pragma('page_size = 8192');
		writeGazetteer(database, entries, about);
		database.close();
		renameSync(part, out);
	} finally {
		if (database.open) database.close();
		if (existsSync(part)) rmSync(part);
	}
}

if (import.meta.main) {
	const { values } = parseArgs({ options: { communes: { type: 'string' } } });
	const out = join(import.meta.dirname, '../../data/built/gazetteer.sqlite');
	const start = performance.now();
	const onProgress = ({ step, done, of }: Progress) => console.log(`Gazetteer ${done + 1}/${of}: ${step} …`);
	try {
		const { places } = buildGazetteer({ out, communes: values.communes, onProgress });
		console.log(`Gazetteer: ${places} places in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
	} catch (error) {
		console.error(
			`The gazetteer could not be built: ${error instanceof Error ? error.message : String(error)}`
		);
		process.exitCode = 1;
	}
}
