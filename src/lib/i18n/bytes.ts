import type { Language } from '../story/language.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of bytes in words, such as "2,9 ko": in the decimal unit in which it has one to three digits. */
export function writeBytes(language: Language, bytes: number): string {
	const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
	return new Intl.NumberFormat(language, {
		style: 'unit',
		unit: units[power]!,
		unitDisplay: 'short',
		maximumSignificantDigits: bytes < 1000 ? 3 : 2
	}).format(bytes / 1000 ** power);
}
