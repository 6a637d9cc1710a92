import { z } from 'zod';
import { fold } from './fold.ts';
import { languages } from './language.ts';
import { Invalid, type Expected } from './refusal.ts';
import { parameters, type Selection } from './selection.ts';
import { readWhen } from './when-reader.ts';

const slug = z
	.string()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A day, or a month or year, of which the first or the last day counts. */
const day = (end: 'earliest' | 'latest') =>
	z
		.string()
		.regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
		.transform((text, context) => {
			try {
				return readWhen(text)[end];
			} catch {
				context.addIssue({ code: 'custom', message: 'no such day' });
				return z.NEVER;
			}
		});

const bbox = z
	.string()
	.max(120)
	.transform((text) =>
		text.split(',').map((part) => (/^\s*-?\d+(\.\d+)?\s*$/.test(part) ? Number(part) : NaN))
	)
	.pipe(z.tuple([z.number().min(-180), z.number().min(-90), z.number().max(180), z.number().max(90)]))
	// Boxes across the antimeridian have no use on this map yet: refused in words, not misread.
	.refine(([west, south, east, north]) => west < east && south < north);

const schemas = {
	words: z
		.string()
		.trim()
		.max(200)
		.refine((text) => fold(text) !== ''),
	from: day('earliest'),
	to: day('latest'),
	bbox,
	theme: slug,
	kind: slug,
	language: z.enum(languages)
} satisfies Record<keyof Selection, z.ZodType>;

const expected: Record<keyof Selection, Expected> = {
	words: 'words',
	from: 'date',
	to: 'date',
	bbox: 'bbox',
	theme: 'theme',
	kind: 'kind',
	language: 'language'
};

/**
 * Reads the selection from a query string. Empty parameters are as good as absent: a plain GET form sends them.
 * @throws Invalid on an unknown or repeated parameter and on a value that is not of its kind
 */
export function parseSelection(query: URLSearchParams): Selection {
	const known = new Map(
		Object.entries(parameters).map(([key, name]) => [name as string, key as keyof Selection])
	);
	const selection: Record<string, unknown> = {};
	for (const name of new Set(query.keys())) {
		const key = known.get(name);
		const values = query.getAll(name).filter((value) => value.trim() !== '');
		if (!key) throw new Invalid(name, query.get(name) ?? '', 'known');
		if (values.length === 0) continue;
		if (values.length > 1) throw new Invalid(name, values.join(' '), 'once');
		const result = schemas[key].safeParse(values[0]);
		if (!result.success) throw new Invalid(name, values[0]!, expected[key]);
		selection[key] = result.data;
	}
	const { from, to } = selection as Selection;
	if (from && to && from > to) throw new Invalid('from', from, 'order');
	return selection as Selection;
}
