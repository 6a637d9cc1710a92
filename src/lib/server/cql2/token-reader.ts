import { tokensOf, type Token } from './lexer.ts';
import { Cql2Error, LIMITS, positionIn, type Position } from './refusal.ts';

/** Reads the tokens of a CQL2 text one after the other; keywords are met in any case. */
export class TokenReader {
	readonly #text: string;
	readonly #offsets = new WeakMap<object, number>();
	readonly #tokens: Token[];
	#at = 0;
	#depth = 0;
	#points = 0;

	constructor(text: string) {
		this.#text = text;
		this.#tokens = tokensOf(text);
	}

	get next(): Token {
		return this.#tokens[this.#at]!;
	}

	/** The token some places after the next one; past the end, the end. */
	after(places: number): Token {
		return this.#tokens[Math.min(this.#at + places, this.#tokens.length - 1)]!;
	}

	take(): Token {
		const token = this.next;
		if (token.kind !== 'end') this.#at++;
		return token;
	}

	is(value: string, token = this.next): boolean {
		return (token.kind === 'sign' || token.kind === 'word') && token.value.toUpperCase() === value;
	}

	/** Takes the next token where it is the keyword or sign. */
	accept(value: string): boolean {
		const found = this.is(value);
		if (found) this.take();
		return found;
	}

	expect(value: string): void {
		if (!this.accept(value)) throw this.unexpected(value);
	}

	/** One or more, with commas between. */
	list<T>(read: () => T): T[] {
		const all = [read()];
		while (this.accept(',')) all.push(read());
		return all;
	}

	/** Remembers where a node was written. */
	placed<T extends object>(node: T, { offset }: Token): T {
		this.#offsets.set(node, offset);
		return node;
	}

	/** Where a node was written; for one that never was, the beginning. */
	positionOf(node: object): Position {
		return positionIn(this.#text, this.#offsets.get(node) ?? 0);
	}

	/** Reads what is nested one deeper. */
	deeper<T>(read: () => T): T {
		if (++this.#depth > LIMITS.depth) throw this.refusal(`the filter is nested deeper than ${LIMITS.depth}`);
		const inner = read();
		this.#depth--;
		return inner;
	}

	countPoint(): void {
		if (++this.#points > LIMITS.points) {
			throw this.refusal(`the filter's geometries have more than ${LIMITS.points} points`);
		}
	}

	unexpected(expected: string): Cql2Error {
		const { kind, value } = this.next;
		const found = kind === 'end' ? 'the end of the filter' : kind === 'character' ? `'${value}'` : value;
		return this.refusal(`expected ${expected}, found ${found}`);
	}

	refusal(message: string, { offset } = this.next): Cql2Error {
		return new Cql2Error(message, positionIn(this.#text, offset));
	}
}
