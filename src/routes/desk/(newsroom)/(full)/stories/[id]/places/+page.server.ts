import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { withConfirmed, withoutGeotag, withTakenBack, type Placing } from '$lib/desk/places/geotag-list';
import type { ManuscriptGeotag } from '$lib/newsroom/manuscript';
import { titleOf } from '$lib/newsroom/manuscript';
import { may } from '$lib/newsroom/permissions';
import type { KnownPlace } from '$lib/newsroom/place';
import { defaultPrecision, precisionSteps } from '$lib/newsroom/protection';
import { require } from '$lib/server/auth/permission';
import { takeUpPlace } from '$lib/server/desk/gazetted';
import { confirmPoint, seePoints, setPointAside, waitingPoints } from '$lib/server/desk/imported-points';
import { byNumbers, suggest } from '$lib/server/desk/known-places';
import * as manuscripts from '$lib/server/desk/manuscripts';
import { removedGeotag } from '$lib/server/desk/removed-geotags';
import { placeSight } from '$lib/server/desk/sight';
import { forget, knownTruths, removedOf } from '$lib/server/desk/truths';
import type { Store } from '$lib/server/store/connection';
import { sentForm } from '$lib/server/sent-form';
import { precisions, roles } from '$lib/story/precision';
import { Conflict } from '$lib/story/refusal';
import { openStory, orNotHere, saveStory, type Opening } from '../opening.server';
import type { Actions, PageServerLoad } from './$types';

const LONGEST = 100;

export const load: PageServerLoad = async (event) => {
	const { head, member } = await openStory(event, 'story.read');
	const { store, gazetteer, language } = event.locals;
	const document = await manuscripts.documentAt(store, head.id, head.revision);
	const sight = placeSight(member, language);
	// What a true place would show is for those to choose who may see it; points may be as fine
	const maySee = may(member, 'truth.see');
	const [truths, points] = maySee
		? await Promise.all([knownTruths(store, head.id), waitingPoints(store, head.id)])
		: [[], []];
	const removed = await removedGeotags(store, head.id, removedOf(truths, document.geotags));
	const known = await byNumbers(
		store,
		gazetteer,
		[...document.geotags, ...removed].map(({ place }) => place),
		sight
	);
	const typed = (event.url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
	return {
		story: { id: head.id, title: titleOf(document), revision: head.revision },
		geotags: document.geotags.map(({ key, place, role, precision }) => ({
			key,
			role,
			precision,
			place: known.get(place),
			steps: known.has(place) ? precisionSteps(known.get(place)!, truths.includes(key)) : []
		})),
		points,
		removed: removed.map(({ key, place }) => ({ key, name: known.get(place)?.name })),
		typed,
		found: typed ? await suggest(store, gazetteer, typed, sight) : [],
		mayWrite: may(member, 'story.write', head.owner) && !head.binned
	};
};

/** The geotags that are gone and of which the desk still has the true place. */
async function removedGeotags(store: Store, story: number, keys: string[]): Promise<ManuscriptGeotag[]> {
	const geotags = await Promise.all(keys.map((key) => removedGeotag(store, story, key)));
	return geotags.filter((geotag) => geotag !== undefined);
}

/**
 * Saves the story's geotags as a form changes them, onto the revision that it was filled in from.
 * @param settle what follows once they are saved
 */
async function save(
	event: RequestEvent<{ id: string }>,
	update: (placing: Placing, form: FormData, opening: Opening) => Promise<Placing | undefined>,
	settle?: (placing: Placing, form: FormData, opening: Opening) => Promise<void>
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
	await settle?.(placing, form, opening);
	backTo(head.id);
}

function backTo(story: number): never {
	redirect(303, `/desk/stories/${story}/places`);
}

const keyOf = (form: FormData) => String(form.get('key') ?? '');
const markOf = (form: FormData) => String(form.get('mark') ?? '');
const roleOf = (form: FormData) => roles.find((role) => role === form.get('role'));

/** The place that a form chose, by the newsroom's number or the gazetteer's id, which is given a number now. */
async function placeOf(
	{ locals: { store, gazetteer, language } }: RequestEvent,
	form: FormData,
	{ member, deed }: Opening
): Promise<KnownPlace | undefined> {
	const asked = String(form.get('place') ?? '');
	if (!asked || asked.length > LONGEST) return undefined;
	const number = /^[1-9]\d{0,14}$/.test(asked)
		? Number(asked)
		: (await gazetteer.byId(asked)) && (await takeUpPlace(store, gazetteer, deed, asked));
	if (!number) return undefined;
	return (await byNumbers(store, gazetteer, [number], placeSight(member, language))).get(number);
}

export const actions: Actions = {
	add: (event) =>
		save(event, async (placing, form, opening) => {
			const role = roleOf(form);
			const place = role && (await placeOf(event, form, opening));
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
	remove: (event) => save(event, async (placing, form) => withoutGeotag(placing, keyOf(form))),

	/** Shows where the points of the import are and what lies there: the look is written down. */
	look: async (event) => {
		const { head, member, deed } = await openStory(event, 'story.read');
		await require(event, 'truth.see');
		const { store, gazetteer, language } = event.locals;
		return { seen: await seePoints(store, gazetteer, deed, head.id, placeSight(member, language)) };
	},
	/** A point of the import becomes a place of the story; with `keep=on` the point is its true one, else it is gone. */
	confirm: async (event) => {
		await require(event, 'truth.write');
		return save(
			event,
			async (placing, form, opening) => {
				const { store } = event.locals;
				const { id } = opening.head;
				const isWaiting = (await waitingPoints(store, id)).some(({ mark }) => mark === markOf(form));
				const role = roleOf(form);
				const place = isWaiting && role && (await placeOf(event, form, opening));
				if (!place) return undefined;
				const own = placing.geotags.find((geotag) => geotag.place === place.id);
				const hasTruth = own !== undefined && (await knownTruths(store, id)).includes(own.key);
				const precision =
					precisions.find((one) => one === form.get('precision')) ??
					own?.precision ??
					defaultPrecision(place);
				const steps = precisionSteps(place, hasTruth || form.get('keep') === 'on');
				if (steps.some((step) => step.precision === precision && step.hindrance)) return undefined;
				return withConfirmed(placing, { place: place.id!, role, precision });
			},
			async ({ geotags }, form, opening) => {
				const { store } = event.locals;
				const { head, deed } = opening;
				const place = (await placeOf(event, form, opening))?.id;
				const geotag = geotags.find((one) => one.place === place)!.key;
				// Nothing known is written over
				const isKnown = (await knownTruths(store, head.id)).includes(geotag);
				const isTrue = form.get('keep') === 'on' && !isKnown;
				await orNotHere(confirmPoint(store, deed, head.id, { mark: markOf(form), geotag, isTrue }));
			}
		);
	},
	/** A point of the import is no place of the story: it is gone for good. */
	setAside: async (event) => {
		const { head, deed } = await openStory(event, 'story.write');
		await require(event, 'truth.write');
		const form = await sentForm(event.request);
		await orNotHere(setPointAside(event.locals.store, deed, head.id, markOf(form)));
		backTo(head.id);
	},
	/** A place that was removed is there again, with its true place. */
	takeBack: async (event) => {
		await require(event, 'truth.see');
		return save(event, async (placing, form, { head }) => {
			const geotag = await removedGeotag(event.locals.store, head.id, keyOf(form));
			return geotag && withTakenBack(placing, geotag);
		});
	},
	/** Forgets a true place for good. */
	forget: async (event) => {
		const { head, deed } = await openStory(event, 'story.write');
		await require(event, 'truth.write');
		await forget(event.locals.store, deed, head.id, keyOf(await sentForm(event.request)));
		backTo(head.id);
	}
};
