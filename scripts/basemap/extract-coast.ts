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
import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import { clippedRing } from './clipping.ts';
import { encoded } from './delta.ts';
import { keep } from './kept-file.ts';
import type { Line } from './line.ts';
import { areaOf, extentOf, simplifiedRing, within } from './line.ts';
import { piecesOf, ringsOf, unwound } from './shore-dump.ts';

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
keep('coast.json', 'Coast of GSHHG 2.3.7 as rings, joined, cut at the antimeridian and simplified', {
	land,
	seas
});
