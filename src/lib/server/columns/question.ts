import type { Position } from '../../geo/position.ts';
import { languages } from '../../story/language.ts';
import { precisions, roles } from '../../story/precision.ts';
import { Invalid } from '../../story/refusal.ts';
import { parameters, type Selection } from '../../story/selection.ts';
import { dayNumber } from '../../story/when.ts';
import { parseWords, type Words } from '../../story/words.ts';
import { type Area, boxArea, circleArea, ringArea } from './area.ts';
import type { Archive } from './archive.ts';

/** A selection as the columns can be asked it: numbers in place of names. What is absent is not asked. */
export interface Question {
	/** Day numbers; infinite where open. */
	from: number;
	to: number;
	/** By the dictionary's index: 1 where asked for. */
	themes?: Uint8Array;
	kinds?: Uint8Array;
	/** A bit for each of `languages`. */
	languages?: number;
	words?: Words;
	/** Geotags: all of these areas, one of these places (1 by index), one of these roles (bits), at least so exactly. */
	areas: Area[];
	places?: Uint8Array;
	roles?: number;
	precision?: number;
	/** From where "nearest" is measured. */
	centre?: Position;
}

const CHOICES_AT_MOST = 50;

/** Marks what is asked for in a list of slugs. */
function marked(
	parameter: 'theme' | 'kind',
	given: string[] | undefined,
	size: number,
	find: (slug: string) => number | undefined,
	all: () => string[]
): Uint8Array | undefined {
	if (!given?.length) return undefined;
	const marks = new Uint8Array(size);
	for (const slug of given) {
		const index = find(slug);
		if (index === undefined) {
			const choices = all().sort();
			const few = choices.length <= CHOICES_AT_MOST ? choices : undefined;
			throw new Invalid(parameters[parameter], slug, parameter, few);
		}
		marks[index] = 1;
	}
	return marks;
}

const bitsOf = <T>(given: T[] | undefined, all: readonly T[]) =>
	given?.length ? given.reduce((bits, one) => bits | (1 << all.indexOf(one)), 0) : undefined;

/**
 * @throws Invalid on the slug of a theme, kind or place that no reader knows: one that only a draft names is as
 * unknown as one that does not exist
 */
export function questionOf(selection: Selection, archive: Archive): Question {
	const { from, to, bbox, polygon, around, place, precision } = selection;
	const { dictionary } = archive;
	const placeOf = (parameter: 'place' | 'around', slug: string) => {
		const index = dictionary.placeOf(slug);
		if (index === undefined || !archive.isKnown(index))
			throw new Invalid(parameters[parameter], slug, 'place');
		return index;
	};
	const centre = around && centreOf(around.centre);
	function centreOf(given: Position | string): Position {
		if (typeof given !== 'string') return given;
		const index = placeOf('around', given);
		return [dictionary.longitude[index]!, dictionary.latitude[index]!];
	}
	const areas: Area[] = [];
	if (bbox) areas.push(boxArea(bbox));
	if (polygon) areas.push(ringArea(polygon));
	if (around) areas.push(circleArea(centre!, around.radius));
	const kindOf = (slug: string) => {
		const kind = dictionary.kinds.find(slug);
		return kind !== undefined && archive.hasKind(kind) ? kind : undefined;
	};
	const themeOf = (slug: string) => {
		const theme = dictionary.themeOf(slug);
		return theme !== undefined && archive.hasTheme(theme) ? theme : undefined;
	};
	const words = selection.words === undefined ? undefined : parseWords(selection.words);
	return {
		from: from === undefined ? -Infinity : dayNumber(from),
		to: to === undefined ? Infinity : dayNumber(to),
		themes: marked(
			'theme',
			selection.theme,
			dictionary.themes.keys.length,
			themeOf,
			() =>
				dictionary.themeSlugs.filter((slug) => slug !== undefined && themeOf(slug) !== undefined) as string[]
		),
		kinds: marked('kind', selection.kind, dictionary.kinds.keys.length, kindOf, () =>
			dictionary.kinds.keys.filter((_, kind) => archive.hasKind(kind))
		),
		languages: bitsOf(selection.language, languages),
		words: words && (words.all.length || words.none.length) ? words : undefined,
		areas,
		places: place === undefined ? undefined : dictionary.within(placeOf('place', place)),
		roles: bitsOf(selection.role, roles),
		precision: precision === undefined ? undefined : precisions.indexOf(precision),
		centre
	};
}
