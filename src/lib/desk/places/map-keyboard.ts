import { WayBack } from './way-back.ts';

/** Pixels of one press of an arrow key. */
const STEP = 80;
/** A map is not mirrored: left is west in Arabic, too. */
const directions: Record<string, [x: number, y: number]> = {
	ArrowLeft: [-STEP, 0],
	ArrowRight: [STEP, 0],
	ArrowUp: [0, -STEP],
	ArrowDown: [0, STEP]
};
const zooms: Record<string, 1 | -1> = { '+': 1, '=': 1, '-': -1, '−': -1 };

interface KeyedMap {
	readonly element: HTMLElement;
	pan(x: number, y: number): void;
	zoom(by: 1 | -1): void;
	/** As a click in its middle. */
	press(): void;
	/** Puts the focus where somebody writes. */
	toText(): void;
}

/** How one comes to a map, moves it and goes back by keyboard. */
export class MapKeyboard {
	readonly #map: KeyedMap;
	#wayBack: WayBack | undefined;

	constructor(map: KeyedMap) {
		this.#map = map;
	}

	/** Goes to the map, and from there back to where one was. @returns whether one is at the map now */
	reach(): boolean {
		const { element, toText } = this.#map;
		if (element.contains(document.activeElement)) {
			this.#leave();
			return false;
		}
		this.#wayBack = new WayBack(toText);
		element.focus();
		return true;
	}

	#leave(): void {
		if (this.#wayBack) this.#wayBack.take();
		else this.#map.toText();
	}

	/** Hears the keys of the map itself; what lies on it has its own. */
	press(event: KeyboardEvent): void {
		const { key, ctrlKey, metaKey, altKey } = event;
		if (event.target !== this.#map.element || ctrlKey || metaKey || altKey) return;
		const direction = directions[key];
		const zoom = zooms[key];
		if (direction) this.#map.pan(...direction);
		else if (zoom) this.#map.zoom(zoom);
		else if (key === 'Enter') this.#map.press();
		else if (key === 'Escape') this.#leave();
		else return;
		event.preventDefault();
	}
}
