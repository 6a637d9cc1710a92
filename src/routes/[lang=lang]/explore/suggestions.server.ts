import { distance } from '$lib/geo/globe';
import type { Position } from '$lib/geo/position';
import type { GazetteerPlace } from '$lib/server/gazetteer/place';
import * as placeNames from '$lib/server/store/place-names';
import { foldName } from '$lib/story/fold';
import type { Language } from '$lib/story/language';
import type { Suggestion } from './bench';
import type { PlacesBeside } from './question.server';

const TOLD_AT_MOST = 6;
const GAZETTED_AT_MOST = 4;
/** Metres: what lies so near to a told place of its name is that place. */
const SAME_PLACE = 3000;
/** So many of one name are offered at most. */
const NAMESAKES_AT_MOST = 12;
/** Metres: more than four decimals of a degree lose, less than lies between two places. */
const SAME_POINT = 15;
/** Kilometres: as far as a place of the gazetteer reaches at least. */
const NEAREST = 1;

type Sources = Pick<App.Locals, 'store' | 'research' | 'gazetteer' | 'language'>;

/** Places that published stories tell of, each with its number of stories; most told first. */
async function told({ research }: Sources, places: placeNames.NamedPlace[]): Promise<Suggestion[]> {
	const suggestions = places.slice(0, TOLD_AT_MOST).map(async ({ slug, name, inside }) => {
		const { stories } = await research.count({ place: slug });
		return { name, context: inside.join(', '), stories, place: slug };
	});
	return (await Promise.all(suggestions)).sort((a, b) => b.stories - a.stories);
}

/**
 * Places for what is typed so far: those that stories tell of, and after them those of the gazetteer, which are asked
 * for by the circle that has their surface.
 */
export async function suggest(sources: Sources, typed: string): Promise<Suggestion[]> {
	const { store, gazetteer, language } = sources;
	const [own, gazetted] = await Promise.all([
		placeNames.beginning(store, typed, language),
		gazetteer.suggest(typed, { language, limit: TOLD_AT_MOST + GAZETTED_AT_MOST })
	]);
	const others = gazetted.filter(
		({ name, at }) =>
			!own.some((one) => foldName(one.name) === foldName(name) || distance(one.at, at) < SAME_PLACE)
	);
	return [
		...(await told(sources, own)),
		...others.slice(0, GAZETTED_AT_MOST).map((place) => gazettedAround(place, language))
	];
}

function gazettedAround(
	{ name, names, context, at, radius }: GazetteerPlace,
	language: Language
): Suggestion {
	const near = [...at.map((degrees) => degrees.toFixed(4)), Math.max(NEAREST, Math.ceil(radius / 1000))];
	return { name: names[language] ?? name, context, near: near.join(',') };
}

/** The gazetteer's places of this very name, in any language. */
async function gazetted({ gazetteer, language }: Sources, typed: string): Promise<GazetteerPlace[]> {
	const folded = foldName(typed);
	const found = await gazetteer.suggest(typed, { language, limit: NAMESAKES_AT_MOST });
	return found.filter(({ name, names }) =>
		[name, ...Object.values(names)].some((one) => foldName(one) === folded)
	);
}

/** The place of the gazetteer at whose very point, as its suggestion rounds it, somebody points. */
async function pointNamed(
	{ gazetteer, language }: Sources,
	at: Position
): Promise<{ name: string; kind: string } | undefined> {
	const nearest = await gazetteer.reverse(at, { language });
	const meant = nearest.find(({ distance }) => distance < SAME_POINT);
	return meant && { name: meant.names[language] ?? meant.name, kind: meant.kind };
}

/** What the bench's question needs to know of names that no published story may bear. */
export function placesBeside(sources: Sources): PlacesBeside {
	return {
		similar: (typed) => similar(sources, typed),
		isGazetted: async (typed) => (await gazetted(sources, typed)).length > 0,
		pointNamed: (at) => pointNamed(sources, at)
	};
}

/** Names of told places that may have been meant by one that is unknown: begun, or mistyped. */
async function similar({ store, gazetteer, language }: Sources, typed: string): Promise<string[]> {
	const begun = await placeNames.beginning(store, typed, language);
	const mended = await gazetteer.suggest(typed, { language, limit: TOLD_AT_MOST });
	const known = await Promise.all(mended.map(({ name }) => placeNames.called(store, name, language)));
	const names = [...begun, ...known.flat()].map(({ name }) => name);
	return [...new Set(names)].slice(0, TOLD_AT_MOST);
}

/** The places of one name, to choose from: those that are told, else those of the gazetteer. */
export async function namesakes(sources: Sources, name: string): Promise<Suggestion[]> {
	const own = await placeNames.called(sources.store, name, sources.language);
	if (own.length) return told(sources, own);
	return (await gazetted(sources, name)).map((place) => gazettedAround(place, sources.language));
}
