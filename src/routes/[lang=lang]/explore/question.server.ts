import type { Position } from '$lib/geo/position';
import type { Store } from '$lib/server/store/connection';
import * as placeNames from '$lib/server/store/place-names';
import { foldName } from '$lib/story/fold';
import type { Language } from '$lib/story/language';
import { Invalid } from '$lib/story/refusal';
import { parameters, type Selection } from '$lib/story/selection';
import { FARTHEST_KILOMETRES, parseSelection } from '$lib/story/selection-parser';
import { units } from '$lib/timeline/bins';
import { z } from 'zod';
import { manners, POINT, RADIUS, writeQuery } from './address';
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

/** What is known of places besides those that published stories tell of. */
export interface PlacesBeside {
	/** Names of told places that may have been meant by an unknown one. */
	similar: (typed: string) => Promise<string[]>;
	/** Places of this very name exist, whether or not one is told. */
	isGazetted: (typed: string) => Promise<boolean>;
	/** The place that lies at this very point. */
	pointNamed: (at: Position) => Promise<{ name: string; kind: string } | undefined>;
}

/**
 * What a typed place means to the selection: a told place or a position; neither where it has to be chosen.
 * @param point the position that the form's circle was about, which its name means again
 * @throws Invalid on what nobody knows
 */
async function readPlace(
	store: Store,
	typed: string,
	language: Language,
	point: string,
	beside: PlacesBeside
): Promise<{ place?: string; position?: string }> {
	if (POSITION.test(typed)) return { position: typed.replaceAll(' ', '') };
	if (POSITION.test(point)) {
		const named = await beside.pointNamed(point.split(',').map(Number) as Position);
		if (named && foldName(named.name) === foldName(typed)) return { position: point };
	}
	if (await placeNames.bySlug(store, typed, language)) return { place: typed };
	const found = await placeNames.called(store, typed, language);
	if (found.length === 0 && !(await beside.isGazetted(typed))) {
		throw new Invalid(parameters.place, typed, 'name', await beside.similar(typed));
	}
	return { place: found.length === 1 ? found[0]!.slug : undefined };
}

/** A radius in kilometres as the form's field has it. */
function checkRadius(radius: string): void {
	const kilometres = /^\d{1,4}(\.\d{1,20})?$/.test(radius) ? Number(radius) : 0;
	if (kilometres <= 0 || kilometres > FARTHEST_KILOMETRES) throw new Invalid(RADIUS, radius, 'radius');
}

/** What the bench's address asks. */
export interface Question {
	selection: Selection;
	manner: Manner;
	/** A typed name of which one place has to be chosen; the selection is without it. */
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
	beside: PlacesBeside
): Promise<Question> {
	const plain = new URLSearchParams(query);
	const typed = query.get(parameters.place)?.trim().slice(0, 200);
	const radius = query.get(RADIUS)?.trim();
	plain.delete(RADIUS);
	plain.delete(POINT);
	if (radius) checkRadius(radius);
	if (radius && !typed) throw new Invalid(RADIUS, radius, 'centre');
	let ambiguous: string | undefined;
	if (typed && query.getAll(parameters.place).length === 1) {
		const point = query.get(POINT) ?? '';
		const { place, position } = await readPlace(store, typed, language, point, beside);
		plain.delete(parameters.place);
		const centre = place ?? position;
		if (!centre) ambiguous = typed;
		else if (radius || position) plain.set(parameters.around, `${centre},${radius || USUAL_RADIUS}`);
		else plain.set(parameters.place, place!);
	}
	const selection = parseSelection(plain, [...manners, RADIUS]);
	const manner = parseManner(query);
	const canonical = writeQuery(selection, manner);
	const isCanonical = same([...new URLSearchParams(canonical)], [...query]);
	return { selection, manner, ambiguous, canonical: isCanonical || ambiguous ? undefined : canonical };
}

const same = (a: [string, string][], b: [string, string][]) => JSON.stringify(a) === JSON.stringify(b);
