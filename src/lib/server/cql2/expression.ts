import type { Geometry } from 'geojson';
import type { SpatialRelation } from '../../geo/relate.ts';
import type { Position } from './refusal.ts';

/*
 * A CQL2 filter (OGC 21-065r2) as one tree, whether it was written as text or as JSON. Plain data: no node knows where it
 * was written, so that two writings of one filter are equal; `Filter.positionOf` knows.
 */

/** A filter and where each of its nodes was written. */
export interface Filter {
	expression: Expression;
	positionOf: (node: object) => Position;
}

export type Expression =
	| { kind: 'and' | 'or'; operands: Expression[] }
	| { kind: 'not'; operand: Expression }
	| BooleanLiteral
	| Predicate;

export type Predicate =
	| { kind: 'comparison'; operator: ComparisonOperator; left: Scalar; right: Scalar }
	| { kind: 'like'; operand: Character; pattern: Pattern }
	| { kind: 'between'; operand: Scalar; low: Scalar; high: Scalar }
	| { kind: 'in'; operand: Scalar; list: Scalar[] }
	| { kind: 'isNull'; operand: Scalar | Interval | Spatial }
	| { kind: 'spatial'; relation: SpatialRelation; left: Spatial; right: Spatial }
	| { kind: 'temporal'; relation: TemporalRelation; left: Temporal; right: Temporal }
	| { kind: 'array'; relation: ArrayRelation; left: ArrayOperand; right: ArrayOperand };

export const COMPARISON_OPERATORS = ['=', '<>', '<', '>', '<=', '>='] as const;
export type ComparisonOperator = (typeof COMPARISON_OPERATORS)[number];

/** As CQL2 JSON writes them after `t_`; text writes them in capitals. */
export const TEMPORAL_RELATIONS = [
	'after',
	'before',
	'contains',
	'disjoint',
	'during',
	'equals',
	'finishedBy',
	'finishes',
	'intersects',
	'meets',
	'metBy',
	'overlappedBy',
	'overlaps',
	'startedBy',
	'starts'
] as const;
export type TemporalRelation = (typeof TEMPORAL_RELATIONS)[number];

/** As CQL2 JSON writes them after `a_`. */
export const ARRAY_RELATIONS = ['equals', 'contains', 'containedBy', 'overlaps'] as const;
export type ArrayRelation = (typeof ARRAY_RELATIONS)[number];

export interface Property {
	kind: 'property';
	name: string;
}
export interface CharacterLiteral {
	kind: 'character';
	value: string;
}
export interface NumericLiteral {
	kind: 'number';
	value: number;
}
export interface BooleanLiteral {
	kind: 'boolean';
	value: boolean;
}
export type Instant =
	| { kind: 'date'; /** YYYY-MM-DD */ value: string }
	| { kind: 'timestamp'; /** UTC, RFC 3339 with Z, its fraction without trailing zeros */ value: string };
export type Bound = Instant | Property | { kind: 'open' };
export interface Interval {
	kind: 'interval';
	start: Bound;
	end: Bound;
}
/** `casei` and `accenti`, one in the other in either order. */
export interface Folded<Operand> {
	kind: 'casei' | 'accenti';
	operand: Operand | Folded<Operand>;
}

export type Pattern = CharacterLiteral | Folded<CharacterLiteral>;
export type Character = CharacterLiteral | Property | Folded<CharacterLiteral | Property>;
export type Scalar = Character | NumericLiteral | BooleanLiteral | Instant;
export type Temporal = Instant | Interval | Property;
/** Longitude and latitude, WGS 84 (CRS84); heights are read and left out. */
export type Spatial =
	| { kind: 'geometry'; geometry: Geometry }
	| { kind: 'bbox'; /** west, south, east, north; west exceeds east across the antimeridian */ bbox: Box }
	| Property;
export type Box = [west: number, south: number, east: number, north: number];
export interface ArrayLiteral {
	kind: 'array';
	elements: (Scalar | Interval | Spatial | ArrayLiteral)[];
}
export type ArrayOperand = ArrayLiteral | Property;
