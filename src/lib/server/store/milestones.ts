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

/**
 * The milestones of a place's chronicle: its own, those of places within it, and, within the days its stories tell,
 * those of the places that its stories come from or lead to.
 */
export const ofPlace = told(
	async (
		store: Store,
		place: number,
		language: Language,
		days?: { earliest: IsoDay; latest: IsoDay }
	): Promise<Milestone[]> => {
		const rows = await all(store, language)
			.where(({ eb, or, and, selectFrom }) =>
				or([
					eb('milestone.place', 'in', within(place)),
					and([
						eb('milestone.occurred_latest', '>=', days?.earliest ?? '9999'),
						eb('milestone.occurred_earliest', '<=', days?.latest ?? '0000'),
						eb(
							'milestone.place',
							'in',
							selectFrom('public_geotag as end')
								.innerJoin('public_geotag as here', 'here.story', 'end.story')
								.where('here.place', 'in', within(place))
								.where('here.role', '=', 'setting')
								.where('end.role', 'in', ['origin', 'destination'])
								.select('end.place')
						)
					])
				])
			)
			.execute();
		return rows.map(milestone);
	}
);
