import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { withdrawalReasons } from '$lib/newsroom/manuscript';
import { askedStory } from '$lib/server/desk/asked';
import { withdraw } from '$lib/server/desk/publication';
import { reachOf } from '$lib/server/desk/reach';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import { Conflict } from '$lib/story/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	const { story } = await askedStory(event, 'story.withdraw');
	if (story.status !== 'published') throw new Conflict('status');
	const { store, language } = event.locals;
	return {
		story,
		reach: await reachOf(store, story.id, language),
		today: new Date().toISOString().slice(0, 10)
	};
});

const LONGEST_REMARK = 2000;
const given = z.object({
	reason: z.enum(withdrawalReasons),
	remark: z.string().trim().max(LONGEST_REMARK).default(''),
	tells: z.literal('on').optional()
});

export const actions: Actions = {
	default: reading(async (event) => {
		const { story, deed } = await askedStory(event, 'story.withdraw');
		const sent = Object.fromEntries(await sentForm(event.request));
		const read = given.safeParse(sent);
		if (!read.success) {
			const wrong = read.error.issues.map(({ path }) => path[0]);
			return fail(400, {
				reason: wrong.includes('reason') ? undefined : String(sent.reason),
				remark: String(sent.remark ?? '').slice(0, LONGEST_REMARK * 2),
				tells: sent.tells === 'on',
				isLong: wrong.includes('remark')
			});
		}
		const { reason, remark, tells } = read.data;
		await withdraw(event.locals.store, deed, story.id, { reason, remark, tells: tells === 'on' });
		redirect(303, `/desk?story=${story.id}`);
	})
};
