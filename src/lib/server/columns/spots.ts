import type { Bbox, Position } from '../../geo/position.ts';
import { sortBy } from './counting-sort.ts';
import { shared } from './memory.ts';
import { codesOf, mortonCode, tilesCovering, worldX, worldY } from './world.ts';

/**
 * Where geotags are shown: each spot is one place at one precision with one public point. Stories share them by the
 * hundred, so that whatever is asked of where is asked once a spot, not once a geotag. In the order of their Morton
 * codes: what lies in a tile is a run.
 */
export interface Spots {
	size: number;
	/** See `world.ts`; ascending. */
	code: Uint32Array;
	x: Uint32Array;
	y: Uint32Array;
	/** Degrees, as the store has them. */
	longitude: Float64Array;
	latitude: Float64Array;
	/** metres; 0 when exact */
	radius: Float64Array;
	/** The place's index in the dictionary. */
	place: Uint32Array;
	/** Its index in `precisions`. */
	precision: Uint8Array;
	/** `stories[start[s]]` up to `start[s + 1]`: who has a geotag there, whatever its role; ascending, each once. */
	start: Uint32Array;
	stories: Uint32Array;
	/** A bit for each of `roles` that the story of the same position has there. */
	roles: Uint8Array;
}

/** Finds or makes the spot of a geotag: a hash table with open addressing, for three million are asked in a second. */
export class SpotTable {
	size = 0;
	longitude = new Float64Array(1024);
	latitude = new Float64Array(1024);
	radius = new Float64Array(1024);
	place = new Uint32Array(1024);
	precision = new Uint8Array(1024);
	#slots = new Int32Array(4096).fill(-1);
	#number = new Float64Array(2);
	#words = new Uint32Array(this.#number.buffer);

	/** The spot's number, in the order in which they were first asked for. */
	of(place: number, precision: number, longitude: number, latitude: number, radius: number): number {
		// Before a slot is chosen, which is another one then
		if (this.size === this.place.length) this.#grow();
		const mask = this.#slots.length - 1;
		for (
			let slot = this.#hash(place * 8 + precision, longitude, latitude) & mask;
			;
			slot = (slot + 1) & mask
		) {
			const spot = this.#slots[slot]!;
			if (spot < 0) {
				this.#slots[slot] = this.size;
				return this.#add(place, precision, longitude, latitude, radius);
			}
			if (
				this.place[spot] === place &&
				this.longitude[spot] === longitude &&
				this.latitude[spot] === latitude &&
				this.precision[spot] === precision &&
				this.radius[spot] === radius
			)
				return spot;
		}
	}

	#hash(key: number, longitude: number, latitude: number): number {
		this.#number[0] = longitude;
		this.#number[1] = latitude;
		let hash = key;
		for (const word of this.#words) hash = Math.imul(hash ^ (hash >>> 15) ^ word, 0x2c1b3c6d);
		return (hash ^ (hash >>> 13)) >>> 0;
	}

	#add(place: number, precision: number, longitude: number, latitude: number, radius: number): number {
		const spot = this.size++;
		this.longitude[spot] = longitude;
		this.latitude[spot] = latitude;
		this.radius[spot] = radius;
		this.place[spot] = place;
		this.precision[spot] = precision;
		return spot;
	}

	/** Twice the room; the slots stay at most a quarter full. */
	#grow(): void {
		const room = this.size * 2;
		this.longitude = larger(this.longitude, room);
		this.latitude = larger(this.latitude, room);
		this.radius = larger(this.radius, room);
		this.place = larger(this.place, room);
		this.precision = larger(this.precision, room);
		this.#slots = new Int32Array(room * 4).fill(-1);
		const mask = this.#slots.length - 1;
		for (let spot = 0; spot < this.size; spot++) {
			const key = this.place[spot]! * 8 + this.precision[spot]!;
			let slot = this.#hash(key, this.longitude[spot]!, this.latitude[spot]!) & mask;
			while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
			this.#slots[slot] = spot;
		}
	}
}

/** A copy of a column with room for more. */
export function larger<Values extends Float64Array | Uint32Array | Uint8Array>(
	values: Values,
	room: number
): Values {
	const copy = new (values.constructor as new (room: number) => Values)(room);
	copy.set(values);
	return copy;
}

/** The table's spots in order, and where each of the table's numbers went; their stories are the caller's to fill in. */
export function orderSpots(table: SpotTable): { spots: Spots; moved: Uint32Array } {
	const { size } = table;
	const [low, high] = [new Uint16Array(size), new Uint16Array(size)];
	for (let spot = 0; spot < size; spot++) {
		const code = mortonCode(worldX(table.longitude[spot]!), worldY(table.latitude[spot]!));
		low[spot] = code & 0xffff;
		high[spot] = code >>> 16;
	}
	const order = sortBy(sortBy(Uint32Array.from(low.keys()), low, 1), high, 1);
	const spots: Spots = {
		size,
		code: shared(Uint32Array, size),
		x: shared(Uint32Array, size),
		y: shared(Uint32Array, size),
		longitude: shared(Float64Array, size),
		latitude: shared(Float64Array, size),
		radius: shared(Float64Array, size),
		place: shared(Uint32Array, size),
		precision: shared(Uint8Array, size),
		start: shared(Uint32Array, size + 1),
		stories: new Uint32Array(0),
		roles: new Uint8Array(0)
	};
	const moved = new Uint32Array(size);
	for (const [to, from] of order.entries()) {
		moved[from] = to;
		spots.longitude[to] = table.longitude[from]!;
		spots.latitude[to] = table.latitude[from]!;
		spots.radius[to] = table.radius[from]!;
		spots.place[to] = table.place[from]!;
		spots.precision[to] = table.precision[from]!;
		spots.x[to] = worldX(spots.longitude[to]!);
		spots.y[to] = worldY(spots.latitude[to]!);
		spots.code[to] = mortonCode(spots.x[to]!, spots.y[to]!);
	}
	return { spots, moved };
}

/** The first spot whose code is not less. */
function firstFrom({ code }: Spots, least: number): number {
	let [low, high] = [0, code.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (code[middle]! < least) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The run of spots in a tile of zoom 16 or less: its first, and the first after it. */
export function spotsInTile(spots: Spots, zoom: number, column: number, row: number): [number, number] {
	const [first, end] = codesOf(zoom, column, row);
	return [firstFrom(spots, first), firstFrom(spots, end)];
}

/** Runs of spots that hold all those in a box, and some beside it. */
export function spotsNearBox(spots: Spots, box: Bbox): [number, number][] {
	const [west, south, east, north] = box;
	const boxes: Bbox[] =
		west <= east
			? [box]
			: [
					[west, south, 180, north],
					[-180, south, east, north]
				];
	const runs = boxes.flatMap(tilesCovering).map((tile) => spotsInTile(spots, ...tile));
	return runs.filter(([first, end]) => first < end);
}

export const spotAt = ({ longitude, latitude }: Spots, spot: number): Position => [
	longitude[spot]!,
	latitude[spot]!
];

/** What tells a spot from others, in whichever columns it is. */
export const spotName = ({ place, precision, longitude, latitude, radius }: Spots, spot: number): string =>
	[place[spot], precision[spot], longitude[spot], latitude[spot], radius[spot]].join(' ');
