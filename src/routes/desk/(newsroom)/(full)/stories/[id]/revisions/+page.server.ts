import { fail, redirect } from '@sveltejs/kit';
import { may } from '$lib/newsroom/permissions';
import * as manuscripts from '$lib/server/desk/manuscripts';
import { namesOf } from '$lib/server/desk/names';
import { namesOfPlaces } from '$lib/server/desk/place-names';
import * as vocabulary from '$lib/server/desk/vocabulary';
import { sentForm } from '$lib/server/sent-form';
import { Conflict } from '$lib/story/refusal';
import type { Actions, PageServerLoad } from './$types';
import { openStory, orNotHere, saveStory } from '../opening.server';

const PAGE = 200;
const whole = (given: string | null) => (given && /^\d{1,9}$/.test(given) ? Number(given) : undefined);

export const load: PageServerLoad = async (event) => {
	const { head, member } = await openStory(event, 'story.read');
	const { store, language } = event.locals;
	const query = event.url.searchParams;
	const to = Math.min(whole(query.get('to')) ?? head.revision, head.revision);
	const from = Math.min(whole(query.get('from')) ?? Math.max(to - 1, 0), to);
	const before = whole(query.get('before'));
	const [revisions, older, newer, themes] = await Promise.all([
		manuscripts.history(store, head.id, { before, limit: PAGE + 1 }),
		orNotHere(manuscripts.documentAt(store, head.id, from)),
		orNotHere(manuscripts.documentAt(store, head.id, to)),
		vocabulary.themes(store)
	]);
	const names = await namesOf(
		store,
		revisions.map(({ author }) => author)
	);
	return {
		story: head,
		from,
		to,
		older,
		newer,
		revisions: revisions
			.slice(0, PAGE)
			.map(({ author, ...revision }) => ({ ...revision, author: names.get(author ?? '') ?? null })),
		more: revisions.length > PAGE ? revisions[PAGE - 1]!.number : undefined,
		places: Object.fromEntries(
			await namesOfPlaces(
				store,
				[...older.geotags, ...newer.geotags].map(({ place }) => place),
				language
			)
		),
		themes: Object.fromEntries(themes.map(({ slug, names }) => [slug, names[language]])),
		token: crypto.randomUUID(),
		mayWrite: may(member, 'story.write', head.owner) && !head.binned
	};
};

export const actions: Actions = {
	/** Makes an older revision the newest again: what came between stays in the history. */
	restore: async (event) => {
		const { head, deed } = await openStory(event, 'story.write');
		const { store } = event.locals;
		const data = await sentForm(event.request);
		const [number, base] = [whole(String(data.get('number'))), whole(String(data.get('base')))];
		if (number === undefined || base === undefined) return fail(400, { isGone: false });
		const document = await orNotHere(manuscripts.documentAt(store, head.id, number));
		const token = String(data.get('token'));
		try {
			const saved = await saveStory(store, deed, {
				id: head.id,
				base,
				document,
				token,
				cause: 'restore'
			});
			if ('conflict' in saved) redirect(303, `/desk/stories/${head.id}/conflict/${saved.aside}`);
		} catch (refusal) {
			if (refusal instanceof Conflict) return fail(409, { isGone: true });
			throw refusal;
		}
		redirect(303, `/desk/stories/${head.id}`);
	}
};
