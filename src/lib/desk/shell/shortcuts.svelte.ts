import { createContext, untrack } from 'svelte';

/** Something that a key does on the page that is open. */
export interface Shortcut {
	/** `KeyboardEvent.key`, small letters; any of them does it. */
	keys: string[];
	/** As they are printed on the keyboard. */
	printed: string[];
	/** What it does, in words. */
	does: string;
	act: (event: KeyboardEvent) => void;
}

/** Where single keys write, or work already. */
const TAKEN = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog[open]';
/** After G, a second and a half for the letter. */
const PATIENCE = 1500;
const REMEMBERED = 'lieudit.single-keys';

type Pressed = Pick<
	KeyboardEvent,
	'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'timeStamp'
> & {
	target: EventTarget | null;
	isComposing?: boolean;
	preventDefault: () => void;
};

/**
 * The single keys of the desk. They are off inside fields, and whoever talks to their machine switches them off
 * altogether (WCAG 2.1.4); what is not a character, such as Enter, is then left as it is.
 */
export class Shortcuts {
	/** Whether single characters do anything. */
	isOn = $state(true);
	#here = $state.raw<Shortcut[]>([]);
	#everywhere: () => Shortcut[];
	#destinations: () => Record<string, () => void>;
	#askedAt = -Infinity;

	/**
	 * @param everywhere what the keys do on every page
	 * @param destinations where the letter after G leads
	 */
	constructor(everywhere: () => Shortcut[], destinations: () => Record<string, () => void>) {
		this.#everywhere = everywhere;
		this.#destinations = destinations;
	}

	get everywhere(): Shortcut[] {
		return this.#everywhere();
	}
	/** What the keys do on the page that is open. */
	get here(): Shortcut[] {
		return this.#here;
	}

	/** Adds what keys do while a page is open; answers what takes them away again: made for an `$effect`. */
	while(shortcuts: Shortcut[]): () => void {
		// Whoever adds some does not wait for others
		this.#here = [...untrack(() => this.#here), ...shortcuts];
		return () => (this.#here = this.#here.filter((one) => !shortcuts.includes(one)));
	}

	remember(storage: Pick<Storage, 'getItem'>): void {
		this.isOn = storage.getItem(REMEMBERED) !== 'off';
	}
	setOn(isOn: boolean, storage: Pick<Storage, 'setItem'>): void {
		this.isOn = isOn;
		storage.setItem(REMEMBERED, isOn ? 'on' : 'off');
	}

	/** A key went down somewhere on the page. */
	press(event: Pressed): void {
		if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		const target = event.target as Partial<Element> | null;
		if (target?.closest?.(TAKEN)) return;
		const key = event.key.toLowerCase();
		const isCharacter = [...event.key].length === 1 && event.key !== ' ';
		if (isCharacter && !this.isOn) return;
		const wasAsked = event.timeStamp - this.#askedAt < PATIENCE;
		this.#askedAt = -Infinity;
		if (wasAsked) {
			const go = this.#destinations()[key];
			if (go) {
				event.preventDefault();
				go();
				return;
			}
		}
		const found = [...this.#here, ...this.everywhere].find(({ keys }) => keys.includes(key));
		if (found) {
			found.act(event as KeyboardEvent);
			return;
		}
		if (key === 'g') this.#askedAt = event.timeStamp;
	}
}

export const [useShortcuts, provideShortcuts] = createContext<Shortcuts>();
