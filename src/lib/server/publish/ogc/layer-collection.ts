import { parameters as selectionNames } from '../../../story/selection.ts';
import type { InEveryLanguage } from '../../../story/language.ts';
import { bound, sql, type Fragment } from '../../cql2/fragment.ts';
import type { Queryable } from '../../cql2/queryables.ts';
import { compile } from '../../cql2/sql.ts';
import { relatedToLiteral } from '../../cql2/sql-spatial.ts';
import type { Bbox } from '../../../geo/position.ts';
import { mapPositions } from '../../../geo/positions.ts';
import { quoted, type Column } from '../../layers/feature-table.ts';
import { boxInLayer, boxInWgs84 } from '../../layers/layer-crs.ts';
import { geometryOf } from '../../layers/layer-functions.ts';
import { reason, type Layer } from '../../layers/layers.ts';
import type { Budget } from './budget.ts';
import {
	queryablesOf,
	type Asked,
	type Collection,
	type Extent,
	type FeaturePage,
	type Property,
	type Wording
} from './collection.ts';
import { project } from './crs.ts';
import { geometryProperty } from './dated-properties.ts';
import { equalityOf } from './equality.ts';
import { reservedParameters } from './parameters.ts';
import { Problem } from './problem.ts';
import { readKeys } from './table-pages.ts';

/** A longer text or geometry is left out rather than read. */
const BYTES_AT_MOST = { text: 65_536, geometry: 4 * 1024 * 1024 };
/** A page ends early once it is so long, in characters. */
const PAGE_AT_MOST = 16 * 1024 * 1024;

const schemas: Record<Column['type'], Record<string, unknown>> = {
	string: { type: ['string', 'null'] },
	number: { type: ['number', 'null'] },
	integer: { type: ['integer', 'null'] },
	boolean: { type: ['boolean', 'null'] },
	date: { type: ['string', 'null'], format: 'date' },
	timestamp: { type: ['string', 'null'], format: 'date-time' }
};

const everywhere = (text: string): InEveryLanguage => ({ fr: text, en: text, de: text, ar: text });
const column = (name: string) => `layer.${quoted(name)}`;
const short = (name: string) =>
	`iif(octet_length(${column(name)}) <= ${BYTES_AT_MOST.text}, ${column(name)}, NULL)`;

/** A reference layer as a collection: every column is a property, and each of them can be asked for. */
export class LayerCollection implements Collection {
	readonly selects = [];
	readonly orders = [];
	readonly isOfStore = false;
	readonly id: string;
	readonly title: InEveryLanguage;
	readonly description: InEveryLanguage;
	readonly attribution: Collection['attribution'];
	readonly properties: readonly Property[];
	readonly columns: readonly string[];
	readonly #layer: Layer;
	readonly #budget: Budget;

	constructor(layer: Layer, budget: Budget) {
		this.#layer = layer;
		this.#budget = budget;
		this.id = layer.id;
		this.title = everywhere(layer.title);
		this.description = everywhere(layer.description);
		this.attribution = {
			...(layer.attribution && { text: layer.attribution }),
			...(layer.licence && { licence: layer.licence })
		};
		const taken = new Set(['geometry']);
		const shown = layer.columns.filter(({ name }) => !taken.has(name));
		this.properties = [
			geometryProperty('The geometry of the feature.', this.#geometry(), ['any', 'any']),
			...shown.map(property)
		];
		this.columns = shown.slice(0, 5).map(({ name }) => name);
	}

	get exampleId(): string | undefined {
		return this.#safely(() => {
			const { database, key, table } = this.#layer;
			const first = database
				.prepare<[], number>(`SELECT ${column(key)} FROM ${quoted(table)} AS layer ORDER BY 1 LIMIT 1`)
				.pluck()
				.get();
			return first === undefined ? undefined : String(first);
		});
	}

	extent(): Extent {
		const { bbox, crs } = this.#layer;
		return bbox ? { bbox: boxInWgs84(bbox, crs) } : {};
	}

	items(asked: Asked): FeaturePage {
		const { database, table, key } = this.#layer;
		const { after, offset, limit } = asked;
		return this.#safely(() => {
			const { keys, ...page } = readKeys(database, this.#budget, {
				from: sql`${quoted(table)} AS layer`,
				key: column(key),
				conditions: this.#conditions(asked),
				after,
				offset,
				limit
			});
			const features: string[] = [];
			let length = 0;
			for (const one of keys) {
				this.#budget.check();
				const feature = this.#feature(one, asked);
				if (feature === undefined) continue;
				if (length + feature.length > PAGE_AT_MOST && features.length > 0) {
					return { ...page, features, next: String(keys[features.length - 1]) };
				}
				features.push(feature);
				length += feature.length;
			}
			return { ...page, features };
		});
	}

	item(id: string, wording: Wording): string | undefined {
		if (!/^-?\d{1,15}$/.test(id)) return undefined;
		return this.#safely(() => this.#feature(Number(id), wording)?.slice(0, -1));
	}

	#geometry(): Extract<Queryable, { type: 'geometry' }> {
		const { geometry, crs } = this.#layer;
		return { type: 'geometry', sql: `layer_geometry(${column(geometry)}, ${crs})` };
	}

	#conditions({ bbox, period, filter, equals, language }: Asked): Fragment[] {
		const { columns } = this.#layer;
		const queryables = queryablesOf(this.properties, language);
		const conditions = equals.map(([name, value]) => equalityOf(name, value, queryables));
		const compiled = filter && compile(filter, queryables);
		for (const box of [bbox, compiled?.bbox]) if (box) conditions.push(this.#near(box));
		if (bbox) conditions.push(relatedToLiteral('intersects', this.#geometry(), { kind: 'bbox', bbox }));
		const dated = columns.find(({ type }) => type === 'date' || type === 'timestamp');
		if (dated && period) {
			const day = `substr(${column(dated.name)}, 1, 10)`;
			const { from, to } = period === 'none' ? { from: '~', to: '' } : period;
			const within = sql`${day} BETWEEN ${bound(from ?? '')} AND ${bound(to ?? '~')}`;
			conditions.push(sql`(${column(dated.name)} IS NULL OR ${within})`);
		}
		if (compiled) conditions.push(compiled);
		return conditions;
	}

	/** What may touch a box: the R*Tree tells first where there is one, and is believed no more than the geometry. */
	#near(box: Bbox): Fragment {
		const { index, geometry, key, crs } = this.#layer;
		const meets = sql`layer_meets(${column(geometry)}, ${String(crs)}, ${bounds(box)})`;
		if (!index) return meets;
		const [west, south, east, north] = box;
		const boxes: Bbox[] =
			west > east
				? [
						[west, south, 180, north],
						[-180, south, east, north]
					]
				: [box];
		const found = boxes.map((one) => {
			const [minX, minY, maxX, maxY] = boxInLayer(one, crs);
			return sql`${column(key)} IN (SELECT id FROM ${quoted(index)}
				WHERE maxx >= ${bound(minX)} AND minx <= ${bound(maxX)} AND maxy >= ${bound(minY)} AND miny <= ${bound(maxY)})`;
		});
		const [first, second] = found;
		return second ? sql`((${first!} OR ${second}) AND ${meets})` : sql`(${first!} AND ${meets})`;
	}

	#feature(key: number, { crs }: Wording): string | undefined {
		const { database, table, columns, geometry, crs: own } = this.#layer;
		const values = columns.map(({ name }) => short(name));
		const blob = `iif(octet_length(${column(geometry)}) <= ${BYTES_AT_MOST.geometry}, ${column(geometry)}, NULL)`;
		const row = database
			.prepare<[number], unknown[]>(
				`SELECT ${[blob, ...values].join()} FROM ${quoted(table)} AS layer WHERE ${column(this.#layer.key)} = ?`
			)
			.raw()
			.get(key);
		if (!row) return undefined;
		const shape = geometryOf(row[0], own);
		const told = shape && mapPositions(shape, (position) => project(crs, position));
		const properties = Object.fromEntries(
			columns.map(({ name, type }, i) => [name, value(row[i + 1], type)])
		);
		return `{"type":"Feature","id":${key},"geometry":${JSON.stringify(told)},"properties":${JSON.stringify(properties)}}`;
	}

	/** A file that turns out to be damaged is taken away, and only that. */
	#safely<T>(read: () => T): T {
		try {
			return read();
		} catch (cause) {
			const { code = '' } = cause as { code?: string };
			if (!/^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR|READONLY|CANTOPEN|BUSY)/.test(code)) throw cause;
			this.#layer.refuse(reason(cause));
			throw new Problem(404, `The collection ${this.id} cannot be read any longer: its file is damaged.`);
		}
	}
}

const bounds = (box: Bbox): Fragment => ({ sql: '?, ?, ?, ?', parameters: [...box] });

function property({ name, type }: Column): Property {
	const queryable = () => ({ type, sql: column(name) });
	return {
		name,
		description: 'A column of the layer.',
		schema: schemas[type],
		queryable,
		// A column may be called as a parameter is; it can be asked for by a filter then
		isParameter:
			!reservedParameters.includes(name) && !(Object.values(selectionNames) as string[]).includes(name)
	};
}

/** What SQLite holds may be anything, whatever its column was declared as. */
function value(stored: unknown, type: Column['type']): unknown {
	if (type === 'boolean' && typeof stored === 'number') return stored !== 0;
	if (typeof stored === 'number') return Number.isFinite(stored) ? stored : null;
	return typeof stored === 'string' ? stored : null;
}
