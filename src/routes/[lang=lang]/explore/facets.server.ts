import type { Count } from '$lib/server/columns/counts';
import type { Messages } from '$lib/i18n/messages';
import type { Selection } from '$lib/story/selection';
import type { Named } from '$lib/story/story';
import { facetKeys, type Facet } from './bench';

/** Beyond so many rows those that select nothing are left out: nobody reads them, and each is bytes. */
const QUIET_ROWS_AT_MOST = 24;

/** The counts as facets: named, and what is asked for marked. */
export function facetsOf(count: Count, selection: Selection, themes: Named[], m: Messages): Facet[] {
	const themeNames = new Map(themes.map(({ slug, name }) => [slug, name]));
	const names: Record<Facet['key'], (value: string) => string | undefined> = {
		theme: (value) => themeNames.get(value),
		kind: (value) => m.kinds[value],
		language: (value) => (m.explore.languages as Record<string, string>)[value],
		role: (value) => (m.explore.roles as Record<string, string>)[value],
		precision: (value) => (m.explore.precisions as Record<string, string>)[value]
	};
	return facetKeys.map((key) => {
		const { rows, overlaps } = count.facets[key];
		const asked: readonly string[] = [selection[key] ?? []].flat();
		const values = rows.map(({ value, stories }) => ({
			value,
			name: names[key](value) ?? value,
			count: stories,
			on: asked.includes(value)
		}));
		const kept =
			values.length > QUIET_ROWS_AT_MOST ? values.filter(({ count, on }) => count > 0 || on) : values;
		return { key, values: kept, overlaps };
	});
}
