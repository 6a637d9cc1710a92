import { foldName } from '../story/fold.ts';

/** A word of a text, as names are compared. */
export interface NameWord {
	/** Folded: as it stands and, where Arabic writes others onto it, without them. */
	forms: string[];
	/** UTF-16 units from the text's start. */
	start: number;
	end: number;
	/** It begins as names do: with a capital, or in a script that has none. */
	isNamely: boolean;
}

/** With what only steers how a word is drawn, as a soft hyphen. */
const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f]+/gu;
/** Written onto the next word in Arabic, one or two of them: and, with, for, so, as. */
const PREFIXES = [/^[وبلفك](?=\p{L}{2})/u, /^[وف][بلك](?=\p{L}{2})/u];

export function nameWords(text: string): NameWord[] {
	return [...text.matchAll(WORD)].map(([word], index, all) => {
		const start = all[index]!.index;
		const shorter = PREFIXES.filter((prefix) => prefix.test(word)).map((prefix) => word.replace(prefix, ''));
		return {
			forms: [...new Set([word, ...shorter].map(foldName))],
			start,
			end: start + word.length,
			isNamely: !/^\p{Ll}/u.test(word)
		};
	});
}

/** Where a name stands by itself first, whatever its case and its accents: from and to, or undefined. */
export function spotName(words: readonly NameWord[], name: string): [from: number, to: number] | undefined {
	const parts = foldName(name).split(' ');
	const first = words.findIndex((_, at) =>
		// Others are written onto the first word alone
		parts.every((part, offset) => {
			const forms = words[at + offset]?.forms;
			return offset ? forms?.[0] === part : forms?.includes(part);
		})
	);
	return first < 0 ? undefined : [words[first]!.start, words[first + parts.length - 1]!.end];
}

/**
 * Everything in a text that could be a name of so many words at most, folded.
 * @param among the words where one may begin
 */
export function nameRuns(
	words: readonly NameWord[],
	most: number,
	among = (_word: NameWord) => true
): Set<string> {
	const found = new Set<string>();
	for (const [start, first] of words.entries()) {
		if (!among(first)) continue;
		for (const form of first.forms) {
			let run = form;
			found.add(run);
			for (const { forms } of words.slice(start + 1, start + most)) found.add((run += ` ${forms[0]}`));
		}
	}
	found.delete('');
	return found;
}
