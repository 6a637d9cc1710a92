import { z } from 'zod';
import {
	cropSchema,
	descriptionSchema,
	ellipsesSchema,
	type Crop,
	type Ellipse,
	type FieldFault,
	type MediaDescription
} from '../../newsroom/media.ts';
import { languages } from '../../story/language.ts';

/** A description as a form sends it, read; or what is wrong with each field, and what was typed there. */
export type ReadDescription =
	| { said: MediaDescription; refused?: undefined }
	| { refused: { faults: Record<string, FieldFault>; typed: Record<string, string> } };

const percent = z.coerce.number().min(0).max(100).catch(50);
const still = z.coerce.number().int().positive().nullable();

/** The name that a fault's field has in the form. */
function fieldOf([first, language, part]: PropertyKey[]): string {
	return first === 'texts' ? `${String(part)}-${String(language)}` : String(first);
}

/** What was typed into a form, by the names of its fields. */
export const typedIn = (form: FormData): Record<string, string> =>
	Object.fromEntries(
		[...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
	);

/** Reads the form of a medium. What the form does not have stays as it was. */
export function readDescription(
	form: FormData,
	before: Pick<MediaDescription, 'focus' | 'still'>
): ReadDescription {
	const typed = typedIn(form);
	const focus =
		'focusX' in typed || 'focusY' in typed
			? { x: percent.parse(typed.focusX) / 100, y: percent.parse(typed.focusY) / 100 }
			: before.focus;
	const texts = languages.map((language) => [
		language,
		{ alt: typed[`alt-${language}`] ?? '', caption: typed[`caption-${language}`] ?? '' }
	]);
	const given = still.safeParse('still' in typed ? typed.still || null : before.still);
	if (!given.success) return { refused: { faults: { still: 'notPicture' }, typed } };
	const read = descriptionSchema.safeParse({
		name: typed.name ?? '',
		credit: typed.credit ?? '',
		focus,
		still: given.data,
		texts: Object.fromEntries(texts) as unknown
	});
	if (read.success) return { said: read.data };
	const faults = read.error.issues.map(
		({ path, code }) => [fieldOf(path), code === 'too_small' ? 'empty' : 'tooLong'] as const
	);
	return { refused: { faults: Object.fromEntries(faults), typed } };
}

function readJson(form: FormData, field: string): unknown {
	const sent = form.get(field);
	try {
		return JSON.parse(typeof sent === 'string' ? sent : '');
	} catch {
		return undefined;
	}
}

/** Reads the areas to be blurred; nothing where there are none, or they are not areas. */
export const readAreas = (form: FormData): Ellipse[] | undefined =>
	ellipsesSchema.safeParse(readJson(form, 'areas')).data;

/** Reads what a crop leaves; nothing where it is no crop. */
export const readCrop = (form: FormData): Crop | undefined =>
	cropSchema.safeParse(readJson(form, 'crop')).data;
