import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { chosen, differences, merge, passages, sides, type Choices, type Side } from '$lib/newsroom/merge';
import { may } from '$lib/newsroom/permissions';
import { require } from '$lib/server/auth/permission';
import { readAside, settleAside } from '$lib/server/desk/asides';
import { namesOf } from '$lib/server/desk/names';
import { namesOfPlaces } from '$lib/server/desk/place-names';
import * as manuscripts from '$lib/server/desk/manuscripts';
import { namedThemes } from '$lib/server/store/themes';
import { sentForm } from '$lib/server/sent-form';
import type { Actions, PageServerLoad } from './$types';
import { openStory, orNotHere, saveStory } from '../../opening.server';

/** The three texts of a conflict: what both were written from, the one laid aside, and the newest. */
async function meetingOf(event: RequestEvent<{ id: string; token: string }>, newest?: number) {
	const { head, member, deed } = await openStory(event, 'story.write');
	const { store } = event.locals;
	const aside = await orNotHere(readAside(store, head.id, event.params.token));
	// Somebody else's text is theirs to bring together, or an editor's
	if (aside.author !== member.id) await require(event, 'story.publish');
	const number = newest ?? head.revision;
	const [base, theirs] = await Promise.all([
		orNotHere(manuscripts.documentAt(store, head.id, aside.base)),
		orNotHere(manuscripts.documentAt(store, head.id, number))
	]);
	return {
		head,
		member,
		deed,
		aside,
		mine: aside.document,
		theirs,
		number,
		all: passages(base, aside.document, theirs)
	};
}

export const load: PageServerLoad = async (event) => {
	const { head, member, aside, mine, theirs, number, all } = await meetingOf(event);
	const { store } = event.locals;
	const [newest] = await manuscripts.history(store, head.id, { before: number + 1, limit: 1 });
	const { language } = event.locals;
	const [names, themes] = await Promise.all([
		namesOf(store, [aside.author, newest?.author ?? null]),
		namedThemes(store, language)
	]);
	return {
		story: head,
		newest: {
			number,
			made: newest?.made ?? head.changed,
			author: names.get(newest?.author ?? '') ?? '',
			isMine: newest?.author === member.id
		},
		aside: {
			base: aside.base,
			made: aside.made,
			author: names.get(aside.author ?? '') ?? '',
			isMine: aside.author === member.id
		},
		mine,
		theirs,
		passages: all,
		places: Object.fromEntries(
			await namesOfPlaces(
				store,
				[...mine.geotags, ...theirs.geotags].map(({ place }) => place),
				language
			)
		),
		themes: Object.fromEntries(themes.map(({ slug, name }) => [slug, name])),
		token: crypto.randomUUID(),
		mayCreate: may(member, 'story.create')
	};
};

const isSide = (given: unknown): given is Side => sides.includes(given as Side);

export const actions: Actions = {
	/** Saves the two texts as one, as the passages were chosen. */
	merge: async (event) => {
		const data = await sentForm(event.request);
		const newest = Number(data.get('newest'));
		const { head, deed, mine, theirs, all } = await meetingOf(
			event,
			Number.isInteger(newest) ? newest : undefined
		);
		const choices: Choices = Object.fromEntries(
			all.map(({ id }) => {
				const given = data.get(`choice-${id}`);
				return [id, isSide(given) ? given : undefined];
			})
		);
		const open = differences(all).filter((passage) => !chosen(passage, choices));
		if (open.length) return fail(400, { open: open.map(({ id }) => id), choices });
		const { store } = event.locals;
		const saved = await saveStory(store, deed, {
			id: head.id,
			base: newest,
			document: merge(mine, theirs, all, choices),
			token: String(data.get('token')),
			cause: 'merge'
		});
		await settleAside(store, head.id, event.params.token);
		// Somebody saved again meanwhile: what was brought together meets that
		if ('conflict' in saved) redirect(303, `/desk/stories/${head.id}/conflict/${saved.aside}`);
		redirect(303, `/desk/stories/${head.id}`);
	},

	/** Makes a story of its own of the text laid aside. */
	copy: async (event) => {
		const { head, deed, mine } = await meetingOf(event);
		const { store } = event.locals;
		const id = await manuscripts.create(store, deed, { ...mine, slug: '' });
		await settleAside(store, head.id, event.params.token);
		redirect(303, `/desk/stories/${id}`);
	},

	/** Leaves the text that was laid aside. */
	theirs: async (event) => {
		const { head } = await meetingOf(event);
		await settleAside(event.locals.store, head.id, event.params.token);
		redirect(303, `/desk/stories/${head.id}`);
	}
};
