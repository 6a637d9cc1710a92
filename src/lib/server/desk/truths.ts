import type { Geometry } from 'geojson';
import { z } from 'zod';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import { Forbidden, Invalid, NotFound } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import { erase } from '../store/erasure.ts';
import { append, type Deed } from './journal.ts';
import { head, read } from './revisions.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** The true geometries that can be drawn: RFC 7946, two axes, a thousand positions at most. */
const geometrySchema = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('Point'), coordinates: position }),
	z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2).max(1000) }),
	z.strictObject({
		type: z.literal('Polygon'),
		coordinates: z.array(z.array(position).min(4).max(1000)).length(1)
	})
]);

/**
 * The true geometries of a manuscript's geotags, by their keys. Whoever shows one to somebody logs it with
 * {@link seen}.
 */
export async function truthsOf(store: Store, manuscript: number): Promise<Map<string, Geometry>> {
	const rows = await store
		.selectFrom('true_geometry')
		.select(['key', 'geometry'])
		.where('manuscript', '=', manuscript)
		.execute();
	return new Map(rows.map(({ key, geometry }) => [key, JSON.parse(geometry) as Geometry]));
}

/** The keys of the geotags of which a true geometry is known: that there is one says nothing of where. */
export async function knownTruths(store: Store, manuscript: number): Promise<string[]> {
	const rows = await store
		.selectFrom('true_geometry')
		.select('key')
		.where('manuscript', '=', manuscript)
		.execute();
	return rows.map(({ key }) => key);
}

/**
 * Refuses what would show a true geometry to readers that the text before did not: `exact` lets it through.
 * @throws Forbidden `truth.see`
 */
export async function refuseShowing(
	store: Store,
	manuscript: number,
	before: Manuscript,
	document: Manuscript
): Promise<void> {
	const exact = ({ geotags }: Manuscript) =>
		geotags.filter(({ precision }) => precision === 'exact').map(({ key }) => key);
	const shown = new Set(exact(before));
	const more = exact(document).filter((key) => !shown.has(key));
	if (!more.length) return;
	const known = await knownTruths(store, manuscript);
	if (more.some((key) => known.includes(key))) throw new Forbidden('truth.see');
}

/** A true geometry shown to somebody: read and logged as one, so that no look goes unwritten. */
export async function see(
	store: Store,
	deed: Deed,
	manuscript: number,
	key: string
): Promise<Geometry | undefined> {
	return store.transaction().execute(async (writing) => {
		const truth = (await truthsOf(writing, manuscript)).get(key);
		if (!truth) return undefined;
		const { title } = await head(writing, manuscript);
		await append(writing, {
			...deed,
			action: 'truth.seen',
			subject: { kind: 'story', id: manuscript, title },
			detail: { geotag: key }
		});
		return truth;
	});
}

/**
 * Keeps a geotag's true geometry.
 * @throws Invalid where it is no geometry of these
 * @throws NotFound where the newest revision has no such geotag: nobody would find it again
 */
export async function write(
	store: Store,
	deed: Deed,
	manuscript: number,
	key: string,
	geometry: unknown
): Promise<void> {
	const parsed = geometrySchema.safeParse(geometry);
	if (!parsed.success) throw new Invalid('geometry', '', 'polygon');
	await store.transaction().execute(async (writing) => {
		const { title, document } = await read(writing, manuscript);
		if (!document.geotags.some((geotag) => geotag.key === key))
			throw new NotFound('story', `${manuscript}/${key}`);
		await writeWithin(writing, deed, { id: manuscript, title }, key, parsed.data);
	});
}

/** {@link write} of a geotag that is there, within a transaction that writes more. */
export async function writeWithin(
	writing: Store,
	deed: Deed,
	{ id, title }: { id: number; title: string },
	key: string,
	truth: Geometry
): Promise<void> {
	const geometry = JSON.stringify(truth);
	await writing
		.insertInto('true_geometry')
		.values({ manuscript: id, key, geometry })
		.onConflict((conflict) => conflict.columns(['manuscript', 'key']).doUpdateSet({ geometry }))
		.execute();
	await append(writing, {
		...deed,
		action: 'truth.written',
		subject: { kind: 'story', id, title },
		detail: { geotag: key, geometry: truth.type }
	});
}

/** Forgets a true geometry for good: nothing of it is kept anywhere, revisions never held it. */
export async function forget(store: Store, deed: Deed, manuscript: number, key: string): Promise<void> {
	const isGone = await store.transaction().execute(async (writing) => {
		const { title } = await head(writing, manuscript);
		return forgetWithin(writing, deed, { id: manuscript, title }, [key]);
	});
	if (isGone) await erase(store);
}

/** The keys of true places whose geotags are gone from a text: until it is published they can be taken back. */
export const removedOf = (known: readonly string[], geotags: readonly { key: string }[]): string[] =>
	known.filter((key) => !geotags.some((geotag) => geotag.key === key));

/**
 * Forgets the true geometries of geotags that a manuscript has no more, within the transaction that publishes it: until
 * then whoever removed one can take it back. Whether there were any; they are erased when the transaction is over.
 */
export async function forgetRemoved(
	writing: Store,
	deed: Deed,
	manuscript: { id: number; title: string },
	{ geotags }: Manuscript
): Promise<boolean> {
	const known = await knownTruths(writing, manuscript.id);
	return forgetWithin(writing, deed, manuscript, removedOf(known, geotags));
}

async function forgetWithin(
	writing: Store,
	deed: Deed,
	{ id, title }: { id: number; title: string },
	keys: string[]
): Promise<boolean> {
	let isGone = false;
	for (const key of keys) {
		const { numDeletedRows } = await writing
			.deleteFrom('true_geometry')
			.where('manuscript', '=', id)
			.where('key', '=', key)
			.executeTakeFirstOrThrow();
		if (!numDeletedRows) continue;
		isGone = true;
		await append(writing, {
			...deed,
			action: 'truth.forgotten',
			subject: { kind: 'story', id, title },
			detail: { geotag: key }
		});
	}
	return isGone;
}
