import { fold, foldName } from '../../story/fold.ts';

/** One way to understand what somebody typed: a name, and what they add to tell it from its homonyms. */
export type Reading = {
	/** Folded. */
	name: string;
	/** The name as far as it is typed: its last word may go on, so "st" may become "Strasbourg". */
	typed: string;
	/** Folded: a département ("calvados", "62"), a region, a country, a postcode. */
	hints: string[];
};

/** The number of a département or of anything that begins with it, up to a postcode: 62, 2A, 974, 62128. */
const number = /^(?:\d{2,5}|2[ab]\d{0,3})$/;

/** `foldName` while the last word is still being typed: an abbreviation, or an article, only once it has ended. */
function foldTyped(text: string): string {
	const words = fold(text).split(' ');
	const last = words.pop() ?? '';
	const ended = /[^\p{L}\p{N}\p{M}]$/u.test(text);
	const article = /^ال.$/.test(last);
	const lastFolded = ended || !/^stes?$|^sts?$/.test(last) ? foldName(last) : last;
	return [foldName(words.join(' ')), article ? last.slice(2) : lastFolded].filter(Boolean).join(' ');
}

function reading(name: string, hints: string[]): Reading {
	return { name: foldName(name), typed: foldTyped(name), hints: hints.map(fold).filter(Boolean) };
}

/**
 * The readings of a text, the likeliest first: "Croisilles (Calvados)", "62, Croisilles" and "Croisilles, 62128"
 * are a name and hints; "Croisilles 62" is first a name ("Paris 18" is one) and then a name and a hint.
 */
export function readings(text: string): Reading[] {
	const parts = text
		.split(/[,;()]/)
		.map((part) => part.trim())
		.filter(Boolean);
	if (parts.length > 1) {
		const name = parts.find((part) => !number.test(fold(part))) ?? parts[0]!;
		return [
			reading(
				name,
				parts.filter((part) => part !== name)
			),
			reading(text, [])
		];
	}
	const words = text.trim().split(/\s+/);
	const found = [reading(text, [])];
	if (words.length > 1) {
		const [first, last] = [words[0]!, words.at(-1)!];
		if (number.test(fold(last))) found.push(reading(words.slice(0, -1).join(' '), [last]));
		if (number.test(fold(first))) found.push(reading(words.slice(1).join(' '), [first]));
	}
	return found;
}

/** An FTS5 phrase for folded words, the last of which may go on unless `whole`. `start`: nothing comes before it. */
export function phrase(folded: string, { start, whole }: { start: boolean; whole: boolean }): string {
	const words = folded.split(' ').map((word) => `"${word}"`);
	const joined = words.join(start ? ' + ' : ' AND ');
	return `${start ? '^ ' : ''}${joined}${whole ? '' : ' *'}`;
}
