import type Database from 'better-sqlite3';
import { NotFound } from '../../../story/refusal.ts';
import type { Context, TakenStory } from '../files/taken-story.ts';
import { build, inspect, type Building, type PackageState } from '../package/building.ts';
import type { Manifest } from '../package/manifest.ts';
import { canonicalRows, head } from './canonical-rows.ts';
import { fix, type Fixed } from './fixing.ts';
import { formats, type FormatName } from './formats.ts';
import { standingOf, standingStories, type Standing } from './standing.ts';
import { BATCH, TakenReader, type Wording } from './taken.ts';

/** A file of the stories whose ids are handed in, or of those that a snapshot names. */
export interface FileJob {
	kind: 'file';
	format: FormatName;
	context: Context;
	snapshot?: string;
}
/** A snapshot's rows in the form over which its checksum is made. */
export interface RowsJob {
	kind: 'rows';
	snapshot: string;
}
/** Holds the stories fast whose ids are handed in. */
export interface FixJob {
	kind: 'fix';
}
/** Counts what has become of a snapshot. */
export interface StandingJob {
	kind: 'standing';
	snapshot: string;
}
/** Reads stories whole: those of some ids, or the first of a snapshot. */
export interface StoriesJob {
	kind: 'stories';
	wording: Wording;
	of: { ids: number[] } | { snapshot: string; atMost: number };
}
/** Weighs the files of a few stories. */
export interface SizesJob {
	kind: 'sizes';
	ids: number[];
	contexts: Partial<Record<FormatName, Context>>;
}
/** Builds the data package. */
export interface PackageJob {
	kind: 'package';
	building: Building;
}
/** Looks how a package stands to the store. */
export interface InspectJob {
	kind: 'inspect';
	manifest: Manifest;
}
export type Job = FileJob | RowsJob | FixJob | StandingJob | StoriesJob | SizesJob | PackageJob | InspectJob;

/** What a job answers when all its chunks are told. */
export interface Results {
	file: undefined;
	rows: undefined;
	fix: Fixed;
	standing: Standing;
	stories: TakenStory[];
	/** Bytes, by format. */
	sizes: Map<FormatName, number>;
	package: Manifest;
	inspect: PackageState;
}
export type Result = Results[keyof Results];

/** Chunks of text, or nothing yet: then another job may have its turn. */
export type Work<Answer> = AsyncGenerator<string | undefined, Answer, void>;

type Ids = AsyncIterable<number[]>;

interface KeptSnapshot {
	names: Uint8Array;
	change: number;
}

function snapshotOf(database: Database.Database, id: string): KeptSnapshot {
	const found = database
		.prepare<[string], KeptSnapshot>('SELECT names, change FROM snapshot WHERE id = ?')
		.get(id);
	if (!found) throw new NotFound('snapshot', id);
	return found;
}

async function* storiesOf(
	database: Database.Database,
	ids: Ids,
	telling: { wording: Wording; isWhole: boolean }
): AsyncGenerator<TakenStory[], void, void> {
	const reader = new TakenReader(database, telling);
	for await (const some of ids)
		for (let first = 0; first < some.length; first += BATCH)
			yield reader.read(some.slice(first, first + BATCH));
}

async function* file(database: Database.Database, job: FileJob, ids: Ids): Work<undefined> {
	const { write, isFeed } = formats[job.format];
	const telling = { wording: job.context.language, isWhole: isFeed };
	yield* write(
		job.snapshot === undefined
			? storiesOf(database, ids, telling)
			: standingStories(database, snapshotOf(database, job.snapshot).names, telling),
		job.context
	);
}

async function* rows(database: Database.Database, job: RowsJob): Work<undefined> {
	const { names } = snapshotOf(database, job.snapshot);
	yield head;
	for (const batch of standingStories(database, names, { wording: 'original', isWhole: false }))
		yield batch.map(canonicalRows).join('');
}

function readStories(database: Database.Database, { wording, of }: StoriesJob): TakenStory[] {
	const telling = { wording, isWhole: true };
	if ('ids' in of) return new TakenReader(database, telling).read(of.ids);
	const found: TakenStory[] = [];
	for (const batch of standingStories(database, snapshotOf(database, of.snapshot).names, telling)) {
		found.push(...batch.slice(0, of.atMost - found.length));
		if (found.length >= of.atMost) break;
	}
	return found;
}

async function* weigh(database: Database.Database, { ids, contexts }: SizesJob): Work<Results['sizes']> {
	const sizes: Results['sizes'] = new Map();
	for (const [name, context] of Object.entries(contexts) as [FormatName, Context][]) {
		const { write, isFeed } = formats[name];
		const reader = new TakenReader(database, { wording: context.language, isWhole: isFeed });
		let bytes = 0;
		for await (const chunk of write([reader.read(ids)], context)) bytes += Buffer.byteLength(chunk);
		sizes.set(name, bytes);
		yield undefined;
	}
	return sizes;
}

/** What was found of a package the last time: it holds until something is written. */
let inspected: { manifest: string; version: unknown; state: PackageState } | undefined;

async function* inspectOnce(database: Database.Database, { manifest }: InspectJob): Work<PackageState> {
	const version = database.pragma('data_version', { simple: true });
	if (inspected?.manifest === manifest.folder && inspected.version === version) return inspected.state;
	const state = yield* inspect(database, manifest);
	inspected = { manifest: manifest.folder, version, state };
	return state;
}

/** How each kind of job is done. */
export const workers: {
	[Kind in Job['kind']]: (
		database: Database.Database,
		job: Extract<Job, { kind: Kind }>,
		ids: Ids
	) => Work<Results[Kind]>;
} = {
	file,
	rows,
	fix: (database, _, ids) => fix(database, ids),
	async *standing(database, { snapshot }) {
		return yield* standingOf(database, snapshotOf(database, snapshot));
	},
	package: (database, { building }) => build(database, building),
	inspect: inspectOnce,
	sizes: weigh,
	// eslint-disable-next-line require-yield -- all jobs are told of alike
	async *stories(database, job) {
		return readStories(database, job);
	}
};
