import { diffArrays } from 'diff';
import type { Language } from '../story/language.ts';
import { signsOf, type Sign } from './markdown/signs.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A run of words that both texts have, or one of them alone. */
export interface Run {
	text: string;
	is: 'same' | 'inserted' | 'deleted';
}

/** A paragraph of either text, in words. */
export interface ComparedParagraph {
	runs: Run[];
	isSame: boolean;
}

/** Milliseconds after which two texts are too far apart to be told in words. */
const PATIENCE = 500;

const segmenters = new Map<Language, Intl.Segmenter>();

/** A text's words and what stands between them, as its language parts them; each sign of Markdown is whole. */
function wordsOf(text: string, language: Language, signs: Sign[] = []): string[] {
	let segmenter = segmenters.get(language);
	if (!segmenter)
		segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })));
	const words: string[] = [];
	let at = 0;
	for (const { start, end } of [...signs, { start: text.length, end: text.length }]) {
		for (const { segment } of segmenter.segment(text.slice(at, start))) words.push(segment);
		if (end > start) words.push(text.slice(start, end));
		at = end;
	}
	return words;
}

/** Two lines in words: what was taken out and what came in. */
export const compareWords = (older: string, newer: string, language: Language): Run[] =>
	compare(older, newer, (text) => wordsOf(text, language));

/** Two paragraphs of Markdown in words, or several. */
export const compareProse = (older: string, newer: string, language: Language): Run[] =>
	compare(older, newer, (text) => wordsOf(text, language, signsOf(text)));

function compare(older: string, newer: string, words: (text: string) => string[]): Run[] {
	if (older === newer) return newer ? [{ text: newer, is: 'same' }] : [];
	const changes = diffArrays(words(older), words(newer), { timeout: PATIENCE });
	if (!changes) return replaced(older, newer);
	const runs = changes.map(({ value, added, removed }): Run => {
		return { text: value.join(''), is: added ? 'inserted' : removed ? 'deleted' : 'same' };
	});
	return joined(runs);
}

const replaced = (older: string, newer: string): Run[] => [
	...(older ? [{ text: older, is: 'deleted' } as const] : []),
	...(newer ? [{ text: newer, is: 'inserted' } as const] : [])
];

/** A space or a comma that stayed between two changed words is told with them: nobody reads it by itself. */
function joined(runs: Run[]): Run[] {
	const found: Run[] = [];
	for (let i = 0; i < runs.length;) {
		if (runs[i]!.is === 'same') {
			found.push(runs[i++]!);
			continue;
		}
		let [deleted, inserted] = ['', ''];
		for (; i < runs.length; i++) {
			const { text, is } = runs[i]!;
			const isBetween = is === 'same' && !/[\p{L}\p{N}]/u.test(text) && i + 1 < runs.length;
			if (is === 'same' && !isBetween) break;
			if (is !== 'inserted') deleted += text;
			if (is !== 'deleted') inserted += text;
		}
		found.push(...replaced(deleted, inserted));
	}
	return found;
}

/** A run of a body as a person reads it: words, or a sign that stands among them. */
export type ReadRun = Run & { sign?: Sign };

/** Runs of Markdown cut at its signs; together they are still the same two texts to the letter. */
export function readRuns(runs: Run[]): ReadRun[] {
	const sides = (['deleted', 'inserted'] as const).map((own) => ({
		own,
		at: 0,
		signs: signsOf(runs.map(({ is, text }) => (is === 'same' || is === own ? text : '')).join(''))
	}));
	return runs.flatMap((run) => {
		const of = sides.filter(({ own }) => run.is === 'same' || run.is === own);
		// What both have is read as the newer text has it
		const { at, signs } = of.at(-1)!;
		for (const side of of) side.at += run.text.length;
		return cut(run, at, signs);
	});
}

function cut({ text, is }: Run, from: number, signs: Sign[]): ReadRun[] {
	const found: ReadRun[] = [];
	const add = (start: number, end: number, sign?: Sign) => {
		if (start < end) found.push({ text: text.slice(start - from, end - from), is, sign });
	};
	let at = from;
	const to = from + text.length;
	for (const sign of signs) {
		if (sign.end <= at || sign.start >= to) continue;
		add(at, sign.start);
		add(Math.max(at, sign.start), Math.min(to, sign.end), sign);
		at = Math.min(to, sign.end);
	}
	add(at, to);
	return found;
}

/** Two bodies, paragraph by paragraph: those that changed in words, in the order of the newer. */
export function compareBodies(older: string, newer: string, language: Language): ComparedParagraph[] {
	const [before, after] = [paragraphsOf(older), paragraphsOf(newer)];
	const changes = diffArrays(before, after, { timeout: PATIENCE });
	if (!changes) return [{ runs: replaced(older, newer), isSame: false }];
	const found: ComparedParagraph[] = [];
	let deleted: string[] = [];
	const close = (inserted: string[]) => {
		// The first that went is taken for the first that came, rewritten
		for (let i = 0; i < Math.max(deleted.length, inserted.length); i++)
			found.push({ runs: compareProse(deleted[i] ?? '', inserted[i] ?? '', language), isSame: false });
		deleted = [];
	};
	for (const { value, added, removed } of changes) {
		if (removed) deleted = value;
		else if (added) close(value);
		else {
			close([]);
			found.push(...value.map((text) => ({ runs: [{ text, is: 'same' } as const], isSame: true })));
		}
	}
	close([]);
	return found;
}

/** The paragraphs of a text that an older one does not have, by their positions. */
export function changedParagraphs(older: string, newer: string): Set<number> {
	const changed = new Set<number>();
	let at = 0;
	for (const { value, added, removed } of diffArrays(paragraphsOf(older), paragraphsOf(newer))) {
		if (removed) continue;
		if (added) for (let i = 0; i < value.length; i++) changed.add(at + i);
		at += value.length;
	}
	return changed;
}
