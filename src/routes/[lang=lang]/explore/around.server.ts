import * as placeNames from '$lib/server/store/place-names';
import type { Selection } from '$lib/story/selection';
import type { BenchRow, Neighbour } from './bench';

const KILOMETRES = 20;

/** The place that most of the stories in sight tell of, of those that were asked for. */
function mostTold(list: BenchRow[]) {
	const told = list.flatMap(({ places }) => places.filter(({ isInside }) => isInside));
	const bySlug = [...Map.groupBy(told, ({ slug }) => slug).values()];
	return bySlug.sort((a, b) => b.length - a.length)[0]?.[0];
}

/** Questions that lie beside this one and have an answer, with how many stories are in each. */
export async function around(
	{ research, store, language }: App.Locals,
	{ from, to }: Selection,
	list: BenchRow[]
): Promise<Neighbour[]> {
	const place = mostTold(list);
	if (!place) return [];
	const { slug, name } = place;
	const placeKind = (await placeNames.bySlug(store, slug, language))?.kind ?? '';
	const questions: Omit<Neighbour, 'stories'>[] = [
		{
			kind: 'near',
			name,
			placeKind,
			kilometres: KILOMETRES,
			selection: { from, to, around: { centre: slug, radius: KILOMETRES * 1000 } }
		},
		{ kind: 'origin', name, placeKind, selection: { place: slug, role: ['origin'] } }
	];
	const counted = await Promise.all(
		questions.map(async (one) => ({ ...one, stories: await research.total(one.selection) }))
	);
	return counted.filter(({ stories }) => stories > 0);
}
