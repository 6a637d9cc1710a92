import { DAYS_TO_UNDO, type UndoOutcome } from '../../newsroom/import.ts';
import { Conflict } from '../../story/refusal.ts';
import { deleteWithin } from '../desk/bin.ts';
import { append, type Deed } from '../desk/journal.ts';
import { documentAt, head, reviseWithin, type ManuscriptHead } from '../desk/manuscripts.ts';
import type { Store } from '../store/connection.ts';
import { erase } from '../store/erasure.ts';
import { changeRun, readRun, type ImportRun } from './runs.ts';

const TOLD_AT_MOST = 100;

/** Whether an import can still be taken back. */
export function canUndo({ status, ended }: Pick<ImportRun, 'status' | 'ended'>, at: Date): boolean {
	return (
		status === 'done' &&
		ended !== null &&
		at.getTime() - Date.parse(ended) < DAYS_TO_UNDO * 24 * 60 * 60 * 1000
	);
}

interface DeedRow {
	manuscript: number;
	revision: number;
	before: number | null;
	sum_before: string | null;
}

/** Whether somebody has done something with a story since: then it stays. */
const isTouched = (now: ManuscriptHead, { revision, before }: DeedRow) =>
	now.revision !== revision ||
	(before === null && (now.status !== 'draft' || now.publishedRevision !== null));

async function restore(writing: Store, deed: Deed, now: ManuscriptHead, row: DeedRow): Promise<void> {
	const document = await documentAt(writing, now.id, row.before!);
	const revision = await reviseWithin(writing, now, { ...deed, document, cause: 'restore' });
	// The source says something else than the text by now: the next import of it would update again
	await writing
		.updateTable('import_item')
		.set({ sum: row.sum_before!, revision })
		.where('manuscript', '=', now.id)
		.execute();
	await append(writing, {
		...deed,
		action: 'story.restored',
		subject: { kind: 'story', id: now.id, title: now.title },
		detail: { revision }
	});
}

/** Deletes the themes that an import made, but those that somebody has used since. */
async function deleteThemes(writing: Store, run: string, since: string): Promise<void> {
	const made = await writing
		.selectFrom('import_theme')
		.innerJoin('theme', 'theme.id', 'theme')
		.select(['theme.id', 'slug'])
		.where('run', '=', run)
		.execute();
	if (!made.length) return;
	const used = new Set<string>();
	const changed = await writing
		.selectFrom('manuscript')
		.select(['id', 'revision'])
		.where('changed', '>=', since)
		.execute();
	for (const { id, revision } of changed) {
		for (const theme of (await documentAt(writing, id, revision)).themes) used.add(theme);
	}
	const unused = made.filter(({ slug }) => !used.has(slug)).map(({ id }) => id);
	if (unused.length) await writing.deleteFrom('theme').where('id', 'in', unused).execute();
}

/**
 * Takes an import back, in one transaction: what it made is deleted, what it changed says what it said before. A story
 * that somebody wrote on or published since stays, and is told.
 * @throws Conflict `status` when it was not done, was undone, or is too old
 */
export async function undo(store: Store, deed: Deed, id: string): Promise<UndoOutcome> {
	const done = await store.transaction().execute(async (writing) => {
		const run = await readRun(writing, id);
		if (!canUndo(run, deed.at)) throw new Conflict('status');
		const rows = await writing.selectFrom('import_deed').selectAll().where('run', '=', id).execute();
		const outcome: UndoOutcome = { deleted: 0, restored: 0, left: [], leftInAll: 0 };
		for (const row of rows) {
			const now = await head(writing, row.manuscript);
			if (isTouched(now, row)) {
				outcome.leftInAll++;
				if (outcome.left.length < TOLD_AT_MOST) outcome.left.push({ id: now.id, title: now.title });
			} else if (row.before === null) {
				await deleteWithin(writing, deed, now.id, now.title);
				outcome.deleted++;
			} else {
				await restore(writing, deed, now, row);
				outcome.restored++;
			}
		}
		await deleteThemes(writing, id, run.ended!);
		await changeRun(writing, id, { status: 'undone', told: outcome, ended: deed.at.toISOString() });
		const { deleted, restored, leftInAll: left } = outcome;
		await append(writing, {
			...deed,
			action: 'import.undone',
			subject: { kind: 'import', id, title: run.name },
			detail: { deleted, restored, left }
		});
		return outcome;
	});
	// Its points may be as fine as true ones
	if (done.deleted) await erase(store);
	return done;
}
