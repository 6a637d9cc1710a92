import { intersectionMatrix } from './intersection-matrix.ts';
import type { Point } from './lines.ts';
import { boxesMeet, locate, type Shape } from './shape.ts';

/** The eight named relations of Simple Features (OGC 06-103r4, section 6.1.15.3). */
export const SPATIAL_RELATIONS = [
	'intersects',
	'equals',
	'disjoint',
	'touches',
	'within',
	'overlaps',
	'crosses',
	'contains'
] as const;
export type SpatialRelation = (typeof SPATIAL_RELATIONS)[number];

/**
 * Whether `a` stands in a relation to `b`, in a plane: longitude and latitude as they stand. All types of GeoJSON,
 * collections among them (taken as the union of their parts). An empty shape is disjoint from everything.
 *
 * Turf's own predicates refuse collections and pairs of multis and take a shared corner for an overlap;
 * these are the matrix itself.
 */
export function related(relation: SpatialRelation, a: Shape, b: Shape): boolean {
	if (!a.bbox || !b.bbox || !boxesMeet(a.bbox, b.bbox)) return relation === 'disjoint';
	const [only] = a.points;
	if (only && a.dimension === 0 && a.points.length === 1) return pointRelated(relation, only, b);
	const m = intersectionMatrix(a, b);
	const meet = m.interior.interior >= 0;
	const rims = m.interior.boundary >= 0 || m.boundary.interior >= 0 || m.boundary.boundary >= 0;
	const aSpills = m.interior.exterior >= 0 || m.boundary.exterior >= 0;
	const bSpills = m.exterior.interior >= 0 || m.exterior.boundary >= 0;
	const bothSpill = m.interior.exterior >= 0 && m.exterior.interior >= 0;
	switch (relation) {
		case 'intersects':
			return meet || rims;
		case 'disjoint':
			return !meet && !rims;
		case 'touches':
			return !meet && rims;
		case 'equals':
			return meet && !aSpills && !bSpills;
		case 'within':
			return meet && !aSpills;
		case 'contains':
			return meet && !bSpills;
		case 'overlaps':
			if (a.dimension !== b.dimension) return false;
			return (a.dimension === 1 ? m.interior.interior === 1 : meet) && bothSpill;
		case 'crosses':
			if (a.dimension < b.dimension) return meet && m.interior.exterior >= 0;
			if (a.dimension > b.dimension) return meet && m.exterior.interior >= 0;
			return a.dimension === 1 && m.interior.interior === 0;
	}
}

/** `related` for a single point, which most features are: no cutting, no matrix. */
export function pointRelated(relation: SpatialRelation, point: Point, b: Shape): boolean {
	const location = locate(point, b);
	switch (relation) {
		case 'intersects':
			return location !== 'exterior';
		case 'disjoint':
			return location === 'exterior';
		case 'touches':
			return location === 'boundary';
		case 'within':
			return location === 'interior';
		case 'contains':
		case 'equals':
			return b.dimension === 0 && b.points.every(([x, y]) => x === point[0] && y === point[1]);
		// One point is never partly here and partly there.
		case 'overlaps':
		case 'crosses':
			return false;
	}
}
