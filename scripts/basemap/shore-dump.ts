import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Position } from '../../src/lib/geo/position.ts';
import type { Line } from './line.ts';

/** One stretch of a shore or river, from edge to edge of a bin of one degree, and its level in GSHHG or WDBII. */
export type Piece = { level: number; line: Line };

/** Reads what `gmt pscoast -M` writes: a header for each piece, then longitude and latitude, a tab between. */
export async function piecesOf(path: string): Promise<Piece[]> {
	const pieces: Piece[] = [];
	for await (const row of createInterface({ input: createReadStream(path) })) {
		if (row.startsWith('>')) {
			pieces.push({ level: Number(/Level (\d)/.exec(row)?.[1]), line: [] });
		} else {
			const tab = row.indexOf('\t');
			const longitude = Number(row.slice(0, tab));
			pieces.at(-1)!.line.push([longitude > 180 ? longitude - 360 : longitude, Number(row.slice(tab))]);
		}
	}
	return pieces.filter(({ line }) => line.length > 1);
}

/** Longitude turned by whole circles until it is within half a circle of `near`. */
export const unwound = (longitude: number, near: number): number =>
	longitude + 360 * Math.round((near - longitude) / 360);

const isClosed = (line: Line): boolean => {
	const [first, last] = [line[0]!, line.at(-1)!];
	return Math.abs(unwound(first[0], last[0]) - last[0]) < 2e-3 && Math.abs(first[1] - last[1]) < 2e-3;
};

/** Joins pieces end to start (all run the same way round) into rings. Longitudes run on beyond ±180. */
export function ringsOf(lines: Line[]): Line[] {
	const cell = (p: Position, dx = 0, dy = 0) =>
		`${Math.round((((p[0] % 360) + 360) % 360) * 500 + dx) % 180_000} ${Math.round(p[1] * 500) + dy}`;
	const starts = new Map<string, Line[]>();
	for (const line of lines) {
		const key = cell(line[0]!);
		starts.set(key, [...(starts.get(key) ?? []), line]);
	}
	const used = new Set<Line>();
	const nextOf = (end: Position): Line | undefined => {
		let best: Line | undefined;
		let nearest = 2e-3;
		for (const dx of [-1, 0, 1]) {
			for (const dy of [-1, 0, 1]) {
				for (const line of starts.get(cell(end, dx, dy)) ?? []) {
					const [x, y] = line[0]!;
					const distance = Math.hypot(unwound(x, end[0]) - end[0], y - end[1]);
					if (distance < nearest && !used.has(line)) {
						nearest = distance;
						best = line;
					}
				}
			}
		}
		return best;
	};
	const rings: Line[] = [];
	let open = 0;
	for (const line of lines) {
		if (used.has(line)) continue;
		used.add(line);
		const ring = line.slice();
		while (!isClosed(ring)) {
			const next = nextOf(ring.at(-1)!);
			if (!next) break;
			used.add(next);
			for (const [x, y] of next.slice(1)) ring.push([unwound(x, ring.at(-1)![0]), y]);
		}
		if (isClosed(ring)) rings.push(ring.slice(0, -1));
		else open++;
	}
	console.log(`${rings.length} rings, ${open} chains left open`);
	return rings;
}
