import { viewOfCamera } from '../atlas/live-marks.ts';
import { bboxOfView, fromSheet, zoomOf, type View } from '../atlas/view.ts';
import type { Bbox } from '../geo/position.ts';
import type { Additions } from '../map/additions.ts';
import { mayFetchUnasked } from '../map/intent.ts';
import type { Camera, LiveMap } from '../map/live-map.ts';
import type { Language } from '../story/language.ts';

/** The map is drawn by the server; the live one is on its way; it has taken over; it is not to be had. */
export type Phase = 'drawn' | 'opening' | 'live' | 'failed';

/** What a map shows and whom it tells. */
export interface Scene {
	/** The view that the server drew. */
	view: View;
	language: Language;
	/** Names of places that have marks. */
	told: string[];
	/** What the interactive map shows besides the ground. */
	additions?: Additions;
	/** A place that its tiles show was pressed. */
	onplace?: (slug: string) => void;
	/** The reader has moved the map and it has come to rest. */
	onlook?: (bbox: Bbox) => void;
}

/** The elements that a map consists of. */
export interface Elements {
	figure: HTMLElement;
	canvas: HTMLElement;
	drawing: SVGElement;
}

/**
 * One map of a page, from the drawing of the server to the interactive map that takes over from it: where it looks,
 * how large it is, and the way to open it. What lies over the ground asks it where to stand.
 */
export class Stage {
	readonly #scene: () => Scene;
	#elements: Elements | undefined;
	#opened: Promise<LiveMap | undefined> | undefined;
	#live = $state.raw<LiveMap>();
	#camera = $state.raw<Camera>();
	/** Called at the first frame in which the reader moves the map, and whenever it rests. */
	readonly #listeners = new Set<(moment: 'starts' | 'rests') => void>();

	phase = $state<Phase>('drawn');
	/** CSS pixels, to fractions; 0 until measured. */
	width = $state(0);
	height = $state(0);

	constructor(scene: () => Scene) {
		this.#scene = scene;
	}

	/** The interactive map, once it has taken over. */
	get live(): LiveMap | undefined {
		return this.#live;
	}

	/** What the interactive map is to show besides the ground. */
	get additions(): Additions | undefined {
		return this.#scene().additions;
	}

	/** Until then the drawing's names and marks stand over the live ground, and nothing jumps. */
	get hasMoved(): boolean {
		return this.phase === 'live' && this.#camera !== undefined;
	}

	/** What one looks at: of the drawing the whole sheet, of the moved map what is in the figure. */
	get view(): View {
		return this.hasMoved ? this.#viewOf(this.#camera!) : this.#scene().view;
	}

	/** What is in the figure, whether the map has moved or not; undefined until it is measured. */
	get visible(): Bbox | undefined {
		if (!this.width) return undefined;
		return bboxOfView(this.#viewOf(this.hasMoved ? this.#camera! : this.#drawnCamera()));
	}

	#viewOf({ center, zoom }: Camera): View {
		return viewOfCamera(center, zoom, this.width, this.height);
	}

	/** The camera that sees what is drawn: its middle is up to half a pixel beside the sheet's own middle. */
	#drawnCamera(): Camera {
		const { view } = this.#scene();
		const { drawing, canvas } = this.#elements!;
		const [sheet, seen] = [drawing.getBoundingClientRect(), canvas.getBoundingClientRect()];
		const center = fromSheet(view)({
			x: ((seen.left + seen.width / 2 - sheet.left) / sheet.width) * 100,
			y: ((seen.top + seen.height / 2 - sheet.top) / sheet.height) * 100
		});
		return { center, zoom: zoomOf(view, Math.max(this.width, this.height * view.aspect)) };
	}

	/** Begins with the elements in the page; returns what ends it. */
	mount(elements: Elements): () => void {
		this.#elements = elements;
		const { figure, canvas } = elements;
		// To fractions of a pixel: the live ground is to lie exactly where the drawn one does
		const measure = () => ({ width: this.width, height: this.height } = canvas.getBoundingClientRect());
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(figure);
		// The page's script may have waited for the very touch that was meant for the map
		if (figure.matches(':hover, :focus-within')) this.intend();
		return () => {
			observer.disconnect();
			this.#live?.close();
		};
	}

	/** Tells when the reader begins to move the map, and when it rests; returns what ends that. */
	listen(listener: (moment: 'starts' | 'rests') => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#tell(moment: 'starts' | 'rests'): void {
		for (const listener of this.#listeners) listener(moment);
	}

	/** Opens the map for who seems to reach for it, unless that would cost them dearly. */
	intend(): void {
		// What failed once is tried again by who asks for it
		if (this.phase !== 'failed' && mayFetchUnasked()) void this.open();
	}

	/** Fetches the interactive map and lets it take over from the drawing; undefined where it is not to be had. */
	open(): Promise<LiveMap | undefined> {
		return (this.#opened ??= this.#takeOver());
	}

	async #takeOver(): Promise<LiveMap | undefined> {
		this.phase = 'opening';
		try {
			const { language, told, additions, onplace } = this.#scene();
			const { openLiveMap } = await import('../map/live-map.ts');
			this.#live = await openLiveMap(this.#elements!.canvas, {
				camera: this.#drawnCamera(),
				language,
				told,
				additions,
				onPlace: onplace,
				onMove: (camera) => {
					if (!this.#camera) this.#tell('starts');
					this.#camera = camera;
				},
				onSettle: (camera) => {
					this.#camera = camera;
					this.#tell('rests');
					this.#scene().onlook?.(bboxOfView(this.view));
				}
			});
			this.phase = 'live';
		} catch {
			this.phase = 'failed';
			this.#opened = undefined;
		}
		return this.#live;
	}
}
