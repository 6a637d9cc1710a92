import type { Manuscript } from '../../newsroom/manuscript.ts';
import type { Store } from '../store/connection.ts';
import { append, type Deed, type JournalEntry } from './journal.ts';
import { namesOfPlaces } from './place-names.ts';

/**
 * Tells the log whose precision a save changes, each geotag on a line: the place's name and both precisions, never a
 * point. A geotag is followed by its key, whatever becomes of its place.
 */
export async function logPrecisions(
	writing: Store,
	deed: Deed & Required<Pick<JournalEntry, 'subject'>>,
	before: Manuscript,
	after: Manuscript
): Promise<void> {
	const was = new Map(before.geotags.map(({ key, precision }) => [key, precision]));
	const changed = after.geotags.flatMap(({ key, place, precision: to }) => {
		const from = was.get(key);
		return from && from !== to ? [{ place, from, to }] : [];
	});
	if (!changed.length) return;
	const names = await namesOfPlaces(
		writing,
		changed.map(({ place }) => place),
		after.original
	);
	for (const { place, from, to } of changed) {
		const detail = { place: names.get(place) ?? String(place), from, to };
		await append(writing, { ...deed, action: 'precision.changed', detail });
	}
}
