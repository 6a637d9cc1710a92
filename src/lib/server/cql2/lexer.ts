import { Cql2Error, LIMITS, positionIn } from './refusal.ts';

export type Token = { offset: number } & (
	| { kind: 'word'; /** as written */ value: string }
	| { kind: 'quoted'; /** a property name that stood in double quotes */ value: string }
	| { kind: 'character'; value: string }
	| { kind: 'number'; value: number }
	| { kind: 'sign'; value: string }
	| { kind: 'end'; value: '' }
);

/** The BNF's identifier: XML's names with the colon, without the hyphen. */
const START =
	':_A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFE\\u200C-\\u200D\\u2070-\\u218F' +
	'\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const IDENTIFIER = `[${START}][\\u0300-\\u036F${START}.0-9\\u203F-\\u2040]*`;

/** Whether a name can stand without quotes, as far as its letters go. */
export const isIdentifier = (name: string): boolean => new RegExp(`^${IDENTIFIER}$`, 'u').test(name);

/**
 * One token each, tried in this order where the last one ended; the BNF's white space is what \s is, and U+0085.
 * A backslash before a quote escapes it (the BNF's escapeQuote), unless no other quote would close the literal.
 */
const TOKEN = new RegExp(
	[
		'(?<space>[\\s\\u0085]+)',
		`(?<word>${IDENTIFIER})`,
		'"(?<quoted>(?:[^"]|"")+)"',
		"'(?<character>(?:\\\\'|''|[^'])*)'",
		'(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[Ee][+-]?\\d+)?)',
		'(?<sign><>|<=|>=|[=<>(),+\\-*/^%])'
	].join('|'),
	'uy'
);

/** The tokens of a CQL2 text, the last of kind `end`. */
export function tokensOf(text: string): Token[] {
	if (text.length > LIMITS.characters) {
		throw new Cql2Error(
			`the filter is longer than ${LIMITS.characters} characters`,
			positionIn(text, LIMITS.characters)
		);
	}
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	for (let offset = 0; offset < text.length; offset = TOKEN.lastIndex) {
		const found = TOKEN.exec(text)?.groups;
		if (!found) throw new Cql2Error(stray(text, offset), positionIn(text, offset));
		if (found.word !== undefined) tokens.push({ kind: 'word', value: found.word, offset });
		else if (found.quoted !== undefined)
			tokens.push({ kind: 'quoted', value: found.quoted.replaceAll('""', '"'), offset });
		else if (found.character !== undefined)
			tokens.push({ kind: 'character', value: found.character.replace(/''|\\'/g, "'"), offset });
		else if (found.number !== undefined) tokens.push(numeric(text, found.number, offset));
		else if (found.sign !== undefined) tokens.push({ kind: 'sign', value: found.sign, offset });
	}
	tokens.push({ kind: 'end', value: '', offset: text.length });
	return tokens;
}

function numeric(text: string, written: string, offset: number): Token {
	const value = Number(written);
	if (Number.isFinite(value)) return { kind: 'number', value, offset };
	throw new Cql2Error(`the number ${written} is too large`, positionIn(text, offset));
}

function stray(text: string, offset: number): string {
	const sign = String.fromCodePoint(text.codePointAt(offset)!);
	if (sign === "'") return 'a character literal is not closed: expected a single quote';
	if (sign === '"') return 'a property name is empty or not closed: expected a double quote';
	return `${JSON.stringify(sign)} has no meaning here`;
}
