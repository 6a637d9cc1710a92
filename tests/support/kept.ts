import Database from 'better-sqlite3';
import { storeFile } from '../../src/lib/server/newsroom.ts';
import type { RunningServer } from './production.ts';

/** Reads what a running server keeps, beside it. */
export function keptBy<Row>({ data }: RunningServer, query: string, ...given: unknown[]): Row[] {
	const database = new Database(storeFile(data), { readonly: true });
	try {
		return database.prepare<unknown[], Row>(query).all(...given);
	} finally {
		database.close();
	}
}
