import { bboxOfRing } from '$lib/atlas/area';
import { drawBenchMap, selectedAreas, type BenchMap } from '$lib/server/publish/bench-map';
import { MARKS_AT_MOST } from '$lib/server/publish/drawn-map';
import * as placeNames from '$lib/server/store/place-names';
import type { Selection } from '$lib/story/selection';
import type { Position } from '$lib/geo/position';

/** Degrees: cells of some thirty kilometres over France, and as many across any other area. */
const STEP = 0.4;
const CELLS_ACROSS = 34;

/** Where the selected stories happen, drawn: each place with a mark, or cells with their counts where they are many. */
export async function mapOf(
	{ store, research, language }: App.Locals,
	selection: Selection,
	place: { at: Position; radius: number } | undefined
): Promise<BenchMap> {
	const [area] = selectedAreas(selection, place);
	const [west, , east] = area ? bboxOfRing(area.ring) : [0, 0, STEP * CELLS_ACROSS];
	const step = Math.min(STEP, (east - west) / CELLS_ACROSS);
	const { places, gathered } = await research.settings(selection, MARKS_AT_MOST, step);
	if (gathered) return drawBenchMap({ shown: gathered, selection, place, language });
	const names = await placeNames.ofIds(
		store,
		places.map(({ id }) => id),
		language
	);
	const shown = places.map(({ id, ...told }) => ({ ...told, name: names.get(id) ?? told.slug }));
	return drawBenchMap({ shown, selection, place, language });
}
