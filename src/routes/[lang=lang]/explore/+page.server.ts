import { DRAWN } from '$lib/atlas/drawn';
import { loadMessages } from '$lib/i18n/messages';
import { itemsAddress } from '$lib/server/publish/ogc/selection-filter';
import { reading } from '$lib/server/publish/reading';
import * as milestones from '$lib/server/store/milestones';
import * as placeNames from '$lib/server/store/place-names';
import * as themes from '$lib/server/store/themes';
import type { Selection } from '$lib/story/selection';
import { redirect } from '@sveltejs/kit';
import { enclose } from '../../enclose.server';
import { around } from './around.server';
import type { AskedPlace, Bench, Sort, View } from './bench';
import { shown } from './columns';
import { facetsOf } from './facets.server';
import { mapOf } from './map.server';
import { readQuestion } from './question.server';
import { areasOf, rowsOf } from './rows.server';
import { sizesOf } from './sizes.server';
import { namesakes, placesBeside } from './suggestions.server';
import type { PageServerLoad } from './$types';

const ROWS_A_PAGE = 50;

/** What one looks for comes first: the words, the nearest, else what was told last. */
function usualSort({ words, around }: Selection): Sort {
	if (words) return 'relevance';
	return around ? 'nearest' : 'latest';
}

/** Who asks for places sees which of them answered. */
function usualView({ place, bbox, polygon, around, role, precision }: Selection): View {
	return (place ?? bbox ?? polygon ?? around ?? role ?? precision) ? 'rows' : 'stories';
}

/** The place of the selection, or the one that its radius is drawn about. */
async function asked({ store, language }: App.Locals, { place, around }: Selection) {
	const slug = place ?? (typeof around?.centre === 'string' ? around.centre : undefined);
	return slug === undefined ? undefined : placeNames.bySlug(store, slug, language);
}

async function named(
	{ store, language }: App.Locals,
	{ slug, name, kind }: Pick<placeNames.NamedPlace, 'slug' | 'name' | 'kind'>
): Promise<AskedPlace> {
	const namesakes = await placeNames.called(store, name, language);
	return { slug, name, kind, typed: namesakes.length === 1 ? name : slug };
}

export const load: PageServerLoad = reading(async (event) => {
	const { url, locals, isDataRequest } = event;
	const { store, language, research } = locals;
	const beside = placesBeside(locals);
	const { selection, manner, ambiguous, canonical } = await readQuestion(
		url.searchParams,
		store,
		language,
		beside
	);
	if (canonical !== undefined) redirect(303, `/${language}/explore${canonical}`);
	const sort = manner.sort ?? usualSort(selection);
	const shows = manner.shows ?? usualView(selection);
	const begun = performance.now();
	const [count, page] = await Promise.all([
		research.count(selection, { unit: manner.unit }),
		research.page(selection, { order: sort, language, after: manner.after, limit: ROWS_A_PAGE })
	]);
	const milliseconds = Math.ceil(performance.now() - begun);
	const place = await asked(locals, selection);
	const areas = areasOf(selection, place?.at);
	const holds = (longitude: number, latitude: number) =>
		areas.every((area) => area.holds(longitude, latitude));
	const m = await loadMessages(language);
	const centre = selection.around?.centre;
	const [{ drawing, ...map }, list, told, allThemes, naming, point, choices] = await Promise.all([
		mapOf(locals, selection, place),
		rowsOf(store, page.ids, selection, areas, { language, m, shown: shown(shows, manner.columns) }),
		milestones.selected(store, selection, holds, language),
		themes.list(store, language),
		place && named(locals, place),
		typeof centre === 'object' ? beside.pointNamed(centre) : undefined,
		ambiguous ? namesakes(locals, ambiguous) : []
	]);
	const [neighbours, sizes] = await Promise.all([
		around(locals, selection, list),
		sizesOf(locals, url, selection, { ids: page.ids, list, stories: count.stories, rows: count.rows })
	]);
	if (!isDataRequest) locals.insets.drawing = drawing;
	return enclose<Bench>(event, {
		selection,
		manner,
		sort,
		shows,
		stories: count.stories,
		rows: count.rows,
		inside: count.matching,
		facets: facetsOf(count, selection, allThemes, m),
		histogram: count.histogram,
		told: count.told,
		map: { ...map, ground: isDataRequest ? drawing.join('') : DRAWN },
		list,
		milestones: told,
		around: neighbours,
		sizes,
		ogc: itemsAddress(selection),
		next: page.next,
		place: naming,
		point,
		which: ambiguous ? { name: ambiguous, choices } : undefined,
		rankedOf: page.ranked?.isCut ? page.ranked.stories : undefined,
		milliseconds
	});
});
