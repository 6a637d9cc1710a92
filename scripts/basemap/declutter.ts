import { mercatorY } from '../../src/lib/geo/mercator.ts';
import type { Position } from '../../src/lib/geo/position.ts';

/** The closest zoom that labels are chosen for; what finds no room there is left out. */
const LAST_ZOOM = 10;

/** Width of the world at a zoom, in pixels: MapLibre counts zooms in tiles of 512. */
const worldAt = (zoom: number): number => 512 * 2 ** zoom;

/** How far apart two names must stand at a zoom, in pixels: further where the map is small. */
const apart = (zoom: number): number => (zoom < 5 ? 62 : zoom < 7 ? 54 : zoom < 9 ? 50 : 46);
/** Names are wider than they are high. */
const HEIGHT = 0.62;
/** Side of a cell of the index, in pixels: more than any distance above. */
const CELL = 90;

/**
 * Hands out, to places given in falling importance, the first zoom at which no more important one stands in the way.
 * Nothing removes clutter as well as this does: the renderer's own collisions only ever hide a name at random.
 */
export class Declutter {
	#cells = new Map<string, { x: number; y: number }[]>();

	/** The zoom from which a place has room, at or after `from`; undefined when it never has. */
	place(at: Position, from: number): number | undefined {
		const x = (at[0] + 180) / 360;
		const y = (180 - mercatorY(at[1])) / 360;
		let zoom = from;
		while (zoom <= LAST_ZOOM && !this.#isFree(x, y, zoom)) zoom++;
		if (zoom > LAST_ZOOM) return undefined;
		for (let z = zoom; z <= LAST_ZOOM; z++) {
			const key = this.#cellsAround(x, y, z)[0]!;
			this.#cells.set(key, [...(this.#cells.get(key) ?? []), { x, y }]);
		}
		return zoom;
	}

	#isFree(x: number, y: number, zoom: number): boolean {
		const reach = apart(zoom) / worldAt(zoom);
		return this.#cellsAround(x, y, zoom).every((key) =>
			(this.#cells.get(key) ?? []).every(
				(other) => Math.abs(other.x - x) >= reach || Math.abs(other.y - y) >= reach * HEIGHT
			)
		);
	}

	/** Keys of the cell that holds a point, first, and of the eight around it. */
	#cellsAround(x: number, y: number, zoom: number): string[] {
		const size = CELL / worldAt(zoom);
		const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
		const steps = [0, -1, 1];
		return steps.flatMap((i) => steps.map((j) => `${zoom}/${column + i}/${row + j}`));
	}
}
