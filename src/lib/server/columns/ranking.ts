import { type Listed, listPart, listUntil } from './listing.ts';
import { positionOf } from './lookup.ts';
import { matches, type Sieve } from './sieve.ts';
import { compareKeys, type Key, keyLength } from './sort-key.ts';
import type { Frequency, WordFinder } from './words.ts';

/** So many of the latest stories that hold the words are ranked: BM25 of every match takes seconds (Zipf's first words). */
const RANKED = 2000;

/** For common words so many of the latest stories are asked, among which they will be often enough. */
const ASKED = 10_000;

/** Where the ranked ones end, the last story's rank with its key in days, and the version of which the ranking is. */
const RANKED_KEY = keyLength.latest * 2 + 2;
export const relevanceKeyLengths = [keyLength.latest, RANKED_KEY];

/** A selected story of one of the parts. */
export interface Found extends Listed {
	sieve: Sieve;
}

export interface RankedPage {
	found: Found[];
	/** The key from which the next page goes on. */
	next?: Key;
	/** How many stories were ranked; the others follow them, latest first. */
	ranked: { stories: number; isCut: boolean };
}

/** The next selected stories of all parts by their days. */
export function listAll(sieves: Sieve[], list: (sieve: Sieve) => Listed[], count: number): Found[] {
	const found = sieves.flatMap((sieve) => list(sieve).map((one): Found => ({ ...one, sieve })));
	return found.sort((a, b) => compareKeys(a.key, b.key)).slice(0, count);
}

/** The latest stories that answer some words, as they did in one version of what readers are told. */
export interface Ranking {
	/** Each story's rank and its key in days: best first, those alike latest first. */
	keys: Key[];
	/** The key of the oldest story that was looked at; absent when all were. */
	cut?: Key;
}

/** One selection's rankings, by the versions of what readers are told of which they are. */
export interface Rankings {
	/** The store's own now. */
	version: number;
	/** The one of a version: kept since its first page, or made as it is now. */
	of: (version: number, make: () => Ranking) => Ranking;
}

/** What stories are ranked with: see `Reading` in pages.ts. */
export interface RankedReading {
	withWords: () => Sieve[];
	withoutWords: () => Sieve[];
	finder: WordFinder;
	rankings: Rankings;
}

/**
 * Lists the stories of some words in order of relevance: first the latest that match, ranked by BM25, then what is
 * older, latest first. All pages go on in the ranking that the first one made, and where that ends: BM25 weighs words
 * by how many stories have them, so that a ranking made anew would have stories change places with each publication.
 */
export function listRelevant(reading: RankedReading, after: Key | undefined, limit: number): RankedPage {
	const { withWords, withoutWords, finder, rankings } = reading;
	const without = withoutWords();
	// Words that only leave out say nothing of what answers them best
	if (after?.length === keyLength.latest || !without[0]?.question.words?.all.length)
		return { ...listRest(withWords(), after, limit), ranked: { stories: 0, isCut: true } };
	const version = (after?.at(-1) as number | undefined) ?? rankings.version;
	const { keys, cut } = rankings.of(version, () =>
		rank(withWords, without, finder, after?.slice(0, keyLength.latest), limit)
	);
	const from = after ? positionAfter(keys, after.slice(keyLength.latest, -1)) : 0;
	const still = stillThere(without, version === rankings.version ? undefined : finder, keys, from, limit + 1);
	const page = still.slice(0, limit);
	const ranked = { stories: keys.length, isCut: cut !== undefined };
	if (still.length > limit)
		return { found: page, next: [...(cut ?? NO_CUT), ...page.at(-1)!.key, version], ranked };
	if (!cut) return { found: page, ranked };
	const rest = listRest(withWords(), cut, limit - page.length);
	return { found: [...page, ...rest.found], next: rest.next, ranked };
}

/** What is older than all that is ranked, latest first. */
function listRest(sieves: Sieve[], after: Key | undefined, limit: number): Omit<RankedPage, 'ranked'> {
	const listed = listAll(sieves, (sieve) => listPart(sieve, 'latest', after, limit + 1), limit + 1);
	const found = listed.slice(0, limit);
	return { found, next: listed.length > limit ? (found.at(-1)?.key ?? after) : undefined };
}

/**
 * The next so many of a ranking that are still selected.
 * @param finder asked whether they still answer the words, where that is to be asked
 */
function stillThere(
	without: Sieve[],
	finder: WordFinder | undefined,
	keys: Key[],
	from: number,
	count: number
): Found[] {
	const found: Found[] = [];
	for (let at = from; at < keys.length && found.length < count; at += count) {
		const next = keys.slice(at, at + count).flatMap((key) => locate(without, key) ?? []);
		const answering = finder && new Set(without.flatMap((sieve) => answeringOf(sieve, finder, next)));
		found.push(...(answering ? next.filter((one) => answering.has(one)) : next));
	}
	return found.slice(0, count);
}

/** Where a ranked story stands now, if it is selected still but for its words. */
function locate(without: Sieve[], key: Key): Found | undefined {
	const id = -key.at(-1)!;
	for (const sieve of without) {
		const story = positionOf(sieve.part.segment.byId, id);
		if (story >= 0 && matches(sieve, story)) return { story, key, sieve };
	}
	return undefined;
}

function answeringOf(sieve: Sieve, finder: WordFinder, found: Found[]): Found[] {
	const own = found.filter((one) => one.sieve === sieve);
	const stories = own.map(({ story }) => story);
	const answering = finder.answering(sieve.part, sieve.question.words!, stories);
	return own.filter(({ story }) => answering.has(story));
}

/** After every story. */
const NO_CUT: Key = new Array<number>(keyLength.latest).fill(Number.MAX_SAFE_INTEGER);

function rank(
	withWords: () => Sieve[],
	without: Sieve[],
	finder: WordFinder,
	cut: Key | undefined,
	limit: number
): Ranking {
	const { part, question } = without[0]!;
	const frequency = finder.frequency(part, question.words!);
	const byWords = { finder, frequency };
	if (frequency === 'common' && !finder.hasRead(part, question.words!)) {
		const ranked = rankLatest(without, ASKED, cut, byWords);
		// Where the words are rarer in this selection than elsewhere, they lead there after all
		if (!ranked.cut || ranked.keys.length > limit) return ranked;
	}
	return rankLatest(withWords(), RANKED, cut, byWords);
}

/** Ranks the latest stories: as far back as a cut, or so many of them. */
function rankLatest(
	sieves: Sieve[],
	most: number,
	cut: Key | undefined,
	{ finder, frequency }: { finder: WordFinder; frequency: Frequency }
): Ranking {
	const list = (sieve: Sieve) =>
		cut ? listUntil(sieve, cut) : listPart(sieve, 'latest', undefined, most + 1);
	const all = listAll(sieves, list, cut ? Infinity : most + 1);
	const latest = cut ? all : all.slice(0, most);
	const keys = sieves.flatMap((sieve) => {
		const own = latest.filter((one) => one.sieve === sieve);
		const ranks = finder.rank(
			sieve.part,
			sieve.question.words!,
			frequency,
			own.map(({ story }) => story)
		);
		return own.flatMap(({ story, key }): Key[] => {
			const rank = ranks.get(story);
			return rank === undefined ? [] : [[rank, ...key]];
		});
	});
	keys.sort(compareKeys);
	const isCut = cut ? compareKeys(cut, NO_CUT) !== 0 : all.length > latest.length;
	return { keys, cut: isCut ? (cut ?? latest.at(-1)!.key) : undefined };
}

/**
 * The position in a ranking after a key. One that is no longer kept was made anew, and may have the story elsewhere:
 * the page goes on after it all the same, and where it is gone after its rank.
 */
function positionAfter(keys: Key[], key: Key): number {
	const same = keys.findIndex((one) => one.at(-1) === key.at(-1));
	if (same >= 0) return same + 1;
	const next = keys.findIndex((one) => compareKeys(one, key) > 0);
	return next < 0 ? keys.length : next;
}
