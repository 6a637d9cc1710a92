/**
 * Where the focus was before something took it: given back when that closes, so that whoever works by keyboard goes on
 * where they were.
 */
export class WayBack {
	readonly #before: HTMLElement | undefined;
	readonly #toText: () => void;

	/** @param toText puts the focus where somebody writes: for what was opened from there, or is gone since */
	constructor(toText: () => void) {
		const { activeElement } = document;
		const isElsewhere = activeElement instanceof HTMLElement && activeElement !== document.body;
		this.#before = isElsewhere && !activeElement.closest('.tiptap') ? activeElement : undefined;
		this.#toText = toText;
	}

	take(): void {
		this.#before?.focus();
		if (!this.#before || document.activeElement !== this.#before) this.#toText();
	}
}
