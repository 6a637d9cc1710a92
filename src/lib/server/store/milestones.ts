import type { Language } from '../../story/language.ts';
import type { Milestone } from '../../story/story.ts';
import type { IsoDay } from '../../story/when.ts';
import { readWhen } from '../../story/when-reader.ts';
import type { Store } from './connection.ts';
import { within } from './places.ts';

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

const milestone = ({ place_slug, place_name, occurred, short, ...row }: Row): Milestone => ({
	...row,
	short: short ?? undefined,
	occurred: readWhen(occurred),
	place: { slug: place_slug, name: place_name }
});

/** All of them, in order of time. */
export async function list(store: Store, language: Language): Promise<Milestone[]> {
	return (await all(store, language).execute()).map(milestone);
}

/**
 * The milestones of a place's chronicle: its own, those of places within it, and, within the days its stories tell,
 * those of the places that its stories come from or lead to.
 */
export async function ofPlace(
	store: Store,
	place: number,
	language: Language,
	days?: { earliest: IsoDay; latest: IsoDay }
): Promise<Milestone[]> {
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
