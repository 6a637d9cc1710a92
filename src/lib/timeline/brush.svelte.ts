import { dayNumber, isoDay, type IsoDay } from '../story/when.ts';
import { shifted, swept, withEnd, withEndStepped, type Period } from './period.ts';

/** What a brush runs along, and whom it tells. */
export interface Line {
	/** Day numbers, ascending: where bins begin, and where the last one ends. */
	edges: readonly number[];
	/** The period that is selected; an end that is missing is open. */
	from?: IsoDay;
	to?: IsoDay;
	/** A period was chosen; an end at the end of the line is none. */
	onchoose?: (from: IsoDay | undefined, to: IsoDay | undefined) => void;
}

/** The selected period of a timeline, while it is being dragged, stepped, swept or moved. */
export class Brush {
	readonly #line: () => Line;
	#dragged = $state.raw<Period>();

	constructor(line: () => Line) {
		this.#line = line;
	}

	/** Where the handles stand. */
	get shown(): Period {
		return this.#dragged ?? this.#chosen;
	}

	get #chosen(): Period {
		const { edges, from, to } = this.#line();
		const [first, end] = [edges[0]!, edges.at(-1)!];
		return [
			from ? Math.min(Math.max(first, dayNumber(from)), end) : first,
			to ? Math.max(Math.min(end, dayNumber(to) + 1), first) : end
		];
	}

	/** One handle is led to a day. */
	lead(which: 0 | 1, day: number): void {
		this.#dragged = withEnd(this.#line().edges, this.shown, which, day);
	}

	/** A new period is swept out. */
	sweep(one: number, other: number): void {
		this.#dragged = swept(this.#line().edges, one, other);
	}

	/** What was dragged is let go, and counts. */
	finish(): void {
		const period = this.#dragged;
		this.#dragged = undefined;
		if (period) this.#choose(period);
	}

	/** What was dragged is let go, and forgotten. */
	cancel(): void {
		this.#dragged = undefined;
	}

	/** One handle goes some bins on or back. */
	step(which: 0 | 1, bins: number): void {
		this.#choose(withEndStepped(this.#line().edges, this.shown, which, bins));
	}

	/** The whole period goes some bins on or back. */
	shift(bins: number): void {
		this.#choose(shifted(this.#line().edges, this.shown, bins));
	}

	#choose([start, end]: Period): void {
		const [wasFrom, wasTo] = this.#chosen;
		if (start === wasFrom && end === wasTo) return;
		const { edges, onchoose } = this.#line();
		onchoose?.(
			start > edges[0]! ? isoDay(start) : undefined,
			end < edges.at(-1)! ? isoDay(end - 1) : undefined
		);
	}
}
