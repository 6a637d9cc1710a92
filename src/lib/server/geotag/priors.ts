import type { Language } from '../../story/language.ts';
import { nameFlags } from '../gazetteer/place.ts';
import * as cues from './cues.ts';
import { kilometres, type Hint } from './hints.ts';
import type { Entry } from './lexicon.ts';
import type { Newsroom } from './newsroom-names.ts';
import type { Option, Sense } from './sense.ts';
import type { Span } from './spans.ts';
import type { Token } from './tokens.ts';
import { DIVISIONS, kinds, TOWNS, tongues, weights, WIDE } from './weights.ts';

const NAMESAKE_METRES = 40_000;
/** What Arabic may write over its letters. */
const MARKS = /[\u064b-\u0652]/;
/** Homonyms that may still come first when the other places of the text have spoken. */
const OPTIONS = 16;

export interface Situation {
	tokens: Token[];
	language: Language;
	newsroom: Newsroom;
	hints: Map<Span, Hint>;
	/** Spans that tell their neighbours from homonyms, and the id of the place that does. */
	saying: Map<Span, string>;
}

/** The options of a name and what is known of each, the likeliest first. */
export function weigh({ spans, hint }: Pick<Sense, 'spans' | 'hint'>, situation: Situation): Sense {
	const { entries, own, folded } = spans[0]!;
	const { newsroom } = situation;
	const linked = new Set<string>();
	const options: Option[] = entries.map((entry): Option => {
		const place = own.find(({ gazetteer }) => gazetteer === entry.id);
		if (place) linked.add(place.id);
		const stories = newsroom.stories(folded, [place?.id, entry.id]);
		const prior = priorOf(entry, spans, situation) + (place ? weights.own : 0) + worthOf(stories);
		const isSaid = hint?.fits(entry) ?? false;
		return { entry, own: place, prior: prior + (isSaid ? weights.said : 0), score: prior, stories, isSaid };
	});
	for (const place of own) {
		if (linked.has(place.id)) continue;
		const stories = newsroom.stories(folded, [place.id]);
		const prior = kinds.site + weights.own + worthOf(stories);
		options.push({ own: place, prior, score: prior, stories, isSaid: false });
	}
	for (const option of options) {
		const isSecond = options.some(
			({ entry }) =>
				entry && option.entry && (isNamesake(option.entry, entry) || isOnIsland(option.entry, entry))
		);
		if (isSecond) option.prior += weights.namesake;
		option.score = option.prior;
	}
	options.sort((one, other) => other.score - one.score);
	const sentences = new Set(spans.map(({ sentence }) => sentence));
	return { spans, sentences, hint, options: options.slice(0, OPTIONS), margin: Infinity };
}

/** Whether a division is called after that town. */
const isNamesake = (division: Entry, town: Entry) =>
	DIVISIONS.has(division.kind) &&
	TOWNS.has(town.kind) &&
	division.country === town.country &&
	(kilometres(division, town) * 1000 <= Math.max(division.radius, NAMESAKE_METRES) ||
		town.population * 10 >= division.population);

/** Whether a town bears the name of the island or small land that it lies on. */
const isOnIsland = (town: Entry, island: Entry) =>
	island.kind === 'area' &&
	island.radius <= NAMESAKE_METRES &&
	TOWNS.has(town.kind) &&
	kilometres(island, town) * 1000 <= island.radius + 2000;

const worthOf = (stories: number) => weights.decided * Math.log2(1 + stories);

function priorOf(entry: Entry, spans: Span[], { tokens, language, newsroom, saying }: Situation): number {
	// A sea has no people: an area counts by its reach in metres
	const size = entry.kind === 'area' ? entry.radius : entry.population + 10;
	let prior = kinds[entry.kind] + weights.population * Math.log10(size);
	if (entry.country === newsroom.home) prior += weights.home;
	else if (tongues[language].includes(entry.country)) prior += weights.tongue;
	if (entry.departement && entry.departement.length > 2) prior += weights.overseas;
	if (entry.flag === nameFlags.alternate && !lacksItsArticle(entry)) prior += weights.alternate;
	if (spans.every(({ folded }) => folded !== entry.folded)) prior += weights.otherName;
	if (spans.some(({ surface }) => surface === entry.spelling)) {
		prior += MARKS.test(entry.spelling) ? weights.marked : weights.spelling;
	}
	if (entry.language === language) prior += weights.inLanguage;
	else if (entry.language && entry.flag === nameFlags.translation) prior += weights.otherLanguage;
	if (spans.some((span) => saying.get(span) === entry.id)) prior += weights.says;
	if (spans.some((span) => isAnnounced(entry, span, tokens, language))) prior += weights.announced;
	const isOwnDivision = DIVISIONS.has(entry.kind) && entry.country === newsroom.home;
	if (isOwnDivision && spans.some((span) => governs(span, tokens))) prior += weights.governs;
	return prior;
}

function governs({ first, count }: Span, tokens: Token[]): boolean {
	const after = tokens[first + count];
	return after !== undefined && cues.governing.has(after.folded);
}

/** "Havre" is an alternate of Le Havre in the gazetteer, but no doubtful one after "au". */
const lacksItsArticle = ({ flag, language }: Entry) => flag === nameFlags.alternate && language === 'fr';

function isAnnounced(
	{ kind, name, country }: Entry,
	{ first }: Span,
	tokens: Token[],
	language: Language
): boolean {
	let at = first - 1;
	const before = tokens[at]?.folded ?? '';
	while (at >= 0 && first - at <= 3 && cues.links.has(tokens[at]!.folded)) at -= 1;
	const announcing = tokens[at];
	const noun = announcing ? cues.cueWord(announcing) : '';
	const isAbroad = cues.prefectures.has(noun) && country !== 'FR';
	if (DIVISIONS.has(kind) && cues.divisionNouns[language].has(noun) && !isAbroad) return true;
	if (TOWNS.has(kind) && cues.townNouns[language].has(noun)) return true;
	if (kind === 'country' && cues.countryNouns[language].has(noun)) return true;
	// French sets an article before départements, regions and countries, never before a town that has none
	const hasArticle = language === 'fr' && /^(?:le|la|l|les|du|des|au|aux)$/.test(before);
	return hasArticle && WIDE.has(kind) && !/^L[ae]s? /.test(name);
}
