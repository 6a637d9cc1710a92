import type { Store } from '$lib/server/store/connection';
import * as placeNames from '$lib/server/store/place-names';
import type { Language } from '$lib/story/language';
import { Invalid } from '$lib/story/refusal';
import { parameters, type Selection } from '$lib/story/selection';
import { parseSelection } from '$lib/story/selection-parser';
import { units } from '$lib/timeline/bins';
import { z } from 'zod';
import { manners, writeQuery } from './address';
import { sorts, views, type Manner } from './bench';
import { columns } from './columns';

/** Given once each, as a form's boxes are, or with commas; the title is what its row is about and never missing. */
const columnList = z
	.array(z.string())
	.transform((values) => values.flatMap((value) => value.split(',')))
	.pipe(z.array(z.enum(columns)))
	.transform((given) => columns.filter((column) => column === 'title' || given.includes(column)));

const schemas = {
	sort: z.enum(sorts),
	shows: z.enum(views),
	unit: z.enum(units),
	after: z
		.string()
		.max(600)
		.regex(/^[\w-]+$/)
} satisfies Record<Exclude<keyof Manner, 'columns'>, z.ZodType>;
const choices: Partial<Record<keyof typeof schemas, readonly string[]>> = {
	sort: sorts,
	shows: views,
	unit: units
};

/** The field that turns a place into a circle about it: the form's, not the address's. */
const RADIUS = 'km';
/** A circle whose radius was not said. */
const USUAL_RADIUS = '10';

function parseManner(query: URLSearchParams): Manner {
	const manner: Record<string, unknown> = {};
	for (const name of manners) {
		const values = query.getAll(name).filter((value) => value.trim() !== '');
		if (name === 'columns') {
			const result = columnList.optional().safeParse(values.length ? values : undefined);
			if (!result.success) throw new Invalid(name, values.join(), name, [...columns]);
			manner[name] = result.data;
			continue;
		}
		if (values.length > 1) throw new Invalid(name, values.join(' '), 'once');
		if (values[0] === undefined) continue;
		const result = schemas[name].safeParse(values[0]);
		if (!result.success) throw new Invalid(name, values[0], name, choices[name] && [...choices[name]]);
		manner[name] = result.data;
	}
	return manner;
}

/** A longitude and a latitude, as addresses have them. */
const POSITION = /^-?\d{1,3}(\.\d+)?\s*,\s*-?\d{1,2}(\.\d+)?$/;

/** What a typed place means to the selection: nothing where several places bear the name. */
async function readPlace(
	store: Store,
	typed: string,
	language: Language
): Promise<{ place?: string; position?: string; several: boolean }> {
	if (POSITION.test(typed)) return { position: typed.replaceAll(' ', ''), several: false };
	if (await placeNames.bySlug(store, typed, language)) return { place: typed, several: false };
	const found = await placeNames.called(store, typed, language);
	return { place: found.length === 1 ? found[0]!.slug : undefined, several: found.length > 1 };
}

/** What the bench's address asks. */
export interface Question {
	selection: Selection;
	manner: Manner;
	/** A typed name that several places bear; the selection is without it. */
	ambiguous?: string;
	/** The query that the address should have, where it has another: a form sends names and empty fields. */
	canonical?: string;
}

/**
 * Reads the bench's query, with places typed by name and dates as people write them.
 * @throws Invalid on what is not understood; on a place that nobody knows, with those it may have been
 */
export async function readQuestion(
	query: URLSearchParams,
	store: Store,
	language: Language,
	similar: (typed: string) => Promise<string[]>
): Promise<Question> {
	const plain = new URLSearchParams(query);
	const typed = query.get(parameters.place)?.trim().slice(0, 200);
	const radius = query.get(RADIUS)?.trim();
	plain.delete(RADIUS);
	let ambiguous: string | undefined;
	if (typed && query.getAll(parameters.place).length === 1) {
		const { place, position, several } = await readPlace(store, typed, language);
		plain.delete(parameters.place);
		const centre = place ?? position;
		if (!centre && !several) throw new Invalid(parameters.place, typed, 'place', await similar(typed));
		if (several) ambiguous = typed;
		else if (radius || position) plain.set(parameters.around, `${centre},${radius || USUAL_RADIUS}`);
		else plain.set(parameters.place, place!);
	}
	const selection = parseSelection(plain, manners);
	const manner = parseManner(query);
	const canonical = writeQuery(selection, manner);
	const isCanonical = same([...new URLSearchParams(canonical)], [...query]);
	return { selection, manner, ambiguous, canonical: isCanonical || ambiguous ? undefined : canonical };
}

const same = (a: [string, string][], b: [string, string][]) => JSON.stringify(a) === JSON.stringify(b);
