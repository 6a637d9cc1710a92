import type { Geometry, Position } from 'geojson';
import type { ArrayOperand, Bound, Expression, Scalar, Spatial, Temporal } from './expression.ts';
import { isIdentifier } from './lexer.ts';
import { Cql2Error } from './refusal.ts';
import { RESERVED } from './text-operands.ts';

type Operand = Scalar | Spatial | Temporal | ArrayOperand;

/**
 * A filter as CQL2 text; reading it gives the same tree. Throws `Cql2Error` for the one thing text cannot say: a
 * literal that ends in a backslash, which the grammar takes for the escape of the quote after it.
 */
export function writeText(expression: Expression): string {
	switch (expression.kind) {
		case 'and':
		case 'or':
			return expression.operands
				.map((one) => (isJoined(one) ? `(${writeText(one)})` : writeText(one)))
				.join(` ${expression.kind.toUpperCase()} `);
		case 'not':
			return negation(expression.operand);
		case 'boolean':
			return operandText(expression);
		case 'comparison':
			return `${operandText(expression.left)} ${expression.operator} ${operandText(expression.right)}`;
		case 'spatial':
		case 'temporal':
		case 'array': {
			const name = `${expression.kind[0]}_${expression.relation}`.toUpperCase();
			return `${name}(${operandText(expression.left)}, ${operandText(expression.right)})`;
		}
		default:
			return asked(expression, '');
	}
}

/** `NOT` where the grammar has a place for it within the predicate, before the expression otherwise. */
function negation(operand: Expression): string {
	if (
		operand.kind === 'like' ||
		operand.kind === 'between' ||
		operand.kind === 'in' ||
		operand.kind === 'isNull'
	) {
		return asked(operand, 'NOT ');
	}
	return isJoined(operand) || operand.kind === 'not'
		? `NOT (${writeText(operand)})`
		: `NOT ${writeText(operand)}`;
}

type Asked = Extract<Expression, { kind: 'like' | 'between' | 'in' | 'isNull' }>;

function asked(expression: Asked, not: '' | 'NOT '): string {
	const operand = operandText(expression.operand);
	switch (expression.kind) {
		case 'like':
			return `${operand} ${not}LIKE ${operandText(expression.pattern)}`;
		case 'between':
			return `${operand} ${not}BETWEEN ${operandText(expression.low)} AND ${operandText(expression.high)}`;
		case 'in':
			return `${operand} ${not}IN (${expression.list.map(operandText).join(', ')})`;
		case 'isNull':
			return `${operand} IS ${not}NULL`;
	}
}

const isJoined = ({ kind }: Expression): boolean => kind === 'and' || kind === 'or';

function operandText(operand: Operand): string {
	switch (operand.kind) {
		case 'property':
			return nameText(operand.name);
		case 'character':
			return characterText(operand.value);
		case 'number':
			return String(operand.value);
		case 'boolean':
			return operand.value ? 'TRUE' : 'FALSE';
		case 'date':
		case 'timestamp':
			return `${operand.kind.toUpperCase()}('${operand.value}')`;
		case 'interval':
			return `INTERVAL(${boundText(operand.start)}, ${boundText(operand.end)})`;
		case 'casei':
		case 'accenti':
			return `${operand.kind.toUpperCase()}(${operandText(operand.operand)})`;
		case 'bbox':
			return `BBOX(${operand.bbox.join(', ')})`;
		case 'geometry':
			return wkt(operand.geometry);
		case 'array':
			return `(${operand.elements.map(operandText).join(', ')})`;
	}
}

function nameText(name: string): string {
	const plain = isIdentifier(name) && !RESERVED.includes(name.toUpperCase());
	return plain ? name : `"${name.replaceAll('"', '""')}"`;
}

function characterText(value: string): string {
	if (value.endsWith('\\')) {
		const message = 'CQL2 text cannot write a character literal that ends in a backslash; CQL2 JSON can';
		throw new Cql2Error(message, { pointer: '' });
	}
	// After a backslash a doubled quote would be read as an escaped one and the end; there the quote is escaped itself.
	return `'${value.replace(/(\\?)'/g, (_, backslash: string) => (backslash ? "\\\\'" : "''"))}'`;
}

function boundText(bound: Bound): string {
	if (bound.kind === 'property') return nameText(bound.name);
	return `'${bound.kind === 'open' ? '..' : bound.value}'`;
}

function wkt(geometry: Geometry): string {
	const tag = geometry.type.toUpperCase();
	if (geometry.type === 'GeometryCollection') return `${tag}(${geometry.geometries.map(wkt).join(', ')})`;
	if (geometry.type === 'Point') return `${tag}(${pointText(geometry.coordinates)})`;
	return `${tag}${nested(geometry.coordinates, geometry.type === 'MultiPoint')}`;
}

const pointText = ([longitude, latitude]: Position): string => `${longitude} ${latitude}`;

type Nested = Position[] | Nested[];

function nested(coordinates: Nested, bracketed: boolean): string {
	const parts = coordinates.map((part) => {
		if (typeof part[0] !== 'number') return nested(part as Nested, bracketed);
		return bracketed ? `(${pointText(part as Position)})` : pointText(part as Position);
	});
	return `(${parts.join(', ')})`;
}

/** A filter as a value of CQL2 JSON, ready for `JSON.stringify`; reading it gives the same tree. */
export function writeJson(expression: Expression): unknown {
	switch (expression.kind) {
		case 'boolean':
			return expression.value;
		case 'and':
		case 'or':
			return operation(expression.kind, expression.operands.map(writeJson));
		case 'not':
			return operation('not', [writeJson(expression.operand)]);
		case 'comparison':
			return operation(expression.operator, [expression.left, expression.right].map(operandJson));
		case 'like':
			return operation('like', [expression.operand, expression.pattern].map(operandJson));
		case 'between':
			return operation('between', [expression.operand, expression.low, expression.high].map(operandJson));
		case 'in':
			return operation('in', [operandJson(expression.operand), expression.list.map(operandJson)]);
		case 'isNull':
			return operation('isNull', [operandJson(expression.operand)]);
		case 'spatial':
		case 'temporal':
		case 'array':
			return operation(
				`${expression.kind[0]}_${expression.relation}`,
				[expression.left, expression.right].map(operandJson)
			);
	}
}

const operation = (op: string, args: unknown[]) => ({ op, args });

function operandJson(operand: Operand): unknown {
	switch (operand.kind) {
		case 'property':
			return { property: operand.name };
		case 'character':
		case 'number':
		case 'boolean':
			return operand.value;
		case 'date':
		case 'timestamp':
			return { [operand.kind]: operand.value };
		case 'interval':
			return { interval: [boundJson(operand.start), boundJson(operand.end)] };
		case 'casei':
		case 'accenti':
			return operation(operand.kind, [operandJson(operand.operand)]);
		case 'bbox':
			return { bbox: operand.bbox };
		case 'geometry':
			return operand.geometry;
		case 'array':
			return operand.elements.map(operandJson);
	}
}

function boundJson(bound: Bound): unknown {
	if (bound.kind === 'property') return { property: bound.name };
	return bound.kind === 'open' ? '..' : bound.value;
}
