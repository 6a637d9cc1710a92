import { mapPositions } from '../../../geo/positions.ts';
import type { Expression } from '../../cql2/expression.ts';
import { unproject, type Crs } from './crs.ts';

/**
 * Takes a filter's geometries from the reference system that they were written in to longitude and latitude, in place:
 * the parser knows by its nodes where each was written, and a refusal should still say so.
 */
export function unprojectFilter(expression: Expression, crs: Crs): void {
	if (crs !== 'CRS84') visit(expression, crs);
}

function visit(node: unknown, crs: Crs): void {
	if (typeof node !== 'object' || node === null) return;
	const spatial = node as { kind?: string } & Extract<Expression, { kind: 'spatial' }>['left'];
	if (spatial.kind === 'geometry') {
		spatial.geometry = mapPositions(spatial.geometry, (position) => unproject(crs, position));
	} else if (spatial.kind === 'bbox') {
		const [a, b, c, d] = spatial.bbox;
		const corners = [unproject(crs, [a, b]), unproject(crs, [c, d])] as const;
		spatial.bbox = [...corners[0], ...corners[1]];
	} else {
		for (const part of Object.values(node)) visit(part, crs);
	}
}
