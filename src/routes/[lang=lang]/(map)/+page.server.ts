import { listed } from '$lib/reader/listed-story';
import { drawFrontMap, FRONT_WIDTH, frontView } from '$lib/server/publish/front-map';
import { reading } from '$lib/server/publish/reading';
import { tileAddress } from '$lib/server/publish/tiles/address';
import { toldPlaces } from '$lib/server/publish/told-places';
import * as milestones from '$lib/server/store/milestones';
import * as stories from '$lib/server/store/stories';
import * as themes from '$lib/server/store/themes';
import { writeSelection, type Selection } from '$lib/story/selection';
import { parseSelection } from '$lib/story/selection-parser';
import { dayNumber } from '$lib/story/when';
import { redirect } from '@sveltejs/kit';
import { unitFor } from '$lib/timeline/bins';
import { enclose } from '../../enclose.server';
import type { PageServerLoad } from './$types';

/** The list shows so many, which a telephone loads with the map in 40 kB; the others are the bench's. */
const LISTED = 50;

/** The front map shows where stories happen, unless somebody asks for where they lead or come from. */
const happening = (selection: Selection): Selection => ({ role: ['setting'], ...selection });

/** Who asks where means what happens there; else a story may keep its place to itself. */
function meant(selection: Selection): Selection {
	const { bbox, polygon, around, place, precision } = selection;
	return (bbox ?? polygon ?? around ?? place ?? precision) === undefined ? selection : happening(selection);
}

export const load: PageServerLoad = reading(async (event) => {
	const { url, locals } = event;
	const { store, research, language } = locals;
	const selection = parseSelection(url.searchParams);
	// A form sends its empty fields too; the address one shares has none
	if ([...url.searchParams.values()].some((value) => value.trim() === '')) {
		redirect(303, `/${language}${writeSelection(selection)}`);
	}
	const view = frontView(selection.bbox);
	// The map may look beyond its box, and the timeline beyond its period
	const onMap = happening({ ...selection, bbox: undefined });
	const all = await research.count({});
	const [first, last] = [all.histogram.bins[0], all.histogram.bins.at(-1)];
	const unit = first && last ? unitFor(dayNumber(last.to) - dayNumber(first.from)) : 'week';
	const [count, page, selected, everywhere, allThemes, leads] = await Promise.all([
		research.count(meant(selection), { unit }),
		research.page(meant(selection), { order: 'latest', limit: LISTED }),
		toldPlaces(locals, onMap, view, FRONT_WIDTH),
		toldPlaces(locals, happening({}), view, FRONT_WIDTH),
		themes.list(store, language),
		milestones.list(store, language)
	]);
	const entries = await stories.byIds(store, page.ids, language);
	const { drawing, ...map } = drawFrontMap(selected.shown, everywhere.shown, language, view);
	// The map may look elsewhere, but its drawing stays: the script takes over what is on its page
	locals.insets.drawing = drawing;
	return enclose(event, {
		selection,
		themes: allThemes,
		kinds: all.facets.kind.rows.map(({ value }) => value).sort(),
		entries: entries.map(listed),
		found: count.stories,
		total: all.stories,
		/** Where the selected stories happen, whatever the map shows of it; none where they are counted instead. */
		told: Array.isArray(selected.shown) ? selected.shown : [],
		counted: map.cells && { cells: map.cells, tiles: tileAddress({ selection: onMap, language }) },
		places: everywhere.places,
		map,
		timeline: {
			unit,
			bins: count.histogram.bins.map(({ from, to, exact, wide }) => ({ from, to, exact, wide })),
			milestones: leads
		}
	});
});
