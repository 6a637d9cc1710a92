import type { Geometry } from 'geojson';
import type { Position } from '../../geo/position.ts';
import type { Sketch } from '../../map/sketch-tool.ts';
import { forgetTruth, seeTruth, writeTruth } from './asking.ts';
import type { PlaceAssistant } from './place-assistant.svelte.ts';

/** Decimals of a degree that are kept: about ten centimetres, finer than any hand. */
const rounded = (at: Position): Position => [Number(at[0].toFixed(6)), Number(at[1].toFixed(6))];

/**
 * Where exactly the geotag is that the maps look at: drawn, looked at and moved by somebody of the desk, beyond which
 * nothing of it goes. Each look is written down.
 */
export class ExactPlace {
	readonly #places: PlaceAssistant;
	/** What is being drawn. */
	sketching: Sketch | undefined = $state();
	/** Where somebody has put the point of which geotag, until the desk has it. */
	#moved: { key: string | undefined; to: Position } | undefined = $state.raw();
	/** What somebody asked to see, of which geotag. */
	#truth: { key: string; geometry: Geometry } | undefined = $state.raw();

	constructor(places: PlaceAssistant) {
		this.#places = places;
	}

	/** The geotag that it is of; none while a place is proposed that is no geotag yet. */
	get key(): string | undefined {
		const { proposal, looked } = this.#places;
		return proposal ? proposal.geotag?.key : looked?.key;
	}

	/** Where somebody has put the point, and the desk has not got it yet. */
	get moved(): Position | undefined {
		return this.#moved?.key === this.key ? this.#moved?.to : undefined;
	}

	set moved(to: Position | undefined) {
		this.#moved = to && { key: this.key, to };
	}

	/** There is one, wherever it may be. */
	get isKnown(): boolean {
		return this.#places.truths.has(this.key ?? '');
	}

	/** The geometry, where somebody has asked to see it. */
	get seen(): Geometry | undefined {
		return this.#truth?.key === this.key ? this.#truth?.geometry : undefined;
	}

	/** What the working map draws and asks nobody for: that, or the point of an import that is proposed. */
	get drawn(): Geometry | undefined {
		const { point } = this.#places.proposal ?? {};
		return point ? { type: 'Point', coordinates: point.at } : this.seen;
	}

	/** The point that somebody moves or looks at. */
	get point(): Position | undefined {
		if (this.moved || this.sketching) return this.moved;
		const { seen } = this;
		return seen?.type === 'Point' ? [seen.coordinates[0]!, seen.coordinates[1]!] : undefined;
	}

	stop(): void {
		this.sketching = undefined;
		this.moved = undefined;
	}

	/** Takes it from the map; what somebody moved and did not keep goes with it. */
	hide(): void {
		this.#truth = undefined;
		this.moved = undefined;
	}

	/** Forgets it for good. Nothing stays here that could be written back. */
	async forget(): Promise<void> {
		const { key } = this;
		const places = this.#places;
		if (!key) return;
		await places.attempt(async () => {
			await forgetTruth(places.writing.story, key);
			this.hide();
			await places.learn();
			places.said = { kind: 'forgotten' };
		});
	}

	/** Writes it down, a point by its position alone, which stays on the map if the desk cannot be reached. */
	async keep(drawn: Geometry | Position): Promise<void> {
		const { key } = this;
		const places = this.#places;
		if (!key) return;
		const isPoint = !('type' in drawn);
		const geometry: Geometry = isPoint ? { type: 'Point', coordinates: rounded(drawn) } : drawn;
		this.sketching = undefined;
		this.moved = isPoint ? drawn : undefined;
		await places.attempt(async () => {
			// The desk keeps it of a geotag that it has
			await places.writing.copy.save();
			await writeTruth(places.writing.story, key, geometry);
			this.#truth = { key, geometry };
			if (this.#moved?.to === drawn) this.#moved = undefined;
			await places.learn();
			places.said = { kind: 'kept' };
		});
	}

	async look(): Promise<void> {
		const { key } = this;
		const places = this.#places;
		if (!key) return;
		await places.attempt(async () => {
			const geometry = await seeTruth(places.writing.story, key);
			this.moved = undefined;
			this.#truth = geometry ? { key, geometry } : undefined;
			await places.learn();
		});
	}
}
