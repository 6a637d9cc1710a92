/**
 * What markup takes for its own, and what XML 1.0 cannot hold at all (production 2, Char), not even as a reference:
 * most controls, half surrogates, U+FFFE and U+FFFF.
 */
const SPECIAL = /[&<>"\t\n\r\uFFFE\uFFFF]|(?![\u007F-\u009F])\p{Cc}|\p{Cs}/gu;

/** Tabs and line ends too: a parser would make spaces of them in attributes, and a line feed of each CR. */
const references: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;'
};

/** A text for an element's content or an attribute in double quotes; what XML cannot hold is left out. */
export function xmlText(text: string): string {
	return text.replace(SPECIAL, (sign) => references[sign] ?? '');
}

/** An element's beginning, for content that follows it in other chunks; attributes are escaped here. */
export function openingTag(name: string, attributes: Record<string, string>): string {
	let tag = `<${name}`;
	for (const [key, value] of Object.entries(attributes)) tag += ` ${key}="${xmlText(value)}"`;
	return `${tag}>`;
}

/** One element. Its content, empty or not, is XML already. */
export function element(name: string, attributes: Record<string, string>, content = ''): string {
	return `${openingTag(name, attributes)}${content}</${name}>`;
}
