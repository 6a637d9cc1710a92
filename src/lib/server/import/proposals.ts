import type { ImportedMedia, ImportedPoint } from '../../newsroom/import.ts';
import type { Store } from '../store/connection.ts';

/**
 * Where an import's source says that a story happens. Points may be as fine as true ones: only editors are shown them.
 */
export async function proposedPoints(store: Store, manuscript: number): Promise<ImportedPoint[]> {
	return store
		.selectFrom('proposed_point')
		.select(['longitude', 'latitude', 'name'])
		.where('manuscript', '=', manuscript)
		.orderBy('position')
		.execute();
}

/** The pictures, sounds and files that an import's source names, by their addresses, which nothing fetches. */
export async function namedMedia(store: Store, manuscript: number): Promise<ImportedMedia[]> {
	return store
		.selectFrom('named_medium')
		.select(['url', 'alt'])
		.where('manuscript', '=', manuscript)
		.orderBy('position')
		.execute();
}

/** Rows of one statement: SQLite binds some thousand values at once. */
const AT_ONCE = 100;

/** Writes what a source says of a story beside its text, in place of what was there. */
export async function writeProposals(
	writing: Store,
	manuscript: number,
	{ points, media }: { points: ImportedPoint[]; media: ImportedMedia[] }
): Promise<void> {
	for (const table of ['proposed_point', 'named_medium'] as const)
		await writing.deleteFrom(table).where('manuscript', '=', manuscript).execute();
	const pointRows = points.map((point, position) => ({ manuscript, position, ...point }));
	for (let at = 0; at < pointRows.length; at += AT_ONCE)
		await writing
			.insertInto('proposed_point')
			.values(pointRows.slice(at, at + AT_ONCE))
			.execute();
	const mediaRows = media.map((medium, position) => ({ manuscript, position, ...medium }));
	for (let at = 0; at < mediaRows.length; at += AT_ONCE)
		await writing
			.insertInto('named_medium')
			.values(mediaRows.slice(at, at + AT_ONCE))
			.execute();
}
