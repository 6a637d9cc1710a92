import { sql } from 'kysely';
import { z } from 'zod';
import { manuscriptSchema } from '../../newsroom/manuscript.ts';
import { readWhen } from '../../story/when-reader.ts';
import { writeDocument } from '../desk/documents.ts';
import { placeWords } from '../desk/public-texts.ts';
import { indexWords } from '../desk/words-index.ts';
import { FileFault } from '../import/faults.ts';
import { bytesOf, zipEntries, type ZipEntry } from '../import/zip.ts';
import { CHUNK } from '../media/files.ts';
import type { Store } from '../store/connection.ts';
import { spacetimeRow, wordsRow } from '../store/search.ts';
import { restoreShelters } from './archived-places.ts';
import { FORMAT } from './newsroom-archive.ts';
import { insertRows, mediaTables, newsroomTables, rowsSchema, storyTables } from './rows.ts';

const LIMITS = { entries: 5_000_000, bytes: 500 * 1024 ** 3 };
/** Bytes of a JSON file in the archive: the places and snapshots of a large newsroom. */
const LARGEST = 512 * 1024 * 1024;

const tablesOf = <Name extends string>(names: readonly Name[]) =>
	z.strictObject(
		Object.fromEntries(names.map((name) => [name, rowsSchema])) as Record<Name, typeof rowsSchema>
	);

const newsroom = z.looseObject({
	format: z.literal(FORMAT.format),
	version: z.literal(FORMAT.version),
	isWhole: z.literal(true),
	tables: tablesOf(newsroomTables)
});
const revision = z.strictObject({
	number: z.int().min(0),
	made: z.string(),
	cause: z.string(),
	document: manuscriptSchema
});
const story = z.looseObject({
	manuscript: rowsSchema.element,
	document: manuscriptSchema,
	revisions: z.array(revision),
	rows: tablesOf(storyTables.map(([table]) => table)),
	media: rowsSchema
});
const medium = tablesOf(mediaTables.map(([table]) => table));
const truths = z.strictObject({
	true_geometry: rowsSchema,
	proposed_point: rowsSchema,
	// Archives made before it came hold these points among the places
	shelter: rowsSchema.default([])
});

async function parse<T extends z.ZodType>(entry: ZipEntry, schema: T): Promise<z.output<T>> {
	if (entry.size > LARGEST) throw new FileFault('large', { given: entry.name });
	let value: unknown;
	try {
		value = JSON.parse((await bytesOf(entry)).toString());
	} catch (error) {
		if (error instanceof FileFault) throw error;
		throw new FileFault('json', { given: entry.name });
	}
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new FileFault('shape', { given: `${entry.name}: ${parsed.error.issues[0]?.path.join('.')}` });
}

async function restoreNewsroom(writing: Store, entry: ZipEntry): Promise<void> {
	const { tables } = await parse(entry, newsroom);
	await sql`DELETE FROM media_rule`.execute(writing);
	for (const table of newsroomTables) {
		// The journal of changes begins anew, and with it what snapshots have read of it
		const rows = table === 'snapshot' ? tables[table].map((row) => ({ ...row, change: 0 })) : tables[table];
		await insertRows(writing, table, rows);
	}
}

async function restoreStory(writing: Store, entry: ZipEntry): Promise<void> {
	const { manuscript, document, revisions, rows, media } = await parse(entry, story);
	const id = Number(manuscript.id);
	await insertRows(writing, 'manuscript', [{ ...manuscript, owner: null }]);
	for (const { document, ...row } of revisions) {
		await insertRows(writing, 'revision', [
			{ ...row, manuscript: id, author: null, token: null, document: writeDocument(document) }
		]);
	}
	for (const [table] of storyTables) await insertRows(writing, table, rows[table]!);
	await insertRows(writing, 'named_medium', media);
	await indexWords(writing, id, document);
}

/** Writes the words and the place in space and time by which readers find every story. */
async function indexStories(writing: Store): Promise<void> {
	const stories = await writing.selectFrom('story').select(['id', 'occurred']).orderBy('id').execute();
	for (const { id, occurred } of stories) {
		const when = readWhen(occurred);
		const geotags = await writing
			.selectFrom('geotag')
			.select(['id', 'place', 'longitude', 'latitude'])
			.where('story', '=', id)
			.where('precision', '<>', 'withheld')
			.execute();
		for (const { id: geotag, longitude, latitude } of geotags) {
			if (longitude === null || latitude === null) continue;
			await spacetimeRow(geotag, { longitude, latitude }, when).execute(writing);
		}
		const places = [...new Set(geotags.map(({ place }) => place))];
		const texts = await writing
			.selectFrom('story_text')
			.select(['id', 'language', 'title', 'standfirst', 'body'])
			.where('story', '=', id)
			.execute();
		for (const { id: text, language, ...words } of texts)
			await wordsRow(text, { ...words, places: await placeWords(writing, places, language) }).execute(
				writing
			);
	}
}

async function restoreFile(writing: Store, entry: ZipEntry, media: number, name: string): Promise<void> {
	const file = await writing
		.selectFrom('media_file')
		.select('id')
		.where('media', '=', media)
		.where('name', '=', name)
		.executeTakeFirst();
	if (!file) throw new FileFault('shape', { given: entry.name });
	let held = Buffer.alloc(0);
	let position = 0;
	const put = (bytes: Uint8Array) =>
		writing.insertInto('media_chunk').values({ file: file.id, position: position++, bytes }).execute();
	for await (const piece of entry.read()) {
		held = Buffer.concat([held, piece]);
		for (; held.length >= CHUNK; held = held.subarray(CHUNK)) await put(held.subarray(0, CHUNK));
	}
	if (held.length) await put(held);
}

async function restoreEntry(writing: Store, entry: ZipEntry): Promise<void> {
	const { name } = entry;
	const [, number, file] = /^media\/(\d{1,15})(?:\.json|\/([^/]+))$/.exec(name) ?? [];
	if (file) return restoreFile(writing, entry, Number(number), file);
	if (number) {
		const rows = await parse(entry, medium);
		for (const [table] of mediaTables) await insertRows(writing, table, rows[table]!);
	} else if (name === 'newsroom.json') await restoreNewsroom(writing, entry);
	else if (name === 'truths.json') {
		const rows = await parse(entry, truths);
		await insertRows(writing, 'true_geometry', rows.true_geometry);
		await insertRows(writing, 'proposed_point', rows.proposed_point);
		await restoreShelters(writing, rows.shelter);
	} else if (/^(?:stories|drafts)\/[^/]+\.json$/.test(name)) await restoreStory(writing, entry);
}

/**
 * Makes an empty store the newsroom of an archive, in one transaction: every public page is what it was, byte for byte.
 * Nobody else may use the store meanwhile.
 * @throws FileFault where the archive is no whole newsroom, or not as it was written; the store stays empty
 */
export async function restore(store: Store, path: string): Promise<void> {
	await store.transaction().execute(async (writing) => {
		await sql`PRAGMA defer_foreign_keys = ON`.execute(writing);
		let isFirst = true;
		for await (const entry of zipEntries(path, LIMITS)) {
			if (isFirst && entry.name !== 'newsroom.json') throw new FileFault('shape', { given: entry.name });
			isFirst = false;
			await restoreEntry(writing, entry);
		}
		if (isFirst) throw new FileFault('empty');
		await indexStories(writing);
	});
}
