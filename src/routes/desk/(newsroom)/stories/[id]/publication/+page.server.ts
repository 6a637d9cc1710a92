import { fail, redirect } from '@sveltejs/kit';
import { readyLanguages } from '$lib/newsroom/manuscript';
import { askedStory } from '$lib/server/desk/asked';
import { lines } from '$lib/server/desk/journal';
import { documentAt } from '$lib/server/desk/manuscripts';
import * as publication from '$lib/server/desk/publication';
import { isDoneAsSeen, seenRevision } from '$lib/server/desk/seen-revision';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import { hindering, hindrances } from '../../hindrances.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	const { story, deed } = await askedStory(event, 'story.publish');
	const { store } = event.locals;
	const document = await documentAt(store, story.id, story.revision);
	const takesBack = event.url.searchParams.has('take-back');
	const subject = { kind: 'story', id: story.id } as const;
	const [withdrawal] =
		story.status === 'withdrawn'
			? await lines(store, { actions: ['story.withdrawn'], subject, limit: 1 })
			: [];
	return {
		story,
		/** Who withdrew it, and when: an edition may say no more than that it was. */
		withdrawal: withdrawal && { name: withdrawal.name, at: withdrawal.at },
		languages: readyLanguages(document),
		hindrances: takesBack ? undefined : await hindrances(event.locals, deed.member, story),
		/** Somebody came to take it back. */
		takesBack
	};
});

export const actions: Actions = {
	/**
	 * Publishes the newest revision, of a withdrawn story with `over=on` alone; 409 where it is newer than `revision`,
	 * by somebody else, or where something keeps the story back. With `act=take-back` the story becomes a draft again.
	 */
	default: reading(async (event) => {
		const { story, deed } = await askedStory(event, 'story.publish');
		const { store } = event.locals;
		const given = await sentForm(event.request);
		const isOver = given.get('over') === 'on';
		if (given.get('act') === 'take-back') await publication.unpublish(store, deed, story.id);
		else if (story.status === 'withdrawn' && !isOver) return fail(400, { isUnconfirmed: true });
		else {
			const seen = seenRevision(given);
			const held = await hindering(event.locals, deed.member, story, given);
			if (held) return fail(409, { held, isOver, seen });
			const { revision: read } = story;
			const publishing = publication.publish(store, deed, story.id, { seen, read, isOver });
			if (!(await isDoneAsSeen(publishing))) return fail(409, { unseenSince: seen, isOver });
		}
		redirect(303, `/desk?story=${story.id}`);
	})
};
