import { fail, redirect } from '@sveltejs/kit';
import { may } from '$lib/newsroom/permissions';
import { asides } from '$lib/server/desk/asides';
import { factsOf } from '$lib/server/desk/checklist-facts';
import { waitingPoints } from '$lib/server/desk/imported-points';
import * as manuscripts from '$lib/server/desk/manuscripts';
import { unknownReferences, withDatesRead } from '$lib/server/desk/references';
import * as vocabulary from '$lib/server/desk/vocabulary';
import { namedMedia } from '$lib/server/import/proposals';
import { sentForm } from '$lib/server/sent-form';
import { isLanguage } from '$lib/story/language';
import { Conflict } from '$lib/story/refusal';
import type { Actions, PageServerLoad } from './$types';
import { readForm } from './form.server';
import { openStory, orNotHere, saveStory } from './opening.server';

export const load: PageServerLoad = async (event) => {
	const { head, member } = await openStory(event, 'story.read');
	const { store, gazetteer } = event.locals;
	const document = await orNotHere(manuscripts.documentAt(store, head.id, head.revision));
	const [facts, themes, editions, laidAside, points, media] = await Promise.all([
		factsOf(store, gazetteer, head.id, { document, reader: member }),
		vocabulary.themes(store),
		vocabulary.editions(store),
		asides(store, head.id),
		// Points may be as fine as true ones
		may(member, 'truth.see') ? waitingPoints(store, head.id) : [],
		namedMedia(store, head.id)
	]);
	const asked = event.url.searchParams.get('text');
	return {
		member,
		story: head,
		document,
		facts,
		themes,
		editions,
		imported: { points, media },
		asides: laidAside
			.filter(({ author }) => author === member.id)
			.map(({ token, made }) => ({ token, made })),
		text: isLanguage(asked) ? asked : document.original,
		token: crypto.randomUUID(),
		may: {
			write: may(member, 'story.write', head.owner) && !head.binned,
			publish: may(member, 'story.publish'),
			makeThemes: may(member, 'theme.create')
		}
	};
};

export const actions: Actions = {
	/** Saves the page's own fields, for browsers whose script did not come. */
	save: async (event) => {
		const { head, deed } = await openStory(event, 'story.write');
		const { store } = event.locals;
		const data = await sentForm(event.request);
		const number = Number(data.get('base'));
		const base = await orNotHere(manuscripts.documentAt(store, head.id, number));
		const given = readForm(data, base);
		if (!given) return fail(400, { wrong: ['form'], typed: undefined });
		const document = given.wrong.length ? given.document : withDatesRead(given.document);
		const unknown = given.wrong.length ? [] : await unknownReferences(store, document);
		const wrong = [...given.wrong, ...unknown.map(({ what }) => what)];
		// What was typed comes back with what is wrong about it
		const typed = { document, base: number };
		if (wrong.length) return fail(400, { wrong, typed });
		const { token } = given;
		try {
			const saved = await saveStory(store, deed, { id: head.id, base: number, document, token });
			if ('conflict' in saved) redirect(303, `/desk/stories/${head.id}/conflict/${saved.aside}`);
		} catch (refusal) {
			if (refusal instanceof Conflict) return fail(409, { wrong: ['binned'], typed });
			throw refusal;
		}
		redirect(303, `/desk/stories/${head.id}?text=${String(data.get('language'))}`);
	}
};
