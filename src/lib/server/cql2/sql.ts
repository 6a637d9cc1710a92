import type { Bbox } from '../../geo/position.ts';
import type {
	ArrayOperand,
	Bound,
	Expression,
	Filter,
	Pattern,
	Property,
	Scalar,
	Spatial,
	Temporal
} from './expression.ts';
import { accenti, casei, globOf } from './folding.ts';
import { bound, joined, listed, sql, type Fragment } from './fragment.ts';
import { TYPE_NAMES, type Queryable, type Queryables } from './queryables.ts';
import { Cql2Error } from './refusal.ts';
import { boxDemanded, columnSql, converse, literalSql, relatedToLiteral } from './sql-spatial.ts';
import {
	boundMoment,
	columnMoment,
	literalMoment,
	temporalSql,
	type Range,
	type Resolution
} from './sql-temporal.ts';

export interface CompiledFilter extends Fragment {
	/**
	 * What every feature that passes meets, where that can be told: for a spatial index to go first. Only of a collection
	 * with one geometry. West exceeds east across the antimeridian.
	 */
	bbox?: Bbox;
}

/**
 * A filter as one bracketed boolean expression for SQLite's WHERE, on a connection that has `registerFunctions`.
 * Whatever a visitor wrote is a parameter; null is unknown, as in SQL. Throws `Cql2Error` for a property that the
 * collection has not, and for what cannot be compared.
 */
export function compile(filter: Filter, queryables: Queryables): CompiledFilter {
	const compiler = new Compiler(filter, queryables);
	const fragment = compiler.expression(filter.expression);
	const bbox = compiler.bbox(filter.expression);
	return { sql: `(${fragment.sql})`, parameters: fragment.parameters, ...(bbox && { bbox }) };
}

type Comparable = 'string' | 'number' | 'boolean' | 'time';

class Compiler {
	readonly #filter: Filter;
	readonly #queryables: Queryables;

	constructor(filter: Filter, queryables: Queryables) {
		this.#filter = filter;
		this.#queryables = queryables;
	}

	expression(expression: Expression): Fragment {
		switch (expression.kind) {
			case 'and':
			case 'or': {
				const operands = expression.operands.map((operand) => this.expression(operand));
				return joined(expression.kind === 'and' ? 'AND' : 'OR', operands);
			}
			case 'not':
				return sql`(NOT ${this.expression(expression.operand)})`;
			case 'boolean':
				return sql`${expression.value ? '1' : '0'}`;
			case 'comparison': {
				const [left, right] = this.#comparable([expression.left, expression.right]) as [Fragment, Fragment];
				return sql`(${left} ${expression.operator} ${right})`;
			}
			case 'between': {
				const { operand, low, high } = expression;
				const [value, least, most] = this.#comparable([operand, low, high]) as [Fragment, Fragment, Fragment];
				return sql`(${value} BETWEEN ${least} AND ${most})`;
			}
			case 'in': {
				const [value, ...list] = this.#comparable([expression.operand, ...expression.list]) as [Fragment];
				return sql`(${value} IN (${listed(list)}))`;
			}
			case 'like': {
				const [text] = this.#comparable([expression.operand]) as [Fragment];
				if (this.#comparableType(expression.operand) !== 'string') {
					throw this.#mismatch(expression.operand, 'LIKE compares texts');
				}
				return sql`(${text} GLOB ${bound(globOf(foldedPattern(expression.pattern)))})`;
			}
			case 'isNull':
				return this.#isNull(expression.operand);
			case 'spatial':
				return this.#spatial(expression);
			case 'temporal': {
				const resolution = this.#resolution([expression.left, expression.right]);
				const [a, b] = [expression.left, expression.right].map((operand) => this.#range(operand, resolution));
				return temporalSql(expression.relation, a!, b!);
			}
			case 'array':
				return this.#array(expression);
		}
	}

	bbox(expression: Expression): Bbox | undefined {
		const geometries = [...this.#queryables.values()].filter(({ type }) => type === 'geometry');
		return geometries.length === 1 ? boxDemanded(expression) : undefined;
	}

	/** Values that are of one kind, as SQL that compares them by it. */
	#comparable(scalars: Scalar[]): Fragment[] {
		const [first, ...others] = scalars.map((scalar) => this.#comparableType(scalar));
		others.forEach((type, i) => {
			if (type !== first)
				throw this.#mismatch(scalars[i + 1]!, `it is compared with ${comparableName(first!)}`);
		});
		const resolution = first === 'time' ? this.#resolution(scalars as Temporal[]) : 'day';
		return scalars.map((scalar) => this.#scalar(scalar, resolution));
	}

	#comparableType(scalar: Scalar): Comparable {
		switch (scalar.kind) {
			case 'number':
			case 'boolean':
				return scalar.kind;
			case 'date':
			case 'timestamp':
				return 'time';
			case 'casei':
			case 'accenti':
				if (this.#comparableType(scalar.operand) !== 'string') {
					throw this.#mismatch(scalar.operand, `${scalar.kind.toUpperCase()} takes a text`);
				}
				return 'string';
			case 'character':
				return 'string';
			case 'property': {
				const { type } = this.#queryable(scalar);
				if (type === 'integer') return 'number';
				if (type === 'date' || type === 'timestamp') return 'time';
				if (type === 'string' || type === 'number' || type === 'boolean') return type;
				const instead = { interval: 'T_INTERSECTS', list: 'A_CONTAINS', geometry: 'S_INTERSECTS' }[type];
				throw this.#mismatch(scalar, `it is compared by functions such as ${instead}`);
			}
		}
	}

	#scalar(scalar: Scalar, resolution: Resolution): Fragment {
		switch (scalar.kind) {
			case 'character':
			case 'number':
				return bound(scalar.value);
			case 'boolean':
				return bound(Number(scalar.value));
			case 'date':
			case 'timestamp':
				return boundMoment(scalar, 'start', resolution);
			case 'casei':
			case 'accenti':
				return sql`${scalar.kind}(${this.#scalar(scalar.operand, resolution)})`;
			case 'property':
				return this.#column(scalar, resolution);
		}
	}

	#column(property: Property, resolution: Resolution): Fragment {
		const queryable = this.#queryable(property);
		if (queryable.type === 'date' || queryable.type === 'timestamp') {
			return columnMoment(queryable.sql, queryable.type, resolution);
		}
		if ('sql' in queryable) return sql`${queryable.sql}`;
		throw this.#mismatch(property, 'a single value is needed');
	}

	#isNull(operand: Extract<Expression, { kind: 'isNull' }>['operand']): Fragment {
		if (operand.kind === 'casei' || operand.kind === 'accenti') return this.#isNull(operand.operand);
		if (operand.kind !== 'property') return sql`0`;
		const queryable = this.#queryable(operand);
		switch (queryable.type) {
			case 'interval':
				return sql`(${queryable.start} IS NULL)`;
			case 'list':
				return sql`(NOT EXISTS (${queryable.values}))`;
			case 'geometry':
				return sql`(${columnSql(queryable)} IS NULL)`;
			default:
				return sql`(${queryable.sql} IS NULL)`;
		}
	}

	#spatial({ relation, left, right }: Extract<Expression, { kind: 'spatial' }>): Fragment {
		if (left.kind === 'property') {
			const queryable = this.#geometry(left);
			if (right.kind !== 'property') return relatedToLiteral(relation, queryable, right);
			return sql`cql2_relate('${relation}', ${columnSql(queryable)}, ${columnSql(this.#geometry(right))})`;
		}
		if (right.kind === 'property') return relatedToLiteral(converse(relation), this.#geometry(right), left);
		return sql`cql2_relate('${relation}', ${literalSql(left)}, ${literalSql(right)})`;
	}

	#geometry(property: Property): Extract<Queryable, { type: 'geometry' }> {
		const queryable = this.#queryable(property);
		if (queryable.type !== 'geometry') throw this.#mismatch(property, 'a geometry is needed');
		return queryable;
	}

	#resolution(operands: (Temporal | Bound)[]): Resolution {
		const coarse = operands.some((operand) => {
			if (operand.kind === 'interval') return this.#resolution([operand.start, operand.end]) === 'day';
			if (operand.kind !== 'property') return operand.kind === 'date';
			return this.#queryable(operand).type !== 'timestamp';
		});
		return coarse ? 'day' : 'moment';
	}

	#range(operand: Temporal, resolution: Resolution): Range {
		if (operand.kind === 'interval') {
			const [start, end] = [operand.start, operand.end];
			if (start.kind !== 'property' && end.kind !== 'property') {
				const own = this.#resolution([start, end]);
				const [first, last] = [literalMoment(start, 'start', own), literalMoment(end, 'end', own)];
				if (first > last)
					throw this.#refusal(operand, `the interval ends (${last}) before it begins (${first})`);
			}
			return { start: this.#end(start, 'start', resolution), end: this.#end(end, 'end', resolution) };
		}
		if (operand.kind === 'property') {
			const queryable = this.#queryable(operand);
			if (queryable.type === 'interval')
				return { start: sql`${queryable.start}`, end: sql`${queryable.end}` };
		}
		const instant = this.#end(operand, 'start', resolution);
		return { start: instant, end: instant };
	}

	#end(end: Bound, side: 'start' | 'end', resolution: Resolution): Fragment {
		if (end.kind !== 'property') return boundMoment(end, side, resolution);
		const { type } = this.#queryable(end);
		if (type !== 'date' && type !== 'timestamp') throw this.#mismatch(end, 'a date or timestamp is needed');
		return this.#column(end, resolution);
	}

	/** Lists are compared as sets, as the standard has it: neither order nor repetition counts. */
	#array({ relation, left, right }: Extract<Expression, { kind: 'array' }>): Fragment {
		const [a, b] = [this.#values(left), this.#values(right)] as const;
		const lacks = (whole: Fragment, part: Fragment) => sql`EXISTS (${part} EXCEPT ${whole})`;
		switch (relation) {
			case 'contains':
				return sql`(NOT ${lacks(a, b)})`;
			case 'containedBy':
				return sql`(NOT ${lacks(b, a)})`;
			case 'equals':
				return sql`(NOT ${lacks(a, b)} AND NOT ${lacks(b, a)})`;
			case 'overlaps':
				return sql`EXISTS (${a} INTERSECT ${b})`;
		}
	}

	#values(operand: ArrayOperand): Fragment {
		if (operand.kind === 'property') {
			const queryable = this.#queryable(operand);
			if (queryable.type !== 'list') throw this.#mismatch(operand, 'a list is needed');
			return sql`SELECT * FROM (${queryable.values})`;
		}
		const texts = operand.elements.map((element) => {
			if (element.kind !== 'character')
				throw this.#refusal(element, 'lists are compared with texts in quotes only');
			return element.value;
		});
		return sql`SELECT value FROM json_each(${bound(JSON.stringify(texts))})`;
	}

	#queryable(property: Property): Queryable {
		const found = this.#queryables.get(property.name);
		if (found) return found;
		const known = [...this.#queryables.keys()].join(', ');
		throw this.#refusal(
			property,
			`the property ${JSON.stringify(property.name)} is not known; known are: ${known}`
		);
	}

	#mismatch(operand: Scalar | Spatial | Temporal, why: string): Cql2Error {
		const what =
			operand.kind === 'property'
				? `${operand.name} is ${TYPE_NAMES[this.#queryable(operand).type]}`
				: `this is ${comparableName(this.#comparableType(operand as Scalar))}`;
		return this.#refusal(operand, `${what}; ${why}`);
	}

	#refusal(node: object, message: string): Cql2Error {
		return new Cql2Error(message, this.#filter.positionOf(node));
	}
}

const comparableName = (type: Comparable): string =>
	type === 'time' ? 'a date or timestamp' : TYPE_NAMES[type];

function foldedPattern(pattern: Pattern): string {
	if (pattern.kind === 'character') return pattern.value;
	return (pattern.kind === 'casei' ? casei : accenti)(foldedPattern(pattern.operand));
}
