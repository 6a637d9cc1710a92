import type { SelectionNames } from '$lib/i18n/selection-sentence';
import type { Bench } from './bench';

/** The names that the sentence about a bench's selection needs; a theme that is asked for is always among its facets. */
export function namesIn({ facets, place, point }: Pick<Bench, 'facets' | 'place' | 'point'>): SelectionNames {
	const themes = facets.find(({ key }) => key === 'theme')?.values ?? [];
	return {
		themes: themes.filter(({ on }) => on).map(({ value, name }) => ({ slug: value, name })),
		place,
		point
	};
}
