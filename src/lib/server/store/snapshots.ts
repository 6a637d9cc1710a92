import { randomInt } from 'node:crypto';
import { NotFound } from '../../story/refusal.ts';
import type { IsoDay } from '../../story/when.ts';
import type { Store } from './connection.ts';

/** A selection held fast: which rows it had on a day. What they say is read from the store when somebody asks. */
export interface Snapshot {
	id: string;
	/** The selection as a query string, without its `?`. */
	selection: string;
	/** The day it was made, UTC. */
	created: IsoDay;
	stories: number;
	rows: number;
	/** Of the rows in their canonical form, in hexadecimal digits. */
	sha256: string;
}

/** What is kept of it besides: see `publish/taking/fixing.ts`. */
export interface NewSnapshot extends Omit<Snapshot, 'id'> {
	change: number;
	names: Uint8Array;
}

/** Crockford's base 32, small: no sign is taken for another one, and none makes an indecent word. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 8;
const newId = () => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/**
 * Keeps a snapshot and answers its id. The same rows of the same selection are the same snapshot: the id is then the
 * one it was given first. It is drawn, not derived from the rows: else it would tell of them after a withdrawal.
 */
export async function keep(store: Store, snapshot: NewSnapshot, id = newId()): Promise<string> {
	return store.transaction().execute(async (writing) => {
		await writing
			.insertInto('snapshot')
			.values({ ...snapshot, id })
			.onConflict((conflict) => conflict.columns(['selection', 'sha256']).doNothing())
			.execute();
		const kept = await writing
			.selectFrom('snapshot')
			.select('id')
			.where('selection', '=', snapshot.selection)
			.where('sha256', '=', snapshot.sha256)
			.executeTakeFirstOrThrow();
		return kept.id;
	});
}

/** @throws NotFound where there is none of that id */
export async function read(store: Store, id: string): Promise<Snapshot> {
	const found = await store
		.selectFrom('snapshot')
		.select(['id', 'selection', 'created', 'stories', 'rows', 'sha256'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!found) throw new NotFound('snapshot', id);
	return found;
}

/** Rows of all snapshots made on a day. */
export async function rowsFixedOn(store: Store, day: IsoDay): Promise<number> {
	const { rows } = await store
		.selectFrom('snapshot')
		.select(({ fn }) => fn.sum<number | null>('rows').as('rows'))
		.where('created', '=', day)
		.executeTakeFirstOrThrow();
	return rows ?? 0;
}
