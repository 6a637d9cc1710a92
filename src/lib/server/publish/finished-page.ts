import { DRAWN } from '../../atlas/drawn.ts';
import { direction, type Language } from '../../story/language.ts';
import { startLate } from './late-start.ts';

/** What goes into a page when it has been rendered: long texts that the rendering need not carry about. */
export interface Insets {
	/** The drawing of its map, in parts, which `DRAWN` stands for. */
	drawing?: readonly string[];
	/** What its script is told, as an element that stands before the script. */
	enclosed?: string;
}

/** A page as it is sent. */
export interface FinishedPage {
	/** Its HTML, in the parts that it was cut into. */
	parts: string[];
	/** The hash of its script, where that waits for its reader, as a Content-Security-Policy names it. */
	script?: string;
}

/**
 * Puts the last hand to a page that SvelteKit has rendered: its language, which stands in the first line of app.html,
 * its insets, and a script that waits (see late-start.ts). A page is long: it is cut where something goes in, and what
 * lies between is neither searched nor copied.
 * @param isLate whether its script is to wait
 */
export function finishPage(
	html: string,
	language: Language,
	isLate: boolean,
	{ drawing = [], enclosed = '' }: Insets = {}
): FinishedPage {
	const head = html.indexOf('<head>');
	const last = isLate || enclosed ? html.lastIndexOf('<script>') : -1;
	const tail = last < 0 ? html.length : last;
	const ground = drawing.length ? html.indexOf(DRAWN, head) : -1;
	const opening = html
		.slice(0, head)
		.replace('%lieudit.language%', language)
		.replace('%lieudit.direction%', direction(language));
	const rendered =
		ground < 0
			? [html.slice(head, tail)]
			: [html.slice(head, ground), ...drawing, html.slice(ground + DRAWN.length, tail)];
	const end = isLate ? startLate(html.slice(tail)) : { html: html.slice(tail) };
	return { parts: [opening, ...rendered, last < 0 ? '' : enclosed, end.html], script: end.hash };
}

/** A letter of a text is at most so many bytes of UTF-8. */
const BYTES_AT_MOST = 3;
/** Where pages are written before their lengths are known. */
let draft = Buffer.allocUnsafeSlow(1 << 18);

/** Texts one after the other as UTF-8. */
export function encodeAll(parts: readonly string[]): Buffer<ArrayBuffer> {
	const most = parts.reduce((sum, { length }) => sum + length, 0) * BYTES_AT_MOST;
	if (draft.length < most) draft = Buffer.allocUnsafeSlow(most);
	let end = 0;
	for (const part of parts) end += draft.write(part, end);
	const bytes = Buffer.allocUnsafeSlow(end);
	draft.copy(bytes, 0, 0, end);
	return bytes;
}
