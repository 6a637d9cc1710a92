import { languages } from '../../../story/language.ts';
import { precisions, roles } from '../../../story/precision.ts';
import { parameters as selectionNames, type Selection } from '../../../story/selection.ts';
import type { Collection } from './collection.ts';
import { crsNames } from './crs.ts';
import { LIMIT, OFFSET_MOST } from './parameters.ts';
import type { Examples } from './store-version.ts';

/** A parameter as OpenAPI 3.0 describes it. */
export interface ParameterDoc {
	name: string;
	in: 'query' | 'path';
	description: string;
	required?: true;
	schema: Record<string, unknown>;
	style?: 'form';
	explode?: boolean;
	examples?: Record<string, { value: unknown }>;
}

const text = { type: 'string' };
const crs = { type: 'string', format: 'uri', enum: Object.values(crsNames) };
const numbers = { type: 'array', items: { type: 'number' } };

/** Examples by number: they need names, and their values say enough. */
const examples = (values: unknown[]) => ({
	...(values.length && {
		examples: Object.fromEntries(values.map((value, i) => [`example${i + 1}`, { value }]))
	})
});
const query = (
	name: string,
	description: string,
	schema: Record<string, unknown>,
	...values: unknown[]
): ParameterDoc => ({
	name,
	in: 'query',
	description,
	schema,
	...examples(values.filter((value) => value !== undefined))
});
/** Several values are alternatives, each given as a parameter of its own. */
const several = (...doc: Parameters<typeof query>): ParameterDoc => {
	const [name, description, items, ...values] = doc;
	const lists = values.filter((value) => value !== undefined).map((value) => [value]);
	return { ...query(name, description, { type: 'array', items }, ...lists), style: 'form', explode: true };
};

export const commonDocs: ParameterDoc[] = [
	query(
		'f',
		'The format; without it `Accept` decides.',
		{ type: 'string', enum: ['json', 'html'] },
		'json',
		'html'
	),
	query(
		'lang',
		'The language of titles and names; without it `Accept-Language` decides.',
		{ type: 'string', enum: languages },
		...languages
	)
];

export const crsDoc = query(
	'crs',
	'The reference system of the geometries in the answer (Part 2).',
	{ ...crs, default: crsNames.CRS84 },
	crsNames['EPSG:4326'],
	crsNames['EPSG:3857']
);

const selectionDocs = ({ theme, kind, place }: Examples): Record<keyof Selection, ParameterDoc> => ({
	words: query(
		selectionNames.words,
		'Words that the story holds: side by side for all of them, "a phrase", OR, -without.',
		{ type: 'string', maxLength: 200 },
		'nuit',
		'"la nuit" OR jour'
	),
	from: query(
		selectionNames.from,
		'What is told lies on this day or after it: a day, a month or a year.',
		text,
		'2016-12',
		'1996'
	),
	to: query(
		selectionNames.to,
		'What is told lies on this day or before it: a day, a month or a year.',
		text,
		'2026-12-31'
	),
	bbox: query(selectionNames.bbox, 'Described among the parameters of the standard.', text),
	polygon: query(
		selectionNames.polygon,
		'The story tells of a place in the area of these corners: longitude,latitude,longitude,latitude,…',
		text,
		'1.5,50,3.5,50,3.5,51.2'
	),
	around: query(
		selectionNames.around,
		'The story tells of a place within so many kilometres of a place or of a longitude and latitude.',
		text,
		'2.35,48.85,200',
		place && `${place},50`
	),
	place: query(selectionNames.place, 'The story names this place or one that lies in it.', text, place),
	role: several(
		selectionNames.role,
		'What the place is to the story.',
		{ type: 'string', enum: roles },
		'setting',
		'origin'
	),
	precision: query(
		selectionNames.precision,
		'The place is told at least so exactly.',
		{ type: 'string', enum: precisions.slice(0, -1) },
		'commune'
	),
	theme: several(selectionNames.theme, 'The story is in one of these themes.', text, theme),
	kind: several(selectionNames.kind, 'The story is of one of these kinds.', text, kind),
	language: several(
		selectionNames.language,
		'The story can be read in one of these languages.',
		{ type: 'string', enum: languages },
		'fr',
		'ar'
	)
});

/** Filters that the collection's own properties answer. */
function filterExamples({ id, properties }: Collection): string[] {
	const has = (name: string) => properties.some((property) => property.name === name && property.queryable);
	return [
		...(has('geometry') ? ['S_INTERSECTS(geometry, BBOX(-5, 42, 9, 51))'] : []),
		...(has('title') && id === 'stories' ? ["CASEI(title) LIKE CASEI('%a%') AND NOT kind = 'x'"] : []),
		...(has('occurred') ? ["T_INTERSECTS(occurred, INTERVAL('1996-01-01', '..'))"] : []),
		...(has('name_fr') ? ["ACCENTI(name_fr) LIKE '%e%'"] : [])
	];
}

/** All that the items of a collection take. */
export function itemDocs(collection: Collection, known: Examples): ParameterDoc[] {
	const { selects, orders, properties } = collection;
	const selections = selectionDocs(known);
	return [
		...commonDocs,
		query(
			'limit',
			`At most so many features; beyond ${LIMIT.most} that many.`,
			{ type: 'integer', minimum: 1, maximum: LIMIT.most, default: LIMIT.usual },
			1,
			10
		),
		query(
			'offset',
			'Leaves so many features out. Further pages are reached by their links.',
			{ type: 'integer', minimum: 0, maximum: OFFSET_MOST, default: 0 },
			5
		),
		query('after', 'Where the page before ended, as its link to the next page has it.', text),
		{
			...query(
				'bbox',
				'The geometry lies in or touches this box: four numbers, or six with heights; longitude first unless `bbox-crs` says otherwise. West may exceed east across the antimeridian.',
				{
					oneOf: [
						{ ...numbers, minItems: 4, maxItems: 4 },
						{ ...numbers, minItems: 6, maxItems: 6 }
					]
				},
				[-5, 42, 9, 51],
				[170, -50, -170, 50]
			),
			style: 'form',
			explode: false
		},
		query(
			'bbox-crs',
			'The reference system of `bbox` (Part 2).',
			{ ...crs, default: crsNames.CRS84 },
			crsNames.CRS84
		),
		crsDoc,
		query(
			'datetime',
			'When it happened overlaps this date, moment or interval; features without a time are not asked.',
			text,
			'2016-12-24',
			'2016-10-24T00:00:00Z/..',
			'../2030-01-01'
		),
		query(
			'filter',
			'A condition in CQL2 on the queryables of the collection (Part 3).',
			{ type: 'string', maxLength: 10_000 },
			...filterExamples(collection)
		),
		query(
			'filter-lang',
			'How `filter` is written; without it a filter that begins with { is JSON.',
			{ type: 'string', enum: ['cql2-text', 'cql2-json'], default: 'cql2-text' },
			'cql2-text'
		),
		query(
			'filter-crs',
			'The reference system of the geometries in `filter` (Part 3).',
			{ ...crs, default: crsNames.CRS84 },
			crsNames.CRS84
		),
		...selects.map((key) => selections[key]),
		...(orders.length
			? [
					query(
						'sort',
						'The order: by what is told, by publication, by distance (with `near`), by the words (with `q`).',
						{ type: 'string', enum: orders, default: orders[0] },
						orders[0],
						'published'
					)
				]
			: []),
		...properties
			.filter(({ isParameter }) => isParameter)
			.map(({ name, description, schema }) =>
				query(name, `The property has this value. ${description}`, parameterSchema(schema))
			)
	];
}

/** A value in an address is never null. */
function parameterSchema({ type, ...schema }: Record<string, unknown>): Record<string, unknown> {
	return { ...schema, type: Array.isArray(type) ? type.find((one) => one !== 'null') : type };
}
