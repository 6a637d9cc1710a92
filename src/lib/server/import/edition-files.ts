import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../../story/language.ts';
import { precisions, roles } from '../../story/precision.ts';
import { readWhen } from '../../story/when-reader.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const language = z.enum(languages);
const inEveryLanguage = <T extends z.ZodType>(value: T) =>
	z.strictObject({ fr: value, en: value, de: value, ar: value });
const texts = inEveryLanguage(z.string().min(1));
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const when = z.string().transform((text, context) => {
	try {
		return readWhen(text);
	} catch (cause) {
		context.addIssue({ code: 'custom', message: String(cause) });
		return z.NEVER;
	}
});

/** A list in which nothing is named twice: the second would take the first one's place in silence. */
const each = <T extends z.ZodType>(entry: T, nameOf: (entry: z.output<T>) => string) =>
	z.array(entry).superRefine((entries, context) => {
		const names = entries.map(nameOf);
		names.forEach((name, index) => {
			if (names.indexOf(name) < index)
				context.addIssue({ code: 'custom', message: `${name} is there twice`, path: [index] });
		});
	});

const edition = z.strictObject({
	slug,
	name: z.string(),
	years: z.string(),
	home: z.url(),
	description: texts,
	licence: z.string()
});

const theme = z.strictObject({ slug, names: texts });

const place = z.strictObject({
	slug,
	kind: z.enum(['commune', 'neighbourhood', 'camp', 'city', 'departement', 'region', 'country']),
	insee: z.string().optional(),
	geonames: z.int().optional(),
	country: z.string().length(2).optional(),
	/** [longitude, latitude] */
	at: position.optional(),
	/** metres */
	radius: z.int().positive().optional(),
	/** A slug of this file, or an INSEE code. */
	inside: z.string().optional(),
	names: texts,
	also: z.array(z.string()).optional(),
	existed: when.optional(),
	standfirst: texts.optional()
});

const told = z.strictObject({
	slug,
	original: language,
	kind: slug,
	themes: each(slug, (theme) => theme).min(1),
	occurred: when,
	published: when,
	source: z.strictObject({ url: z.url(), name: z.string() }),
	geotags: each(
		z.strictObject({ place: slug, role: z.enum(roles), precision: z.enum(precisions) }),
		({ place, role }) => `${place} as ${role}`
	).min(1),
	translations: z.partialRecord(
		language,
		z.strictObject({
			title: z.string().min(1),
			titleIsOurs: z.boolean(),
			standfirst: z.string().min(1),
			summary: z.string().min(1),
			body: z.string().min(1)
		})
	)
});

const story = told.refine(({ original, translations }) => original in translations, {
	message: 'the text in the language of the original is missing',
	path: ['translations']
});

const milestone = z.strictObject({
	id: slug,
	occurred: when,
	place: slug,
	source: z.string(),
	lead: z.boolean().optional(),
	texts,
	short: texts.optional()
});

export type EditionPlace = z.infer<typeof place>;
export type EditionStory = z.infer<typeof story>;
export type EditionMilestone = z.infer<typeof milestone>;

export interface EditionFiles {
	edition: z.infer<typeof edition>;
	themes: z.infer<typeof theme>[];
	places: EditionPlace[];
	milestones: EditionMilestone[];
	stories: EditionStory[];
}

function parseJson(path: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Error(`${path}\n✖ ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
	}
}

async function readJson<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
	const result = schema.safeParse(parseJson(path, await readFile(path, 'utf8')));
	if (!result.success) throw new Error(`${path}\n${z.prettifyError(result.error)}`);
	return result.data;
}

/**
 * Reads an edition from its folder: `edition.json`, `themes.json`, `places.json`, `milestones.json`, `stories/*.json`.
 * @throws Error that names the file and what is wrong in it
 */
export async function readEditionFiles(folder: string): Promise<EditionFiles> {
	const names = (await readdir(join(folder, 'stories'))).filter((name) => name.endsWith('.json')).sort();
	return {
		edition: await readJson(join(folder, 'edition.json'), edition),
		themes: await readJson(
			join(folder, 'themes.json'),
			each(theme, ({ slug }) => slug)
		),
		places: await readJson(
			join(folder, 'places.json'),
			each(place, ({ slug }) => slug)
		),
		milestones: await readJson(
			join(folder, 'milestones.json'),
			each(milestone, ({ id }) => id)
		),
		stories: await Promise.all(names.map((name) => readJson(join(folder, 'stories', name), story)))
	};
}
