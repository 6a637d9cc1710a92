import { publishedOf } from '../../newsroom/as-typed.ts';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import { readTyped } from '../../story/typed-dates.ts';
import type { Store } from '../store/connection.ts';
import { mergedSince } from './areas.ts';

/** What a manuscript names that the newsroom does not have. */
export type Unknown = { what: 'edition' | 'theme' | 'place'; given: string | number };

/** The edition, themes and places that a manuscript names and the store does not know; it knows merged places. */
export async function unknownReferences(store: Store, document: Manuscript): Promise<Unknown[]> {
	const { edition, themes, geotags } = document;
	const named = geotags.map(({ place }) => place);
	const merged = await mergedSince(store, named);
	const places = [...new Set(named.filter((place) => !merged.has(place)))];
	const [editions, knownThemes, knownPlaces] = await Promise.all([
		store.selectFrom('edition').select('slug').where('slug', '=', edition).execute(),
		themes.length ? store.selectFrom('theme').select('slug').where('slug', 'in', themes).execute() : [],
		places.length ? store.selectFrom('place').select('id').where('id', 'in', places).execute() : []
	]);
	const has = <Value>(rows: Value[]) => new Set(rows);
	const themesThere = has(knownThemes.map(({ slug }) => slug));
	const placesThere = has(knownPlaces.map(({ id }) => id));
	return [
		...(editions.length ? [] : [{ what: 'edition', given: edition } as const]),
		...themes.filter((slug) => !themesThere.has(slug)).map((given) => ({ what: 'theme', given }) as const),
		...places.filter((id) => !placesThere.has(id)).map((given) => ({ what: 'place', given }) as const)
	];
}

/**
 * The same manuscript with its dates as they are read here, whatever whoever sent it made of them. What cannot be read
 * stays as it was typed.
 */
export function withDatesRead(document: Manuscript): Manuscript {
	const { typed } = document.occurred;
	return {
		...document,
		occurred: { typed, edtf: readTyped(typed)?.edtf ?? '' },
		published: publishedOf(document) || document.published
	};
}

/** The same manuscript with the numbers that its places have now, where some were merged into others. */
export async function withPlacesNow(store: Store, document: Manuscript): Promise<Manuscript> {
	const merged = await mergedSince(
		store,
		document.geotags.map(({ place }) => place)
	);
	if (!merged.size) return document;
	const geotags = document.geotags.map((geotag) => ({
		...geotag,
		place: merged.get(geotag.place) ?? geotag.place
	}));
	return { ...document, geotags };
}
