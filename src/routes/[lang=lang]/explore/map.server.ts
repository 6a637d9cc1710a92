import { bboxOfRing } from '$lib/atlas/area';
import { gather } from '$lib/atlas/gather';
import { drawBenchMap, selectedAreas, type BenchMap } from '$lib/server/publish/bench-map';
import { MARKS_AT_MOST } from '$lib/server/publish/drawn-map';
import * as placeNames from '$lib/server/store/place-names';
import type { Selection } from '$lib/story/selection';
import type { Position } from '$lib/geo/position';

/** All told places of the largest archive: cells are counted from each of them. */
const PLACES_AT_MOST = 100_000;
/** Degrees: cells of some thirty kilometres over France, and as many across any other area. */
const STEP = 0.4;
const CELLS_ACROSS = 34;

/** Where the selected stories happen, drawn: each place with a mark, or cells with their counts where they are many. */
export async function mapOf(
	{ store, research, language }: App.Locals,
	selection: Selection,
	place: { at: Position; radius: number } | undefined
): Promise<BenchMap> {
	const { places, of } = await research.settings(selection, PLACES_AT_MOST);
	if (of > MARKS_AT_MOST) {
		const [area] = selectedAreas(selection, place);
		const [west, , east] = area ? bboxOfRing(area.ring) : [0, 0, STEP * CELLS_ACROSS];
		const points = places.map(({ at, stories }) => ({ at, count: stories }));
		const shown = gather(points, Math.min(STEP, (east - west) / CELLS_ACROSS));
		return drawBenchMap({ shown, selection, place, language });
	}
	const names = await placeNames.ofIds(
		store,
		places.map(({ id }) => id),
		language
	);
	const shown = places.map(({ id, ...told }) => ({ ...told, name: names.get(id) ?? told.slug }));
	return drawBenchMap({ shown, selection, place, language });
}
