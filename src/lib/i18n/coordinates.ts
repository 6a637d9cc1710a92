import type { Position } from '../geo/position.ts';
import type { Language } from '../story/language.ts';

/** North, south, east, west as each language abbreviates them. */
const letters: Record<Language, [string, string, string, string]> = {
	fr: ['N', 'S', 'E', 'O'],
	en: ['N', 'S', 'E', 'W'],
	de: ['N', 'S', 'O', 'W'],
	ar: ['شمالًا', 'جنوبًا', 'شرقًا', 'غربًا']
};

/** A position to the minute (about two kilometres): "50° 12′ N, 2° 53′ E". */
export function writeCoordinates(language: Language, [longitude, latitude]: Position): string {
	const [north, south, east, west] = letters[language];
	const minutes = (value: number, letter: string) => {
		const total = Math.round(Math.abs(value) * 60);
		const angle = `${Math.floor(total / 60)}°\u202f${String(total % 60).padStart(2, '0')}′`;
		// Isolated, or a line of Arabic would set the minutes before the degrees
		return `${language === 'ar' ? `\u2066${angle}\u2069` : angle}\u00a0${letter}`;
	};
	const separator = language === 'ar' ? '، ' : ', ';
	return [
		minutes(latitude, latitude < 0 ? south : north),
		minutes(longitude, longitude < 0 ? west : east)
	].join(separator);
}
