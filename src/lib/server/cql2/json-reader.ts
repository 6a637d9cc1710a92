import { Cql2Error, LIMITS } from './refusal.ts';

/** A value of a JSON text and where it stands (RFC 6901). */
export interface JsonValue {
	value: unknown;
	pointer: string;
}

export const refused = (message: string, { pointer }: JsonValue): Cql2Error =>
	new Cql2Error(message, { pointer });

/** The value of a JSON text. Throws `Cql2Error` where it is none or too long. */
export function readJson(text: string): JsonValue {
	const whole = { value: undefined, pointer: '' };
	if (text.length > LIMITS.characters) {
		throw refused(`the filter is longer than ${LIMITS.characters} characters`, whole);
	}
	try {
		return { value: JSON.parse(text) as unknown, pointer: '' };
	} catch (cause) {
		throw refused(`the filter is no JSON: ${(cause as Error).message}`, whole);
	}
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of an object; undefined where the object has none of its own. */
export function member(at: JsonValue, name: string): JsonValue {
	const value = isObject(at.value) && Object.hasOwn(at.value, name) ? at.value[name] : undefined;
	return { value, pointer: `${at.pointer}/${name}` };
}

export function has(at: JsonValue, name: string): boolean {
	return isObject(at.value) && Object.hasOwn(at.value, name);
}

/** The items of an array of `least` to `most` items. */
export function items(at: JsonValue, what: string, least: number, most = Infinity): JsonValue[] {
	if (!Array.isArray(at.value)) throw refused(`expected an array of ${what}`, at);
	if (at.value.length < least || at.value.length > most) {
		const count =
			least === most ? `${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
		throw refused(`expected ${count} ${what}, found ${at.value.length}`, at);
	}
	return at.value.map((value: unknown, i) => ({ value, pointer: `${at.pointer}/${i}` }));
}

export function text(at: JsonValue, what: string): string {
	if (typeof at.value !== 'string') throw refused(`expected ${what}`, at);
	return at.value;
}

export function finite(at: JsonValue): number {
	if (typeof at.value !== 'number' || !Number.isFinite(at.value)) throw refused('expected a number', at);
	return at.value + 0;
}
