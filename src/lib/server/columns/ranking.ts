import { type Listed, listPart, listUntil } from './listing.ts';
import type { Sieve } from './sieve.ts';
import { compareKeys, type Key, keyLength } from './sort-key.ts';
import type { WordFinder } from './words.ts';

/** So many of the latest stories that hold the words are ranked: BM25 of every match takes seconds (Zipf's first words). */
const RANKED = 2000;

/** For common words so many of the latest stories are asked, among which the words will be often enough. */
const ASKED = 10_000;

/** Where the ranked ones end, and how each ranked page goes on: the last story's rank and its key in days. */
const RANKED_KEY = keyLength.latest * 2 + 1;
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

interface Ranked {
	/** Best first; those alike latest first. */
	stories: Found[];
	/** The key of the oldest story that was looked at; absent when all were. */
	cut?: Key;
}

/**
 * Lists the stories of some words in order of relevance: first the latest that match, ranked by BM25, then what is
 * older, latest first. Where the ranked ones end is fixed by the first page, so that the pages together hold each
 * story once, whatever is published between them: but for two that answer nearly alike, which may change places as
 * BM25 weighs the words anew.
 * @param withWords and without: the question's sieves; the words' own are made only when they are needed
 */
export function listRelevant(
	withWords: () => Sieve[],
	without: Sieve[],
	finder: WordFinder,
	after: Key | undefined,
	limit: number
): RankedPage {
	// Words that only leave out say nothing of what answers them best
	const isRest = after?.length === keyLength.latest || !without[0]?.question.words?.all.length;
	const cut = after && !isRest ? after.slice(0, keyLength.latest) : undefined;
	const ranked: Ranked = isRest ? { stories: [] } : rank(withWords, without, finder, cut, limit);
	const from = after && !isRest ? positionAfter(ranked.stories, after.slice(keyLength.latest)) : 0;
	const page = ranked.stories.slice(from, from + limit);
	const told = { stories: ranked.stories.length, isCut: isRest || ranked.cut !== undefined };
	if (ranked.stories.length > from + limit)
		return { found: page, next: [...(ranked.cut ?? NO_CUT), ...page.at(-1)!.key], ranked: told };
	const restAfter = isRest ? after : ranked.cut;
	if (!isRest && !restAfter) return { found: page, ranked: told };
	const missing = limit - page.length;
	const rest = listAll(
		withWords(),
		(sieve) => listPart(sieve, 'latest', restAfter, missing + 1),
		missing + 1
	);
	const found = [...page, ...rest.slice(0, missing)];
	const next = rest.length > missing ? (rest[missing - 1]?.key ?? restAfter) : undefined;
	return { found, next, ranked: told };
}

/** After every story. */
const NO_CUT: Key = new Array<number>(keyLength.latest).fill(Number.MAX_SAFE_INTEGER);

function rank(
	withWords: () => Sieve[],
	without: Sieve[],
	finder: WordFinder,
	cut: Key | undefined,
	limit: number
): Ranked {
	const words = without[0]!.question.words!;
	if (without.some(({ part }) => finder.areCommon(part, words))) {
		const ranked = rankLatest(without, ASKED, cut, finder);
		// Where the words are rarer in this selection than elsewhere, they lead there after all
		if (!ranked.cut || ranked.stories.length > limit) return ranked;
	}
	return rankLatest(withWords(), RANKED, cut, finder);
}

/** Ranks the latest stories: as far back as a cut, or so many of them. */
function rankLatest(sieves: Sieve[], most: number, cut: Key | undefined, finder: WordFinder): Ranked {
	const list = (sieve: Sieve) =>
		cut ? listUntil(sieve, cut) : listPart(sieve, 'latest', undefined, most + 1);
	const all = listAll(sieves, list, cut ? Infinity : most + 1);
	const latest = cut ? all : all.slice(0, most);
	const stories = sieves.flatMap((sieve) => {
		const own = latest.filter((one) => one.sieve === sieve);
		const ranks = finder.rank(
			sieve.part,
			sieve.question.words!,
			own.map(({ story }) => story)
		);
		return own.flatMap((one) => {
			const rank = ranks.get(one.story);
			return rank === undefined ? [] : [{ ...one, key: [rank, ...one.key] }];
		});
	});
	stories.sort((a, b) => compareKeys(a.key, b.key));
	const isCut = cut ? compareKeys(cut, NO_CUT) !== 0 : all.length > latest.length;
	return { stories, cut: isCut ? (cut ?? latest.at(-1)!.key) : undefined };
}

/** Ranks shift a little as stories are published: the page goes on after the same story, while it is there. */
function positionAfter(ranked: Found[], key: Key): number {
	const same = ranked.findIndex((one) => compareKeys(one.key.slice(1), key.slice(1)) === 0);
	if (same >= 0) return same + 1;
	const next = ranked.findIndex((one) => compareKeys(one.key, key) > 0);
	return next < 0 ? ranked.length : next;
}
