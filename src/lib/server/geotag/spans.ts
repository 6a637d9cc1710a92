import { foldName } from '../../story/fold.ts';
import type { Language } from '../../story/language.ts';
import { nameFlags } from '../gazetteer/place.ts';
import * as cues from './cues.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import type { Newsroom } from './newsroom-names.ts';
import { isArabic, isElided, isHyphenated, isSpaced, type Token } from './tokens.ts';
import type { OwnPlace } from './mention.ts';

/** A stretch of words that is spelt as a name is. Whether it names a place is another question. */
export interface Span {
	/** The number of its sentence. */
	sentence: number;
	/** Index of its first word, and how many words it has. */
	first: number;
	count: number;
	start: number;
	end: number;
	surface: string;
	/** The name that was found, folded. */
	folded: string;
	entries: Entry[];
	own: OwnPlace[];
	/** Arabic conjunction and preposition written onto the name: "و", "ب", "ول" … */
	prefix: string;
	/** "Deutschlands": the letter is part of the surface, not of the name. */
	isGenitive: boolean;
}

const LONGEST = 8;
const ARTICLES = new Set(['le', 'la', 'les', 'l']);
/** The article that is contracted with the preposition before a name, as names have it. */
const CONTRACTED = new Map([
	['au', 'Le '],
	['du', 'Le '],
	['aux', 'Les '],
	['des', 'Les ']
]);
/** What has no capital of its own in French: "mer du Nord", "camp de la Linière", "bande de Gaza". */
const GENERIC_KINDS = new Set(['area', 'site', 'country', 'division', 'region']);

/** What French sets an article before. */
const ARTICLED_KINDS = new Set(['departement', 'region', 'country']);

/** One way to read the first word of a name, and how many letters before the name belong to something else. */
type Opening = { folded: string; prefix: string; isGenitive?: boolean };

/** The names in a text, from the left, the longest first: what lies inside a longer one is not told apart. */
export function findSpans(
	text: string,
	tokens: Token[],
	language: Language,
	{ lexicon, newsroom }: { lexicon: Lexicon; newsroom: Newsroom }
): Span[] {
	const spans: Span[] = [];
	let free = 0;
	for (let first = 0; first < tokens.length; first++) {
		if (first < free) continue;
		const span = spanAt(first);
		if (!span || beginsLonger(span)) continue;
		spans.push(span);
		free = span.first + span.count;
	}
	return spans;

	/** "la Porte" is a town of Indiana, but "la Porte de la Chapelle" is not in it. */
	function beginsLonger({ first, count }: Span): boolean {
		for (let inside = first + 1; inside < first + count; inside++) {
			const other = spanAt(inside);
			if (other && other.first === inside && other.count > count) return true;
		}
		return false;
	}

	function spanAt(first: number): Span | undefined {
		const token = tokens[first]!;
		// "À La Rochelle": no name of a place begins with the preposition that begins the sentence
		if (token.isFirst && cues.prepositions[language].has(token.folded) && !isArabic(token.text))
			return undefined;
		for (const { folded, prefix, isGenitive = false } of openings(token, language)) {
			const article = language === 'fr' && token.isCapital && articleBefore(first);
			const withArticle = article ? lexicon.reach(foldName(article)) - 1 : 0;
			const reach = Math.max(lexicon.reach(folded), newsroom.reach(folded), withArticle);
			for (let count = Math.min(reach, LONGEST, tokens.length - first); count >= 1; count--) {
				const words = tokens.slice(first, first + count);
				if (!words.slice(1).every((word, index) => isJoined(word, words[index]!))) continue;
				const name = [folded, ...words.slice(1).map((word) => word.folded)].join(' ');
				const found = named(name, words, articleBefore(first));
				if (!found.entries.length && !found.own.length) continue;
				const start = token.start + prefix.length;
				const end = words.at(-1)!.end;
				const inner = innerTown(found.entries, words, first);
				if (inner) return inner;
				return {
					sentence: token.sentence,
					first,
					count,
					start,
					end,
					surface: text.slice(start, end),
					folded: name,
					prefix,
					isGenitive,
					...found
				};
			}
		}
		return undefined;
	}

	/** What "au", "du", "aux" or "des" before a word hold of its name. */
	function articleBefore(first: number): string | undefined {
		const before = tokens[first - 1];
		return before && isSpaced(tokens[first]!) ? CONTRACTED.get(before.folded) : undefined;
	}

	function named(name: string, words: Token[], article: string | undefined): Pick<Span, 'entries' | 'own'> {
		if (newsroom.isNever(name) || /^\d+$/.test(name)) return { entries: [], own: [] };
		const own = newsroom.places(name);
		const aliased = (entries: Entry[]) => [
			...entries,
			...own.flatMap(({ gazetteer }) =>
				gazetteer && !entries.some(({ id }) => id === gazetteer) ? (lexicon.byId(gazetteer, name) ?? []) : []
			)
		];
		const [first, last] = [words[0]!, words.at(-1)!];
		if (isArabic(first.text)) return { entries: aliased(name.length < 2 ? [] : lexicon.entries(name)), own };
		const isLowerCase = !first.isCapital && !(words.length > 1 && last.isCapital);
		if (isLowerCase) return { entries: [], own: [] };
		// "au Touquet": the name has its article in the preposition
		const contracted = language === 'fr' && article ? lexicon.entries(foldName(article + name)) : [];
		const bearing = lexicon.entries(name);
		const bare = contracted.filter(
			({ id, flag }) => flag === nameFlags.alternate && !bearing.some((entry) => entry.id === id)
		);
		const entries = [...bearing, ...bare].filter((entry) => {
			const lacksArticle = entry.flag === nameFlags.alternate && entry.language === 'fr';
			if (lacksArticle) return language === 'fr' && !!article && entry.name.startsWith(article);
			if (GENERIC_KINDS.has(entry.kind)) return true;
			return last.isCapital && (first.isCapital || ARTICLES.has(first.folded));
		});
		// "la Manche" is the Channel by that name, and the département by its article
		const withArticle =
			language === 'fr' &&
			entries.length > 0 &&
			(!first.isCapital || first.isFirst) &&
			ARTICLES.has(first.folded);
		const plain = withArticle ? lexicon.entries(name.slice(name.indexOf(' ') + 1)) : [];
		const divisions = plain.filter(
			({ id, kind }) => ARTICLED_KINDS.has(kind) && !entries.some((entry) => entry.id === id)
		);
		return { entries: aliased([...entries, ...divisions]), own };
	}

	/**
	 * "Jungle de Calais" is a name of a camp, but the text names Calais: the town is what is proposed, and the camp
	 * beside it. What is shown of a camp is its commune at most, until somebody says otherwise.
	 */
	function innerTown(entries: Entry[], words: Token[], first: number): Span | undefined {
		const site = entries[0];
		if (words.length < 2 || !site || entries.some(({ kind }) => kind !== 'site')) return undefined;
		// "the Calais Jungle" begins with it
		for (let fewer = words.length - 1; fewer >= 1; fewer--) {
			const head = words.slice(0, fewer);
			const name = head.map(({ folded }) => folded).join(' ');
			const { entries: towns, own } = named(name, head, undefined);
			if (!towns.some((town) => isTownOf(site, town)) || towns.some(({ id }) => id === site.id)) continue;
			const [{ start, sentence }, { end }] = [head[0]!, head.at(-1)!];
			const surface = text.slice(start, end);
			const place = { sentence, first, count: fewer, start, end, surface, folded: name, own };
			return { ...place, entries: [...towns, ...entries], prefix: '', isGenitive: false };
		}
		for (let from = 1; from <= words.length; from++) {
			const inner = from < words.length ? spanAt(first + from) : undefined;
			if (!inner || inner.first + inner.count > first + words.length) continue;
			if (inner.entries.some((town) => isTownOf(site, town)))
				return { ...inner, entries: [...inner.entries, ...entries] };
		}
		return undefined;
	}
}

const isTownOf = (site: Entry, { kind, longitude, latitude }: Entry) =>
	kind !== 'site' && Math.hypot(longitude - site.longitude, latitude - site.latitude) < 0.15;

/** Whether a word goes on with the name of the word before. */
function isJoined(word: Token, before: Token): boolean {
	if (isSpaced(word) || isHyphenated(word) || isElided(word)) return true;
	return /^\.[ \u00a0]?$/.test(word.gap) && (/^ste?s?$/i.test(before.text) || before.text.length === 1);
}

/** Arabic writes "and", "then", "in", "to" and "like" onto the next word, and "to the" as two lams. */
const PREFIXES = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'];
const LEAST = 3;

function openings({ text, folded, isCapital }: Token, language: Language): Opening[] {
	const whole = { folded, prefix: '' };
	if (isArabic(text)) {
		const found = [whole];
		for (const prefix of PREFIXES) {
			if (!text.startsWith(prefix)) continue;
			const rest = folded.slice(prefix.length);
			// "فـبنغازي": a stroke may join the two
			const stroke = /^\u0640*/.exec(text.slice(prefix.length))![0];
			// "للسودان": the article has lost its alef, and both lams stand before the name
			const isTo = prefix.endsWith('ل') && rest.startsWith('ل');
			const bare = isTo ? rest.slice(1) : rest.replace(/^ال(?=..)/, '');
			if (bare.length >= LEAST) found.push({ folded: bare, prefix: isTo ? `${prefix}ل` : prefix + stroke });
			if (isTo && rest.length >= LEAST) found.push({ folded: rest, prefix: prefix + stroke });
		}
		return found;
	}
	const isGenitive = language === 'de' && isCapital && folded.length >= 5 && folded.endsWith('s');
	return isGenitive ? [whole, { folded: folded.slice(0, -1), prefix: '', isGenitive }] : [whole];
}
