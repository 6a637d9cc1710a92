import { listed } from '$lib/reader/listed-story';
import { drawFrontMap } from '$lib/server/publish/front-map';
import { reading } from '$lib/server/publish/reading';
import * as milestones from '$lib/server/store/milestones';
import * as stories from '$lib/server/store/stories';
import * as themes from '$lib/server/store/themes';
import { Invalid } from '$lib/story/refusal';
import { writeSelection, type Selection } from '$lib/story/selection';
import { parseSelection } from '$lib/story/selection-parser';
import { redirect } from '@sveltejs/kit';
import { binDates } from '$lib/timeline/bins';
import type { PageServerLoad } from './$types';

/** A well-formed value that names nothing would be a silent empty list. */
function demand(parameter: 'theme' | 'kind', values: string[] = [], known: string[]): void {
	const unknown = values.find((value) => !known.includes(value));
	if (unknown !== undefined) throw new Invalid(parameter, unknown, parameter, known);
}

/** Where little is selected, several of a page's questions are one: it is asked once. */
function once<Answer>(
	ask: (selection: Selection) => Promise<Answer>
): (selection: Selection) => Promise<Answer> {
	const asked = new Map<string, Promise<Answer>>();
	return (selection) => {
		const key = writeSelection(selection);
		const answer = asked.get(key) ?? ask(selection);
		asked.set(key, answer);
		return answer;
	};
}

export const load: PageServerLoad = reading(async ({ url, locals: { store, language } }) => {
	const selection = parseSelection(url.searchParams);
	// A form sends its empty fields too; the address one shares has none
	if ([...url.searchParams.values()].some((value) => value.trim() === '')) {
		redirect(303, `/${language}${writeSelection(selection)}`);
	}
	const { bbox, from: _from, to: _to, ...lasting } = selection;
	const inTime: Selection = { ...selection, bbox: undefined };
	const inSpace: Selection = { ...lasting, bbox };
	const dates = once((selection) => stories.dates(store, selection));
	const settings = once((selection) => stories.settings(store, selection, language));
	const [allThemes, kinds, entries, found, all, selected, everywhere, told] = await Promise.all([
		themes.list(store, language),
		stories.kinds(store),
		stories.list(store, selection, language),
		dates(selection),
		dates({}),
		settings(inTime),
		settings({}),
		dates(inSpace)
	]);
	demand(
		'theme',
		selection.theme,
		allThemes.map((theme) => theme.slug)
	);
	demand('kind', selection.kind, kinds);
	return {
		selection,
		themes: allThemes,
		kinds,
		entries: entries.map(listed),
		found: found.length,
		total: all.length,
		/** Where the selected stories happen, whatever the map shows of it. */
		told: selected,
		places: everywhere.length,
		map: drawFrontMap(selected, everywhere, language, bbox),
		timeline: { ...binDates(told, all), milestones: await milestones.list(store, language) }
	};
});
