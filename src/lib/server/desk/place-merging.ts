import { sql, type RawBuilder } from 'kysely';
import { mayShow } from '../../newsroom/protection.ts';
import { precisions } from '../../story/precision.ts';
import { Invalid } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import { within } from '../store/places.ts';
import { shownAs, surroundings } from './areas.ts';
import { append, type Deed } from './journal.ts';
import { writePlaceWords } from './place-words.ts';
import { read } from './places.ts';

/** What becomes of a place that is merged into another. */
export interface Merging {
	/** Published stories that then name the other. */
	stories: number;
	milestones: number;
	/** Spellings that then find the other. */
	spellings: number;
	/** Places that then lie in the other. */
	parts: number;
	/** Names that the newsroom decided on. */
	decisions: number;
}

/** What merging would move. @throws NotFound, Invalid as {@link merge} does */
export async function preview(store: Store, gone: number, kept: number): Promise<Merging> {
	await refuse(store, gone, kept);
	const { rows } = await sql<Merging>`SELECT
		(SELECT count(DISTINCT story) FROM public_geotag WHERE place = ${gone}) AS stories,
		(SELECT count(*) FROM milestone WHERE place = ${gone}) AS milestones,
		(SELECT count(*) FROM place_spelling WHERE place = ${gone}
			AND folded NOT IN (SELECT folded FROM place_spelling WHERE place = ${kept})) AS spellings,
		(SELECT count(*) FROM place WHERE inside = ${gone}) AS parts,
		(SELECT count(*) FROM name_decision WHERE place = ${gone}) AS decisions`.execute(store);
	return rows[0]!;
}

/** Neither may lie in the other: what it lies in would then lie in itself. */
async function refuse(store: Store, gone: number, kept: number): Promise<void> {
	for (const [outer, inner] of [
		[gone, kept],
		[kept, gone]
	] as const) {
		const { rows } = await sql<{ id: number }>`SELECT id FROM ${within(outer)} WHERE id = ${inner}`.execute(
			store
		);
		if (rows.length) throw new Invalid('place', String(kept), 'place');
	}
}

/**
 * Makes two places one: whatever named the one that goes names the one that stays, its address leads there, and its
 * spellings find it. What published geotags show becomes what the place that stays shows at their precision.
 * @throws NotFound when there is no such place
 * @throws Invalid where they are one already, or one lies in the other
 */
export async function merge(store: Store, deed: Deed, goneNumber: number, keptNumber: number): Promise<void> {
	const sight = { language: 'fr', ofShelters: true } as const;
	const [gone, kept] = [await read(store, goneNumber, sight), await read(store, keptNumber, sight)];
	await refuse(store, gone.id, kept.id);
	await store.transaction().execute(async (writing) => {
		await moveGeotags(writing, gone.id, kept.id);
		await writing.updateTable('milestone').set({ place: kept.id }).where('place', '=', gone.id).execute();
		await writing.updateTable('place').set({ inside: kept.id }).where('inside', '=', gone.id).execute();
		await moveNames(writing, gone.id, kept.id);
		if (!kept.gazetteer && gone.gazetteer) {
			await writing
				.updateTable('place')
				.set({ gazetteer: gone.gazetteer })
				.where('id', '=', kept.id)
				.execute();
		}
		await writing.updateTable('place_alias').set({ place: kept.id }).where('place', '=', gone.id).execute();
		await writing.deleteFrom('place').where('id', '=', gone.id).execute();
		await writing
			.insertInto('place_alias')
			.values({ slug: gone.slug, number: gone.id, place: kept.id })
			.execute();
		await append(writing, {
			...deed,
			action: 'place.merged',
			subject: { kind: 'place', id: kept.id, title: kept.names.fr },
			detail: { merged: gone.names.fr, slug: gone.slug, stories: gone.stories }
		});
	});
	await writePlaceWords(store, kept.id);
}

/** Spellings, introductions and decisions; those of the place that stays come first. */
async function moveNames(writing: Store, gone: number, kept: number): Promise<void> {
	await sql`INSERT OR IGNORE INTO place_spelling (folded, place, written)
		SELECT folded, ${kept}, written FROM place_spelling WHERE place = ${gone}`.execute(writing);
	await sql`UPDATE place_text SET standfirst = other.standfirst FROM place_text AS other
		WHERE place_text.place = ${kept} AND other.place = ${gone} AND other.language = place_text.language
		AND place_text.standfirst IS NULL AND other.standfirst IS NOT NULL`.execute(writing);
	await sql`UPDATE name_decision SET times = name_decision.times + other.times FROM name_decision AS other
		WHERE name_decision.place = ${kept} AND other.place = ${gone}
		AND other.language = name_decision.language AND other.folded = name_decision.folded`.execute(writing);
	await sql`UPDATE OR IGNORE name_decision SET place = ${kept} WHERE place = ${gone}`.execute(writing);
}

async function moveGeotags(writing: Store, gone: number, kept: number): Promise<void> {
	// Named twice in one role by one story: once is enough
	const twice = sql`SELECT id FROM geotag WHERE place = ${gone} AND EXISTS (SELECT 1 FROM geotag AS same
		WHERE same.story = geotag.story AND same.role = geotag.role AND same.place = ${kept})`;
	await deleteGeotags(writing, twice);
	const around = await surroundings(writing, kept);
	for (const precision of precisions) {
		const shown = shownAs(around, precision, undefined);
		const hasTruth = sql<boolean>`EXISTS (SELECT 1 FROM true_geometry WHERE manuscript = geotag.story
			AND true_geometry.key = ifnull(geotag.key, 'g' || geotag.id))`;
		const own = writing.updateTable('geotag').where('place', '=', gone).where('precision', '=', precision);
		// A true point that is told stays where it is, but where people can be found, which is shown as its commune at most
		if (precision === 'exact' && mayShow(around[0]!, 'exact'))
			await own.set({ place: kept }).where(hasTruth).execute();
		if (!shown) {
			await sql`DELETE FROM geotag_spacetime WHERE geotag IN
				(SELECT id FROM geotag WHERE place = ${gone} AND precision = ${precision})`.execute(writing);
			await own
				.set({ place: kept, precision: 'withheld', longitude: null, latitude: null, radius: null })
				.execute();
			continue;
		}
		const [longitude, latitude] = shown.at;
		await sql`UPDATE geotag_spacetime SET west = ${longitude}, east = ${longitude},
			south = ${latitude}, north = ${latitude} WHERE geotag IN
			(SELECT id FROM geotag WHERE place = ${gone} AND precision = ${precision})`.execute(writing);
		// One whose story names the area already in that role stays, and goes below
		await sql`UPDATE OR IGNORE geotag SET place = ${shown.place}, longitude = ${longitude},
			latitude = ${latitude}, radius = ${shown.radius}
			WHERE place = ${gone} AND precision = ${precision}`.execute(writing);
	}
	await deleteGeotags(writing, sql`SELECT id FROM geotag WHERE place = ${gone}`);
}

async function deleteGeotags(writing: Store, ids: RawBuilder<unknown>): Promise<void> {
	await sql`DELETE FROM geotag_spacetime WHERE geotag IN (${ids})`.execute(writing);
	await sql`DELETE FROM geotag WHERE id IN (${ids})`.execute(writing);
}
