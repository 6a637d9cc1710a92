import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Research } from '../../src/lib/server/columns/research.ts';
import { importEdition } from '../../src/lib/server/import/edition.ts';
import { FeatureService, type OgcAnswer } from '../../src/lib/server/publish/ogc/service.ts';
import { openStore } from '../../src/lib/server/store/connection.ts';
import type { Language } from '../../src/lib/story/language.ts';
import { littleGazetteer } from './little-gazetteer.ts';
import { smallEdition } from './newsroom.ts';
import { writeGeoPackage } from './geopackage.ts';

export const ORIGIN = 'https://news.example.org';

/** The interface over a small edition and one reference layer, in this process. */
export interface OpenService {
	/** An address below `/ogc`, with its query. */
	ask: (address: string, accept?: string | null, language?: Language) => OgcAnswer;
	/** What an address tells as JSON. */
	read: <T = Record<string, unknown>>(address: string) => T;
	/** Another connection, which may write. */
	database: Database.Database;
	close: () => Promise<void>;
}

const square = (west: number, south: number, side: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[west, south],
			[west + side, south],
			[west + side, south + side],
			[west, south + side],
			[west, south]
		]
	]
});

/** Three camps: squares, one of them dated, one without a date. */
export function writeCamps(path: string): void {
	writeGeoPackage(path, [
		{
			table: 'camps',
			crs: 4326,
			hasIndex: true,
			columns: { name: 'TEXT', places: 'INTEGER', opened: 'DATE', open: 'BOOLEAN' },
			rows: [
				{ geometry: square(1.8, 50.9, 0.1), values: ['Calais', 1500, '2015-04-01', 0] },
				{ geometry: square(2.3, 48.8, 0.1), values: ["L'Étoile", 400, '2016-11-10', 1] },
				{ geometry: square(5.3, 43.2, 0.1), values: ['Marseille', null, null, 1] }
			]
		}
	]);
}

export async function openService(): Promise<OpenService> {
	const folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
	const file = join(folder, 'lieudit.sqlite');
	const store = await openStore(file);
	const gazetteer = littleGazetteer();
	await importEdition(store, gazetteer, smallEdition());
	gazetteer.close();
	await store.destroy();
	await mkdir(join(folder, 'layers'));
	writeCamps(join(folder, 'layers', 'camps.gpkg'));
	const reading = new Database(file, { readonly: true });
	const service = new FeatureService({
		database: reading,
		columns: new Research(reading),
		layers: join(folder, 'layers')
	});
	const database = new Database(file);
	const ask: OpenService['ask'] = (address, accept = null, language = 'en') => {
		const [path = '', ...query] = address.split('?');
		return service.answer({ path, query: query.join('?'), accept, language, origin: ORIGIN });
	};
	return {
		ask,
		read: <T>(address: string) => JSON.parse(ask(address).body) as T,
		database,
		close: async () => {
			service.close();
			reading.close();
			database.close();
			await rm(folder, { recursive: true });
		}
	};
}
