/**
 * What CASEI compares: full case folding, so that "Straße" is "STRASSE". By way of capitals, which take ligatures
 * and ß apart; the small sigma at a word's end is the one letter that stays two. Accents stay.
 */
export function casei(text: string): string {
	return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** What ACCENTI compares: the letters without their marks (NFD, marks off). Case stays. */
export function accenti(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.normalize('NFC');
}

/**
 * The pattern of SQLite's GLOB, which minds case, for one of CQL2's LIKE: `%` is any text, `_` one character, and a
 * backslash takes the meaning off the next one.
 */
export function globOf(pattern: string): string {
	return pattern.replace(/\\([^])|[%_*?[]/g, (found, escaped: string | undefined) => {
		if (found === '%') return '*';
		if (found === '_') return '?';
		const plain = escaped ?? found;
		return /[*?[]/.test(plain) ? `[${plain}]` : plain;
	});
}
