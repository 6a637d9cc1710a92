/**
 * Done once, by hand: makes data/basemap/coast.json from the full-resolution GSHHG of the Debian packages `gmt` and
 * `gmt-gshhg-full`.
 *
 *     gmt pscoast -R0/360/-90/90 -Df -M -W1 > shore.txt
 *     node scripts/basemap/extract-coast.ts shore.txt
 *
 * The dump comes in pieces, one for each bin of one degree. They are joined again into whole coasts, cut at the
 * antimeridian and simplified: in full for France and its edges, coarser for Europe, crudely for the world.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import { clippedRing } from './clipping.ts';
import { encoded } from './delta.ts';
import type { Line } from './line.ts';
import { areaOf, extentOf, simplifiedRing, within } from './line.ts';

/** From finest to coarsest: where, with what tolerance (degrees), and from what size an island is kept (km²). */
const DETAIL: { box: Bbox; tolerance: number; island: number }[] = [
	{ box: [-5.9, 41.2, 10, 51.7], tolerance: 0.0004, island: 0.03 },
	{ box: [-11, 38, 14.5, 55], tolerance: 0.0015, island: 0.5 },
	{ box: [-26, 26, 46, 72], tolerance: 0.005, island: 4 },
	{ box: [-180, -90, 180, 90], tolerance: 0.02, island: 25 }
];
const detailAt = (p: Position) => DETAIL.find(({ box }) => within(p, box)) ?? DETAIL.at(-1)!;

/** GSHHG's levels: 1 is the sea's shore, 2 a lake's. The Caspian is a lake there, and a sea on our map. */
const CASPIAN: Position = [50.5, 41.5];

type Piece = { level: number; line: Line };

async function piecesOf(path: string): Promise<Piece[]> {
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
const unwound = (longitude: number, near: number): number =>
	longitude + 360 * Math.round((near - longitude) / 360);

const isClosed = (line: Line): boolean => {
	const [first, last] = [line[0]!, line.at(-1)!];
	return Math.abs(unwound(first[0], last[0]) - last[0]) < 2e-3 && Math.abs(first[1] - last[1]) < 2e-3;
};

/** Joins pieces end to start (all run the same way round) into rings. Longitudes run on beyond ±180. */
function ringsOf(lines: Line[]): Line[] {
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

/** A ring that goes round the pole, made to start on the antimeridian and closed along the pole: Antarctica. */
function closedAlongPole(ring: Line): Line {
	const distance = ([x]: Position) => Math.abs(unwound(x, 180) - 180);
	const start = ring.reduce((best, p, i) => (distance(p) < distance(ring[best]!) ? i : best), 0);
	const turned: Line = [];
	for (const [x, y] of [...ring.slice(start), ...ring.slice(0, start + 1)]) {
		turned.push([turned.length === 0 ? 180 : unwound(x, turned.at(-1)![0]), y]);
	}
	const end = turned.at(-1)![0] > 180 ? 540 : -180;
	return [...turned, [end, -90], [180, -90]];
}

/** One ring, or two where it crosses the antimeridian. */
function cutAtAntimeridian(ring: Line): Line[] {
	const [first, last] = [ring[0]!, ring.at(-1)!];
	const whole = unwound(first[0], last[0]) === first[0] ? ring : closedAlongPole(ring);
	const [west, , east] = extentOf(whole);
	const parts: Line[] = [];
	for (let shift = -360; shift <= 360; shift += 360) {
		if (east <= -180 - shift || west >= 180 - shift) continue;
		const part = clippedRing(whole, [-180 - shift, -90, 180 - shift, 90]);
		if (part.length > 2) parts.push(part.map(([x, y]) => [x + shift, y]));
	}
	return parts;
}

function detailed(rings: Line[]): number[][] {
	return rings
		.flatMap(cutAtAntimeridian)
		.map((ring) => ({ ring, area: areaOf(ring) }))
		.filter(
			({ ring, area }) => area >= ring.reduce((least, p) => Math.min(least, detailAt(p).island), Infinity)
		)
		.sort((a, b) => b.area - a.area)
		.map(({ ring }) => encoded(simplifiedRing(ring, (p) => detailAt(p).tolerance)))
		.filter((flat) => flat.length >= 6);
}

const dump = process.argv[2];
if (!dump) throw new Error('give the path of the dump');
const pieces = await piecesOf(dump);
console.log(`${pieces.length} pieces`);
const ofLevel = (level: number): Line[] =>
	pieces.filter((piece) => piece.level === level).map(({ line }) => line);
const land = detailed(ringsOf(ofLevel(1)));
const lakes = ringsOf(ofLevel(2)).filter((ring) => {
	const [west, south, east, north] = extentOf(ring);
	return within(CASPIAN, [west, south, east, north]) && areaOf(ring) > 300_000;
});
const seas = detailed(lakes);
const note =
	'Coast of GSHHG 2.3.7, (c) Paul Wessel and Walter H. F. Smith, LGPL-3.0-or-later; joined, cut at the antimeridian and ' +
	'simplified. Rings, largest first, delta-coded: longitude, latitude, then differences, in 1e-4 degree.';
const rows = (rings: number[][]) => rings.map((flat) => JSON.stringify(flat)).join(',\n');
const text = `{"note":${JSON.stringify(note)},\n"land":[\n${rows(land)}\n],\n"seas":[\n${rows(seas)}\n]}\n`;
writeFileSync(new URL('../../data/basemap/coast.json', import.meta.url), text);
const positions = land.reduce((sum, flat) => sum + flat.length / 2, 0);
console.log(
	`${land.length} land rings, ${positions} positions, ${seas.length} seas, ${(text.length / 1e6).toFixed(2)} MB`
);
