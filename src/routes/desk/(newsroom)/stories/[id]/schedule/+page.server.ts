import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readSchedule } from '$lib/newsroom/schedule';
import { askedStory } from '$lib/server/desk/asked';
import { allBlockers } from '$lib/server/desk/blocking';
import { documentAt } from '$lib/server/desk/manuscripts';
import * as publication from '$lib/server/desk/publication';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import { readSettings } from '$lib/server/settings';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	const { story } = await askedStory(event, 'story.publish');
	const { store } = event.locals;
	const document = await documentAt(store, story.id, story.revision);
	return { story, blockers: await allBlockers(store, document) };
});

const typedForm = z.object({
	day: z.string().max(100).default(''),
	time: z.string().max(30).default(''),
	/** The instant that was read back and is agreed to, ISO 8601; '' while nobody has seen it. */
	agreed: z.string().max(30).default('')
});

export const actions: Actions = {
	/** Reads back what was typed, and once that is agreed to, schedules; with `act=cancel` no longer does. */
	default: reading(async (event) => {
		const { story, deed } = await askedStory(event, 'story.publish');
		const { store } = event.locals;
		const sent = Object.fromEntries(await sentForm(event.request));
		if (sent.act === 'cancel') {
			await publication.setReview(store, deed, story.id, false);
			redirect(303, `/desk?story=${story.id}`);
		}
		const given = typedForm.safeParse(sent);
		if (!given.success) return fail(400, { typed: { day: '', time: '' }, fault: 'badDay' as const });
		const { agreed, ...typed } = given.data;
		const read = readSchedule(typed, readSettings(process.env).timeZone, deed.at);
		if (read.fault) return fail(400, { typed, fault: read.fault });
		const due = read.due.toISOString();
		if (agreed !== due) return { typed, due };
		await publication.schedule(store, deed, story.id, read.due);
		redirect(303, `/desk?story=${story.id}`);
	})
};
