import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { may } from '$lib/newsroom/permissions';
import { require } from '$lib/server/auth/permission';
import { deedOf } from '$lib/server/media/deed';
import { readAreas, readCrop, readDescription } from '$lib/server/media/desk-form';
import { list, pictureOf, read, type MediaRecord } from '$lib/server/media/records';
import type { Rework } from '$lib/server/media/development';
import { MediaRefused } from '$lib/server/media/refusal';
import { refusing } from '$lib/server/media/refusing';
import { change, remove } from '$lib/server/media/writing';
import { sentForm } from '$lib/server/sent-form';
import { Conflict } from '$lib/story/refusal';
import type { Actions, PageServerLoad } from './$types';

/** Pictures offered as stills. */
const OFFERED = 100;

export const load: PageServerLoad = async (event) => {
	const { store, member } = event.locals;
	const medium = await refusing(event, () => read(store, Number(event.params.id)));
	await require(event, 'media.read', medium.owner);
	const isPlayed = medium.kind === 'video' || medium.kind === 'foreign';
	const owner = member?.rank === 'contributor' ? member.id : undefined;
	const pictures = isPlayed ? await list(store, { owner, kind: 'picture', limit: OFFERED }) : [];
	return {
		medium,
		picture: await pictureOf(store, medium, Infinity),
		stills: pictures.map(({ id, name }) => ({ id, name })),
		mayWrite: may(member, 'media.write', medium.owner)
	};
};

/** The medium of an action, which whoever asks may change. */
async function own(event: RequestEvent<{ id: string }>) {
	const medium = await refusing(event, () => read(event.locals.store, Number(event.params.id)));
	await require(event, 'media.write', medium.owner);
	return medium;
}

/**
 * Changes a picture's pixels; answers why not. Shares are of the picture that whoever sends them saw: of another one,
 * since somebody cropped it, they would hide the wrong thing.
 */
async function rework(
	{ locals }: RequestEvent,
	{ id, width, height }: MediaRecord,
	form: FormData,
	work: Rework
) {
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
		const medium = await own(event);
		const read = readDescription(await sentForm(event.request), medium);
		if (read.refused) return fail(400, { refused: read.refused });
		try {
			await change(event.locals.store, medium.id, read.said, deedOf(event.locals));
		} catch (refusal) {
			if (!(refusal instanceof Conflict)) throw refusal;
			return fail(409, { refused: { faults: { still: 'notPicture' as const }, typed: {} } });
		}
		return { saved: 'description' as const };
	},
	blur: async (event) => {
		const medium = await own(event);
		const form = await sentForm(event.request);
		const areas = readAreas(form);
		if (!areas) return fail(400, { rework: 'noArea' as const });
		return (await rework(event, medium, form, { blur: areas })) ?? { saved: 'blur' as const };
	},
	crop: async (event) => {
		const medium = await own(event);
		const form = await sentForm(event.request);
		const crop = readCrop(form);
		if (!crop) return fail(400, { rework: 'noCrop' as const });
		return (await rework(event, medium, form, { crop })) ?? { saved: 'crop' as const };
	},
	delete: async (event) => {
		const medium = await own(event);
		try {
			await remove(event.locals.store, medium.id, deedOf(event.locals));
		} catch (refusal) {
			if (!(refusal instanceof Conflict)) throw refusal;
			return fail(409, { isUsed: true });
		}
		redirect(303, '/desk/media');
	}
};
