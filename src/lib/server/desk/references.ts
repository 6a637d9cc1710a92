import { publishedOf } from '../../newsroom/as-typed.ts';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import { readTyped } from '../../story/typed-dates.ts';
import type { Store } from '../store/connection.ts';

/** What a manuscript names that the newsroom does not have. */
export type Unknown = { what: 'edition' | 'theme' | 'place'; given: string | number };

/** The edition, themes and places that a manuscript names and the store does not know. */
export async function unknownReferences(store: Store, document: Manuscript): Promise<Unknown[]> {
	const { edition, themes, geotags } = document;
	const places = [...new Set(geotags.map(({ place }) => place))];
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
