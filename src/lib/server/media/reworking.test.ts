import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import sharp from 'sharp';
import { ines } from '../../../../tests/support/deeds.ts';
import { openMediaRoom } from '../../../../tests/support/media-room.ts';
import { photograph } from '../../../../tests/support/photographs.ts';
import { languages } from '../../story/language.ts';
import { Conflict } from '../../story/refusal.ts';
import * as journal from '../desk/journal.ts';
import type { Store } from '../store/connection.ts';
import { arrive } from '../../../../tests/support/uploads.ts';
import { readWhole } from './files.ts';
import { read } from './records.ts';
import type { MediaRoom } from './room.ts';
import { change, decideOriginals } from './writing.ts';

let files: Awaited<ReturnType<typeof openMediaRoom>>['files'];
let store: Store;
let room: MediaRoom;
let close: () => Promise<void>;
beforeEach(async () => {
	({ files, store, room, close } = await openMediaRoom());
});
afterEach(() => close());

const taken = async (content: Uint8Array) =>
	room.takeIn(await arrive(room.uploads.folder, content, { owner: 'ines' }), 'ines', ines);

test('a blurred picture is blurred in all that is kept of it, and in the bytes of the store’s file', async () => {
	await decideOriginals(store, true, ines);
	const picture = await photograph(400, 300).jpeg().toBuffer();
	const id = await taken(picture);
	const before = await store.selectFrom('media_file').select(['id', 'bytes', 'sha256', 'name']).execute();
	const contents = await Promise.all(before.map((file) => readWhole(store, file)));
	const { foretaste } = await read(store, id);
	await room.rework(id, { blur: [{ x: 0.5, y: 0.5, rx: 0.3, ry: 0.3 }] }, ines);

	const record = await read(store, id);
	expect(record).toMatchObject({ blurred: 1, version: 1, width: 400 });
	expect(record.foretaste).not.toBe(foretaste);
	const after = await store.selectFrom('media_file').selectAll().execute();
	expect(after.map(({ name }) => name).sort()).toEqual(before.map(({ name }) => name).sort());
	for (const { sha256 } of after) expect(before.map((file) => file.sha256)).not.toContain(sha256);
	const original = after.find(({ is_original }) => is_original === 1)!;
	expect(await sharp(await readWhole(store, original)).metadata()).toMatchObject({
		format: 'webp',
		width: 400
	});

	for (const name of ['lieudit.sqlite', 'lieudit.sqlite-wal']) {
		const bytes = await readFile(join(files.folder, name));
		for (const content of contents) expect(bytes.includes(content.subarray(200, 600)), name).toBe(false);
	}
	expect((await journal.lines(store, { limit: 1 }))[0]).toMatchObject({
		action: 'media.blurred',
		detail: { areas: 1 }
	});
});

test('a cropped picture is cropped in all that is kept of it, and looks at the same point', async () => {
	await decideOriginals(store, true, ines);
	const id = await taken(await photograph(400, 300).jpeg().toBuffer());
	const texts = languages.map((one) => [one, { alt: '', caption: '' }] as const);
	const said = { name: 'repas', credit: '', still: null, focus: { x: 0.5, y: 0.75 } };
	await change(store, id, { ...said, texts: Object.fromEntries(texts) as never }, ines);
	await room.rework(id, { crop: { x: 0.25, y: 0.5, width: 0.5, height: 0.5 } }, ines);
	const record = await read(store, id);
	expect(record).toMatchObject({
		version: 1,
		blurred: 0,
		width: 200,
		height: 150,
		focus: { x: 0.5, y: 0.5 }
	});
	for (const { width, height } of record.files) expect([width, height]).toEqual([200, 150]);
	expect(record.files.filter(({ isOriginal }) => isOriginal)).toHaveLength(1);
	expect((await journal.lines(store, { limit: 1 }))[0]).toMatchObject({ action: 'media.cropped' });
});

test('a blur meant for the whole picture does not land on what a crop has left of it', async () => {
	const id = await taken(await photograph(300, 200).png().toBuffer());
	const crop = room.rework(id, { crop: { x: 0.5, y: 0, width: 0.5, height: 1 } }, ines);
	const blur = room.rework(id, { blur: [{ x: 0.2, y: 0.5, rx: 0.1, ry: 0.2 }] }, ines);
	await crop;
	await expect(blur).rejects.toThrow(Conflict);
	expect(await read(store, id)).toMatchObject({ version: 1, blurred: 0, width: 150 });
});

test('two people who blur one picture at once both blur it', async () => {
	const id = await taken(await photograph(300, 200).png().toBuffer());
	await Promise.all([
		room.rework(id, { blur: [{ x: 0.2, y: 0.5, rx: 0.1, ry: 0.2 }] }, ines),
		room.rework(id, { blur: [{ x: 0.8, y: 0.5, rx: 0.1, ry: 0.2 }] }, ines)
	]);
	expect(await read(store, id)).toMatchObject({ version: 2, blurred: 2 });
});
