import type {
	ArrayLiteral,
	ArrayOperand,
	Bound,
	Character,
	CharacterLiteral,
	Folded,
	Instant,
	Interval,
	Pattern,
	Property,
	Scalar,
	Spatial,
	Temporal
} from './expression.ts';
import { DATE_EXPECTED, dateOf, TIMESTAMP_EXPECTED, timestampOf } from './instant.ts';
import type { TokenReader } from './token-reader.ts';
import { readBbox, readWkt, WKT_TAGS } from './wkt.ts';

/** Words that are never a property's name unless it stands in double quotes. */
export const RESERVED = ['AND', 'OR', 'NOT', 'LIKE', 'BETWEEN', 'IN', 'IS', 'NULL', 'TRUE', 'FALSE', 'DIV'];

const ARITHMETIC = ['+', '-', '*', '/', '^', '%', 'DIV'];

export type Operand = Scalar | Interval | Spatial;

/** Reads what predicates compare: values, properties, geometries, times, lists. */
export class OperandParser {
	readonly #reader: TokenReader;

	constructor(reader: TokenReader) {
		this.#reader = reader;
	}

	/** One value or property, unless its beginning has been read already. */
	scalar(read?: Operand, start = this.#reader.next): Scalar {
		const operand = read ?? this.operand();
		this.refuseArithmetic();
		if (operand.kind !== 'interval' && operand.kind !== 'geometry' && operand.kind !== 'bbox') return operand;
		throw this.#reader.refusal(
			'an interval or a geometry cannot be compared: use the T_ or S_ functions',
			start
		);
	}

	operand(): Operand {
		const reader = this.#reader;
		const token = reader.next;
		if (token.kind === 'character') return reader.placed({ kind: 'character', value: this.#text() }, token);
		if (token.kind === 'number' || reader.is('-') || reader.is('+')) return this.#number();
		if (reader.is('TRUE') || reader.is('FALSE')) {
			return reader.placed({ kind: 'boolean', value: reader.is('TRUE', reader.take()) }, token);
		}
		if (reader.is('(')) {
			throw reader.refusal('arithmetic expressions and lists are not understood here: expected a value');
		}
		if (!this.isCall()) return this.#property();
		if (reader.is('CASEI') || reader.is('ACCENTI')) {
			return this.#folded<CharacterLiteral | Property>(() => {
				const inner = this.operand();
				if (isCharacter(inner)) return inner;
				throw reader.refusal('CASEI and ACCENTI take a character expression', token);
			});
		}
		if (reader.is('DATE') || reader.is('TIMESTAMP')) return this.#instant();
		if (reader.is('INTERVAL')) return this.#interval();
		return this.#geometry();
	}

	#number(): Scalar {
		const reader = this.#reader;
		const start = reader.next;
		const negative = reader.is('-');
		if (negative || reader.is('+')) reader.take();
		const token = reader.next;
		if (token.kind !== 'number') {
			throw reader.refusal('arithmetic expressions are not supported: expected a number after the sign');
		}
		reader.take();
		return reader.placed({ kind: 'number', value: (negative ? -token.value : token.value) + 0 }, start);
	}

	refuseArithmetic(): void {
		if (ARITHMETIC.some((sign) => this.#reader.is(sign))) {
			throw this.#reader.refusal('arithmetic expressions are not supported');
		}
	}

	pattern(): Pattern {
		const reader = this.#reader;
		const token = reader.next;
		if (this.isCall() && (reader.is('CASEI') || reader.is('ACCENTI'))) {
			return this.#folded<CharacterLiteral>(() => this.pattern());
		}
		if (token.kind !== 'character') throw reader.unexpected('a pattern in single quotes');
		return reader.placed({ kind: 'character', value: this.#text() }, token);
	}

	#folded<Operand>(read: () => Operand | Folded<Operand>): Folded<Operand> {
		const reader = this.#reader;
		const start = reader.take();
		reader.expect('(');
		const operand = reader.deeper(read);
		reader.expect(')');
		const kind = reader.is('CASEI', start) ? 'casei' : 'accenti';
		return reader.placed({ kind, operand }, start);
	}

	#instant(): Instant {
		const reader = this.#reader;
		const start = reader.take();
		reader.expect('(');
		const at = reader.next;
		const isDate = reader.is('DATE', start);
		const value = this.#text();
		const instant = isDate ? dateOf(value) : timestampOf(value);
		if (!instant) throw reader.refusal(`expected ${isDate ? DATE_EXPECTED : TIMESTAMP_EXPECTED}`, at);
		reader.expect(')');
		return reader.placed(instant, start);
	}

	#interval(): Interval {
		const start = this.#reader.next;
		const { left, right } = this.pair(() => this.#bound());
		return this.#reader.placed({ kind: 'interval', start: left, end: right }, start);
	}

	#bound(): Bound {
		const reader = this.#reader;
		const token = reader.next;
		if (token.kind !== 'character') return this.#property();
		const value = this.#text();
		const bound = value === '..' ? ({ kind: 'open' } as const) : (dateOf(value) ?? timestampOf(value));
		if (!bound) throw reader.refusal(`expected ${DATE_EXPECTED}, ${TIMESTAMP_EXPECTED}, or '..'`, token);
		return reader.placed(bound, token);
	}

	temporal(): Temporal {
		const reader = this.#reader;
		if (this.isCall() && (reader.is('DATE') || reader.is('TIMESTAMP'))) return this.#instant();
		if (this.isCall() && reader.is('INTERVAL')) return this.#interval();
		if (reader.next.kind === 'character') throw reader.unexpected('DATE, TIMESTAMP, INTERVAL or a property');
		return this.#property();
	}

	spatial(): Spatial {
		return this.isCall() ? this.#geometry() : this.#property();
	}

	#geometry(): Spatial {
		const reader = this.#reader;
		const start = reader.next;
		if (reader.is('BBOX')) return readBbox(reader);
		if (WKT_TAGS.some((tag) => reader.is(tag))) {
			return reader.placed({ kind: 'geometry', geometry: readWkt(reader) }, start);
		}
		throw reader.refusal(`the function ${start.value} is not known`);
	}

	array(): ArrayOperand {
		return this.#reader.is('(') ? this.#arrayLiteral() : this.#property();
	}

	#arrayLiteral(): ArrayLiteral {
		const reader = this.#reader;
		const start = reader.take();
		const read = () => (reader.is('(') ? reader.deeper(() => this.#arrayLiteral()) : this.operand());
		const elements = reader.is(')') ? [] : reader.list(read);
		reader.expect(')');
		return reader.placed({ kind: 'array', elements }, start);
	}

	#property(): Property {
		const reader = this.#reader;
		const token = reader.next;
		const reserved = token.kind === 'word' && RESERVED.includes(token.value.toUpperCase());
		if (reserved || (token.kind !== 'word' && token.kind !== 'quoted'))
			throw reader.unexpected('a property or value');
		if (this.isCall()) throw reader.refusal(`the function ${token.value} is not known`);
		reader.take();
		return reader.placed({ kind: 'property', name: token.value }, token);
	}

	#text(): string {
		const token = this.#reader.next;
		if (token.kind !== 'character') throw this.#reader.unexpected('a text in single quotes');
		this.#reader.take();
		return token.value;
	}

	/** Whether the next word is a function's or a geometry's: then a bracket follows, after a geometry perhaps a Z. */
	isCall(): boolean {
		const reader = this.#reader;
		const bracket = reader.is('Z', reader.after(1)) ? 2 : 1;
		return reader.next.kind === 'word' && reader.is('(', reader.after(bracket)) && !this.#isReserved();
	}

	#isReserved(): boolean {
		return RESERVED.some((word) => this.#reader.is(word));
	}

	/** A name, and two operands in brackets. */
	pair<T>(read: () => T): { left: T; right: T } {
		this.#reader.take();
		this.#reader.expect('(');
		const left = read();
		this.#reader.expect(',');
		const right = read();
		this.#reader.expect(')');
		return { left, right };
	}
}

export function isCharacter(operand: { kind: string }): operand is Character {
	return ['character', 'property', 'casei', 'accenti'].includes(operand.kind);
}
