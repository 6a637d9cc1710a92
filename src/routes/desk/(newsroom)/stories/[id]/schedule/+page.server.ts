import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readSchedule } from '$lib/newsroom/schedule';
import { askedStory } from '$lib/server/desk/asked';
import * as publication from '$lib/server/desk/publication';
import { isDoneAsSeen, seenRevision } from '$lib/server/desk/seen-revision';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import { readSettings } from '$lib/server/settings';
import { hindering, hindrances } from '../../hindrances.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	const { story, deed } = await askedStory(event, 'story.publish');
	return { story, hindrances: await hindrances(event.locals, deed.member, story) };
});

const typedForm = z.object({
	day: z.string().max(100).default(''),
	time: z.string().max(30).default(''),
	/** The instant that was read back and is agreed to, ISO 8601; '' while nobody has seen it. */
	agreed: z.string().max(30).default('')
});

export const actions: Actions = {
	/**
	 * Reads back what was typed, and once that is agreed to, schedules; 409 where somebody else has saved since
	 * `revision`, or where something keeps the story back. With `act=cancel` it is no longer scheduled.
	 */
	default: reading(async (event) => {
		const { story, deed } = await askedStory(event, 'story.publish');
		const { store } = event.locals;
		const form = await sentForm(event.request);
		const sent = Object.fromEntries(form);
		if (sent.act === 'cancel') {
			await publication.setReview(store, deed, story.id, false);
			redirect(303, `/desk?story=${story.id}`);
		}
		const seen = seenRevision(form);
		const given = typedForm.safeParse(sent);
		if (!given.success) return fail(400, { typed: { day: '', time: '' }, seen, fault: 'badDay' as const });
		const { agreed, ...typed } = given.data;
		const read = readSchedule(typed, readSettings(process.env).timeZone, deed.at);
		if (read.fault) return fail(400, { typed, seen, fault: read.fault });
		const due = read.due.toISOString();
		if (agreed !== due) return { typed, due, seen };
		const held = await hindering(event.locals, deed.member, story, form);
		if (held) return fail(409, { typed, seen, held });
		const asSeen = { seen, read: story.revision };
		const scheduling = publication.schedule(store, deed, story.id, read.due, asSeen);
		if (!(await isDoneAsSeen(scheduling))) return fail(409, { typed, unseenSince: seen });
		redirect(303, `/desk?story=${story.id}`);
	})
};
