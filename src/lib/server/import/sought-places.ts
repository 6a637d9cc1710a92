import { setImmediate as turn, setTimeout as rest } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { ImportedStory } from '../../newsroom/import.ts';
import { decodeEntities } from '../../newsroom/markdown/entities.ts';
import type { Language } from '../../story/language.ts';
import { Busy } from '../columns/seat.ts';
import type { Mention } from '../geotag/mention.ts';

/** Reads a text for the places that it names. @throws Busy where others are before */
export type ReadPlaces = (text: string, language: Language) => Promise<Mention[]>;

/** Articles of one file that are read: about a minute of the assistant's time, which editors wait for too. */
const MOST_ARTICLES = 2000;
/** Characters of an article: where it happens is said early. */
const LONGEST = 4000;
/** Of one article; the rest is for whoever opens it. */
const MOST_NAMES = 6;
const AT_ONCE = 20;
/** Milliseconds until a busy assistant is asked again. */
const PATIENCE = 500;

/** A name in an article; `mention` has its likeliest place only. */
export interface SoughtName {
	mention: Mention;
	/** Places that it may mean. */
	possible: number;
}

interface Article {
	position: number;
	story: string;
}

const MARKUP =
	/\\([!-/:-@[-`{-~\n])|\]\((?:<[^>\n]*>|[^)\n]*)\)|\*\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^(?:#+|>|[-*]) |\[/gmu;

/** Markdown of ours as its words: names are looked for there, and a sign left over does no harm. */
const wordsOf = (markdown: string) => decodeEntities(markdown.replace(MARKUP, '$1'));

function textOf(
	{ texts }: ImportedStory,
	otherwise: Language
): { text: string; language: Language } | undefined {
	const [said] = Object.entries(texts) as [
		Language | 'und',
		{ title: string; standfirst: string; body: string }
	][];
	if (!said) return undefined;
	const [language, { title, standfirst, body }] = said;
	const text = [title, standfirst, wordsOf(body.slice(0, LONGEST))].filter(Boolean).join('\n\n');
	return { text, language: language === 'und' ? otherwise : language };
}

/** Each name once, those of one place too: the first in the text stands for it. */
function namesOf(mentions: Mention[]): SoughtName[] {
	const names = new Map<string, SoughtName>();
	for (const { candidates, ...mention } of mentions) {
		const [first] = candidates;
		const key = first && `${first.source} ${first.id}`;
		if (!key || names.has(key)) continue;
		names.set(key, { mention: { ...mention, candidates: [first] }, possible: candidates.length });
	}
	return [...names.values()].slice(0, MOST_NAMES);
}

/**
 * The places that the articles of a preview name, where the source gives no point: sought after the preview stands,
 * one article after the other, and kept in memory. They are proposals to look at; nothing of them is written, since
 * the assistant reads each story again where a person confirms its places.
 */
export class SoughtPlaces {
	readonly #names = new Map<number, SoughtName[]>();
	#isStopped = false;
	/** Articles without a point, and how many of those will be read. */
	without = 0;
	goal = 0;
	looked = 0;

	get isOver(): boolean {
		return this.#isStopped || this.looked >= this.goal;
	}

	/** Articles that name places, and what they name. */
	get names(): ReadonlyMap<number, SoughtName[]> {
		return this.#names;
	}

	stop(): void {
		this.#isStopped = true;
	}

	/**
	 * Reads on until the end or until it is stopped.
	 * @param language of texts that do not say theirs
	 */
	async seek(preview: Database.Database, language: Language, readPlaces: ReadPlaces): Promise<void> {
		const where = `points = '[]' AND what = 'story'`;
		this.without = preview.prepare<[], number>(`SELECT count(*) FROM item WHERE ${where}`).pluck().get()!;
		this.goal = Math.min(this.without, MOST_ARTICLES);
		const next = preview.prepare<[number, number], Article>(
			`SELECT position, story FROM item WHERE ${where} AND position > ? ORDER BY position LIMIT ?`
		);
		for (let after = 0; !this.isOver;) {
			const articles = next.all(after, Math.min(AT_ONCE, this.goal - this.looked));
			for (const { position, story } of articles) {
				if (this.#isStopped) return;
				const said = textOf(JSON.parse(story) as ImportedStory, language);
				const names = said ? namesOf(await this.#read(said, readPlaces)) : [];
				if (names.length) this.#names.set(position, names);
				this.looked++;
				after = position;
				await turn();
			}
		}
	}

	async #read({ text, language }: { text: string; language: Language }, readPlaces: ReadPlaces) {
		while (!this.#isStopped) {
			try {
				return await readPlaces(text, language);
			} catch (refusal) {
				if (!(refusal instanceof Busy)) throw refusal;
				await rest(PATIENCE);
			}
		}
		return [];
	}
}
