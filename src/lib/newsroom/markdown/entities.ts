const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

/** Text with its character references read, those of numbers and the few names that Markdown needs. */
export function decodeEntities(text: string): string {
	return text.replace(
		ENTITY,
		(whole, decimal?: string, hexadecimal?: string, name?: string) =>
			(name
				? NAMED[name.toLowerCase()]
				: character(Number.parseInt(decimal ?? hexadecimal!, decimal ? 10 : 16))) ?? whole
	);
}

function character(code: number): string | undefined {
	const isOne = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
	return isOne ? String.fromCodePoint(code) : undefined;
}

/** One character as a reference, so that Markdown sees a sign where there is a letter. */
export function encodeEntity(character: string): string {
	return `&#${character.codePointAt(0)};`;
}
