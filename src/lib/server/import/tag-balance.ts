/** A start tag that nothing ends. */
export interface Unclosed {
	name: string;
	at: number;
}

/** Whose end HTML lets one leave out, and those that have none. */
const LEFT_OPEN = new Set(
	'area base br col embed hr img input link meta param source track wbr li p dt dd td th tr thead tbody tfoot option'.split(
		' '
	)
);
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?(\/?)>/g;

/** The tags of a text that are opened and never closed, as they come: browsers guess there, and so do we. */
export function unclosedTags(html: string): Unclosed[] {
	const open: Unclosed[] = [];
	const found: Unclosed[] = [];
	for (const { 1: end, 2: tag, 3: alone, index: at } of html.matchAll(TAG)) {
		if (!tag) continue;
		const name = tag.toLowerCase();
		if (LEFT_OPEN.has(name)) continue;
		if (!end) {
			if (!alone) open.push({ name, at });
			continue;
		}
		const start = open.findLastIndex((one) => one.name === name);
		if (start >= 0) found.push(...open.splice(start).slice(1));
	}
	return [...found, ...open].sort((one, other) => one.at - other.at);
}

const BLOCKS = /<\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|table|tr|td|th|figure|section)\b|\n\s*\n/gi;

/** Closes what was left open where its paragraph ends, so that an emphasis does not run to the end of the article. */
export function closeTags(html: string, unclosed: Unclosed[]): string {
	return unclosed.reduceRight((text, { name, at }) => {
		BLOCKS.lastIndex = at + name.length + 2;
		const end = BLOCKS.exec(text)?.index ?? text.length;
		return `${text.slice(0, end)}</${name}>${text.slice(end)}`;
	}, html);
}
