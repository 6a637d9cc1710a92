import { NotFound } from '../../story/refusal.ts';
import type {
	Fault,
	FileKind,
	ImportChoices,
	ImportOutcome,
	ImportSummary,
	RunStatus,
	UndoOutcome
} from '../../newsroom/import.ts';
import type { Store } from '../store/connection.ts';

interface Run {
	id: string;
	/** ISO 8601 instants, UTC, as `ended`. */
	made: string;
	member: string | null;
	/** The file's. */
	name: string;
	bytes: number;
	kind: FileKind | null;
	origin: string;
	choices: ImportChoices;
	ended: string | null;
}

/** An import, from when its file came in. What is told of it goes by where it stands. */
export type ImportRun = Run &
	(
		| { status: 'reading'; told: null }
		| { status: 'read'; told: ImportSummary }
		| { status: 'refused'; told: Fault }
		| { status: 'done'; told: ImportOutcome }
		| { status: 'undone'; told: UndoOutcome }
	);

/** @throws NotFound when there is none */
export async function readRun(store: Store, id: string): Promise<ImportRun> {
	const row = await store.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new NotFound('page', id);
	return runOf(row);
}

function runOf(row: Omit<Run, 'choices'> & { status: RunStatus; choices: string; told: string }): ImportRun {
	const { choices, told, ...rest } = row;
	return {
		...rest,
		choices: JSON.parse(choices) as ImportChoices,
		told: JSON.parse(told) as unknown
	} as ImportRun;
}

/** The latest imports. */
export async function latestRuns(store: Store, limit: number): Promise<ImportRun[]> {
	const rows = await store
		.selectFrom('import_run')
		.selectAll()
		.orderBy('made', 'desc')
		.orderBy('id')
		.limit(limit)
		.execute();
	return rows.map(runOf);
}

/** A file that has come in, to be read. */
export async function addRun(
	store: Store,
	run: Pick<Run, 'id' | 'made' | 'member' | 'name' | 'bytes' | 'choices'>
): Promise<void> {
	await store
		.insertInto('import_run')
		.values({
			...run,
			choices: JSON.stringify(run.choices),
			kind: null,
			origin: '',
			status: 'reading',
			told: 'null',
			ended: null
		})
		.execute();
}

/** What of an import changes. */
export type RunChange = Partial<Pick<Run, 'kind' | 'origin' | 'choices' | 'ended'>> & {
	status?: RunStatus;
	told?: unknown;
};

export async function changeRun(writing: Store, id: string, change: RunChange): Promise<void> {
	const { choices, told, ...rest } = change;
	await writing
		.updateTable('import_run')
		.set({
			...rest,
			...(choices && { choices: JSON.stringify(choices) }),
			...(told !== undefined && { told: JSON.stringify(told) })
		})
		.where('id', '=', id)
		.execute();
}

export async function forgetRun(store: Store, id: string): Promise<void> {
	await store.deleteFrom('import_run').where('id', '=', id).execute();
}
