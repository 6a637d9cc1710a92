import type { Language } from '../../story/language.ts';
import { Invalid } from '../../story/refusal.ts';
import { type Order, orders, readCursor, writeCursor } from './cursor.ts';
import { type Listed, listPart } from './listing.ts';
import { listNearest } from './nearest.ts';
import type { Question } from './question.ts';
import { type Found, listAll, listRelevant, type RankedReading, relevanceKeyLengths } from './ranking.ts';
import type { Sieve } from './sieve.ts';
import { type Key, keyLength } from './sort-key.ts';

/** More would be a file: see `ids` of the research. */
export const LIMIT_AT_MOST = 10_000;

export interface PageRequest {
	order: Order;
	/** Whose titles "title" is the order of: its readers'. */
	language?: Language;
	/** The `next` of the page before. */
	after?: string;
	/** Up to LIMIT_AT_MOST. */
	limit: number;
}

export interface Page {
	/** The store's numbers of stories. */
	ids: number[];
	/** What to ask for the page after this one; absent on the last. */
	next?: string;
	/** For "nearest": metres to each story's nearest place that is meant. */
	metres?: number[];
	/** For "relevance": how many of the latest were ranked, and whether others follow them, latest first. */
	ranked?: { stories: number; isCut: boolean };
}

/** A title and an id. */
const TITLE_KEY = 2;

/** What a page is read with: the question's sieves, without those of the words where they may take longer than the page. */
export interface Reading extends RankedReading {
	question: Question;
	/** The next stories of a part by their titles. */
	byTitle: (sieve: Sieve, language: Language, after: Key | undefined, count: number) => Listed[];
}

function checked({ question }: Reading, { order, language, limit }: PageRequest): void {
	const possible = orders.filter(
		(one) =>
			(one !== 'nearest' || question.centre) &&
			(one !== 'relevance' || question.words) &&
			(one !== 'title' || language)
	);
	if (!possible.includes(order)) throw new Invalid('sort', order, 'sort', [...possible]);
	if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_AT_MOST)
		throw new Invalid('limit', String(limit), 'limit');
}

/**
 * One page of the selected stories. A page begins after a key, not at a number: whatever is published or withdrawn
 * between two pages, together they hold each story once that was there all the while.
 * @throws Invalid on an order that this selection cannot have, on a cursor of another order, on a limit
 */
export function readPage(reading: Reading, request: PageRequest): Page {
	checked(reading, request);
	const { order, language, limit } = request;
	const { question } = reading;
	const lengths = {
		...keyLength,
		title: TITLE_KEY,
		nearest: keyLength.latest + 1,
		relevance: relevanceKeyLengths
	}[order];
	const after = request.after === undefined ? undefined : readCursor(order, request.after, [lengths].flat());
	if (order === 'relevance') {
		const { found, next, ranked } = listRelevant(reading, after, limit);
		return { ...pageOf(found, next && writeCursor(order, next)), ranked };
	}
	const list = (sieve: Sieve) => {
		if (order === 'nearest') return listNearest(sieve, question.centre!, after, limit + 1);
		if (order === 'title') return reading.byTitle(sieve, language!, after, limit + 1);
		return listPart(sieve, order, after, limit + 1);
	};
	const listed = listAll(reading.withWords(), list, limit + 1);
	const found = listed.slice(0, limit);
	const next = listed.length > limit ? writeCursor(order, found.at(-1)!.key) : undefined;
	const page = pageOf(found, next);
	return order === 'nearest' ? { ...page, metres: found.map(({ key }) => key[0] as number) } : page;
}

function pageOf(found: Found[], next: string | undefined): Page {
	return { ids: found.map(({ story, sieve }) => sieve.part.segment.id[story]!), next };
}
