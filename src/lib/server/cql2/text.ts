import { SPATIAL_RELATIONS } from '../../geo/relate.ts';
import {
	ARRAY_RELATIONS,
	COMPARISON_OPERATORS,
	TEMPORAL_RELATIONS,
	type Expression,
	type Filter
} from './expression.ts';
import type { Token } from './lexer.ts';
import { isCharacter, OperandParser, type Operand } from './text-operands.ts';
import { TokenReader } from './token-reader.ts';

/** Reads CQL2 text after the BNF of OGC 21-065r2, Annex B. Throws `Cql2Error` and nothing else. */
export function parseText(text: string): Filter {
	const reader = new TokenReader(text);
	const expression = new TextParser(reader).disjunction();
	if (reader.next.kind !== 'end') throw reader.unexpected('AND, OR or the end of the filter');
	return { expression, positionOf: (node) => reader.positionOf(node) };
}

class TextParser {
	readonly #reader: TokenReader;
	readonly #operands: OperandParser;

	constructor(reader: TokenReader) {
		this.#reader = reader;
		this.#operands = new OperandParser(reader);
	}

	disjunction(): Expression {
		return this.#joined('OR', () => this.#joined('AND', () => this.#factor()));
	}

	#joined(word: 'AND' | 'OR', read: () => Expression): Expression {
		const start = this.#reader.next;
		const operands = [read()];
		while (this.#reader.accept(word)) operands.push(read());
		if (operands.length === 1) return operands[0]!;
		return this.#reader.placed({ kind: word === 'AND' ? 'and' : 'or', operands }, start);
	}

	#factor(): Expression {
		const start = this.#reader.next;
		if (!this.#reader.accept('NOT')) return this.#primary();
		return this.#reader.placed({ kind: 'not', operand: this.#primary() }, start);
	}

	#primary(): Expression {
		const reader = this.#reader;
		const start = reader.next;
		if (reader.accept('(')) {
			const inner = reader.deeper(() => this.disjunction());
			reader.expect(')');
			return inner;
		}
		const relation = this.#relationPredicate();
		if (relation) return reader.placed(relation, start);
		const operand = this.#operands.operand();
		this.#operands.refuseArithmetic();
		return this.#predicate(operand, start);
	}

	/** `S_…`, `T_…` and `A_…` of two operands. */
	#relationPredicate(): Expression | undefined {
		const reader = this.#reader;
		if (!this.#operands.isCall()) return undefined;
		const name = reader.next.value.toString().toLowerCase();
		const named = <R extends string>(prefix: string, relations: readonly R[]) =>
			relations.find((relation) => name === `${prefix}_${relation.toLowerCase()}`);
		const spatial = named('s', SPATIAL_RELATIONS);
		if (spatial)
			return { kind: 'spatial', relation: spatial, ...this.#operands.pair(() => this.#operands.spatial()) };
		const temporal = named('t', TEMPORAL_RELATIONS);
		if (temporal)
			return {
				kind: 'temporal',
				relation: temporal,
				...this.#operands.pair(() => this.#operands.temporal())
			};
		const array = named('a', ARRAY_RELATIONS);
		return array && { kind: 'array', relation: array, ...this.#operands.pair(() => this.#operands.array()) };
	}

	#predicate(operand: Operand, start: Token): Expression {
		const reader = this.#reader;
		const sign = COMPARISON_OPERATORS.find((one) => reader.is(one));
		if (sign) {
			const left = this.#operands.scalar(operand, start);
			reader.take();
			return reader.placed(
				{ kind: 'comparison', operator: sign, left, right: this.#operands.scalar() },
				start
			);
		}
		if (reader.accept('IS')) {
			const not = reader.accept('NOT');
			reader.expect('NULL');
			return this.#negated(not, { kind: 'isNull', operand }, start);
		}
		const not = reader.accept('NOT');
		if (reader.is('LIKE')) {
			const character = this.#operands.scalar(operand, start);
			if (!isCharacter(character)) throw reader.refusal('LIKE compares a character expression', start);
			reader.take();
			return this.#negated(
				not,
				{ kind: 'like', operand: character, pattern: this.#operands.pattern() },
				start
			);
		}
		if (reader.is('BETWEEN')) {
			const scalar = this.#operands.scalar(operand, start);
			reader.take();
			const low = this.#operands.scalar();
			reader.expect('AND');
			return this.#negated(
				not,
				{ kind: 'between', operand: scalar, low, high: this.#operands.scalar() },
				start
			);
		}
		if (reader.is('IN')) {
			const scalar = this.#operands.scalar(operand, start);
			reader.take();
			reader.expect('(');
			const list = reader.list(() => this.#operands.scalar());
			reader.expect(')');
			return this.#negated(not, { kind: 'in', operand: scalar, list }, start);
		}
		if (!not && operand.kind === 'boolean') return operand;
		throw reader.unexpected(
			not ? 'LIKE, BETWEEN or IN' : 'a comparison, such as =, LIKE, BETWEEN, IN or IS NULL'
		);
	}

	#negated(not: boolean, predicate: Expression, start: Token): Expression {
		const placed = this.#reader.placed(predicate, start);
		return not ? this.#reader.placed({ kind: 'not', operand: placed }, start) : placed;
	}
}
