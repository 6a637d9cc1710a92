import { z } from 'zod';
import type { Position } from '../geo/position.ts';
import { fold } from './fold.ts';
import { languages } from './language.ts';
import { precisions, roles } from './precision.ts';
import { Invalid, type Expected } from './refusal.ts';
import { parameters, type Selection } from './selection.ts';
import { readTyped } from './typed-dates.ts';

const slug = z
	.string()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A date as people type it or in ISO 8601, of which the first or the last day counts. */
const day = (end: 'earliest' | 'latest') =>
	z.string().transform((text, context) => {
		const when = readTyped(text);
		if (when) return when[end];
		context.addIssue({ code: 'custom', message: 'no such day' });
		return z.NEVER;
	});

const number = (text: string) => (/^\s*-?\d{1,6}(\.\d{1,20})?\s*$/.test(text) ? Number(text) : NaN);
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

const bbox = z
	.string()
	.max(120)
	.transform((text) => text.split(',').map(number))
	.pipe(z.tuple([longitude, latitude, longitude, latitude]))
	// Boxes across the antimeridian have no use on this map yet: refused in words, not misread.
	.refine(([west, south, east, north]) => west < east && south < north);

const CORNERS_AT_MOST = 200;
const polygon = z
	.string()
	.max(CORNERS_AT_MOST * 24)
	.transform((text, context) => {
		const numbers = text.split(',').map(number);
		if (numbers.length % 2) {
			context.addIssue({ code: 'custom', message: 'a longitude without its latitude' });
			return z.NEVER;
		}
		const corners: Position[] = [];
		for (let i = 0; i < numbers.length; i += 2) corners.push([numbers[i]!, numbers[i + 1]!]);
		const [first, last] = [corners[0]!, corners.at(-1)!];
		if (corners.length > 1 && first[0] === last[0] && first[1] === last[1]) corners.pop();
		return corners;
	})
	.pipe(
		z
			.array(z.tuple([longitude, latitude]))
			.min(3)
			.max(CORNERS_AT_MOST)
	);

/** A circle's radius at most. */
export const FARTHEST_KILOMETRES = 2000;
const around = z
	.string()
	.max(120)
	.transform((text) => {
		const parts = text.split(',');
		const radius = number(parts.at(-1)!) * 1000;
		const centre = parts.slice(0, -1);
		return { centre: centre.length === 1 ? centre[0]!.trim() : centre.map(number), radius };
	})
	.pipe(
		z.object({
			// A place has a letter in its name: two numbers are a position cut short
			centre: z.union([slug.regex(/[a-z]/), z.tuple([longitude, latitude])]),
			radius: z
				.number()
				.positive()
				.max(FARTHEST_KILOMETRES * 1000)
		})
	);

const schemas = {
	words: z
		.string()
		.trim()
		.max(200)
		.refine((text) => fold(text) !== ''),
	from: day('earliest'),
	to: day('latest'),
	bbox,
	polygon,
	around,
	place: slug,
	role: z.enum(roles),
	precision: z.enum(precisions).exclude(['withheld']),
	theme: slug,
	kind: slug,
	language: z.enum(languages)
} satisfies Record<keyof Selection, z.ZodType>;

/** What may be given several times, as alternatives: the boxes that a form lets one tick. */
const several: ReadonlySet<keyof Selection> = new Set(['role', 'theme', 'kind', 'language']);
const SEVERAL_AT_MOST = 50;

const expected: Record<keyof Selection, Expected> = {
	words: 'words',
	from: 'date',
	to: 'date',
	bbox: 'bbox',
	polygon: 'polygon',
	around: 'around',
	place: 'place',
	role: 'role',
	precision: 'precision',
	theme: 'theme',
	kind: 'kind',
	language: 'language'
};

const keys = new Map(
	Object.entries(parameters).map(([key, name]) => [name as string, key as keyof Selection])
);

function read(key: keyof Selection, name: string, values: string[]): unknown {
	const one = (value: string) => {
		const result = schemas[key].safeParse(value);
		if (!result.success) throw new Invalid(name, value, expected[key]);
		return result.data;
	};
	const isSeveral = several.has(key);
	if (values.length > (isSeveral ? SEVERAL_AT_MOST : 1)) throw new Invalid(name, values.join(' '), 'once');
	// Sorted, so that two who tick the same boxes share one address
	return isSeveral ? [...new Set(values.map(one))].sort() : one(values[0]!);
}

/**
 * Reads the selection from a query string. Empty parameters are as good as absent: a plain GET form sends them.
 * @param besides names of parameters that are somebody else's to read, such as a page's order
 * @throws Invalid on an unknown or repeated parameter and on a value that is not of its kind
 */
export function parseSelection(query: URLSearchParams, besides: readonly string[] = []): Selection {
	const selection: Record<string, unknown> = {};
	for (const name of new Set(query.keys())) {
		if (besides.includes(name)) continue;
		const key = keys.get(name);
		const values = query.getAll(name).filter((value) => value.trim() !== '');
		if (!key) throw new Invalid(name, query.get(name) ?? '', 'known', [...keys.keys(), ...besides]);
		if (values.length > 0) selection[key] = read(key, name, values);
	}
	const { from, to } = selection as Selection;
	if (from && to && from > to) throw new Invalid('from', from, 'order');
	return selection as Selection;
}
