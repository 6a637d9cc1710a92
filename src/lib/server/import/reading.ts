import { rm } from 'node:fs/promises';
import Database from 'better-sqlite3';
import {
	MOST_STORIES,
	type ColumnMeaning,
	type FileKind,
	type ImportChoices,
	type ImportSummary
} from '../../newsroom/import.ts';
import { guessColumns } from './columns.ts';
import { gatherFamilies, sumFamilies, tellFates } from './families.ts';
import { FileFault } from './faults.ts';
import { kindOf, readers } from './kinds.ts';
import { makePreview, PreviewWriter } from './preview-file.ts';
import type { Found } from './reader.ts';
import { summarize } from './summary.ts';

/** What a thread is asked to read. */
export interface ReadingJob {
	/** The file to read, and where its preview goes. */
	file: string;
	preview: string;
	/** The newsroom's store, read only. */
	store: string;
	/** The file's own name, which names its origin where the file does not. */
	name: string;
	choices: ImportChoices;
	/** The newsroom's, for sums that nobody else can make. */
	secret: string;
}

/** What was found. */
export interface ReadingResult {
	kind: FileKind;
	origin: string;
	summary: ImportSummary;
}

/** What is told at once and characters of text in it, before it is written to the preview. */
const BATCH = { most: 200, longest: 2_000_000 };

const lengthOf = (found: Found) =>
	'story' in found ? Object.values(found.story.texts).reduce((sum, { body }) => sum + body.length, 0) : 0;

/**
 * What names the origin of a file that does not say where it comes from: its name, without what changes from one
 * export to the next (dates, counters, "(1)").
 */
function originOf(name: string): string {
	const plain = name
		.toLowerCase()
		.replace(/\.[a-z0-9]{1,8}$/, '')
		.replace(/\(\d+\)|\d{4}-?\d\d-?\d\d|\b\d+\b/g, ' ')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
	return `file:${plain || 'import'}`;
}

interface Told {
	origin?: string;
	table: { columns: string[]; sample: string[][] } | null;
}

function write(writer: PreviewWriter, batch: Found[], told: Told): void {
	writer.batch(() => {
		for (const found of batch) {
			if ('story' in found) writer.story(found.story);
			else if ('problem' in found) writer.problem(found.problem);
			else if ('attachment' in found) writer.attachment(found.attachment, found.of);
			else if ('origin' in found) told.origin = found.origin;
			else told.table = found;
		}
	});
	if (writer.items > MOST_STORIES) throw new FileFault('many', { given: String(MOST_STORIES) });
}

const meaningsOf = (columns: string[], chosen: ImportChoices['columns']): (ColumnMeaning | null)[] =>
	chosen ? columns.map((_, index) => chosen[index] ?? null) : guessColumns(columns);

/**
 * Reads a file into its preview and counts it.
 * @param progress told now and then how many stories there are so far
 * @throws FileFault where the file cannot be read
 */
export async function read(
	{ file, preview: path, store: storePath, name, choices, secret }: ReadingJob,
	progress: (items: number) => void
): Promise<ReadingResult> {
	const start = performance.now();
	const kind = await kindOf(file);
	await rm(path, { force: true });
	const preview = makePreview(path);
	const store = new Database(storePath, { readonly: true, fileMustExist: true });
	try {
		const writer = new PreviewWriter(preview);
		const told: Told = { table: null };
		let batch: Found[] = [];
		let length = 0;
		for await (const found of readers[kind](file, choices)) {
			batch.push(found);
			length += lengthOf(found);
			if (batch.length < BATCH.most && length < BATCH.longest) continue;
			write(writer, batch, told);
			progress(writer.items);
			batch = [];
			length = 0;
		}
		write(writer, batch, told);
		if (!writer.items && !writer.problems) throw new FileFault('empty');
		gatherFamilies(preview, writer);
		sumFamilies(preview, writer);
		const origin = told.origin ? `site:${told.origin}` : originOf(name);
		tellFates(preview, store, { origin, choices, secret });
		const { table } = told;
		const summary = summarize(preview, store, choices, {
			table: table && { ...table, meanings: meaningsOf(table.columns, choices.columns) },
			problems: writer.problems,
			took: Math.round(performance.now() - start)
		});
		return { kind, origin, summary };
	} finally {
		preview.close();
		store.close();
	}
}

/** Tells anew what becomes of the stories of a file that was read, after other choices or another import. */
export function recount(
	{ preview: path, store: storePath, choices, secret }: Omit<ReadingJob, 'file' | 'name'>,
	origin: string,
	summary: ImportSummary
): ImportSummary {
	const preview = new Database(path, { fileMustExist: true });
	const store = new Database(storePath, { readonly: true, fileMustExist: true });
	try {
		tellFates(preview, store, { origin, choices, secret });
		return summarize(preview, store, choices, summary);
	} finally {
		preview.close();
		store.close();
	}
}
