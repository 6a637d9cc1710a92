import { direction, type Language } from '../../story/language.ts';
import { startLate } from './late-start.ts';

/** A page as it is sent. */
export interface FinishedPage {
	/** Its HTML, in the parts that it was cut into. */
	parts: string[];
	/** The hash of its script, where that waits for its reader, as a Content-Security-Policy names it. */
	script?: string;
}

/**
 * Puts the last hand to a page that SvelteKit has rendered: its language, which stands in the first line of app.html,
 * and a script that waits (see late-start.ts). A page is long, and only its two ends change: they are cut off, and
 * what lies between them is neither searched nor copied.
 * @param isLate whether its script is to wait
 */
export function finishPage(html: string, language: Language, isLate: boolean): FinishedPage {
	const head = html.indexOf('<head>');
	const last = isLate ? html.lastIndexOf('<script>') : -1;
	const tail = last < 0 ? html.length : last;
	const opening = html
		.slice(0, head)
		.replace('%lieudit.language%', language)
		.replace('%lieudit.direction%', direction(language));
	const end = startLate(html.slice(tail));
	return { parts: [opening, html.slice(head, tail), end.html], script: end.hash };
}

/** Texts one after the other as UTF-8. */
export function encodeAll(parts: readonly string[]): Buffer<ArrayBuffer> {
	const bytes = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0));
	let at = 0;
	for (const part of parts) at += bytes.write(part, at);
	return bytes;
}
