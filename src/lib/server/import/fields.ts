import { createHash } from 'node:crypto';
import type { ImportedPoint, Problem } from '../../newsroom/import.ts';
import { isLanguage, type Language } from '../../story/language.ts';
import { readTyped } from '../../story/typed-dates.ts';
import { readWhen } from '../../story/when-reader.ts';

const RFC_822 = /^(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\b/;
const ISO = /^(\d{4}-\d\d(?:-\d\d)?)(?:$|[T\s])/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function isDate(edtf: string): boolean {
	try {
		readWhen(edtf);
		return true;
	} catch {
		return false;
	}
}

/** The day of a machine's date (ISO 8601, RFC 822, MySQL) as EDTF; undefined where it is none, as 0000-00-00. */
export function dayOf(text: string): string | undefined {
	const iso = ISO.exec(text.trim())?.[1];
	if (iso) return !iso.startsWith('0000') && isDate(iso) ? iso : undefined;
	const [, day, month, year] = RFC_822.exec(text.trim()) ?? [];
	const number = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
	if (!day || !number) return undefined;
	const edtf = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDate(edtf) ? edtf : undefined;
}

/** A date as a machine or a person writes it, as EDTF; undefined where nobody could say which it is. */
export function whenOf(text: string): string | undefined {
	return dayOf(text) ?? readTyped(text)?.edtf;
}

/** A language tag (`fr`, `fr-FR`, `pt_BR`) as one of ours; null where it is none. */
export function languageOf(tag: string): Language | null {
	const [primary] = tag.trim().toLowerCase().split(/[-_]/);
	return isLanguage(primary) ? primary : null;
}

/** A number as people write it in tables: with a comma or a point. NaN where it is none. */
const numberOf = (text: string) =>
	/^[+-]?\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;

/**
 * A point from two texts in degrees; the problem where one of them is impossible, and nothing where both are empty.
 * @param at where the file says it
 */
export function pointOf(
	longitude: string,
	latitude: string,
	name: string,
	at: { line: number | null; excerpt: string }
): { point: ImportedPoint } | { problem: Problem } | undefined {
	if (!longitude.trim() && !latitude.trim()) return undefined;
	const [east, north] = [numberOf(longitude), numberOf(latitude)];
	if (!(Math.abs(north) <= 90)) return { problem: { ...at, kind: 'latitude', given: latitude.trim() } };
	if (!(Math.abs(east) <= 180)) return { problem: { ...at, kind: 'longitude', given: longitude.trim() } };
	return { point: { longitude: east, latitude: north, name: name.slice(0, 300) } };
}

/** What names a story whose source gives it no name: a sum over what hardly changes. */
export const sumOf = (...parts: string[]) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

/** A piece of the file as the list of problems shows it. */
export const excerptOf = (text: string) => {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length <= 160 ? line : `${line.slice(0, 159)}…`;
};
