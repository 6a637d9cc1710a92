import type { Entry } from './lexicon.ts';
import type { Span } from './spans.ts';
import type { Token } from './tokens.ts';

/** What is said beside a name to tell it from its homonyms. */
export interface Hint {
	/** As the text has it. */
	name: string;
	/** What was meant by it, where it is a place. */
	container?: Entry;
	/** The span that says it; a number is none. */
	by?: Span;
	fits: (place: Entry) => boolean;
}

/** Between a name and what it lies in: "Valence, dans la Drôme", "Thiès (Sénégal)", "صفاقس في تونس". */
const BESIDE =
	/^(?:\s?\(| عاصمة |,? (?:la )?capitale (?:de la |de l['’]|du |des |de |d['’])|,? (?:the )?capital of |,? (?:die )?Hauptstadt (?:von |der |des )?|,? (?:en|au|aux|dans l['’]|dans (?:le|la|les)|in|in the|im|in der|في|جنوب|شمال|شرق|غرب) ?|, )$/u;
/** The same the other way round: "En Allemagne, à Fribourg". */
const AHEAD = /^, (?:à|in|في) $/u;
const INTO = /(?:^|[\s«“„"])(?:en|au|aux|in|im|في) $/iu;

/** What the words next to each span say it lies in, where that is what one of its places lies in. */
export function findHints(text: string, tokens: Token[], spans: Span[]): Map<Span, Hint> {
	const hints = new Map<Span, Hint>();
	spans.forEach((span, index) => {
		const hint = numberAfter(span, text) ?? postcodeBefore(span, tokens) ?? named(span, index);
		if (hint) hints.set(span, hint);
	});
	return hints;

	function named(span: Span, index: number): Hint | undefined {
		const [before, after] = [spans[index - 1], spans[index + 1]];
		const isBeside = after && BESIDE.test(text.slice(span.end, after.start));
		const hint = isBeside && hintBy(span, after);
		if (hint) return hint;
		const isAhead =
			before &&
			AHEAD.test(text.slice(before.end, span.start)) &&
			INTO.test(text.slice(Math.max(0, before.start - 4), before.start));
		return isAhead ? hintBy(span, before) : undefined;
	}
}

function hintBy(span: Span, by: Span): Hint | undefined {
	const container = by.entries
		.slice(0, 8)
		.find((entry) => span.entries.some((place) => contains(entry, place)));
	return container && { name: by.surface, by, container, fits: (place) => contains(container, place) };
}

/** "Saint-Denis (93)", "Croisilles (62128)". */
function numberAfter({ end, entries }: Span, text: string): Hint | undefined {
	const [, number] = /^\s?\((\d{2,3}|2[ABab]|\d{5})\)/.exec(text.slice(end, end + 8)) ?? [];
	return number ? hintByNumber(number.toUpperCase(), entries) : undefined;
}

/** "62100 Calais". */
function postcodeBefore({ first, entries }: Span, tokens: Token[]): Hint | undefined {
	const before = tokens[first - 1]?.text ?? '';
	return /^\d{5}$/.test(before) ? hintByNumber(before, entries) : undefined;
}

function hintByNumber(number: string, entries: Entry[]): Hint | undefined {
	const fits = ({ departement, postcodes }: Entry) =>
		departement === number || postcodes.split(' ').includes(number);
	return entries.some(fits) ? { name: number, fits } : undefined;
}

const WIDE = new Set(['country', 'region', 'departement', 'division', 'district', 'area']);

/** Whether a place lies in another, as far as the registers tell; of areas, whether its point lies in their circle. */
export function contains(container: Entry, place: Entry): boolean {
	if (container.id === place.id || !WIDE.has(container.kind) || place.kind === 'country') return false;
	if (container.kind !== 'area' && container.country !== place.country) return false;
	switch (container.kind) {
		case 'country':
			return true;
		case 'region':
			return place.region === container.region && place.kind !== 'region';
		case 'departement':
			return place.departement === container.departement && place.kind !== 'departement';
		case 'division':
			return place.division === container.name && place.kind !== 'division';
		case 'district':
			return place.context.split(', ')[0] === container.name && place.context.includes(container.context);
		default:
			return isWithin(container, place);
	}
}

const KM_PER_DEGREE = 111.2;

/** Kilometres between two places, on a plane: right to a percent below some hundred kilometres. */
export function kilometres(one: Entry, other: Entry): number {
	const north = one.latitude - other.latitude;
	const turn = Math.abs(one.longitude - other.longitude);
	const middle = ((one.latitude + other.latitude) * Math.PI) / 360;
	return Math.hypot(north, Math.min(turn, 360 - turn) * Math.cos(middle)) * KM_PER_DEGREE;
}

function isWithin(area: Entry, place: Entry): boolean {
	if (area.country && area.country !== place.country) return false;
	return place.kind !== 'area' && kilometres(area, place) * 1000 <= area.radius;
}
