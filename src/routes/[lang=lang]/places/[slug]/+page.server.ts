import { nearestFirst } from '$lib/geo/nearness';
import { loadMessages } from '$lib/i18n/messages';
import { drawLocator } from '$lib/server/publish/locator';
import { plainReading } from '$lib/server/publish/reading';
import * as milestones from '$lib/server/store/milestones';
import * as places from '$lib/server/store/places';
import * as stories from '$lib/server/store/stories';
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
		const known = refusal instanceof NotFound ? await places.slugOf(store, slug) : undefined;
		if (known) redirect(308, `/${language}/places/${known}`);
		throw refusal;
	}
}

export const load: PageServerLoad = plainReading(async ({ params, locals: { store, language } }) => {
	const place = await find(store, params.slug, language);
	const [here, named, everywhere, m] = await Promise.all([
		stories.ofPlace(store, place.id, language, 'setting'),
		stories.ofPlace(store, place.id, language, 'named'),
		places.list(store, language),
		loadMessages(language)
	]);
	const days = here.length
		? {
				earliest: here.map((story) => story.occurred.earliest).reduce((a, b) => (a < b ? a : b)),
				latest: here.map((story) => story.occurred.latest).reduce((a, b) => (a > b ? a : b))
			}
		: undefined;
	const within = everywhere.filter((other) => other.inside.includes(place.name));
	const nearby = nearestFirst(
		place.at,
		everywhere.filter((other) => other.slug !== place.slug && other.kind !== 'country')
	).slice(0, NEARBY);
	const origins = here.flatMap((story) =>
		story.places.filter(
			(other) => other.role === 'origin' && other.precision !== 'country' && other.slug !== place.slug
		)
	);
	const ends = [...new Map(origins.map((origin) => [origin.slug, origin])).values()];
	const own = {
		...place,
		precision: place.radius ? ('commune' as const) : ('exact' as const),
		stories: Math.max(1, here.length)
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
		within: [place.slug, ...within.map((other) => other.slug)],
		here,
		named: named.filter((story) => !here.some((own) => own.slug === story.slug)),
		milestones: await milestones.ofPlace(store, place.id, language, days),
		nearby: nearby.map(({ slug, name, stories, nearness }) => ({ slug, name, stories, nearness })),
		ends: ends.map(({ slug, at }) => ({ slug, at })),
		locator: drawLocator([{ ...own, sub }, ...ends.map((end) => ({ ...end, stories: 1 }))], language, 'place')
	};
});
