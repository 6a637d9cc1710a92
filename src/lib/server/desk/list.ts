import { sql, type RawBuilder } from 'kysely';
import { statuses, type Manuscript, type Status } from '../../newsroom/manuscript.ts';
import { foldWords } from '../../story/fold.ts';
import { languages, type Language } from '../../story/language.ts';
import type { Precision } from '../../story/precision.ts';
import type { Store } from '../store/connection.ts';
import { namesOfPlaces } from './place-names.ts';
import { read, type ManuscriptHead } from './manuscripts.ts';
import { paragraphsBehind } from './translations.ts';

/** Counted exactly up to here; beyond, nobody reads the number and the store would be read through for it. */
const COUNTED = 10_000;

/** The manuscripts that words are looked for among, where more have them. */
const SEARCHED = 5_000;

const ROWS = 50;

/** Where a page of the list goes on: after this row. */
export interface Cursor {
	changed: string;
	id: number;
}

export interface ListQuestion {
	status?: Status;
	/** Only those of which a translation lies behind its original. */
	isLate?: boolean;
	/** Only those of which an import's points wait for somebody's word. */
	hasPoints?: boolean;
	/** In titles, names of places and texts. */
	words?: string;
	/** Only this member's own. */
	owner?: string;
	after?: Cursor;
	rows?: number;
}

/** A manuscript as the list shows it. */
export interface Listed extends Pick<
	ManuscriptHead,
	'id' | 'status' | 'title' | 'original' | 'changed' | 'due'
> {
	/** In the manuscript's order, each once; named in the language asked for. */
	places: { name: string; precision: Precision }[];
	/** The languages it has, each with the paragraphs it lies behind the original. */
	languages: Partial<Record<Language, number>>;
}

export interface ListPage {
	rows: Listed[];
	/** Where the next page goes on; undefined on the last. */
	next?: Cursor;
	/** More manuscripts have these words than are looked at. */
	isCut: boolean;
}

/** Words as FTS5 asks for them, each the beginning of a word; '' where nothing is left to look for. */
function matchOf(words: string): string {
	return foldWords(words)
		.split(' ')
		.filter(Boolean)
		.map((word) => (word.length > 1 ? `"${word}"*` : `"${word}"`))
		.join(' ');
}

/** The numbers of manuscripts that have these words, the newest numbers first: working copies, and editions' texts. */
async function matching(
	store: Store,
	match: string,
	owner?: string
): Promise<{ ids: number[]; isCut: boolean }> {
	const most = SEARCHED + 1;
	const mine = owner ? sql`AND rowid IN (SELECT id FROM manuscript WHERE owner = ${owner})` : sql``;
	const { rows: written } = await sql<{ id: number }>`SELECT rowid AS id FROM manuscript_words
		WHERE manuscript_words MATCH ${match} ${mine} ORDER BY rowid DESC LIMIT ${most}`.execute(store);
	// What nobody has written on yet is found by its public words; a member's own is always written on
	const { rows: told } = owner
		? { rows: [] }
		: await sql<{ id: number }>`SELECT DISTINCT story AS id
			FROM (SELECT rowid FROM story_words WHERE story_words MATCH ${match} ORDER BY rowid DESC LIMIT ${most}) AS hit
			CROSS JOIN story_text ON story_text.id = hit.rowid
			CROSS JOIN manuscript ON manuscript.id = story_text.story AND manuscript.revision = 0`.execute(store);
	const ids = [...new Set([...written, ...told].map(({ id }) => id))].sort((a, b) => b - a);
	return { ids: ids.slice(0, SEARCHED), isCut: ids.length > SEARCHED || told.length >= most };
}

const every = (conditions: RawBuilder<unknown>[]) => sql.join(conditions, sql` AND `);

async function described(store: Store, id: number): Promise<{ head: ManuscriptHead; document: Manuscript }> {
	const { document, ...head } = await read(store, id);
	return { head, document };
}

async function languagesOf(
	store: Store,
	{ id, late }: ManuscriptHead,
	document: Manuscript
): Promise<Listed['languages']> {
	const found: Listed['languages'] = {};
	for (const language of languages) {
		if (!document.texts[language]) continue;
		// Of most stories none lies behind, and nothing more is read for them
		found[language] = late ? await paragraphsBehind(store, id, document, language) : 0;
	}
	return found;
}

/**
 * A page of the newsroom's manuscripts, those changed last first; what lies in the bin is left out.
 * @param language in which places are named
 */
export async function list(store: Store, question: ListQuestion, language: Language): Promise<ListPage> {
	const { status, isLate, hasPoints, words = '', owner, after, rows: size = ROWS } = question;
	const match = matchOf(words);
	const found = match ? await matching(store, match, owner) : undefined;
	const { rows } = await sql<{ id: number }>`SELECT id FROM manuscript WHERE ${every([
		sql`binned IS NULL`,
		...(status ? [sql`status = ${status}`] : []),
		...(isLate ? [sql`late > 0`] : []),
		...(hasPoints ? [sql`id IN (SELECT manuscript FROM proposed_point)`] : []),
		...(owner ? [sql`owner = ${owner}`] : []),
		...(after ? [sql`(changed, id) < (${after.changed}, ${after.id})`] : []),
		...(found ? [sql`id IN (SELECT value FROM json_each(${JSON.stringify(found.ids)}))`] : [])
	])} ORDER BY changed DESC, id DESC LIMIT ${size + 1}`.execute(store);
	const page: { head: ManuscriptHead; document: Manuscript }[] = [];
	for (const { id } of rows.slice(0, size)) page.push(await described(store, id));
	const names = await namesOfPlaces(
		store,
		page.flatMap(({ document }) => document.geotags.map(({ place }) => place)),
		language
	);
	const listed: Listed[] = [];
	for (const { head, document } of page) {
		const { id, status, title, original, changed, due } = head;
		const places = new Map<number, Precision>();
		for (const { place, precision } of document.geotags) if (!places.has(place)) places.set(place, precision);
		listed.push({
			id,
			status,
			title,
			original,
			changed,
			due,
			places: [...places].map(([place, precision]) => ({ name: names.get(place) ?? '', precision })),
			languages: await languagesOf(store, head, document)
		});
	}
	const last = page.at(-1)?.head;
	return {
		rows: listed,
		next: rows.length > size && last ? { changed: last.changed, id: last.id } : undefined,
		isCut: found?.isCut ?? false
	};
}

/** A number that is exact up to {@link COUNTED}; one more stands for all beyond. */
async function counted(store: Store, from: RawBuilder<unknown>): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count
		FROM (SELECT 1 FROM ${from} LIMIT ${COUNTED + 1})`.execute(store);
	return rows[0]!.count;
}

/** What the tabs of the list, and the bin, count. */
type Counted = Status | 'all' | 'late' | 'points' | 'bin';

/**
 * How many manuscripts stand where, how many have a translation that lies behind or points of an import that wait, and
 * how many lie in the bin; each capped one beyond {@link COUNTED}.
 */
export async function counts(store: Store, owner?: string): Promise<Record<Counted, number>> {
	const mine = owner ? sql`AND owner = ${owner}` : sql``;
	const of = (condition: RawBuilder<unknown>) => counted(store, sql`manuscript WHERE ${condition} ${mine}`);
	const entries: [Counted, number][] = [];
	for (const status of statuses) entries.push([status, await of(sql`binned IS NULL AND status = ${status}`)]);
	entries.push(
		['all', await of(sql`binned IS NULL`)],
		['late', await of(sql`late > 0 AND binned IS NULL`)],
		['points', await of(sql`id IN (SELECT manuscript FROM proposed_point) AND binned IS NULL`)],
		['bin', await of(sql`binned IS NOT NULL`)]
	);
	return Object.fromEntries(entries) as Record<Counted, number>;
}

/** How many places the newsroom has, capped likewise. */
export const countOfPlaces = (store: Store): Promise<number> => counted(store, sql`place`);

/** How many media, capped likewise. @param owner this member's own, and the newsroom's */
export const countOfMedia = (store: Store, owner?: string): Promise<number> =>
	counted(
		store,
		sql`media WHERE is_whole = 1 ${owner ? sql`AND (owner = ${owner} OR owner IS NULL)` : sql``}`
	);
