import { isLanguage } from '../../../story/language.ts';
import { precisions } from '../../../story/precision.ts';
import { writeSelection, type Selection } from '../../../story/selection.ts';
import type { CharacterLiteral, Expression, Property, Spatial } from '../../cql2/expression.ts';
import { writeText } from '../../cql2/write.ts';

/** What is asked of one and the same geotag: a box beside them would be asked of that one too. */
export const ofGeotags: readonly (keyof Selection)[] = [
	'bbox',
	'polygon',
	'around',
	'place',
	'role',
	'precision'
];

/** A selection as a filter, and what is left of it that a filter cannot say. */
export interface SaidInCql2 {
	filter?: Expression;
	rest: Selection;
}

const property = (name: string): Property => ({ kind: 'property', name });
const text = (value: string) => ({ kind: 'character', value }) as const;

const overlaps = (name: string, values: readonly string[]): Expression => ({
	kind: 'array',
	relation: 'overlaps',
	left: property(name),
	right: { kind: 'array', elements: values.map(text) }
});

const touches = (right: Spatial): Expression => ({
	kind: 'spatial',
	relation: 'intersects',
	left: property('geometry'),
	right
});

/** How each part is said. What is not here CQL2 has no words for: words, circles, and what lies within a place. */
const said: { [Key in keyof Selection]?: (value: NonNullable<Selection[Key]>) => Expression } = {
	theme: (slugs) => overlaps('themes', slugs),
	kind: (kinds) => ({ kind: 'in', operand: property('kind'), list: kinds.map(text) }),
	language: (languages) => overlaps('languages', languages),
	bbox: (bbox) => touches({ kind: 'bbox', bbox }),
	polygon: (ring) =>
		touches({ kind: 'geometry', geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] } }),
	role: (roles) => overlaps('roles', roles),
	precision: (precision) => overlaps('precisions', precisions.slice(0, precisions.indexOf(precision) + 1))
};

function period({ from, to }: Selection): Expression | undefined {
	if (!from && !to) return undefined;
	const [start, end] = [from, to].map((day) =>
		day ? ({ kind: 'date', value: day } as const) : ({ kind: 'open' } as const)
	);
	return {
		kind: 'temporal',
		relation: 'intersects',
		left: property('occurred'),
		right: { kind: 'interval', start: start!, end: end! }
	};
}

/**
 * Says in CQL2 what it can say of a selection. The lists of a story's places, roles and precisions do not say which
 * belong to one geotag: where several of these are asked at once, they stay parameters, which do.
 */
export function inCql2(selection: Selection): SaidInCql2 {
	const isOneOfGeotags = ofGeotags.filter((key) => selection[key] !== undefined).length === 1;
	const rest = { ...selection };
	delete rest.from;
	delete rest.to;
	const parts: Expression[] = [period(selection) ?? []].flat();
	for (const key of Object.keys(said) as (keyof typeof said)[]) {
		const value = rest[key];
		if (value === undefined || (ofGeotags.includes(key) && !isOneOfGeotags)) continue;
		// Each writer takes its own field's value, which a loop over the fields cannot tell the compiler
		parts.push((said[key] as (value: unknown) => Expression)(value));
		rest[key] = undefined;
	}
	if (!parts.length) return { rest };
	return { filter: parts.length === 1 ? parts[0] : { kind: 'and', operands: parts }, rest };
}

/**
 * What a filter demands of every story that passes, as far as the columns in memory know it: so that they find the few
 * that are worth asking in SQL.
 */
export function demanded(expression: Expression): Selection {
	const parts = expression.kind === 'and' ? expression.operands : [expression];
	return Object.assign({}, ...parts.map(demandOf)) as Selection;
}

function demandOf(part: Expression): Selection {
	if (part.kind === 'in' && isProperty(part.operand, 'kind')) {
		const kind = textsOf(part.list);
		return kind ? { kind } : {};
	}
	if (part.kind === 'comparison' && part.operator === '=' && isProperty(part.left, 'kind')) {
		const kind = textsOf([part.right]);
		return kind ? { kind } : {};
	}
	if (part.kind === 'array' && part.relation === 'overlaps' && part.right.kind === 'array') {
		const values = textsOf(part.right.elements);
		if (values && isProperty(part.left, 'themes')) return { theme: values };
		if (values?.every(isLanguage) && isProperty(part.left, 'languages')) return { language: values };
	}
	if (part.kind === 'temporal' && part.relation === 'intersects' && isProperty(part.left, 'occurred')) {
		const { right } = part;
		if (right.kind !== 'interval') return {};
		const { start, end } = right;
		return {
			...(start.kind === 'date' && { from: start.value }),
			...(end.kind === 'date' && { to: end.value })
		};
	}
	return {};
}

const isProperty = (operand: { kind: string }, name: string) =>
	operand.kind === 'property' && (operand as Property).name === name;

/** Texts and nothing else. */
function textsOf(values: readonly { kind: string }[]): string[] | undefined {
	const texts = values.filter((one): one is CharacterLiteral => one.kind === 'character');
	return texts.length === values.length && texts.length ? texts.map(({ value }) => value) : undefined;
}

/** The address of a selection's stories in the API, from the root of the site. */
export function itemsAddress(selection: Selection): string {
	const { filter, rest } = inCql2(selection);
	const query = new URLSearchParams(writeSelection(rest));
	if (filter) {
		query.set('filter-lang', 'cql2-text');
		query.set('filter', writeText(filter));
	}
	// Commas are legible and legal in a query, as in a selection's
	const written = query.toString().replaceAll('%2C', ',');
	return `/ogc/collections/stories/items${written && `?${written}`}`;
}
