import { SPATIAL_RELATIONS } from '../../geo/relate.ts';
import {
	ARRAY_RELATIONS,
	COMPARISON_OPERATORS,
	TEMPORAL_RELATIONS,
	type ArrayLiteral,
	type ArrayOperand,
	type Bound,
	type Character,
	type Expression,
	type Filter,
	type Instant,
	type Interval,
	type Pattern,
	type Property,
	type Scalar,
	type Spatial,
	type Temporal
} from './expression.ts';
import { GeometryReader } from './geojson.ts';
import { DATE_EXPECTED, dateOf, TIMESTAMP_EXPECTED, timestampOf } from './instant.ts';
import {
	finite,
	has,
	isObject,
	items,
	member,
	readJson,
	refused,
	text,
	type JsonValue
} from './json-reader.ts';
import { LIMITS } from './refusal.ts';
import { boxOf } from './wkt.ts';

const ARITHMETIC = ['+', '-', '*', '/', '^', '%', 'div'];

/** Reads CQL2 JSON after the schema of OGC 21-065r2, Annex C. Throws `Cql2Error` and nothing else. */
export function parseJson(json: string): Filter {
	const parser = new JsonParser();
	const expression = parser.expression(readJson(json));
	return { expression, positionOf: (node) => ({ pointer: parser.pointers.get(node) ?? '' }) };
}

class JsonParser {
	readonly pointers = new WeakMap<object, string>();
	readonly #geometries = new GeometryReader();
	#depth = 0;

	expression(at: JsonValue): Expression {
		if (typeof at.value === 'boolean') return this.#placed({ kind: 'boolean', value: at.value }, at);
		return this.#placed(
			this.#deeper(at, () => this.#operation(at)),
			at
		);
	}

	#operation(at: JsonValue): Expression {
		if (!has(at, 'op')) throw refused('expected true, false or an object with "op" and "args"', at);
		const op = text(member(at, 'op'), 'the name of an operation');
		const args = member(at, 'args');
		const exactly = (count: number) => items(args, 'operands', count, count);
		switch (op) {
			case 'and':
			case 'or':
				return { kind: op, operands: items(args, 'operands', 2).map((item) => this.expression(item)) };
			case 'not':
				return { kind: 'not', operand: this.expression(exactly(1)[0]!) };
			case 'isNull':
				return { kind: 'isNull', operand: this.#nullable(exactly(1)[0]!) };
			case 'like': {
				const [operand, pattern] = exactly(2) as [JsonValue, JsonValue];
				return { kind: 'like', operand: this.#character(operand), pattern: this.#pattern(pattern) };
			}
			case 'between': {
				const [operand, low, high] = exactly(3).map((item) => this.#scalar(item)) as [Scalar, Scalar, Scalar];
				return { kind: 'between', operand, low, high };
			}
			case 'in': {
				const [operand, list] = exactly(2) as [JsonValue, JsonValue];
				const values = items(list, 'values', 1).map((item) => this.#scalar(item));
				return { kind: 'in', operand: this.#scalar(operand), list: values };
			}
		}
		const operator = COMPARISON_OPERATORS.find((one) => one === op);
		if (operator) return { kind: 'comparison', operator, ...pair(exactly(2), (item) => this.#scalar(item)) };
		const named = <R extends string>(prefix: string, relations: readonly R[]) =>
			relations.find((relation) => op === `${prefix}_${relation}`);
		const spatial = named('s', SPATIAL_RELATIONS);
		if (spatial) {
			return { kind: 'spatial', relation: spatial, ...pair(exactly(2), (item) => this.#spatial(item)) };
		}
		const temporal = named('t', TEMPORAL_RELATIONS);
		if (temporal) {
			return { kind: 'temporal', relation: temporal, ...pair(exactly(2), (item) => this.#temporal(item)) };
		}
		const array = named('a', ARRAY_RELATIONS);
		if (array) return { kind: 'array', relation: array, ...pair(exactly(2), (item) => this.#array(item)) };
		throw this.#unknown(at);
	}

	#scalar(at: JsonValue): Scalar {
		if (typeof at.value === 'number') return this.#placed({ kind: 'number', value: finite(at) }, at);
		if (typeof at.value === 'boolean') return this.#placed({ kind: 'boolean', value: at.value }, at);
		if (has(at, 'date') || has(at, 'timestamp')) return this.#instant(at);
		return this.#character(at);
	}

	#character(at: JsonValue): Character {
		const kind = foldingOf(at);
		if (kind) {
			const [inner] = items(member(at, 'args'), 'operands', 1, 1);
			const operand = this.#deeper(at, () => this.#character(inner!));
			return this.#placed({ kind, operand }, at);
		}
		if (typeof at.value === 'string') return this.#placed({ kind: 'character', value: at.value }, at);
		return this.#property(at);
	}

	#pattern(at: JsonValue): Pattern {
		const kind = foldingOf(at);
		if (kind) {
			const [inner] = items(member(at, 'args'), 'operands', 1, 1);
			const operand = this.#deeper(at, () => this.#pattern(inner!));
			return this.#placed({ kind, operand }, at);
		}
		return this.#placed({ kind: 'character', value: text(at, 'a pattern') }, at);
	}

	#nullable(at: JsonValue): Scalar | Interval | Spatial {
		if (has(at, 'interval')) return this.#interval(at);
		return isGeometry(at) ? this.#spatial(at) : this.#scalar(at);
	}

	#instant(at: JsonValue): Instant {
		const isDate = has(at, 'date');
		const value = member(at, isDate ? 'date' : 'timestamp');
		const expected = isDate ? DATE_EXPECTED : TIMESTAMP_EXPECTED;
		const instant = (isDate ? dateOf : timestampOf)(text(value, expected));
		if (!instant) throw refused(`expected ${expected}`, value);
		return this.#placed(instant, at);
	}

	#interval(at: JsonValue): Interval {
		const [start, end] = items(member(at, 'interval'), 'ends', 2, 2) as [JsonValue, JsonValue];
		return this.#placed({ kind: 'interval', start: this.#bound(start), end: this.#bound(end) }, at);
	}

	#bound(at: JsonValue): Bound {
		if (isObject(at.value)) return this.#property(at);
		const expected = `${DATE_EXPECTED}, ${TIMESTAMP_EXPECTED}, or ".."`;
		const value = text(at, expected);
		const bound = value === '..' ? ({ kind: 'open' } as const) : (dateOf(value) ?? timestampOf(value));
		if (!bound) throw refused(`expected ${expected}`, at);
		return this.#placed(bound, at);
	}

	#temporal(at: JsonValue): Temporal {
		if (has(at, 'interval')) return this.#interval(at);
		return has(at, 'date') || has(at, 'timestamp') ? this.#instant(at) : this.#property(at);
	}

	#spatial(at: JsonValue): Spatial {
		if (has(at, 'type')) {
			return this.#placed({ kind: 'geometry', geometry: this.#geometries.geometry(at) }, at);
		}
		if (!has(at, 'bbox')) return this.#property(at);
		const bbox = boxOf(items(member(at, 'bbox'), 'numbers', 4, 6).map(finite));
		if (typeof bbox === 'string') throw refused(bbox, member(at, 'bbox'));
		return this.#placed({ kind: 'bbox', bbox }, at);
	}

	#array(at: JsonValue): ArrayOperand {
		return Array.isArray(at.value) ? this.#arrayLiteral(at) : this.#property(at);
	}

	#arrayLiteral(at: JsonValue): ArrayLiteral {
		const read = (item: JsonValue) =>
			Array.isArray(item.value) ? this.#arrayLiteral(item) : this.#nullable(item);
		const elements = this.#deeper(at, () => items(at, 'values', 0).map(read));
		return this.#placed({ kind: 'array', elements }, at);
	}

	#property(at: JsonValue): Property {
		if (has(at, 'op')) throw this.#unknown(at);
		if (!has(at, 'property')) throw refused('expected a value or an object with "property"', at);
		const name = text(member(at, 'property'), 'the name of a property');
		return this.#placed({ kind: 'property', name }, at);
	}

	#unknown(at: JsonValue) {
		const op = member(at, 'op');
		if (ARITHMETIC.includes(op.value as string))
			return refused('arithmetic expressions are not supported', op);
		return refused(`the function ${JSON.stringify(op.value)} is not known here`, op);
	}

	#placed<T extends object>(node: T, { pointer }: JsonValue): T {
		this.pointers.set(node, pointer);
		return node;
	}

	#deeper<T>(at: JsonValue, read: () => T): T {
		if (++this.#depth > LIMITS.depth) throw refused(`the filter is nested deeper than ${LIMITS.depth}`, at);
		const inner = read();
		this.#depth--;
		return inner;
	}
}

function pair<T>(args: JsonValue[], read: (at: JsonValue) => T): { left: T; right: T } {
	const [left, right] = args.map(read) as [T, T];
	return { left, right };
}

function foldingOf(at: JsonValue): 'casei' | 'accenti' | undefined {
	return (['casei', 'accenti'] as const).find((kind) => member(at, 'op').value === kind);
}

const isGeometry = (at: JsonValue): boolean => has(at, 'type') || has(at, 'bbox');
