import type { Language } from '../../story/language.ts';
import { locales } from '../dates.ts';

/** Lists are counted exactly up to here; one more stands for all beyond. */
const COUNTED = 10_000;

/** "4 812", and "10 000 +" beyond what is counted. */
export function writeCount(language: Language, count: number): string {
	const number = new Intl.NumberFormat(locales[language]).format(Math.min(count, COUNTED));
	return count > COUNTED ? `${number}\u00a0+` : number;
}
