import { createHash } from 'node:crypto';

/** How SvelteKit 2.70 starts a page's script; a test holds the built page to it. */
const STARTED = {
	/** What its element opens and ends with; it is the last script of the page. */
	open: '<script>',
	close: '</script>',
	mark: '__sveltekit_',
	before: /Promise\.all\(\[\s*import\(/,
	start: /(\s)kit\.start\(/,
	after: /(\}\);)(\s*\}\s*)$/
};

/**
 * Waits for the first sign of a reader (a pointer, a touch, the focus, a key), then starts. A button pressed while
 * the script is on its way is pressed again once it is there, and what has been typed or ticked by then is so again,
 * since Svelte sets fields back to what the server wrote; who has left such a field by then has changed it. Links and
 * forms need no script.
 */
const waiting = `
	const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown'];
	let pressed;
	const keep = ({ target }) => { pressed = target.closest('button[type="button"]'); };
	const typed = new Map();
	const note = ({ target }) => { typed.set(target, [target.value, target.checked]); };
	const wake = () => {
		for (const sign of signs) removeEventListener(sign, wake, true);
		begin().then(() => {
			removeEventListener('click', keep, true);
			removeEventListener('input', note, true);
			for (const [field, [value, checked]] of typed) {
				field.value = value;
				field.checked = checked;
				const isBeingTyped = field === document.activeElement && field.matches('input:not([type="checkbox"])');
				if (!isBeingTyped) field.dispatchEvent(new Event('change', { bubbles: true }));
			}
			pressed?.click();
		});
	};
	for (const sign of signs) addEventListener(sign, wake, true);
	addEventListener('click', keep, true);
	addEventListener('input', note, true);
`;

const hash = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** A page whose script waits, and what its Content-Security-Policy must name instead. */
export interface LateStart {
	html: string;
	/** The hash of the page's one script as it stands now, as a policy names it; none where the page has no script. */
	hash?: string;
}

/**
 * Lets a page's script start at the first sign of a reader instead of at once: until then the page is its HTML,
 * and a reader who only reads fetches no script. A page without a script is left as it is.
 */
export function startLate(html: string): LateStart {
	// Sliced, not matched: the page is long, and all but its end stays as it is
	const from = html.lastIndexOf(STARTED.open) + STARTED.open.length;
	const to = html.indexOf(STARTED.close, from);
	const script = html.slice(from, to);
	if (
		from < STARTED.open.length ||
		to < 0 ||
		!script.includes(STARTED.mark) ||
		!STARTED.before.test(script)
	) {
		return { html };
	}
	const own = script
		.replace(STARTED.before, (found) => `const begin = () => ${found}`)
		.replace(STARTED.start, '$1return kit.start(')
		.replace(STARTED.after, (_, end: string, rest: string) => end + waiting + rest);
	return { html: html.slice(0, from) + own + html.slice(to), hash: hash(own) };
}

/** A policy that names a page's script as it stands now: SvelteKit's own names it as it was written. */
export function nameScript(policy: string, hash: string): string {
	return policy.replace(/(script-src [^;]*)'sha256-[^']+'/, (_, before: string) => `${before}'${hash}'`);
}
