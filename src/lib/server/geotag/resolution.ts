import { contains, kilometres, type Hint } from './hints.ts';
import type { Entry } from './lexicon.ts';
import { weigh, type Situation } from './priors.ts';
import type { Option, Sense } from './sense.ts';
import type { Span } from './spans.ts';
import { weights, WIDE } from './weights.ts';

const ROUNDS = 3;
/** Places named before and after that are asked: what a book says elsewhere tells nothing here. */
const WINDOW = 40;
/** Degrees of latitude beyond which nearness is nothing. */
const FAR = 12;

/**
 * Chooses among homonyms: what is known of each place, what is said beside its name, and which places of the text
 * lie together. One name has one sense, unless another is said: "In Paris … In Paris, Texas".
 */
export function resolve(spans: Span[], given: Omit<Situation, 'saying'>): Sense[] {
	const saying = new Map<Span, string>();
	for (const { by, container } of given.hints.values()) if (by && container) saying.set(by, container.id);
	const situation = { ...given, saying };
	const senses = group(spans, given.hints).map((sense) => weigh(sense, situation));
	for (let round = 0; round < ROUNDS; round++) {
		senses.forEach((sense, index) => {
			const others = neighbours(senses, index);
			for (const option of sense.options)
				option.score = option.prior + company(option, sense, others, given.newsroom.home);
			sense.options.sort((one, other) => other.score - one.score);
		});
	}
	for (const sense of senses) {
		const [first, second] = sense.options;
		sense.margin = second ? first!.score - second.score : Infinity;
	}
	return senses;
}

/** The senses named shortly before and after one of them. */
export function neighbours(senses: Sense[], index: number): Sense[] {
	return [
		...senses.slice(Math.max(0, index - WINDOW), index),
		...senses.slice(index + 1, index + WINDOW + 1)
	];
}

/** Spans of one name before anything is said beside it, and after each thing that is said. */
function group(spans: Span[], hints: Map<Span, Hint>): { spans: Span[]; hint?: Hint }[] {
	const groups: { folded: string; spans: Span[]; hint?: Hint }[] = [];
	const open = new Map<string, (typeof groups)[number]>();
	for (const span of spans) {
		const hint = hints.get(span);
		const current = open.get(span.folded);
		if (current && (!hint || current.hint?.name === hint.name)) current.spans.push(span);
		else {
			const begun = { folded: span.folded, spans: [span], hint };
			groups.push(begun);
			open.set(span.folded, begun);
		}
	}
	return groups;
}

/** What the other places of the text say for an option. */
function company({ entry }: Option, sense: Sense, others: Sense[], home: string): number {
	if (!entry) return 0;
	const isWide = WIDE.has(entry.kind);
	// Paris holds what lies in Paris, whichever of its two registers is meant
	const mayHold =
		entry.kind === 'departement' && sense.options.every((one) => !one.entry || !contains(entry, one.entry));
	let [inside, holding, country, region, near] = [0, 0, 0, 0, 0];
	for (const other of others) {
		const chosen = other.options[0]?.entry;
		if (!chosen || chosen.id === entry.id) continue;
		const trust = other.options.length === 1 || chosen.kind === 'country' || other.hint ? 1 : 0.5;
		if (contains(chosen, entry)) {
			inside += isBeside(other, sense) ? weights.insideSentence : weights.insideText;
		}
		if (mayHold && isBeside(other, sense) && contains(entry, chosen)) holding += trust;
		if (chosen.country && chosen.country === entry.country) {
			country += trust;
			if (entry.kind !== 'country' && isSameRegion(chosen, entry)) region += trust;
		}
		if (isWide || WIDE.has(chosen.kind) || Math.abs(entry.latitude - chosen.latitude) > FAR) continue;
		const km = kilometres(entry, chosen);
		near += trust * (Math.exp(-km / 60) + 0.5 * Math.exp(-km / 400));
	}
	const atHome = entry.country === home ? weights.sameCountryAtHome : 1;
	const ofCountry = entry.kind === 'country' ? weights.sameCountryOfCountry : atHome;
	return (
		Math.min(2.4, inside) +
		weights.holding * Math.min(2, holding) +
		weights.sameCountry * ofCountry * Math.min(2, country) +
		weights.sameRegion * Math.min(2, region) +
		weights.near * Math.min(2.5, near)
	);
}

/** Whether a sentence names both. */
const isBeside = (one: Sense, other: Sense) => !one.sentences.isDisjointFrom(other.sentences);

const isSameRegion = (one: Entry, other: Entry) => one.division !== '' && one.division === other.division;
