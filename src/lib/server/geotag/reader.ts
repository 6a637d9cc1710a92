import type Database from 'better-sqlite3';
import { Surroundings } from '../gazetteer/rows.ts';
import type { InEveryLanguage, Language } from '../../story/language.ts';
import { describe } from './description.ts';
import type { Reading } from './features.ts';
import { findHints } from './hints.ts';
import { Lexicon } from './lexicon.ts';
import type { Candidate, Mention, ReadingContext } from './mention.ts';
import { logOdds, probability, type Model } from './model.ts';
import { Newsroom } from './newsroom-names.ts';
import { reasonFor } from './reasons.ts';
import { neighbours, resolve } from './resolution.ts';
import type { Option, Sense } from './sense.ts';
import { findSpans, type Span } from './spans.ts';
import { tokenize } from './tokens.ts';
import type { WordLists } from './word-lists.ts';

/** Shown from here on. */
const LISTED = 0.35;
/** Set before anybody has looked, from here on, and only where the next homonym is clearly behind. */
const PRESELECTED = 0.65;
const MARGIN = 1;
const SHOWN = 7;

/** What the newsroom's own gazetteer adds to the odds that a name of its places is one. */
const OWN_ODDS = 2;
const DECIDED_ODDS = 2;
/** From such a probability on, a name that is a place once in a text lifts its other mentions. */
const SURE = 0.8;
const NOT_ABSURD = 0.2;

export interface ReaderParts {
	models: InEveryLanguage<Model>;
	lists: WordLists;
}

/** Reads texts for the places they name. Holds the first words of all names in memory; asks the database for the rest. */
export class Reader {
	readonly #lexicon: Lexicon;
	readonly #surroundings: Surroundings;
	readonly #models: InEveryLanguage<Model>;
	readonly #lists: WordLists;

	/** @param database a gazetteer, open for as long as the reader is used */
	constructor(database: Database.Database, { models, lists }: ReaderParts) {
		this.#lexicon = new Lexicon(database);
		this.#surroundings = new Surroundings(database);
		this.#models = models;
		this.#lists = lists;
	}

	/** The places that a text probably names, in their order in the text; no two overlap. */
	readPlaces(text: string, language: Language, context: ReadingContext = {}): Mention[] {
		const newsroom = new Newsroom(context);
		const reading = this.survey(text, language, newsroom);
		const likelihoods = this.#likelihoods(reading, newsroom);
		const spans = reading.spans.filter((span) => likelihoods.get(span)! >= LISTED);
		const senses = resolve(spans, { ...reading, newsroom });
		return senses
			.flatMap((sense, index) => {
				const others = neighbours(senses, index);
				const known = sense.options.slice(0, SHOWN).map((option) => this.#told(option, language));
				return sense.spans.map((span) => mentionOf(span, likelihoods.get(span)!, sense, others, known));
			})
			.sort((one, other) => one.start - other.start);
	}

	/** All that is spelt as a name, before anything is decided: what the model learns from, too. */
	survey(text: string, language: Language, newsroom = new Newsroom({})): Reading {
		const tokens = tokenize(text);
		const inPhrase = this.#lists.phrases.wordsIn(tokens);
		const spans = findSpans(text, tokens, language, { lexicon: this.#lexicon, newsroom }).filter(
			({ first, own }) => own.length > 0 || !inPhrase.has(first)
		);
		const hints = findHints(text, tokens, spans);
		return { text, language, tokens, spans, hints, home: newsroom.home, lists: this.#lists };
	}

	#likelihoods(reading: Reading, newsroom: Newsroom): Map<Span, number> {
		const model = this.#models[reading.language];
		const likelihoods = new Map<Span, number>();
		const most = new Map<string, number>();
		describe(reading).forEach((features, index) => {
			const span = reading.spans[index]!;
			let odds = logOdds(model, features);
			if (span.own.length) odds += OWN_ODDS;
			if (newsroom.isDecided(span.folded)) odds += DECIDED_ODDS;
			const likelihood = probability(odds);
			likelihoods.set(span, likelihood);
			most.set(span.folded, Math.max(likelihood, most.get(span.folded) ?? 0));
		});
		for (const [span, likelihood] of likelihoods) {
			const best = most.get(span.folded)!;
			if (best > SURE && likelihood > NOT_ABSURD) likelihoods.set(span, (likelihood + best) / 2);
		}
		return likelihoods;
	}

	#told({ entry, own }: Option, language: Language): Known {
		const gazetteer = entry && this.#surroundings.place(entry, language);
		const known = gazetteer?.names[language] ?? gazetteer?.name;
		if (!own) return { id: entry!.id, source: 'gazetteer', name: known!, at: gazetteer!.at, gazetteer };
		const name = own.names[language]?.[0] ?? Object.values(own.names)[0]?.[0] ?? known ?? own.id;
		return { id: own.id, source: 'newsroom', name, at: own.at ?? gazetteer?.at, gazetteer };
	}
}

type Known = Pick<Candidate, 'id' | 'source' | 'name' | 'at' | 'gazetteer'>;

/** @param known the first options of the sense, as they are told */
function mentionOf(span: Span, likelihood: number, sense: Sense, others: Sense[], known: Known[]): Mention {
	const best = sense.options[0]!.score;
	const total = sense.options.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
	const candidates = known.map((one, index): Candidate => {
		const option = sense.options[index]!;
		return {
			...one,
			score: option.score,
			probability: (likelihood * Math.exp(option.score - best)) / total,
			reason: reasonFor(option, span, sense, others)
		};
	});
	const isClear = sense.margin >= MARGIN;
	return {
		start: span.start,
		end: span.end,
		surface: span.surface,
		probability: likelihood,
		state: isClear ? 'proposed' : 'ambiguous',
		preselected: isClear && likelihood >= PRESELECTED ? candidates[0]!.id : undefined,
		candidates
	};
}
