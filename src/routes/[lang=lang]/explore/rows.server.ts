import { boxArea, circleArea, ringArea, type Area } from '$lib/server/columns/area';
import type { Position } from '$lib/geo/position';
import type { Messages } from '$lib/i18n/messages';
import type { Store } from '$lib/server/store/connection';
import * as placeNames from '$lib/server/store/place-names';
import * as stories from '$lib/server/store/stories';
import type { Language } from '$lib/story/language';
import { passages } from '$lib/story/passages';
import { precisions } from '$lib/story/precision';
import type { Selection } from '$lib/story/selection';
import type { StoryPlace } from '$lib/story/story';
import { parseWords } from '$lib/story/words';
import type { BenchRow } from './bench';
import type { Column } from './columns';

/** Two lines of a row. */
const PASSAGES_AT_MOST = 2;

/**
 * Where a selection asks for, besides in a place: nowhere in particular where it is empty.
 * @param centre of the place that a radius is drawn about
 */
export function areasOf({ bbox, polygon, around }: Selection, centre: Position | undefined): Area[] {
	const areas: Area[] = [];
	if (bbox) areas.push(boxArea(bbox));
	if (polygon) areas.push(ringArea(polygon));
	const at = typeof around?.centre === 'string' ? centre : around?.centre;
	if (around && at) areas.push(circleArea(at, around.radius));
	return areas;
}

/** What must hold of a place for its story to be selected. */
async function condition(
	store: Store,
	{ place, role, precision }: Selection,
	areas: Area[],
	slugs: string[]
): Promise<(one: StoryPlace) => boolean> {
	const within = place ? await placeNames.amongWithin(store, slugs, place) : undefined;
	const coarsest = precision ? precisions.indexOf(precision) : Infinity;
	return (one) =>
		(!within || within.has(one.slug)) &&
		(!role || role.includes(one.role)) &&
		precisions.indexOf(one.precision) <= coarsest &&
		areas.every((area) => area.holds(...one.at));
}

/** Markdown's signs are no words: they would stand in a passage as they are typed. */
const plain = (markdown: string) =>
	markdown
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/^[#>\s*-]+|[*_`]+/gm, '')
		.replace(/\s+/g, ' ');

/**
 * The rows of the table: the stories of these numbers, in that order, with what made them selected.
 * @param telling the columns that are shown, for what only they tell
 */
export async function rowsOf(
	store: Store,
	ids: number[],
	selection: Selection,
	areas: Area[],
	{ language, m, shown }: { language: Language; m: Messages; shown: readonly Column[] }
): Promise<BenchRow[]> {
	const cards = await stories.byIds(store, ids, language);
	const slugs = [...new Set(cards.flatMap((card) => card.places.map((place) => place.slug)))];
	const isInside = await condition(store, selection, areas, slugs);
	const words = selection.words === undefined ? undefined : parseWords(selection.words);
	const texts =
		words &&
		(await stories.texts(
			store,
			cards.map(({ slug }) => slug),
			language
		));
	/** In the reader's language where it holds the words, else in the first that does. */
	const found = (slug: string) => {
		for (const { language, standfirst, body } of texts?.get(slug) ?? []) {
			const held = passages(words!, plain(`${standfirst} ${body}`), PASSAGES_AT_MOST);
			if (held.length) return held.map((passage) => ({ ...passage, language }));
		}
		return [];
	};
	return cards.map(({ slug, language, kind, themes, title, occurred, published, languages, places }) => ({
		slug,
		language,
		title,
		occurred,
		published,
		languages,
		places: places.map((place) => ({
			slug: place.slug,
			name: place.name,
			role: place.role,
			precision: place.precision,
			at: place.at,
			outer: place.inside[0],
			isInside: isInside(place)
		})),
		...(shown.includes('kind') && { kind: m.kinds[kind] ?? kind }),
		...(shown.includes('themes') && { themes: themes.map(({ name }) => name) }),
		passages: found(slug)
	}));
}
