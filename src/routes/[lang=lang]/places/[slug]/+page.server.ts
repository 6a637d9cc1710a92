import { loadMessages } from '$lib/i18n/messages';
import { drawLocator } from '$lib/server/publish/locator';
import { plainReading } from '$lib/server/publish/reading';
import { placesAround, toldHere } from '$lib/server/publish/told-at';
import * as milestones from '$lib/server/store/milestones';
import * as places from '$lib/server/store/places';
import type { Store } from '$lib/server/store/connection';
import type { Language } from '$lib/story/language';
import { NotFound } from '$lib/story/refusal';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const NEARBY = 7;

/** The place of that address; a name in any spelling leads there. */
async function find(store: Store, slug: string, language: Language) {
	try {
		return await places.read(store, slug, language);
	} catch (refusal) {
		if (!(refusal instanceof NotFound)) throw refusal;
		const moved = await places.movedTo(store, slug);
		if (moved) redirect(301, `/${language}/places/${moved}`);
		const known = await places.slugOf(store, slug);
		if (known) redirect(308, `/${language}/places/${known}`);
		throw refusal;
	}
}

export const load: PageServerLoad = plainReading(async ({ params, locals }) => {
	const { store, language } = locals;
	const place = await find(store, params.slug, language);
	const [{ here, named, total, within, ends: leadTo }, around, m] = await Promise.all([
		toldHere(locals, place.slug),
		placesAround(locals, place.at),
		loadMessages(language)
	]);
	const reach = here.length
		? {
				earliest: here.map((story) => story.occurred.earliest).reduce((a, b) => (a < b ? a : b)),
				latest: here.map((story) => story.occurred.latest).reduce((a, b) => (a > b ? a : b)),
				ends: leadTo
			}
		: undefined;
	const nearby = around.filter((other) => other.slug !== place.slug).slice(0, NEARBY);
	const origins = here.flatMap((story) =>
		story.places.filter(
			(other) => other.role === 'origin' && other.precision !== 'country' && other.slug !== place.slug
		)
	);
	const ends = [...new Map(origins.map((origin) => [origin.slug, origin])).values()];
	const own = {
		...place,
		precision: place.radius ? ('commune' as const) : ('exact' as const),
		stories: Math.max(1, total)
	};
	const somewhere = {
		commune: 'commune',
		neighbourhood: 'neighbourhood',
		city: 'commune',
		country: 'country'
	} as const;
	const sub =
		place.radius && here.length
			? m.somewhere[somewhere[place.kind as keyof typeof somewhere] ?? 'commune']
			: undefined;
	return {
		place,
		within,
		here,
		total,
		named,
		milestones: await milestones.ofPlace(store, place.id, language, reach),
		nearby: nearby.map(({ slug, name, stories, nearness }) => ({ slug, name, stories, nearness })),
		ends: ends.map(({ slug }) => slug),
		locator: drawLocator(
			[{ ...own, sub }, ...ends.map((end) => ({ ...end, stories: 1 }))],
			language,
			'place',
			ends.map((end) => [end.at, place.at])
		)
	};
});
