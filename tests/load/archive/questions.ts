import { plantedWords } from '../../../scripts/archive/words/planted.ts';
import type { Bbox } from '../../../src/lib/geo/position.ts';
import type { Selection } from '../../../src/lib/story/selection.ts';
import { isoDay, dayNumber } from '../../../src/lib/story/when.ts';
import { seeded } from '../seeded.ts';

/** What researchers ask of an archive, the same questions on every run. */
export class Questions {
	readonly #random: () => number;
	readonly #themes: string[];

	constructor(themes: string[], seed = 42) {
		this.#random = seeded(seed);
		this.#themes = themes;
	}

	/** As many questions of a kind as asked. */
	several(count: number, one: () => Selection): Selection[] {
		return Array.from({ length: count }, one);
	}

	#pick<T>(from: readonly T[]): T {
		return from[Math.floor(this.#random() * from.length)]!;
	}

	/** A box over France, so many degrees wide and high. */
	box(degrees: number): Bbox {
		const west = -1.5 + this.#random() * 8;
		const south = 43 + this.#random() * 7;
		return [west, south, west + degrees, south + degrees];
	}

	/** So many years within the thirty that the archive tells of. */
	period(years: number): { from: string; to: string } {
		const first = dayNumber('1996-01-01') + Math.floor(this.#random() * (30 - years) * 365);
		return { from: isoDay(first), to: isoDay(first + Math.round(years * 365)) };
	}

	theme = (): string[] => [this.#pick(this.#themes)];

	boxPeriodTheme = (): Selection => ({
		bbox: this.box(this.#pick([0.2, 1, 3])),
		...this.period(this.#pick([1, 3])),
		theme: this.theme()
	});

	/** Words of a known share of the stories, in a box and a period. */
	words = (share: number) => (): Selection => ({
		words: wordOf(share),
		bbox: this.box(this.#pick([1, 3])),
		...this.period(this.#pick([3, 10]))
	});

	/** Anything but words: from the whole archive down to a town in a month. */
	anything = (): Selection =>
		this.#pick([
			() => ({}),
			() => ({ theme: this.theme() }),
			() => this.period(5),
			() => ({ bbox: this.box(3) }),
			() => ({ bbox: this.box(0.5), ...this.period(1) }),
			() => ({
				bbox: [-5.2, 41.3, 9.6, 51.1] as Bbox,
				role: ['setting' as const],
				precision: 'commune' as const
			}),
			() => ({ kind: ['reportage'], language: ['de' as const], ...this.period(10) }),
			() => ({ around: { centre: this.box(0).slice(0, 2) as [number, number], radius: 20_000 } })
		])();
}

/** A French word that stands in this share of the archive's stories. */
export function wordOf(share: number): string {
	return plantedWords.fr.find((planted) => planted.share === share)!.word;
}
