import { titleOf } from '../../newsroom/manuscript.ts';
import { append, type Deed, type JournalEntry } from '../desk/journal.ts';
import { read } from '../desk/manuscripts.ts';
import { openMoment, type Store } from '../store/connection.ts';
import { writeArchive, type Taking } from './newsroom-archive.ts';

async function subjectOf(store: Store, { story }: Taking): Promise<NonNullable<JournalEntry['subject']>> {
	if (story === undefined) return { kind: 'newsroom', id: 'newsroom', title: '' };
	return { kind: 'story', id: story, title: titleOf((await read(store, story)).document) };
}

/**
 * An archive for somebody who takes it away, and the line of the log that says so, with its size: of what was handed
 * over, where they left before its end. Who takes true geometries is written down before the first byte.
 * @param file of the store, read as it is at this moment
 */
export async function* takeAway(
	store: Store,
	file: string,
	deed: Deed,
	taking: Taking
): AsyncGenerator<Uint8Array> {
	const subject = await subjectOf(store, taking);
	const log = (entry: Pick<JournalEntry, 'action' | 'detail'>) =>
		store.transaction().execute((writing) => append(writing, { ...deed, subject, ...entry }));
	if (taking.withTruths) await log({ action: 'truth.seen', detail: { export: 1 } });
	const moment = openMoment(file);
	let size = 0;
	let isWhole = 0;
	try {
		for await (const piece of writeArchive(moment, taking, deed.at)) {
			size += piece.length;
			yield piece;
		}
		isWhole = 1;
	} finally {
		await moment.destroy();
		await log({
			action: 'export.taken',
			detail: { bytes: size, whole: isWhole, truths: taking.withTruths ? 1 : 0 }
		});
	}
}
