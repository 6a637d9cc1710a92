import type { FieldFault, MediaDescription } from '../../newsroom/media.ts';
import { may } from '../../newsroom/permissions.ts';
import { Conflict, NotFound } from '../../story/refusal.ts';
import type { JournalAction } from '../../newsroom/journal.ts';
import { append, type Deed, type RankedDeed } from '../desk/journal.ts';
import type { Store } from '../store/connection.ts';
import type { Darkroom } from './darkroom.ts';
import type { Rendition, Rework, Reworked } from './development.ts';
import { readWhole, writeFile } from './files.ts';
import { forgetOriginals } from './sweeping.ts';
import { byNumbers, describe, read, type MediaRecord, type Reader } from './records.ts';
import { DescriptionRefused } from './refusal.ts';
import { emptiedBy } from './story-media.ts';

/** A kept original's name, at the desk. */
export const ORIGINAL = 'original';

/** The line of the log for something done to a medium. */
export function note(
	writing: Store,
	deed: Deed,
	action: JournalAction,
	{ id, name }: Pick<MediaRecord, 'id' | 'name'>,
	detail?: Record<string, string | number>
): Promise<void> {
	return append(writing, { ...deed, action, subject: { kind: 'media', id, title: name }, detail });
}

/** Writes a picture's renditions, with the rest of a transaction. */
export async function writeRenditions(writing: Store, media: number, renditions: Rendition[]): Promise<void> {
	for (const rendition of renditions) await writeFile(writing, media, { ...rendition, isOriginal: false });
}

/** Adds a player that lies with somebody else: its address is kept, nothing is fetched. */
export function addForeign(
	store: Store,
	{ address, name, owner }: { address: string; name: string; owner: string },
	deed: Deed
): Promise<number> {
	return store.transaction().execute(async (writing) => {
		const { id } = await writing
			.insertInto('media')
			.values({ kind: 'foreign', name, owner, address, created: deed.at.toISOString(), is_whole: 1 })
			.returning('id')
			.executeTakeFirstOrThrow();
		await note(writing, deed, 'media.added', { id, name }, { kind: 'foreign' });
		return id;
	});
}

/**
 * Writes what somebody says of a medium, whole.
 * @throws NotFound; DescriptionRefused where its still is no picture that they may see, or it has no use for one, and
 * where it would be left without what a published story needs
 */
export function change(store: Store, id: number, said: MediaDescription, deed: RankedDeed): Promise<void> {
	return store.transaction().execute(async (writing) => {
		const medium = await read(writing, id);
		const faults: [string, FieldFault][] = (await emptiedBy(writing, medium, said)).map((field) => [
			field,
			'needed'
		]);
		// One that somebody else chose stays, though whoever writes a caption may not see it
		if (said.still !== medium.still && !(await mayBeStill(writing, said.still, medium, deed.member)))
			faults.push(['still', 'notPicture']);
		if (faults.length) throw new DescriptionRefused(Object.fromEntries(faults));
		await describe(writing, id, said);
		await note(writing, deed, 'media.changed', { id, name: said.name });
	});
}

/** Whether a medium may have this still: shown, it shows the still to readers. */
async function mayBeStill(
	writing: Store,
	still: number | null,
	{ kind }: MediaRecord,
	member: Reader | null
): Promise<boolean> {
	if (still === null) return true;
	const [record] = await byNumbers(writing, [still]);
	// A picture with a still of its own might lead round in a circle
	if (record?.kind !== 'picture' || !['video', 'foreign'].includes(kind)) return false;
	return may(member, 'media.read', record.owner);
}

/** Deletes a medium with all its files. @throws NotFound; Conflict while a published story shows it */
export function remove(store: Store, id: number, deed: Deed): Promise<void> {
	return store.transaction().execute(async (writing) => {
		const medium = await read(writing, id);
		const isShown = await writing
			.selectFrom('public_media')
			.select('id')
			.where('id', '=', id)
			.executeTakeFirst();
		if (isShown) throw new Conflict('used');
		// What is left are stories that nobody can read now: when they are published again, the medium is missing
		await writing.deleteFrom('story_media').where('media', '=', id).execute();
		await writing.deleteFrom('media').where('id', '=', id).execute();
		await note(writing, deed, 'media.deleted', medium, { kind: medium.kind });
	});
}

/** So often is a change made anew because somebody else changed the pixels meanwhile. */
const TRIES = 3;

/**
 * Blurs areas of a picture or crops it, for good: every rendition, the foretaste and a kept original are written anew,
 * and nothing of what they were stays in the store's file.
 * @throws NotFound, MediaRefused; Conflict where it is no picture, or others keep changing it, or crop it meanwhile
 */
export async function reworkPicture(
	store: Store,
	darkroom: Darkroom,
	id: number,
	work: Rework,
	deed: Deed
): Promise<void> {
	const first = await read(store, id);
	for (let turn = 0; turn < TRIES; turn++) {
		const medium = await read(store, id);
		if (medium.kind !== 'picture') throw new Conflict('status');
		// Shares of another picture: a face would be left where somebody meant to hide it
		if (medium.width !== first.width || medium.height !== first.height) throw new Conflict('status');
		const source = await sourceOf(store, id);
		const reworked = await darkroom.rework(await readWhole(store, source), work, source.is_original === 1);
		if (await replacePixels(store, medium, { reworked, work }, deed)) return;
	}
	throw new Conflict('status');
}

/** The kept original, or the largest rendition. */
async function sourceOf(store: Store, id: number) {
	const file = await store
		.selectFrom('media_file')
		.select(['id', 'bytes', 'is_original'])
		.where('media', '=', id)
		.where('type', '!=', 'image/avif')
		.orderBy('is_original', 'desc')
		.orderBy('width', 'desc')
		.executeTakeFirst();
	if (!file) throw new NotFound('page', `media ${id}`);
	return file;
}

/** What of a medium follows from a change of its pixels. */
function changesOf({ blurred, focus }: MediaRecord, work: Rework, { width, height }: Reworked) {
	if ('blur' in work) return { blurred: blurred + work.blur.length };
	const { crop } = work;
	const within = (share: number) => Math.min(1, Math.max(0, share));
	return {
		width,
		height,
		focus_x: within((focus.x - crop.x) / crop.width),
		focus_y: within((focus.y - crop.y) / crop.height)
	};
}

/** Whether nobody has changed the pixels since they were read; else nothing is written. */
function replacePixels(
	store: Store,
	medium: MediaRecord,
	{ reworked, work }: { reworked: Reworked; work: Rework },
	deed: Deed
): Promise<boolean> {
	const { id, version } = medium;
	const { thumbhash, foretaste, renditions, original } = reworked;
	return store.transaction().execute(async (writing) => {
		const { numUpdatedRows } = await writing
			.updateTable('media')
			.set({ thumbhash, foretaste, version: version + 1, ...changesOf(medium, work, reworked) })
			.where('id', '=', id)
			.where('version', '=', version)
			.executeTakeFirstOrThrow();
		if (!numUpdatedRows) return false;
		await writing.deleteFrom('media_file').where('media', '=', id).execute();
		await writeRenditions(writing, id, renditions);
		if (original) {
			const { width, height } = reworked;
			const said = { name: ORIGINAL, type: 'image/webp', width, height, isOriginal: true };
			await writeFile(writing, id, { ...said, content: original });
		}
		if ('blur' in work) await note(writing, deed, 'media.blurred', medium, { areas: work.blur.length });
		else await note(writing, deed, 'media.cropped', medium);
		return true;
	});
}

/** Says whether originals are kept from now on. Those kept before go, where they are not to be kept. */
export async function decideOriginals(store: Store, keeps: boolean, deed: Deed): Promise<void> {
	await store.transaction().execute(async (writing) => {
		await writing
			.updateTable('media_rule')
			.set({ keeps_originals: keeps ? 1 : 0 })
			.execute();
		const subject = { kind: 'newsroom', id: 'media', title: '' } as const;
		await append(writing, {
			...deed,
			action: 'settings.changed',
			subject,
			detail: { originals: keeps ? 'kept' : 'not kept' }
		});
	});
	await forgetOriginals(store);
}
