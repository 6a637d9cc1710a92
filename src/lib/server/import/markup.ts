import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import type { ImportedMedia, Problem } from '../../newsroom/import.ts';
import { writeInline } from '../../newsroom/markdown/inline-writer.ts';
import { writeMarkdown } from '../../newsroom/markdown/writer.ts';
import { documentOf } from './html-document.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { closeTags, unclosedTags } from './tag-balance.ts';

/** A text as manuscripts have it, and what came with it. */
export interface Cleaned {
	/** Markdown without HTML and without pictures */
	body: string;
	media: ImportedMedia[];
	problems: Problem[];
}

const WEB = /^https?:\/\//i;
const LONGEST_ADDRESS = 2000;
const LONGEST_BODY = 400_000;
const EXCERPT = 160;

/** Whether an address may be kept: of the web, and an address. */
export const isOfTheWeb = (address: string) =>
	WEB.test(address) && address.length <= LONGEST_ADDRESS && URL.canParse(address);

/** Plain text of one line as Markdown that says the same: what would be markup is its own signs. */
export const asMarkdown = (text: string, marks: string[] = []) =>
	writeInline([{ type: 'text', text, marks: marks.map((type) => ({ type })) }], []);

const allowed = [
	'p div section article h1 h2 h3 h4 h5 h6 blockquote ul ol li a strong b em i br hr pre code',
	'table thead tbody tfoot tr td th figure figcaption caption dl dt dd'
]
	.join(' ')
	.split(' ');

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** A text of one line without markup: entities are resolved, tags gone. */
export function plainLine(html: string, longest = 300): string {
	const text = sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
		.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name]!)
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

const BLOCK = /^<\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|table|pre|hr|figure|section|article|dl|!--)\b/i;

/** Empty lines part paragraphs where the author's editor wrote none of its own. */
function withParagraphs(html: string): string {
	if (/<(?:p|br)\b/i.test(html)) return html;
	return html
		.split(/\r?\n\s*\r?\n/)
		.map((piece) => piece.trim())
		.filter(Boolean)
		.map((piece) => (BLOCK.test(piece) ? piece : `<p>${piece.replace(/\r?\n/g, '<br>')}</p>`))
		.join('\n');
}

function cleanHtml(html: string): { html: string; media: ImportedMedia[] } {
	const media: ImportedMedia[] = [];
	const cleaned = sanitizeHtml(html, {
		allowedTags: allowed,
		allowedAttributes: { a: ['href'] },
		allowedSchemes: ['http', 'https'],
		allowProtocolRelative: false,
		nestingLimit: 100,
		transformTags: {
			img: (_, { src = '', alt = '' }) => {
				if (isOfTheWeb(src)) media.push({ url: src, alt: plainLine(alt, 1000) });
				return { tagName: 'img', attribs: {} };
			},
			// A link that leads nowhere is its words; one that leads somewhere is written as browsers would
			a: (_, { href = '' }) => ({
				tagName: 'a',
				attribs: (isOfTheWeb(href) ? { href: new URL(href).href } : {}) as sanitizeHtml.Attributes
			})
		}
	});
	return { html: cleaned, media };
}

const excerptAt = (text: string, at: number) => {
	const begin = Math.max(0, text.lastIndexOf('\n', at) + 1, at - EXCERPT / 2);
	const end = text.indexOf('\n', at);
	return text.slice(begin, Math.min(begin + EXCERPT, end < 0 ? text.length : end)).trim();
};
const lineAt = (text: string, at: number, line: number | null) =>
	line === null ? null : line + text.slice(0, at).split('\n').length - 1;

/**
 * HTML as a site or a feed has it, as Markdown without HTML: scripts, styles, frames, attributes and addresses of other
 * schemes are gone, pictures are told by their addresses.
 * @param line of the file where the text begins
 */
export function fromHtml(html: string, line: number | null): Cleaned {
	const problems: Problem[] = [];
	const problem = (kind: Problem['kind'], given: string, at: number) =>
		problems.push({ kind, given, line: lineAt(html, at, line), excerpt: excerptAt(html, at) });
	const unclosed = unclosedTags(html);
	for (const { name, at } of unclosed) problem('unclosed', `<${name}>`, at);
	for (const { written, at } of withoutShortcodes(html).shortcodes)
		problem('shortcode', written.slice(0, EXCERPT), at);
	const cleaned = cleanHtml(withParagraphs(withoutShortcodes(closeTags(html, unclosed)).text));
	let body = writeMarkdown(documentOf(cleaned.html));
	if (body.length > LONGEST_BODY) {
		problem('long', String(body.length), 0);
		body = body.slice(0, body.lastIndexOf('\n\n', LONGEST_BODY));
	}
	problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
	return { body, media: cleaned.media, problems };
}

/**
 * Text that somebody wrote as Markdown, as plain text or as HTML, such as a table's cell, cleaned as {@link fromHtml}
 * cleans.
 */
export function fromText(text: string, line: number | null): Cleaned {
	const isHtml = /<(?:p|div|br|h[1-6]|ul|ol|table|blockquote)\b/i.test(text);
	return fromHtml(isHtml ? text : marked.parse(text, { async: false, gfm: true }), line);
}
