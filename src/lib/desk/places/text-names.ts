import type { ManuscriptGeotag, Mention } from '../../newsroom/manuscript.ts';
import type { FoundName } from '../../newsroom/reading.ts';
import { foldName } from '../../story/fold.ts';
import type { Language } from '../../story/language.ts';

/** Where a name of the text stands: a person confirmed it, or it waits for one. */
export type NameState = 'confirmed' | 'proposed' | 'ambiguous';

/** A name of the text, wherever it occurs: one sense a text. */
export interface TextName {
	/** Folded; what tells it from the others. */
	key: string;
	surface: string;
	state: NameState;
	/** Where it occurs, by UTF-16 offsets. */
	ranges: { start: number; end: number }[];
	/** As the assistant found it first. */
	found: FoundName;
	/** The geotag that it was confirmed as. */
	geotag?: ManuscriptGeotag;
}

interface Decided {
	geotags: readonly ManuscriptGeotag[];
	dismissed: readonly Mention[];
}

/**
 * The names of a text in their order, each once, those that somebody dismissed left out. A name is confirmed where
 * somebody said that it is one of the story's geotags, or where it can only be the place of one: what a person
 * confirmed in the original need not be confirmed in every translation.
 */
export function textNames(
	found: readonly FoundName[],
	{ geotags, dismissed }: Decided,
	language: Language
): TextName[] {
	const isOut = new Set(
		dismissed.filter((name) => name.language === language).map(({ surface }) => foldName(surface))
	);
	const names = new Map<string, TextName>();
	for (const one of found) {
		const key = foldName(one.surface);
		if (!key || isOut.has(key)) continue;
		const range = { start: one.start, end: one.end };
		const known = names.get(key);
		if (known) {
			known.ranges.push(range);
			continue;
		}
		const geotag = geotagOf(one, key, geotags, language);
		const state = geotag ? 'confirmed' : one.state;
		names.set(key, { key, surface: one.surface, state, ranges: [range], found: one, geotag });
	}
	return [...names.values()];
}

function geotagOf(
	{ candidates, preselected }: FoundName,
	key: string,
	geotags: readonly ManuscriptGeotag[],
	language: Language
): ManuscriptGeotag | undefined {
	const said = geotags.find(({ mentions }) =>
		mentions.some((mention) => mention.language === language && foldName(mention.surface) === key)
	);
	if (said) return said;
	const meant = preselected === undefined ? undefined : candidates[preselected]?.place.id;
	return meant === undefined ? undefined : geotags.find(({ place }) => place === meant);
}

/** How many names wait for somebody's word. */
export function waitingNames(names: readonly TextName[]): { proposed: number; ambiguous: number } {
	const count = (state: NameState) => names.filter((name) => name.state === state).length;
	return { proposed: count('proposed'), ambiguous: count('ambiguous') };
}

/**
 * The name that comes after one, or before it, around the end of the text; those that wait come before those that are
 * confirmed. Undefined where there is none. Whatever else waits for somebody's word may follow the names.
 */
export function besideName<Name extends Pick<TextName, 'key' | 'state'>>(
	names: readonly Name[],
	from: string | undefined,
	by: 1 | -1
): Name | undefined {
	const waiting = names.filter(({ state, key }) => state !== 'confirmed' && key !== from);
	const among = waiting.length ? waiting : names.filter(({ key }) => key !== from);
	const here = names.findIndex(({ key }) => key === from);
	const order = by === 1 ? among : among.toReversed();
	const follows = (name: Name) => (names.indexOf(name) - here) * by > 0;
	return here < 0 ? order[0] : (order.find(follows) ?? order[0]);
}
