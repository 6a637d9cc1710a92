/** The element of a page that holds what its script is told. */
const ID = 'enclosed';

/**
 * What a page's script is told: plain values, as JSON has them. The page brings them in an element of their own, which
 * costs less to write, to hash and to read than a literal in SvelteKit's script; an answer to a script that asks for
 * data has them where they are (see `transport` in hooks.ts).
 */
export class Enclosed<Value> {
	readonly value: Value;
	/** Whether the page brings it. */
	readonly isInPage: boolean;

	constructor(value: Value, isInPage: boolean) {
		this.value = value;
		this.isInPage = isInPage;
	}
}

/** The element, for a page to bring. */
export function writeEnclosed(value: unknown): string {
	// The one character that could end the element early
	const json = JSON.stringify(value).replaceAll('<', '\\u003c');
	return `<script type="application/json" id="${ID}">${json}</script>`;
}

/** What the page has brought. */
export function readEnclosed(): unknown {
	return JSON.parse(document.getElementById(ID)!.textContent);
}
