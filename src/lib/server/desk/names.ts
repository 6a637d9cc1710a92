import type { Store } from '../store/connection.ts';

/** The names of members, by their ids; those that are no longer known are absent. */
export async function namesOf(store: Store, ids: (string | null)[]): Promise<Map<string, string>> {
	const known = [...new Set(ids.filter((id) => id !== null))];
	if (!known.length) return new Map();
	const rows = await store.selectFrom('member').select(['id', 'name']).where('id', 'in', known).execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}
