import type { Grid } from '../../atlas/cells.ts';
import { bboxOfView, zoomOf, type View } from '../../atlas/view.ts';
import type { Language } from '../../story/language.ts';
import type { Selection } from '../../story/selection.ts';
import type { ToldPlace } from '../../story/story.ts';
import type { ReadingRoom } from '../columns/reading-room.ts';
import type { Store } from '../store/connection.ts';
import * as places from '../store/places.ts';
import { MARKS_AT_MOST } from './drawn-map.ts';

/** What a map is drawn of: places to be marked, or where they are too many, the cells of a grid. */
export interface ToldPlaces {
	/** Different places. */
	places: number;
	shown: ToldPlace[] | Grid;
}

/**
 * Where selected stories are told, in the roles that are asked for.
 * @param view what the map is drawn of, and the width of its sheet in CSS pixels: the interactive map that takes over
 * has its tiles of the same zoom, and so the same cells
 */
export async function toldPlaces(
	{ store, research, language }: { store: Store; research: ReadingRoom; language: Language },
	selection: Selection,
	view: View,
	width: number
): Promise<ToldPlaces> {
	const {
		spots,
		grid,
		places: count
	} = await research.whereabouts(selection, {
		atMost: MARKS_AT_MOST,
		box: bboxOfView(view),
		zoom: Math.max(0, Math.floor(zoomOf(view, width)))
	});
	if (grid) return { places: count, shown: grid };
	const names = await places.namesOf(store, [...new Set(spots.map(({ id }) => id))], language);
	return {
		places: count,
		shown: spots.map(({ id, ...spot }) => ({ ...spot, name: names.get(id) ?? spot.slug }))
	};
}
