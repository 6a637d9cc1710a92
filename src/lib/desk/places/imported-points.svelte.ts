import type { SeenPoint, WaitingPoint } from '../../newsroom/import.ts';
import { foldName } from '../../story/fold.ts';
import { confirmPoint, seePoints, setPointAside } from './asking.ts';

/** A point as one of the stops on the way through what waits in a story, after the names of its text. */
export interface PointStop {
	key: string;
	state: 'proposed';
	point: WaitingPoint;
}

export const stopOf = ({ mark }: Pick<WaitingPoint, 'mark'>): string => `point ${mark}`;

/** Metres: a point so near to what is itself hardly more than a point means that. */
const BESIDE = 250;

/**
 * Which of the places that lie there a point means, before anybody has looked: the one that the source calls so, or the
 * only one in whose reach it lies. Communes' reaches are estimated and overlap: between two a person chooses.
 */
export function meantPlace({ name, near }: Pick<SeenPoint, 'name' | 'near'>): number | undefined {
	const only = (found: number[]) => (found.length === 1 ? found[0] : undefined);
	const indices = [...near.keys()];
	const called = name ? indices.filter((one) => foldName(near[one]!.name) === foldName(name)) : [];
	const reaching = indices.filter((one) => near[one]!.distance <= Math.max(near[one]!.radius, BESIDE));
	return only(called) ?? only(reaching);
}

/** Where a story's import says that it happens, until somebody has decided of each point. */
export class ImportedPoints {
	readonly #story: number;
	waiting: readonly WaitingPoint[] = $state.raw([]);
	/** Where they are, once somebody has asked: a look is written down. */
	#seen: ReadonlyMap<string, SeenPoint> | undefined = $state.raw();

	constructor(story: number, waiting: readonly WaitingPoint[]) {
		this.#story = story;
		this.waiting = waiting;
	}

	get stops(): PointStop[] {
		return this.waiting.map((point) => ({ key: stopOf(point), state: 'proposed', point }));
	}

	/** Where a point is, and what lies there; undefined before somebody has looked. */
	seen({ mark }: Pick<WaitingPoint, 'mark'>): SeenPoint | undefined {
		return this.#seen?.get(mark);
	}

	/** Looks at where they are. @throws Unanswered */
	async look(): Promise<void> {
		const seen = await seePoints(this.#story);
		this.#seen = new Map(seen.map((point) => [point.mark, point]));
	}

	/** One became a geotag that the desk has. @throws Unanswered */
	async confirm({ mark }: WaitingPoint, given: { geotag: string; isTrue: boolean }): Promise<void> {
		await confirmPoint(this.#story, mark, given);
		this.#drop(mark);
	}

	/** One is set aside, and gone for good. @throws Unanswered */
	async setAside({ mark }: WaitingPoint): Promise<void> {
		await setPointAside(this.#story, mark);
		this.#drop(mark);
	}

	#drop(mark: string): void {
		this.waiting = this.waiting.filter((point) => point.mark !== mark);
		this.#seen = new Map([...(this.#seen ?? [])].filter(([other]) => other !== mark));
	}
}
