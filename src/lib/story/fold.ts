/** Letters that Unicode does not take apart, but that readers type as others. */
const LETTERS: Record<string, string> = {
	œ: 'oe',
	æ: 'ae',
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ı: 'i',
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ک: 'ك',
	ة: 'ه'
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Tatweel only stretches a word on the line; the zero-width marks only steer how it is drawn. */
const DRAWING = /[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * The one folding of words and names: two texts that a reader would call the same word fold to the same
 * letters. Lower case, no accents and no Arabic vowel signs (NFKD, marks off), ligatures and the variants of
 * alef, ya, kaf and ta marbuta made one, Arabic-Indic digits as 0-9, everything else a single space.
 * Folding twice changes nothing more.
 */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(DRAWING, '')
		.replace(/\p{M}+/gu, '')
		.replace(LETTER, (letter) => LETTERS[letter] ?? letter)
		.replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The Arabic article, written onto its word; at least two letters must follow, or it is the word itself. */
const ARTICLE = /^ال(?=..)/;

/** `fold` for text that is searched, where the Arabic article may be left out ("المدرسة" and "مدرسة" are one word). */
export function foldWords(text: string): string {
	return fold(text)
		.split(' ')
		.map((word) => word.replace(ARTICLE, ''))
		.join(' ');
}

const SAINTS: Record<string, string> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/**
 * `fold` for names of places, where "St" is a saint and the Arabic article may be left out
 * ("القاهرة" and "قاهرة" are one city).
 */
export function foldName(name: string): string {
	return fold(name)
		.split(' ')
		.map((word) => SAINTS[word] ?? word.replace(ARTICLE, ''))
		.join(' ');
}
