import type { ImportedMedia, ImportedPoint, NamedMedium } from '../../newsroom/import.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';

/** A point that waits for somebody's word, under the mark that names it within its story. */
export type ProposedPoint = ImportedPoint & { mark: string };

/**
 * Where an import's source says that a story happens. Points may be as fine as true ones: only editors are shown them.
 */
export async function proposedPoints(store: Store, manuscript: number): Promise<ProposedPoint[]> {
	return store
		.selectFrom('proposed_point')
		.select(['longitude', 'latitude', 'name', 'mark'])
		.where('manuscript', '=', manuscript)
		.orderBy('position')
		.execute();
}

/**
 * Takes a point away for good, since somebody has decided of it: its mark alone stays, so that the next import of the
 * same does not bring it back. What calls this erases it when the transaction is over.
 * @throws NotFound where none waits under this mark
 */
export async function settlePoint(writing: Store, manuscript: number, mark: string): Promise<ImportedPoint> {
	const point = await writing
		.deleteFrom('proposed_point')
		.where('manuscript', '=', manuscript)
		.where('mark', '=', mark)
		.returning(['longitude', 'latitude', 'name'])
		.executeTakeFirst();
	if (!point) throw new NotFound('story', `${manuscript}/${mark}`);
	await writing.insertInto('settled_point').values({ manuscript, mark }).execute();
	return point;
}

/** How many points of a story wait for somebody's word. */
export async function countPoints(store: Store, manuscript: number): Promise<number> {
	const { count } = await store
		.selectFrom('proposed_point')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('manuscript', '=', manuscript)
		.executeTakeFirstOrThrow();
	return count;
}

/** How many of the stories that an import wrote have points that wait for somebody's word. */
export async function countWaiting(store: Store, run: string): Promise<number> {
	const { count } = await store
		.selectFrom('import_deed')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('run', '=', run)
		.where('manuscript', 'in', (points) => points.selectFrom('proposed_point').select('manuscript'))
		.executeTakeFirstOrThrow();
	return count;
}

/** The pictures, sounds and files that an import's source names, by their addresses, which nothing fetches. */
export async function namedMedia(store: Store, manuscript: number): Promise<NamedMedium[]> {
	const rows = await store
		.selectFrom('named_medium')
		.select(['url', 'alt', 'is_aside'])
		.where('manuscript', '=', manuscript)
		.orderBy('position')
		.execute();
	return rows.map(({ is_aside, ...medium }) => ({ ...medium, isAside: is_aside === 1 }));
}

/** Sets a medium of the source aside, or takes it back. One that is not there is left. */
export async function setMediumAside(
	store: Store,
	manuscript: number,
	{ url, isAside }: Pick<NamedMedium, 'url' | 'isAside'>
): Promise<void> {
	await store
		.updateTable('named_medium')
		.set({ is_aside: isAside ? 1 : 0 })
		.where('manuscript', '=', manuscript)
		.where('url', '=', url)
		.execute();
}

/** Rows of one statement: SQLite binds some thousand values at once. */
const AT_ONCE = 100;

/**
 * Writes what a source says of a story beside its text, in place of what was there; what somebody has decided of stays
 * decided. Whether points were there before: what calls this erases them when the transaction is over.
 */
export async function writeProposals(
	writing: Store,
	manuscript: number,
	{ points, media }: { points: ProposedPoint[]; media: ImportedMedia[] }
): Promise<boolean> {
	const settled = await writing
		.selectFrom('settled_point')
		.select('mark')
		.where('manuscript', '=', manuscript)
		.execute();
	const isSettled = new Set(settled.map(({ mark }) => mark));
	const aside = new Set(
		(await namedMedia(writing, manuscript)).filter(({ isAside }) => isAside).map(({ url }) => url)
	);
	const { numDeletedRows } = await writing
		.deleteFrom('proposed_point')
		.where('manuscript', '=', manuscript)
		.executeTakeFirstOrThrow();
	await writing.deleteFrom('named_medium').where('manuscript', '=', manuscript).execute();
	const pointRows = points
		.filter(({ mark }) => !isSettled.has(mark))
		.map((point, position) => ({ manuscript, position, ...point }));
	for (let at = 0; at < pointRows.length; at += AT_ONCE)
		await writing
			.insertInto('proposed_point')
			.values(pointRows.slice(at, at + AT_ONCE))
			.execute();
	const mediaRows = media.map(({ url, alt }, position) => ({
		manuscript,
		position,
		url,
		alt,
		is_aside: aside.has(url) ? 1 : 0
	}));
	for (let at = 0; at < mediaRows.length; at += AT_ONCE)
		await writing
			.insertInto('named_medium')
			.values(mediaRows.slice(at, at + AT_ONCE))
			.execute();
	return numDeletedRows > 0n;
}
