import type { Language } from '../../story/language.ts';

/** How many words a text in Markdown has, as its language parts them. */
export function countWords(markdown: string, language: Language): number {
	const text = markdown.replace(/\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, ']');
	let count = 0;
	for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
		if (isWordLike) count++;
	return count;
}
