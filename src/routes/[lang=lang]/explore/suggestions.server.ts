import { distance } from '$lib/geo/globe';
import * as placeNames from '$lib/server/store/place-names';
import { foldName } from '$lib/story/fold';
import type { Suggestion } from './bench';

const TOLD_AT_MOST = 6;
const GAZETTED_AT_MOST = 4;
/** Metres: what lies so near to a told place of its name is that place. */
const SAME_PLACE = 3000;
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
	const around = others.slice(0, GAZETTED_AT_MOST).map(({ name, names, context, at, radius }) => ({
		name: names[language] ?? name,
		context,
		near: [...at.map((degrees) => degrees.toFixed(4)), Math.max(NEAREST, Math.ceil(radius / 1000))].join(',')
	}));
	return [...(await told(sources, own)), ...around];
}

/** Names of told places that may have been meant by one that is unknown: begun, or mistyped. */
export async function similar({ store, gazetteer, language }: Sources, typed: string): Promise<string[]> {
	const begun = await placeNames.beginning(store, typed, language);
	const mended = await gazetteer.suggest(typed, { language, limit: TOLD_AT_MOST });
	const known = await Promise.all(mended.map(({ name }) => placeNames.called(store, name, language)));
	const names = [...begun, ...known.flat()].map(({ name }) => name);
	return [...new Set(names)].slice(0, TOLD_AT_MOST);
}

/** The places of one name, to choose from. */
export async function namesakes(sources: Sources, name: string): Promise<Suggestion[]> {
	return told(sources, await placeNames.called(sources.store, name, sources.language));
}
