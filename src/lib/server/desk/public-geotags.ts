import { sql } from 'kysely';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import type { When } from '../../story/when.ts';
import type { Store } from '../store/connection.ts';
import { spacetimeRow } from '../store/search.ts';
import { shownAs, surroundings, type Shown } from './areas.ts';
import { truthsOf } from './truths.ts';

/**
 * Writes a story's public geotags from its manuscript's and answers the numbers of the places that readers are told.
 * Two that are shown as one place in one role become one. Those that stay keep their number, by which snapshots
 * know them.
 */
export async function writeGeotags(
	writing: Store,
	id: number,
	document: Manuscript,
	occurred: When
): Promise<number[]> {
	const truths = await truthsOf(writing, id);
	const rows = new Map<string, { key: string; place: number; position: number; shown?: Shown }>();
	for (const [position, { key, place, role, precision }] of document.geotags.entries()) {
		const around = await surroundings(writing, place);
		const shown = shownAs(around, precision, truths.get(key));
		// What cannot be shown is withheld, whatever its precision says: never more than was meant
		const told = shown?.place ?? place;
		const name = `${told} ${role} ${shown ? '' : 'withheld'}`;
		if (!rows.has(name)) rows.set(name, { key, place: told, position, shown });
	}
	const before = await writing
		.selectFrom('geotag')
		.select(['id', 'place', 'role'])
		.where('story', '=', id)
		.execute();
	await sql`DELETE FROM geotag_spacetime WHERE geotag IN (SELECT id FROM geotag WHERE story = ${id})`.execute(
		writing
	);
	const kept = new Set<number>();
	for (const { key, place, position, shown } of rows.values()) {
		const given = document.geotags[position]!;
		const values = {
			story: id,
			place,
			position,
			role: given.role,
			precision: shown ? given.precision : ('withheld' as const),
			longitude: shown?.at[0] ?? null,
			latitude: shown?.at[1] ?? null,
			radius: shown?.radius ?? null,
			key
		};
		const same = before.find((row) => row.place === place && row.role === given.role && !kept.has(row.id));
		const number = same
			? same.id
			: (await writing.insertInto('geotag').values(values).returning('id').executeTakeFirstOrThrow()).id;
		if (same) await writing.updateTable('geotag').set(values).where('id', '=', same.id).execute();
		kept.add(number);
		if (shown) {
			const [longitude, latitude] = shown.at;
			await spacetimeRow(number, { longitude, latitude }, occurred).execute(writing);
		}
	}
	const gone = before.filter((row) => !kept.has(row.id)).map((row) => row.id);
	if (gone.length) await writing.deleteFrom('geotag').where('id', 'in', gone).execute();
	return [...rows.values()].filter(({ shown }) => shown).map(({ place }) => place);
}
