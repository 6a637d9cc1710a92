import { composePlate, type Plate } from '$lib/atlas/plate';
import { franceView, viewOfBbox, viewOfPoints, bboxOfView, type View } from '$lib/atlas/view';
import { groupLabels } from '$lib/i18n/name-lists';
import type { ImportedPoint, NamedPlace } from '$lib/newsroom/import';
import { placeKey } from '$lib/newsroom/place';
import { foundNames } from '$lib/server/desk/found-names';
import type { Gazetteer } from '$lib/server/gazetteer';
import type { SoughtName, SoughtPlaces } from '$lib/server/import/sought-places';
import type { Store } from '$lib/server/store/connection';
import type { Position } from '$lib/geo/position';
import type { Language } from '$lib/story/language';

/** The map of a preview, as the server draws it. */
export interface FoundMap {
	plate: Plate;
	/** Slugs of places that a person has to settle. */
	ambiguous: string[];
}

/** What a preview says of places. */
export interface FoundPlaces {
	/** Articles that name places but have no point; different places, and those of them that are ambiguous. */
	articles: number;
	places: number;
	ambiguous: number;
	looked: number;
	goal: number;
	isOver: boolean;
	/** Whether some articles are not read before they are opened. */
	isPartly: boolean;
	/** Null where there is nothing to show. */
	map: FoundMap | null;
}

interface Asking {
	store: Store;
	gazetteer: Gazetteer;
	language: Language;
}

/** Marks of the map, most told first: more would lie over each other. */
const MOST_MARKS = 300;
/** Metres: what is wider, such as a region, is no dot. */
const WIDEST = 60_000;
const ASPECT = 392 / 330;
/** CSS pixels: what stands at the foot of the map. */
const keepOut = [{ right: 0, bottom: 0, width: 330, height: 24 }];

const isAmbiguous = ({ possible, mention }: SoughtName) => possible > 1 && mention.state === 'ambiguous';

/** What articles name, in the desk's language. */
export async function namesOf(
	{ store, gazetteer, language }: Asking,
	names: readonly SoughtName[]
): Promise<NamedPlace[]> {
	const found = await foundNames(
		store,
		gazetteer,
		names.map(({ mention }) => mention),
		{ language, ofShelters: true }
	);
	return found.map(({ surface, candidates: [first] }, at) => ({
		name: first?.place.name ?? surface,
		possible: isAmbiguous(names[at]!) ? names[at]!.possible : 1
	}));
}

interface Spot {
	slug: string;
	name: string;
	at: Position;
	stories: number;
	isAmbiguous: boolean;
}

/** Different places with the articles that name each, those of the most first. */
function counted(sought: SoughtPlaces): (SoughtName & { stories: number })[] {
	const places = new Map<string, SoughtName & { stories: number }>();
	for (const name of [...sought.names.values()].flat()) {
		const { source, id } = name.mention.candidates[0]!;
		const key = `${source} ${id} ${isAmbiguous(name)}`;
		const known = places.get(key);
		if (known) known.stories++;
		else places.set(key, { ...name, stories: 1 });
	}
	return [...places.values()].sort((one, other) => other.stories - one.stories);
}

async function spotsOf(
	{ store, gazetteer, language }: Asking,
	places: (SoughtName & { stories: number })[],
	points: (ImportedPoint & { count: number })[]
): Promise<Spot[]> {
	const named = await foundNames(
		store,
		gazetteer,
		places.map(({ mention }) => mention),
		{ language, ofShelters: true }
	);
	const spots = new Map<string, Spot>();
	const add = (spot: Spot) => {
		const known = spots.get(spot.slug);
		if (known) {
			known.stories += spot.stories;
			// One article that leaves no doubt is enough to know the place
			known.isAmbiguous &&= spot.isAmbiguous;
		} else spots.set(spot.slug, spot);
	};
	for (const { longitude, latitude, name, count } of points)
		add({
			slug: `${longitude} ${latitude}`,
			name: name ?? '',
			at: [longitude, latitude],
			stories: count,
			isAmbiguous: false
		});
	for (const [at, { candidates }] of named.entries()) {
		const place = candidates[0]?.place;
		if (!place || place.radius > WIDEST) continue;
		const { stories } = places[at]!;
		add({
			slug: placeKey(place),
			name: place.name,
			at: place.at,
			stories,
			isAmbiguous: isAmbiguous(places[at]!)
		});
	}
	return [...spots.values()].sort((one, other) => other.stories - one.stories).slice(0, MOST_MARKS);
}

/** France where most of it is told there, else all of it. */
function viewOf(spots: Spot[]): View {
	const [west, south, east, north] = bboxOfView(franceView);
	const inside = spots.filter(
		({ at: [longitude, latitude] }) =>
			longitude > west && longitude < east && latitude > south && latitude < north
	);
	if (inside.length * 2 < spots.length)
		return viewOfPoints(
			spots.map(({ at }) => ({ at, radius: 0 })),
			ASPECT
		);
	return viewOfBbox([-5.2, 41.4, 9.6, 51.4], ASPECT, { margin: 0.01 });
}

function draw(spots: Spot[], language: Language): FoundMap {
	const setting = { width: 392, height: 330, target: 12, scale: 0.4, keepOut };
	const plate = composePlate(
		viewOf(spots),
		spots.map(({ slug, name, at, stories }) => ({
			slug,
			name,
			at,
			// A town named in each article would cover its country
			stories: 1 + Math.log2(stories),
			radius: 0,
			precision: 'commune'
		})),
		{
			language,
			townsAhead: 1,
			wide: setting,
			narrow: { ...setting, width: 360 },
			labels: ({ names }) =>
				groupLabels(language, names.filter(Boolean).length ? names.filter(Boolean) : [''])
		}
	);
	return { plate, ambiguous: spots.filter((spot) => spot.isAmbiguous).map(({ slug }) => slug) };
}

/** The places of a preview: those of its points and those that its articles name. */
export async function foundPlaces(
	asking: Asking,
	sought: SoughtPlaces,
	points: (ImportedPoint & { count: number })[]
): Promise<FoundPlaces> {
	const places = counted(sought);
	const spots = await spotsOf(asking, places.slice(0, MOST_MARKS), points);
	const { looked, goal, without, isOver } = sought;
	return {
		articles: sought.names.size,
		places: places.length + points.length,
		ambiguous: places.filter(isAmbiguous).length,
		looked,
		goal,
		isOver,
		isPartly: isOver && goal < without,
		map: spots.length ? draw(spots, asking.language) : null
	};
}
