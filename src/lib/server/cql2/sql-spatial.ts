import type { Geometry } from 'geojson';
import type { Bbox } from '../../geo/position.ts';
import { bboxOf } from '../../geo/shape.ts';
import type { SpatialRelation } from '../../geo/relate.ts';
import type { Box, Expression, Spatial } from './expression.ts';
import { bound, sql, type Fragment } from './fragment.ts';
import type { Queryable } from './queryables.ts';

export type SpatialLiteral = Exclude<Spatial, { kind: 'property' }>;
type GeometryQueryable = Extract<Queryable, { type: 'geometry' }>;
type PointQueryable = Extract<GeometryQueryable, { longitude: string }>;

/** What the relation is called from the other side. */
const CONVERSE: Partial<Record<SpatialRelation, SpatialRelation>> = {
	within: 'contains',
	contains: 'within'
};

/** `right relation left` for `left relation right`. */
export const converse = (relation: SpatialRelation): SpatialRelation => CONVERSE[relation] ?? relation;

/** The literal's box; west exceeds east where a box was written across the antimeridian. */
function literalBox(literal: SpatialLiteral): Bbox {
	return literal.kind === 'bbox' ? literal.bbox : bboxOf(literal.geometry)!;
}

/** A literal as GeoJSON text for a parameter. */
export function literalSql(literal: SpatialLiteral): Fragment {
	return bound(JSON.stringify(literal.kind === 'bbox' ? boxGeometry(literal.bbox) : literal.geometry));
}

/** A property's whole geometry, as `cql2_relate` takes it; null where there is none. */
export function columnSql(queryable: GeometryQueryable): Fragment {
	if ('sql' in queryable) return sql`${queryable.sql}`;
	const { longitude, latitude, rows } = queryable;
	if (rows) {
		return sql`(SELECT iif(count(*) = 0, NULL, json_object('type', 'MultiPoint', 'coordinates',
			json_group_array(json_array(${longitude}, ${latitude})))) FROM ${rows})`;
	}
	return sql`iif(${longitude} IS NULL OR ${latitude} IS NULL, NULL,
		json_object('type', 'Point', 'coordinates', json_array(${longitude}, ${latitude})))`;
}

/** A property in relation to a literal; points are asked without becoming GeoJSON first. */
export function relatedToLiteral(
	relation: SpatialRelation,
	queryable: GeometryQueryable,
	literal: SpatialLiteral
): Fragment {
	if ('sql' in queryable || (queryable.rows && relation !== 'intersects' && relation !== 'disjoint')) {
		return sql`cql2_relate('${relation}', ${columnSql(queryable)}, ${literalSql(literal)})`;
	}
	if (relation === 'disjoint') return sql`NOT ${relatedToLiteral('intersects', queryable, literal)}`;
	const onePoint = pointSql(relation, queryable, literal);
	// One of the points in there is the whole in there; of no points there is nothing to say: max() of none is null.
	return queryable.rows ? sql`(SELECT max(${onePoint}) FROM ${queryable.rows})` : onePoint;
}

/** The box comes first: it spares most rows the call, and of a box alone nothing more needs to be asked. */
function pointSql(
	relation: SpatialRelation,
	{ longitude, latitude }: PointQueryable,
	literal: SpatialLiteral
): Fragment {
	const [west, south, east, north] = literalBox(literal);
	const between = sql`${longitude} BETWEEN ${bound(west)} AND ${bound(east)}`;
	const around = sql`(${longitude} >= ${bound(west)} OR ${longitude} <= ${bound(east)})`;
	const inBox = sql`(${west > east ? around : between} AND ${latitude} BETWEEN ${bound(south)} AND ${bound(north)})`;
	if (literal.kind === 'bbox' && relation === 'intersects') return inBox;
	return sql`(${inBox} AND cql2_relate_point('${relation}', ${longitude}, ${latitude}, ${literalSql(literal)}))`;
}

/** A box is what it looks like: an area, two across the antimeridian, a line or a point. */
function boxGeometry([west, south, east, north]: Box): Geometry {
	if (west > east) {
		const halves = [boxGeometry([west, south, 180, north]), boxGeometry([-180, south, east, north])];
		return { type: 'GeometryCollection', geometries: halves };
	}
	if (west === east && south === north) return { type: 'Point', coordinates: [west, south] };
	const [southwest, northeast] = [
		[west, south],
		[east, north]
	];
	if (west === east || south === north) return { type: 'LineString', coordinates: [southwest!, northeast!] };
	return {
		type: 'Polygon',
		coordinates: [[southwest!, [east, south], northeast!, [west, north], southwest!]]
	};
}

/** Of all boxes that a feature must meet, the smallest: it meets each of them, but perhaps not where they overlap. */
export function boxDemanded(expression: Expression): Bbox | undefined {
	if (expression.kind === 'and') {
		const boxes = expression.operands.map(boxDemanded).filter((box) => box !== undefined);
		return boxes.sort((a, b) => extent(a) - extent(b))[0];
	}
	if (expression.kind !== 'spatial' || expression.relation === 'disjoint') return undefined;
	const { left, right } = expression;
	if (left.kind === 'property') return right.kind === 'property' ? undefined : literalBox(right);
	return right.kind === 'property' ? literalBox(left) : undefined;
}

function extent([west, south, east, north]: Bbox): number {
	return (east - west + (west > east ? 360 : 0)) * (north - south);
}
