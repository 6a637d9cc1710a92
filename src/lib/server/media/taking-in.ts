import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Deed } from '../desk/journal.ts';
import type { Store } from '../store/connection.ts';
import { cleanRecording } from './containers/index.ts';
import { recognise, type Content } from './content.ts';
import type { Darkroom } from './darkroom.ts';
import { writeFile, writeLongFile } from './files.ts';
import { keepsOriginals } from './records.ts';
import type { Upload } from './uploads.ts';
import { note, ORIGINAL, writeRenditions } from './writing.ts';

/** What the desk calls a file: its name where it came from, without folders and what is no character. */
function nameOf(given: string): string {
	const last = given.split(/[/\\]/).at(-1)!;
	return (
		last
			.replace(/[\p{Cc}\p{Cf}]/gu, '')
			.trim()
			.slice(0, 200) || '?'
	);
}

/**
 * Takes an upload in: looks at its bytes, writes it anew or cleans it, and keeps it in the store.
 * @throws MediaRefused
 */
export async function takeIn(store: Store, darkroom: Darkroom, upload: Upload, deed: Deed): Promise<number> {
	const content = await recognise(upload.path, upload.bytes);
	return content.kind === 'picture'
		? takePicture(store, darkroom, upload, content, deed)
		: takeRecording(store, upload, content, deed);
}

async function takePicture(
	store: Store,
	darkroom: Darkroom,
	upload: Upload,
	{ type }: Content,
	deed: Deed
): Promise<number> {
	const { renditions, removed, ...said } = await darkroom.develop(upload.path);
	const original = (await keepsOriginals(store)) ? await readFile(upload.path) : undefined;
	return store.transaction().execute(async (writing) => {
		const name = nameOf(upload.name);
		const { id } = await writing
			.insertInto('media')
			.values({
				...said,
				kind: 'picture',
				name,
				owner: upload.owner,
				created: deed.at.toISOString(),
				upload: upload.id,
				removed: JSON.stringify(removed),
				is_whole: 1
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await writeRenditions(writing, id, renditions);
		if (original) {
			const { width, height } = said;
			const file = { name: ORIGINAL, type, width, height, isOriginal: true };
			await writeFile(writing, id, { ...file, content: original });
		}
		await note(writing, deed, 'media.added', { id, name }, { kind: 'picture' });
		return id;
	});
}

async function takeRecording(
	store: Store,
	upload: Upload,
	{ kind, type, extension }: Content,
	deed: Deed
): Promise<number> {
	const { removed, first, last } = await cleanRecording(upload.path, type);
	const name = nameOf(upload.name);
	// What a kill left of an earlier try
	await store.deleteFrom('media').where('upload', '=', upload.id).where('is_whole', '=', 0).execute();
	const { id } = await store
		.insertInto('media')
		.values({
			kind,
			name,
			owner: upload.owner,
			created: deed.at.toISOString(),
			upload: upload.id,
			removed: JSON.stringify(removed),
			is_whole: 0
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const source = createReadStream(upload.path, { start: first, end: last });
	await writeLongFile(store, id, { name: `${kind}.${extension}`, type }, source);
	await store.transaction().execute(async (writing) => {
		await writing.updateTable('media').set({ is_whole: 1 }).where('id', '=', id).execute();
		await note(writing, deed, 'media.added', { id, name }, { kind });
	});
	return id;
}
