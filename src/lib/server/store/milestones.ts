import type { Language } from '../../story/language.ts';
import type { Selection } from '../../story/selection.ts';
import type { Milestone } from '../../story/story.ts';
import type { IsoDay } from '../../story/when.ts';
import { readWhen } from '../../story/when-reader.ts';
import type { Store } from './connection.ts';
import { within } from './places.ts';
import { told } from './told.ts';

function all(store: Store, language: Language) {
	return store
		.selectFrom('milestone')
		.innerJoin('milestone_text', (join) =>
			join.onRef('milestone_text.milestone', '=', 'milestone.id').on('milestone_text.language', '=', language)
		)
		.innerJoin('place', 'place.id', 'milestone.place')
		.innerJoin('place_text', (join) =>
			join.onRef('place_text.place', '=', 'place.id').on('place_text.language', '=', language)
		)
		.select([
			'milestone.slug',
			'milestone.occurred',
			'milestone.source',
			'milestone_text.text',
			'milestone_text.short',
			'place.slug as place_slug',
			'place_text.name as place_name'
		])
		.orderBy('occurred_earliest')
		.orderBy('milestone.slug');
}

type Row = Awaited<ReturnType<ReturnType<typeof all>['execute']>>[number];

const milestone = ({ slug, place_slug, place_name, occurred, short, text, source }: Row): Milestone => ({
	slug,
	text,
	source,
	short: short ?? undefined,
	occurred: readWhen(occurred),
	place: { slug: place_slug, name: place_name }
});

/** All of them, in order of time. */
export const list = told(async (store: Store, language: Language): Promise<Milestone[]> => {
	return (await all(store, language).execute()).map(milestone);
});

/**
 * The milestones of a period and a place with all within it, in order of time.
 * @param holds whether a place's point, in degrees, lies where it is asked for
 */
export async function selected(
	store: Store,
	{ from, to, place }: Pick<Selection, 'from' | 'to' | 'place'>,
	holds: (longitude: number, latitude: number) => boolean,
	language: Language
): Promise<Milestone[]> {
	let query = all(store, language).select(['place.longitude', 'place.latitude']);
	if (from) query = query.where('milestone.occurred_latest', '>=', from);
	if (to) query = query.where('milestone.occurred_earliest', '<=', to);
	if (place) {
		const whole = await store.selectFrom('place').select('id').where('slug', '=', place).executeTakeFirst();
		query = query.where('milestone.place', 'in', within(whole?.id ?? 0));
	}
	const rows = await query.execute();
	return rows.filter(({ longitude, latitude }) => holds(longitude, latitude)).map(milestone);
}

/** What a chronicle tells beside its place. */
export interface ChronicleReach {
	/** The days that its stories tell of. */
	earliest: IsoDay;
	latest: IsoDay;
	/** Slugs of the places that they come from or lead to. */
	ends: string[];
}

/**
 * The milestones of a place's chronicle: its own, those of places within it, and, within the days its stories tell,
 * those of the places that its stories come from or lead to. Those places are the caller's to say, who has the stories
 * at hand: to read them here, from all stories of a city, would take seconds.
 */
export const ofPlace = told(
	async (store: Store, place: number, language: Language, reach?: ChronicleReach): Promise<Milestone[]> => {
		const rows = await all(store, language)
			.where(({ eb, or, and }) => {
				const there = eb('milestone.place', 'in', within(place));
				if (!reach?.ends.length) return there;
				return or([
					there,
					and([
						eb('milestone.occurred_latest', '>=', reach.earliest),
						eb('milestone.occurred_earliest', '<=', reach.latest),
						eb('place.slug', 'in', reach.ends)
					])
				]);
			})
			.execute();
		return rows.map(milestone);
	}
);
