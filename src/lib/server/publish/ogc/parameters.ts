import { isLanguage, languages, type Language } from '../../../story/language.ts';
import { parameters as selectionNames } from '../../../story/selection.ts';
import { parseSelection } from '../../../story/selection-parser.ts';
import { parseJson } from '../../cql2/json.ts';
import { parseText } from '../../cql2/text.ts';
import type { Filter } from '../../cql2/expression.ts';
import type { Asked, Collection } from './collection.ts';
import { readBbox, readCrs, type Crs } from './crs.ts';
import { unprojectFilter } from './filter-crs.ts';
import type { Format } from './format.ts';
import { overlap, readDatetime } from './period.ts';
import { refused } from './problem.ts';

export const LIMIT = { usual: 100, most: 10_000 };
export const OFFSET_MOST = 9_900;

/** What every resource takes. */
const COMMON = ['f', 'lang'];
/** What the items of every collection take. */
export const reservedParameters: readonly string[] = [
	...COMMON,
	'limit',
	'offset',
	'after',
	'bbox',
	'bbox-crs',
	'crs',
	'datetime',
	'filter',
	'filter-lang',
	'filter-crs'
];

/** The query of a request, each parameter read once; whatever nobody asked for is refused. */
class Query {
	readonly #query: URLSearchParams;

	/** @throws Problem naming a parameter that is not among those known */
	constructor(query: URLSearchParams, known: readonly string[]) {
		this.#query = query;
		for (const name of query.keys()) {
			if (known.includes(name)) continue;
			throw refused(name, query.get(name)!, `It is not known here. Known are: ${known.join(', ')}.`, known);
		}
	}

	/** A parameter's one value; undefined where it is absent or empty, as a plain form sends it. */
	one(name: string): string | undefined {
		const values = this.#query.getAll(name).filter((value) => value.trim() !== '');
		if (values.length > 1) throw refused(name, values.join(' '), 'It may be given once.');
		return values[0];
	}

	/** A parameter that is one of a few words. */
	word<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
		const given = this.one(name);
		const word = words.find((one) => one === given);
		if (given !== undefined && !word) throw refused(name, given, `It is one of ${words.join(', ')}.`, words);
		return word;
	}

	whole(name: string, least: number): number | undefined {
		const given = this.one(name);
		if (given === undefined) return undefined;
		if (!/^\d{1,9}$/.test(given) || Number(given) < least)
			throw refused(name, given, `It is a whole number from ${least}.`);
		return Number(given);
	}

	/** Those of the parameters that have the names. */
	only(names: readonly string[]): URLSearchParams {
		return new URLSearchParams([...this.#query].filter(([name]) => names.includes(name)));
	}
}

export const readFormat = (query: URLSearchParams): Format | undefined =>
	new Query(query, [...query.keys()]).word('f', ['json', 'html']);

/** The language asked for in the address, else the one that suits the reader. */
export function readLanguage(query: URLSearchParams, negotiated: Language): Language {
	const given = query.get('lang');
	if (given === null || given === '') return negotiated;
	if (isLanguage(given)) return given;
	throw refused('lang', given, `It is one of ${languages.join(', ')}.`, languages);
}

/** The parameters that a collection's items take, and no others. */
function itemParameters({ selects, orders, properties }: Collection): string[] {
	return [
		...reservedParameters,
		...selects.map((key) => selectionNames[key]),
		...(orders.length ? ['sort'] : []),
		...properties.filter(({ isParameter }) => isParameter).map(({ name }) => name)
	];
}

/** @throws Problem or Invalid naming the parameter at fault, Cql2Error on a filter that is none */
export function readItemsQuery(
	search: URLSearchParams,
	collection: Collection,
	{ language, origin }: { language: Language; origin: string }
): Asked {
	const query = new Query(search, itemParameters(collection));
	const bbox = query.one('bbox');
	const boxCrs = readCrs('bbox-crs', query.one('bbox-crs'));
	const crs = readCrs('crs', query.one('crs'));
	const datetime = query.one('datetime');
	const selection = parseSelection(query.only(collection.selects.map((key) => selectionNames[key])));
	const period = datetime === undefined ? undefined : readDatetime(datetime);
	const offset = query.whole('offset', 0) ?? 0;
	if (offset > OFFSET_MOST) {
		throw refused(
			'offset',
			String(offset),
			`It is at most ${OFFSET_MOST}: follow the links to the next page.`
		);
	}
	const after = query.one('after');
	if (after !== undefined && offset > 0)
		throw refused('offset', String(offset), 'A page begins after another or at a number, not both.');
	return {
		language,
		origin,
		crs,
		selection,
		...(bbox !== undefined && { bbox: readBbox(bbox, boxCrs) }),
		...(period && { period: overlap(period, selection) ? period : 'none' }),
		filter: readFilter(query),
		equals: collection.properties
			.filter(({ isParameter }) => isParameter)
			.flatMap(({ name }) => {
				const value = query.one(name);
				return value === undefined ? [] : [[name, value] as [string, string]];
			}),
		sort: collection.orders.length ? query.word('sort', collection.orders) : undefined,
		after,
		offset,
		limit: Math.min(query.whole('limit', 1) ?? LIMIT.usual, LIMIT.most)
	};
}

function readFilter(query: Query): Filter | undefined {
	const language = query.word('filter-lang', ['cql2-text', 'cql2-json']);
	const crs: Crs = readCrs('filter-crs', query.one('filter-crs'));
	const given = query.one('filter');
	if (given === undefined) return undefined;
	// Without its name a filter in JSON is recognised by its first sign: no text begins with it
	const isJson = language ? language === 'cql2-json' : /^\s*\{/.test(given);
	const filter = isJson ? parseJson(given) : parseText(given);
	unprojectFilter(filter.expression, crs);
	return filter;
}

/** The parameters of one feature's address. */
export function readItemQuery(search: URLSearchParams): Crs {
	return readCrs('crs', new Query(search, [...COMMON, 'crs']).one('crs'));
}

/** A resource that takes nothing of its own. */
export function readPlainQuery(search: URLSearchParams): void {
	new Query(search, COMMON);
}
