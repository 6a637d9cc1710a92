/** A piece of markup that only an extension of the site understands. */
export interface Shortcode {
	/** As written, its opening part. */
	written: string;
	/** Where it begins in the text. */
	at: number;
}

const ATTRIBUTES = String.raw`(?:\s+(?:[\w-]+\s*=\s*(?:"[^"\]]*"|'[^'\]]*'|[^\s"'\]]+)|"[^"\]]*"|\w+))*`;
const OPENING = new RegExp(String.raw`\[(/?)([a-zA-Z][\w-]{1,60})(${ATTRIBUTES})\s*(/?)\]`, 'g');

/** Those that WordPress itself brings, which may stand without anything else that gives them away. */
const OWN = new Set([
	'gallery',
	'caption',
	'wp_caption',
	'embed',
	'audio',
	'video',
	'playlist',
	'contact-form-7'
]);

/**
 * Leaves shortcodes out of a text and tells them; what they enclose (a caption, a column) stays. Words in brackets that
 * an author wrote are no shortcodes: those have a value, an end, an underscore, or a name of WordPress's own.
 */
export function withoutShortcodes(text: string): { text: string; shortcodes: Shortcode[] } {
	const ended = new Set([...text.matchAll(/\[\/([\w-]{2,61})\]/g)].map(([, name]) => name));
	const shortcodes: Shortcode[] = [];
	const cleaned = text.replace(
		OPENING,
		(written: string, end: string, name: string, attributes: string, closed: string, at: number) => {
			const isOne =
				OWN.has(name.toLowerCase()) ||
				ended.has(name) ||
				name.includes('_') ||
				attributes.includes('=') ||
				closed === '/';
			if (!isOne) return written;
			if (!end) shortcodes.push({ written, at });
			return '';
		}
	);
	return { text: cleaned, shortcodes };
}
