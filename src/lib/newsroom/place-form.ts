import { z } from 'zod';
import { languages, type InEveryLanguage } from '../story/language.ts';
import { placeKinds } from './place.ts';

const LONGEST_NAME = 200;
const ALIASES_AT_MOST = 40;

const name = z
	.string()
	.trim()
	.min(1)
	.max(LONGEST_NAME)
	.regex(/^[^\r\n]*$/);
const degrees = (most: number) =>
	z
		.string()
		.trim()
		// A decimal comma is what half of Europe types
		.transform((text) => text.replace(',', '.'))
		.pipe(z.string().regex(/^-?\d{1,3}(\.\d{1,12})?$/))
		.transform(Number)
		.pipe(z.number().min(-most).max(most));

/** A place of the newsroom's own as a form sends it; every field is text, as forms have it. */
export const placeForm = z.object({
	...(Object.fromEntries(languages.map((language) => [`name-${language}`, name])) as Record<
		`name-${(typeof languages)[number]}`,
		typeof name
	>),
	kind: z.enum(placeKinds),
	/** One a line. */
	aliases: z
		.string()
		.transform((text) =>
			text
				.split(/\r?\n/)
				.map((line) => line.trim())
				.filter(Boolean)
		)
		.pipe(z.array(z.string().max(LONGEST_NAME)).max(ALIASES_AT_MOST)),
	longitude: degrees(180),
	latitude: degrees(90),
	/** Kilometres; 0 is a point. */
	radius: z
		.string()
		.trim()
		.transform((text) => text.replace(',', '.'))
		.pipe(z.string().regex(/^\d{1,5}(\.\d{1,3})?$/))
		.transform((kilometres) => Math.round(Number(kilometres) * 1000)),
	/** What it lies in: a name, the number of a place of ours, or an id of the gazetteer; '' is nothing. */
	inside: z.string().trim().max(300)
});

/** The fields of the form, in the order of the page. */
export type PlaceField = keyof z.input<typeof placeForm>;

/** What somebody wrote of a place, read. */
export interface WrittenPlace {
	names: InEveryLanguage;
	kind: (typeof placeKinds)[number];
	aliases: string[];
	at: [longitude: number, latitude: number];
	/** metres */
	radius: number;
	inside: string;
}

/** Reads the form, or names the fields that cannot be read. */
export function readPlaceForm(
	values: Partial<Record<PlaceField, string>>
): { place: WrittenPlace } | { wrong: PlaceField[] } {
	const result = placeForm.safeParse(values);
	if (!result.success) {
		return { wrong: [...new Set(result.error.issues.map(({ path }) => path[0] as PlaceField))] };
	}
	const { kind, aliases, longitude, latitude, radius, inside, ...rest } = result.data;
	const names = Object.fromEntries(
		languages.map((language) => [language, rest[`name-${language}`]])
	) as InEveryLanguage;
	return { place: { names, kind, aliases, at: [longitude, latitude], radius, inside } };
}
