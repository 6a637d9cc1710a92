/**
 * Done once, by hand: makes data/basemap/lakes.json and rivers.json, Europe's inland water, from the Debian packages
 * `gmt` and `gmt-gshhg-full`.
 *
 *     gmt pscoast -R0/360/-90/90 -Df -M -W1 > shore.txt
 *     gmt pscoast -R-14/22/34/62 -Df -M -I0 -I1 -I2 -I3 -I4 > rivers.txt
 *     node scripts/basemap/extract-inland-water.ts shore.txt rivers.txt
 */
import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import { chained, snapping } from './chain.ts';
import { encoded } from './delta.ts';
import { KEPT } from './inland-water.ts';
import { keep } from './kept-file.ts';
import type { Line } from './line.ts';
import { areaOf, extentOf, overlaps, simplified, simplifiedRing, within } from './line.ts';
import { piecesOf, ringsOf } from './shore-dump.ts';

const FRANCE: Bbox = [-6, 41, 10.5, 52];
/** Degrees. */
const TOLERANCE = { france: 0.0008, elsewhere: 0.003 };
/** Square kilometres. */
const SMALLEST_LAKE = { france: 0.4, elsewhere: 15 };
/** GSHHG's level of lakes; rivers drawn with two banks are among them. */
const LAKE = 2;
/** WDBII's levels: beyond this one, rivers are kept in France alone. */
const LAST_LEVEL_ABROAD = 2;
/** Ends closer than this, in degrees, meet; lines shorter than the other are left out. */
const MEETING = 0.002;
const SHORTEST = 0.03;

/** Where the source runs one river on into another: Oise and Aisne, Saône and Doubs, Garonne and Ariège. */
const CONFLUENCES: Position[] = [
	[2.836, 49.433],
	[5.025, 46.897],
	[1.39, 43.53]
];
const CONFLUENCE_REACH = 0.03;

/** A line in two where it passes one of the confluences above, so that each river can have its name. */
function parted(line: Line): Line[] {
	const cut = CONFLUENCES.flatMap((confluence) => {
		const distances = line.map((p) => Math.hypot(p[0] - confluence[0], p[1] - confluence[1]));
		const least = Math.min(...distances);
		return least < CONFLUENCE_REACH ? [distances.indexOf(least)] : [];
	}).find((at) => at > 0 && at < line.length - 1);
	return cut === undefined ? [line] : [line.slice(0, cut + 1), line.slice(cut)];
}

const placeOf = (line: Line): 'france' | 'elsewhere' =>
	line.some((p) => within(p, FRANCE)) ? 'france' : 'elsewhere';
const lengthOf = (line: Line): number =>
	line.reduce(
		(sum, p, i) => (i === 0 ? 0 : sum + Math.hypot(p[0] - line[i - 1]![0], p[1] - line[i - 1]![1])),
		0
	);

const [, , shoreDump, riverDump] = process.argv;
if (!shoreDump || !riverDump) throw new Error('give the paths of the two dumps');

const shores = await piecesOf(shoreDump);
const lakes = ringsOf(shores.filter(({ level }) => level === LAKE).map(({ line }) => line))
	.map((ring) => ({ ring, area: areaOf(ring), place: placeOf(ring) }))
	.filter(({ ring, area, place }) => overlaps(extentOf(ring), KEPT) && area > SMALLEST_LAKE[place])
	.sort((a, b) => b.area - a.area)
	.map(({ ring, place }) => encoded(simplifiedRing(ring, TOLERANCE[place])));
keep('lakes.json', 'Lakes of GSHHG 2.3.7 in Europe, joined, selected and simplified', {
	data: lakes.filter((flat) => flat.length >= 6)
});

const courses = await piecesOf(riverDump);
const rivers = [...new Set(courses.map(({ level }) => level))].toSorted().flatMap((level) => {
	const snap = snapping(MEETING);
	const ends = ({ line }: { line: Line }): Line => [snap(line[0]!), ...line.slice(1, -1), snap(line.at(-1)!)];
	const pieces = courses.filter((course) => course.level === level).map(ends);
	// at the bins' edges lie specks that begin where they end, and would look like confluences
	return chained(pieces.filter((piece) => piece[0] !== piece.at(-1)))
		.flatMap(parted)
		.map((line) => ({ line, place: placeOf(line) }))
		.filter(
			({ line, place }) => lengthOf(line) > SHORTEST && (place === 'france' || level <= LAST_LEVEL_ABROAD)
		)
		.filter(({ line }) => line.some((p: Position) => within(p, KEPT)))
		.map(({ line, place }) => [level, encoded(simplified(line, TOLERANCE[place]))]);
});
keep('rivers.json', 'Rivers of WDBII in GSHHG 2.3.7 in Europe, by level, joined, selected and simplified', {
	data: rivers
});
