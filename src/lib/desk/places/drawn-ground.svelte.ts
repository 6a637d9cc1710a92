import { untrack } from 'svelte';
import type { Plate } from '../../atlas/plate.ts';
import type { Bbox } from '../../geo/position.ts';
import { ground } from './asking.ts';
import type { PlaceAssistant } from './place-assistant.svelte.ts';
import type { WorkingMark } from './working-marks.ts';

/** The map that a ground is drawn for, as it is at the moment: CSS pixels, and the box that it is to show. */
interface Sheet {
	readonly box: Bbox;
	readonly marks: readonly WorkingMark[];
	readonly width: number;
	readonly height: number;
	/** The interactive map has taken over. */
	readonly isLive: boolean;
}

/** Milliseconds without a change: a ground drawn anew takes time from whoever writes, here and on the server. */
const REST = 1000;

/** The ground under the working map's marks, as the server draws it. To be made while a component is. */
export class DrawnGround {
	plate = $state.raw<Pick<Plate, 'view' | 'ground' | 'names'>>();
	readonly #sheet: Sheet;
	/** Moves with the box. */
	readonly boxKey = $derived.by(() => this.#sheet.box.map((one) => one.toFixed(3)).join());
	/** The ground leaves these names to the marks. */
	readonly #told = $derived.by(() => this.#sheet.marks.map(({ label }) => label).join('\n'));
	/** The names for which there is room, and those for which it is to be made. */
	#toldTo: string | undefined;
	#roomFor = $state('');

	constructor(places: PlaceAssistant, sheet: Sheet) {
		this.#sheet = sheet;
		// Names that are read while somebody writes find room once the hands rest
		$effect(() => {
			void places.writing.document;
			const told = this.#told;
			if (told === this.#toldTo) return;
			const rest = setTimeout(() => (this.#roomFor = told), REST);
			return () => clearTimeout(rest);
		});
		$effect(() => {
			const { width, height, isLive } = sheet;
			void [this.boxKey, this.#roomFor];
			return untrack(() => (width && height && !isLive ? this.#draw() : undefined));
		});
	}

	/** @returns gives up what is asked */
	#draw(): () => void {
		const { box, marks, width, height } = this.#sheet;
		this.#toldTo = this.#told;
		const asking = new AbortController();
		ground(box, width / height, marks, asking.signal).then(
			(answer) => (this.plate = answer),
			// The ground before stays
			() => {}
		);
		return () => asking.abort();
	}
}
