import { describe, expect, test } from 'vitest';
import { parseJson } from './json.ts';
import { Cql2Error } from './refusal.ts';
// The examples that OGC publishes with the standard, text and JSON: opengeospatial/ogcapi-features,
// cql2/standard/schema/examples, by the names they have there.
import examples from './standard-examples.json' with { type: 'json' };
import { parseText } from './text.ts';
import { writeJson, writeText } from './write.ts';

interface Example {
	text: string;
	json: unknown;
}
const named = (all: Record<string, Example>) =>
	Object.entries(all).map(([name, example]) => ({ name, ...example }));

describe("the standard's examples", () => {
	test.each(named(examples.understood))('$name: $text', ({ text, json }) => {
		const { expression } = parseText(text);
		expect(parseJson(JSON.stringify(json)).expression).toEqual(expression);
		expect(parseText(writeText(expression)).expression).toEqual(expression);
		expect(parseJson(JSON.stringify(writeJson(expression))).expression).toEqual(expression);
	});

	test.each(named(examples.refused))('of functions and arithmetic are refused: $text', ({ text, json }) => {
		const refusal = /arithmetic expressions|the function .* is not known/;
		for (const parse of [() => parseText(text), () => parseJson(JSON.stringify(json))]) {
			expect(parse).toThrow(Cql2Error);
			expect(parse).toThrow(refusal);
		}
	});
});
