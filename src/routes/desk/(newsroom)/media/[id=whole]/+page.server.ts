import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { may } from '$lib/newsroom/permissions';
import type { Member } from '$lib/newsroom/member';
import { allows, require } from '$lib/server/auth/permission';
import { isAwaited } from '$lib/server/desk/awaited-media';
import { deedOf } from '$lib/server/media/deed';
import { readAreas, readCrop, readDescription, typedIn } from '$lib/server/media/desk-form';
import { list, pictureOf, read, type MediaRecord } from '$lib/server/media/records';
import type { Rework } from '$lib/server/media/development';
import { DescriptionRefused, MediaRefused } from '$lib/server/media/refusal';
import { refusing } from '$lib/server/media/refusing';
import { change, remove } from '$lib/server/media/writing';
import { sentForm } from '$lib/server/sent-form';
import type { Store } from '$lib/server/store/connection';
import { Conflict } from '$lib/story/refusal';
import type { Actions, PageServerLoad } from './$types';

/** Pictures offered as stills. */
const OFFERED = 100;

export const load: PageServerLoad = async (event) => {
	const { store } = event.locals;
	const medium = await refusing(event, () => read(store, Number(event.params.id)));
	const member = await require(event, 'media.read', medium.owner);
	const isPlayed = medium.kind === 'video' || medium.kind === 'foreign';
	const pictures = isPlayed ? await list(store, { reader: member, kind: 'picture', limit: OFFERED }) : [];
	return {
		medium,
		picture: await pictureOf(store, medium, member, Infinity),
		stills: await withChosen(store, medium, { pictures, member }),
		closed: await closedTo(store, member, medium)
	};
};

/** What may be chosen as a still, and what is; its name is null where whoever looks may not see it. */
async function withChosen(
	store: Store,
	{ still }: MediaRecord,
	{ pictures, member }: { pictures: MediaRecord[]; member: Member }
): Promise<{ id: number; name: string | null }[]> {
	const offered = pictures.map(({ id, name }) => ({ id, name }));
	if (still === null || offered.some(({ id }) => id === still)) return offered;
	const { name, owner } = await read(store, still);
	return [...offered, { id: still, name: may(member, 'media.read', owner) ? name : null }];
}

/** Why whoever reads of a medium may not change it; undefined where they may. */
async function closedTo(
	store: Store,
	member: Member,
	medium: MediaRecord
): Promise<'newsroom' | 'published' | undefined> {
	if (!may(member, 'media.write', medium.owner)) return 'newsroom';
	return !may(member, 'media.publish') && (await isForReaders(store, medium)) ? 'published' : undefined;
}

/** Whether readers see it, or will without anybody looking at it again. */
const isForReaders = async (store: Store, { id, shownIn }: MediaRecord) =>
	shownIn.length > 0 || isAwaited(store, id);

/** Whether whoever asks may change a medium as it is now: what readers see is for those who publish. */
const mayRework = async (event: RequestEvent, medium: MediaRecord) =>
	!(await isForReaders(event.locals.store, medium)) || (await allows(event, 'media.publish')) !== undefined;

/** The medium of an action, and whoever asks for it: one who may write it. */
async function own(event: RequestEvent<{ id: string }>) {
	const medium = await refusing(event, () => read(event.locals.store, Number(event.params.id)));
	return { medium, member: await require(event, 'media.write', medium.owner) };
}

/**
 * Changes a picture's pixels; answers why not. Shares are of the picture that whoever sends them saw: of another one,
 * since somebody cropped it, they would hide the wrong thing.
 */
async function rework(event: RequestEvent, medium: MediaRecord, form: FormData, work: Rework) {
	const { id, width, height } = medium;
	const { locals } = event;
	if (!(await mayRework(event, medium))) return fail(403, { rework: 'published' as const });
	if (form.get('seen') !== `${width}x${height}`) return fail(409, { rework: 'conflict' as const });
	try {
		await locals.media.rework(id, work, deedOf(locals));
	} catch (refusal) {
		if (refusal instanceof Conflict) return fail(409, { rework: 'conflict' as const });
		if (refusal instanceof MediaRefused) return fail(422, { rework: 'broken' as const });
		throw refusal;
	}
	return undefined;
}

export const actions: Actions = {
	describe: async (event) => {
		const { medium, member } = await own(event);
		const form = await sentForm(event.request);
		const typed = typedIn(form);
		if (!(await mayRework(event, medium))) return fail(403, { refused: { faults: {}, typed } });
		const read = readDescription(form, medium);
		if (read.refused) return fail(400, { refused: read.refused });
		try {
			await change(event.locals.store, medium.id, read.said, { ...deedOf(event.locals), member });
		} catch (refusal) {
			if (!(refusal instanceof DescriptionRefused)) throw refusal;
			return fail(400, { refused: { faults: refusal.faults, typed } });
		}
		return { saved: 'description' as const };
	},
	blur: async (event) => {
		const { medium } = await own(event);
		const form = await sentForm(event.request);
		const areas = readAreas(form);
		if (!areas) return fail(400, { rework: 'noArea' as const });
		return (await rework(event, medium, form, { blur: areas })) ?? { saved: 'blur' as const };
	},
	crop: async (event) => {
		const { medium } = await own(event);
		const form = await sentForm(event.request);
		const crop = readCrop(form);
		if (!crop) return fail(400, { rework: 'noCrop' as const });
		return (await rework(event, medium, form, { crop })) ?? { saved: 'crop' as const };
	},
	delete: async (event) => {
		const { medium } = await own(event);
		try {
			await remove(event.locals.store, medium.id, deedOf(event.locals));
		} catch (refusal) {
			if (!(refusal instanceof Conflict)) throw refusal;
			return fail(409, { isUsed: true });
		}
		redirect(303, '/desk/media');
	}
};
