import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { withConfirmed, withoutGeotag, type Placing } from '$lib/desk/places/geotag-list';
import type { ManuscriptGeotag } from '$lib/newsroom/manuscript';
import { titleOf } from '$lib/newsroom/manuscript';
import { may } from '$lib/newsroom/permissions';
import { defaultPrecision, precisionSteps } from '$lib/newsroom/protection';
import { takeUpPlace } from '$lib/server/desk/gazetted';
import { byNumbers, suggest } from '$lib/server/desk/known-places';
import * as manuscripts from '$lib/server/desk/manuscripts';
import { placeSight } from '$lib/server/desk/sight';
import { knownTruths } from '$lib/server/desk/truths';
import { sentForm } from '$lib/server/sent-form';
import { precisions, roles } from '$lib/story/precision';
import { Conflict } from '$lib/story/refusal';
import { openStory, saveStory } from '../opening.server';
import type { Actions, PageServerLoad } from './$types';

const LONGEST = 100;

export const load: PageServerLoad = async (event) => {
	const { head, member } = await openStory(event, 'story.read');
	const { store, gazetteer, language } = event.locals;
	const document = await manuscripts.documentAt(store, head.id, head.revision);
	const sight = placeSight(member, language);
	const known = await byNumbers(
		store,
		gazetteer,
		document.geotags.map(({ place }) => place),
		sight
	);
	// What a true place would show is for those to choose who may see it
	const truths = new Set(may(member, 'truth.see') ? await knownTruths(store, head.id) : []);
	const typed = (event.url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
	return {
		story: { id: head.id, title: titleOf(document), revision: head.revision },
		geotags: document.geotags.map(({ key, place, role, precision }) => ({
			key,
			role,
			precision,
			place: known.get(place),
			steps: known.has(place) ? precisionSteps(known.get(place)!, truths.has(key)) : []
		})),
		typed,
		found: typed ? await suggest(store, gazetteer, typed, sight) : [],
		mayWrite: may(member, 'story.write', head.owner) && !head.binned
	};
};

/** Saves the story's geotags as a form changes them, onto the revision that it was filled in from. */
async function save(
	event: RequestEvent<{ id: string }>,
	update: (
		placing: Placing,
		form: FormData,
		opening: Awaited<ReturnType<typeof openStory>>
	) => Promise<Placing | undefined>
) {
	const opening = await openStory(event, 'story.write');
	const { head, deed } = opening;
	const { store } = event.locals;
	const form = await sentForm(event.request);
	const base = Number(form.get('base'));
	// What somebody saved meanwhile is what is shown then, and nothing is laid aside for a line of a form
	if (base !== head.revision) return fail(409, { wrong: 'conflict' as const });
	const document = await manuscripts.documentAt(store, head.id, head.revision);
	const placing = await update(document, form, opening);
	if (!placing) return fail(400, { wrong: 'place' as const });
	try {
		const token = crypto.randomUUID();
		const given = { id: head.id, base, document: { ...document, ...placing }, token };
		const saved = await saveStory(store, deed, given);
		if ('conflict' in saved) return fail(409, { wrong: 'conflict' as const });
	} catch (refusal) {
		if (refusal instanceof Conflict) return fail(409, { wrong: 'conflict' as const });
		throw refusal;
	}
	redirect(303, `/desk/stories/${head.id}/places`);
}

const keyOf = (form: FormData) => String(form.get('key') ?? '');
const roleOf = (form: FormData) => roles.find((role) => role === form.get('role'));

export const actions: Actions = {
	add: (event) =>
		save(event, async (placing, form, { member, deed }) => {
			const { store, gazetteer, language } = event.locals;
			const asked = String(form.get('place') ?? '');
			const role = roleOf(form);
			if (!asked || asked.length > LONGEST || !role) return undefined;
			const number = /^[1-9]\d{0,14}$/.test(asked)
				? Number(asked)
				: (await gazetteer.byId(asked)) && (await takeUpPlace(store, gazetteer, deed, asked));
			const place =
				number && (await byNumbers(store, gazetteer, [number], placeSight(member, language))).get(number);
			if (!place) return undefined;
			return withConfirmed(placing, { place: place.id!, role, precision: defaultPrecision(place) });
		}),
	change: (event) =>
		save(event, async (placing, form, { head, member }) => {
			const { store, gazetteer, language } = event.locals;
			const geotag: ManuscriptGeotag | undefined = placing.geotags.find(({ key }) => key === keyOf(form));
			const role = roleOf(form);
			const precision = precisions.find((one) => one === form.get('precision'));
			if (!geotag || !role || !precision) return undefined;
			const sight = placeSight(member, language);
			const place = (await byNumbers(store, gazetteer, [geotag.place], sight)).get(geotag.place);
			const hasTruth = may(member, 'truth.see') && (await knownTruths(store, head.id)).includes(geotag.key);
			const step = place && precisionSteps(place, hasTruth).find((one) => one.precision === precision);
			if (!step || step.hindrance) return undefined;
			const changed = { ...geotag, role, precision };
			return { ...placing, geotags: placing.geotags.map((one) => (one === geotag ? changed : one)) };
		}),
	remove: (event) => save(event, async (placing, form) => withoutGeotag(placing, keyOf(form)))
};
