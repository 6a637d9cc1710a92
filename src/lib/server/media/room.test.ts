import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines } from '../../../../tests/support/deeds.ts';
import { openMediaRoom } from '../../../../tests/support/media-room.ts';
import { photograph, tellingJpeg } from '../../../../tests/support/photographs.ts';
import { arrive } from '../../../../tests/support/uploads.ts';
import * as recordings from '../../../../tests/support/recordings.ts';
import { emptyText, emptyManuscript, type Manuscript } from '../../newsroom/manuscript.ts';
import { ranks } from '../../newsroom/member.ts';
import { may } from '../../newsroom/permissions.ts';
import type { MediaDescription } from '../../newsroom/media.ts';
import { languages } from '../../story/language.ts';
import * as journal from '../desk/journal.ts';
import type { Store } from '../store/connection.ts';
import { readWhole } from './files.ts';
import * as publicMedia from './public-media.ts';
import { list, pictureOf, read } from './records.ts';
import { MediaRoom } from './room.ts';
import { missingMedia, writeStoryMedia } from './story-media.ts';
import { addForeign, change, decideOriginals, remove } from './writing.ts';

let files: Awaited<ReturnType<typeof openMediaRoom>>['files'];
let store: Store;
let room: MediaRoom;
let close: () => Promise<void>;
beforeEach(async () => {
	({ files, store, room, close } = await openMediaRoom());
});
afterEach(() => close());

const arrived = (content: Uint8Array, filename: string, { size = content.length, owner = 'ines' } = {}) =>
	arrive(room.uploads.folder, content, { filename, size, owner });
const taken = async (content: Uint8Array, filename = 'IMG-croisilles.jpg') =>
	room.takeIn(await arrived(content, filename), 'ines', ines);

const described = (changes: Partial<MediaDescription> = {}): MediaDescription => ({
	name: 'repas',
	credit: 'Jungle News',
	focus: { x: 0.3, y: 0.4 },
	still: null,
	texts: Object.fromEntries(
		languages.map((one) => [one, { alt: `alt ${one}`, caption: '' }])
	) as MediaDescription['texts'],
	...changes
});

const showing = (...bodies: string[]): Manuscript => ({
	...emptyManuscript('fr', 'small'),
	texts: Object.fromEntries(
		bodies.map((body, n) => [languages[n], { ...emptyText(), title: 'T', body, isReady: true }])
	)
});

/** Has the store's first published story show media. */
async function publishWith(...media: number[]): Promise<number> {
	const { id } = await store.selectFrom('public_story').select('id').executeTakeFirstOrThrow();
	await store
		.transaction()
		.execute((writing) =>
			writeStoryMedia(writing, id, showing(media.map((one) => `![](media:${one})`).join('\n\n')))
		);
	return id;
}

test('a photograph comes in, is written anew, and leaves no upload behind', async () => {
	const id = await taken(await tellingJpeg(700, 500), '../../etc/IMG\u202e_2016.jpg');
	const record = await read(store, id);
	expect(record).toMatchObject({
		kind: 'picture',
		name: 'IMG_2016.jpg',
		owner: 'ines',
		width: 700,
		height: 500
	});
	expect(record.removed.position).toBe(4);
	expect(record.files.map(({ name }) => name)).toEqual([
		...['320', '640', '700'].flatMap((width) => [`${width}.avif`, `${width}.webp`])
	]);
	expect(await readdir(room.uploads.folder)).toEqual([]);
	expect((await journal.lines(store, { limit: 1 }))[0]).toMatchObject({
		action: 'media.added',
		title: 'IMG_2016.jpg'
	});
});

test.each([
	['a page called a picture', Buffer.from('<html><script>alert(1)</script>'), 'unknown'],
	[
		'an SVG',
		Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
		'svg'
	],
	['a program', Buffer.from('MZ'.padEnd(200, '\0')), 'unknown'],
	['nothing', Buffer.alloc(0), 'unknown'],
	['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic'],
	['half a photograph', (await tellingJpeg()).subarray(0, 30_000), 'broken'],
	['half a film', recordings.mp4().subarray(0, 2000), 'broken']
])('%s is refused, and its upload forgotten', async (_, content, reason) => {
	const id = await arrived(content, 'picture.jpg');
	await expect(room.takeIn(id, 'ines', ines)).rejects.toMatchObject({ reason });
	expect(await readdir(room.uploads.folder)).toEqual([]);
	expect(await store.selectFrom('media').select('id').execute()).toEqual([]);
});

test('an upload is its member’s alone, and is taken in when it is whole', async () => {
	const picture = await photograph(60, 40).png().toBuffer();
	const foreign = await arrived(picture, 'x.png', { owner: 'tom' });
	await expect(room.takeIn(foreign, 'ines', ines)).rejects.toMatchObject({ reason: 'gone' });
	const half = await arrived(picture, 'x.png', { size: picture.length + 1 });
	await expect(room.takeIn(half, 'ines', ines)).rejects.toMatchObject({ reason: 'incomplete' });
	await expect(room.takeIn('../lieudit.sqlite', 'ines', ines)).rejects.toMatchObject({ reason: 'gone' });
	expect(await readdir(room.uploads.folder)).toHaveLength(4);
});

test('an upload asked for twice is one medium', async () => {
	const id = await arrived(await photograph(60, 40).png().toBuffer(), 'x.png');
	const [one, same] = await Promise.all([room.takeIn(id, 'ines', ines), room.takeIn(id, 'ines', ines)]);
	expect(same).toBe(one);
	expect(await room.takeIn(id, 'ines', ines)).toBe(one);
	await expect(room.takeIn(id, 'tom', ines)).rejects.toMatchObject({ reason: 'gone' });
	expect(await list(store, { reader: ines.member, limit: 10 })).toHaveLength(1);
});

test('a recording is cleaned, and kept under the kind that its bytes are', async () => {
	const record = await read(store, await taken(recordings.mp4(), 'film.jpg'));
	expect(record).toMatchObject({ kind: 'video', removed: { position: 2 } });
	expect(record.files).toMatchObject([{ name: 'video.mp4', type: 'video/mp4' }]);
	const file = await store.selectFrom('media_file').selectAll().executeTakeFirstOrThrow();
	const bytes = await readWhole(store, file);
	expect(bytes.includes(recordings.SAID)).toBe(false);
	expect(bytes.includes(recordings.SOUND)).toBe(true);
});

test('what a kill left half written is seen by nobody, and swept at the next start', async () => {
	const { id } = await store
		.insertInto('media')
		.values({ kind: 'video', name: 'x', created: '', is_whole: 0 })
		.returning('id')
		.executeTakeFirstOrThrow();
	await publishWith(id);
	expect(await list(store, { reader: ines.member, limit: 10 })).toEqual([]);
	expect(await publicMedia.file(store, id, 'video.mp4')).toBeUndefined();
	await store.deleteFrom('story_media').execute();
	(await MediaRoom.open(store, files.folder, () => {})).close();
	expect(await store.selectFrom('media').select('id').execute()).toEqual([]);
});

test('media are public while a published story shows them, and not a request longer', async () => {
	const id = await taken(await photograph(60, 40).png().toBuffer());
	expect(await publicMedia.file(store, id, '60.webp')).toBeUndefined();
	const story = await publishWith(id);
	expect(await publicMedia.file(store, id, '60.webp')).toMatchObject({ type: 'image/webp' });
	expect(await publicMedia.file(store, id, '61.webp')).toBeUndefined();
	await store.updateTable('story').set({ status: 'withdrawn' }).where('id', '=', story).execute();
	expect(await publicMedia.file(store, id, '60.webp')).toBeUndefined();
});

test('the still of a film that is shown is public with it', async () => {
	const still = await taken(await photograph(60, 40).png().toBuffer());
	const film = await taken(recordings.mp4());
	await change(store, film, described({ still }), ines);
	expect(await publicMedia.file(store, still, '60.webp')).toBeUndefined();
	await publishWith(film);
	expect(await publicMedia.file(store, still, '60.webp')).toBeDefined();
	expect((await read(store, still)).shownIn).toEqual((await read(store, film)).shownIn);
	expect((await read(store, still)).shownIn).toHaveLength(1);
	for (const one of [film, 999])
		await expect(change(store, film, described({ still: one }), ines)).rejects.toMatchObject({
			faults: { still: 'notPicture' }
		});
});

test('a still is a picture that whoever sets it may see; one set by another member stays, and stays unseen', async () => {
	const picture = await taken(await photograph(60, 40).png().toBuffer());
	const tom = { id: 'tom', rank: 'contributor' as const };
	const deed = { ...ines, member: { ...tom, name: 'Tom' } };
	const address = 'https://www.youtube.com/watch?v=x';
	const player = await addForeign(store, { address, name: 'Interview', owner: 'tom' }, deed);
	await expect(change(store, player, described({ still: picture }), deed)).rejects.toMatchObject({
		faults: { still: 'notPicture' }
	});
	await change(store, player, described({ still: picture }), ines);
	await change(store, player, described({ still: picture, credit: 'Another' }), deed);
	const record = await read(store, player);
	expect(record).toMatchObject({ still: picture, credit: 'Another' });
	expect(await pictureOf(store, record, tom)).toBeUndefined();
	expect(await pictureOf(store, record, ines.member)).toMatchObject({ id: picture });
	await store.updateTable('media').set({ owner: null }).where('id', '=', picture).execute();
	expect(await pictureOf(store, record, tom)).toMatchObject({ id: picture });
});

test('the list holds what whoever looks may see, and nothing else', async () => {
	const address = 'https://www.youtube.com/watch?v=x';
	for (const owner of ['ines', 'tom', 'ines'])
		await addForeign(store, { address, name: `of ${owner}`, owner }, ines);
	await store.updateTable('media').set({ owner: null }).where('id', '=', 3).execute();
	const media = await list(store, { reader: ines.member, limit: 10 });
	expect(media.map(({ owner }) => owner)).toEqual([null, 'tom', 'ines']);
	for (const rank of ranks) {
		const reader = { id: 'tom', rank };
		const listed = (await list(store, { reader, limit: 10 })).map(({ id }) => id);
		expect(listed).toEqual(media.filter(({ owner }) => may(reader, 'media.read', owner)).map(({ id }) => id));
	}
});

test('originals are kept where the newsroom says so, are never public, and go when it no longer does', async () => {
	await decideOriginals(store, true, ines);
	const original = await tellingJpeg(300, 200);
	const id = await taken(original);
	await publishWith(id);
	const kept = await store
		.selectFrom('media_file')
		.selectAll()
		.where('is_original', '=', 1)
		.executeTakeFirstOrThrow();
	expect((await readWhole(store, kept)).equals(original)).toBe(true);
	expect(await publicMedia.file(store, id, kept.name)).toBeUndefined();
	await decideOriginals(store, false, ines);
	expect((await read(store, id)).files.some(({ isOriginal }) => isOriginal)).toBe(false);
});

test('a medium that readers see is not deleted; another goes with all its bytes', async () => {
	const id = await taken(await photograph(60, 40).png().toBuffer());
	const story = await publishWith(id);
	await expect(remove(store, id, ines)).rejects.toMatchObject({ what: 'used' });
	await store.updateTable('story').set({ status: 'withdrawn' }).where('id', '=', story).execute();
	await remove(store, id, ines);
	for (const table of ['media', 'media_file', 'media_chunk', 'story_media'] as const) {
		expect(await store.selectFrom(table).selectAll().execute(), table).toEqual([]);
	}
	const next = await taken(await photograph(60, 40).png().toBuffer());
	expect(next).toBeGreaterThan(id);
});

test('a story lacks what its media lack, in the languages of the texts that show them', async () => {
	const id = await taken(await photograph(60, 40).png().toBuffer());
	const document = showing(`![](media:${id})`, `![](media:${id}) ![](media:999)`);
	expect(await missingMedia(store, document)).toMatchObject([
		{ media: id, what: 'alt', language: 'fr' },
		{ media: id, what: 'alt', language: 'en' },
		{ media: id, what: 'credit' },
		{ media: 999, what: 'gone' }
	]);
	await change(store, id, described(), ines);
	expect(await missingMedia(store, document)).toMatchObject([{ media: 999 }]);
});

test('a foreign player is an address, and nothing is fetched from it', async () => {
	const address = 'https://www.youtube.com/watch?v=x';
	const id = await addForeign(store, { address, name: 'Interview', owner: 'ines' }, ines);
	expect(await read(store, id)).toMatchObject({ kind: 'foreign', address, files: [] });
});

test('readers’ kept answers end when something they show changes, and live through everything else', async () => {
	const version = async () =>
		(await store.selectFrom('public_version').select('number').executeTakeFirstOrThrow()).number;
	const start = await version();
	const id = await taken(await photograph(60, 40).png().toBuffer());
	await change(store, id, described(), ines);
	expect(await version()).toBe(start);
	await publishWith(id);
	const shown = await version();
	expect(shown).toBeGreaterThan(start);
	await change(store, id, described({ credit: 'Another' }), ines);
	expect(await version()).toBeGreaterThan(shown);
	const changed = await version();
	await room.rework(id, { blur: [{ x: 0.5, y: 0.5, rx: 0.3, ry: 0.3 }] }, ines);
	expect(await version()).toBeGreaterThan(changed);
});
