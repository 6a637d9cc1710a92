import type Database from 'better-sqlite3';
import type { Language } from '../../../story/language.ts';
import type { Selection } from '../../../story/selection.ts';
import { bound, sql, type Fragment } from '../../cql2/fragment.ts';
import { compile } from '../../cql2/sql.ts';
import { boxCondition } from './box-condition.ts';
import {
	queryablesOf,
	type Asked,
	type Collection,
	type Extent,
	type FeaturePage,
	type Property,
	type Shelf,
	type Wording
} from './collection.ts';
import { milestoneWords } from './collection-words.ts';
import { project } from './crs.ts';
import { dayProperties, geometryProperty } from './dated-properties.ts';
import { equalityOf } from './equality.ts';
import type { StoreVersion } from './store-version.ts';
import { selectionOf } from './stories.ts';
import { readKeys } from './table-pages.ts';

const text = { type: 'string' };
const told = (column: string) => (language: Language) =>
	({
		type: 'string',
		sql: `(SELECT ${column} FROM milestone_text AS told WHERE told.milestone = milestone.id AND language = '${language}')`
	}) as const;

const milestoneProperties: readonly Property[] = [
	geometryProperty(
		'The reference point of its place in the public record.',
		{ type: 'geometry', longitude: 'place.longitude', latitude: 'place.latitude' },
		['Point']
	),
	{
		name: 'milestone',
		description: 'Its name; also the id of its feature.',
		schema: text,
		queryable: () => ({ type: 'string', sql: 'milestone.slug' }),
		isParameter: true
	},
	{ name: 'url', description: 'The page of its place.', schema: { type: 'string', format: 'uri' } },
	{
		name: 'text',
		description: 'What happened, in the language asked for.',
		schema: text,
		queryable: told('text')
	},
	{
		name: 'short',
		description: 'The same in a few words, where there is such a text.',
		schema: { type: ['string', 'null'] },
		queryable: told('short')
	},
	...dayProperties('occurred', 'milestone', 'When it happened'),
	{
		name: 'source',
		description: 'Where the fact is from.',
		schema: text,
		queryable: () => ({ type: 'string', sql: 'milestone.source' }),
		isParameter: true
	},
	{
		name: 'place',
		description: 'The name of its place in addresses.',
		schema: text,
		queryable: () => ({ type: 'string', sql: 'place.slug' })
	},
	{ name: 'place_name', description: 'Its place in the language asked for.', schema: text }
];

interface Row {
	slug: string;
	text: string;
	short: string | null;
	occurred: string;
	occurred_earliest: string;
	occurred_latest: string;
	source: string;
	place: string;
	place_name: string;
	longitude: number;
	latitude: number;
}

const TABLES = 'milestone CROSS JOIN place ON place.id = milestone.place';

/** The dated facts between the stories. */
export class Milestones implements Collection {
	readonly id = 'milestones';
	readonly title = milestoneWords.title;
	readonly description = milestoneWords.description;
	readonly properties = milestoneProperties;
	readonly columns = ['text', 'occurred', 'place_name', 'source'];
	readonly isOfStore = true;
	readonly orders = [];
	readonly selects: readonly (keyof Selection)[] = ['from', 'to', 'place'];
	readonly #shelf: Shelf;
	readonly #version: StoreVersion;
	readonly #rows: Database.Statement<[Language, string, Language], Row>;

	constructor(shelf: Shelf, version: StoreVersion) {
		this.#shelf = shelf;
		this.#version = version;
		this.#rows = shelf.database.prepare(
			`SELECT milestone.slug, told.text, told.short, occurred, occurred_earliest, occurred_latest, source,
				place.slug AS place, longitude, latitude,
				(SELECT name FROM place_text WHERE place_text.place = place.id AND language = ?) AS place_name
			FROM json_each(?) AS wanted CROSS JOIN milestone ON milestone.id = wanted.value
			CROSS JOIN place ON place.id = milestone.place
			CROSS JOIN milestone_text AS told ON told.milestone = milestone.id AND told.language = ?`
		);
	}

	get attribution() {
		return this.#version.publisher();
	}

	extent(): Extent {
		const [west, south, east, north, first, last] = this.#shelf.database
			.prepare<[], number[]>(
				`SELECT min(longitude), min(latitude), max(longitude), max(latitude), min(occurred_earliest), max(occurred_latest)
				FROM ${TABLES}`
			)
			.raw()
			.get() as [number | null, number, number, number, string, string];
		return west === null ? {} : { bbox: [west, south, east, north], interval: [first, last] };
	}

	items(asked: Asked): FeaturePage {
		const selection = selectionOf(asked);
		if (!selection) return { features: [], matched: 0 };
		const { from, to, place } = selection;
		const { bbox, filter, equals, language, after, offset, limit } = asked;
		const queryables = queryablesOf(milestoneProperties, language);
		const conditions: Fragment[] = equals.map(([name, value]) => equalityOf(name, value, queryables));
		if (from) conditions.push(sql`occurred_latest >= ${bound(from)}`);
		if (to) conditions.push(sql`occurred_earliest <= ${bound(to)}`);
		if (place) conditions.push(sql`place.id IN (${within(place)})`);
		if (bbox) conditions.push(boxCondition(bbox, 'longitude', 'latitude'));
		if (filter) conditions.push(compile(filter, queryables));
		const { database, budget } = this.#shelf;
		const { keys, ...page } = readKeys(database, budget, {
			from: sql`${TABLES}`,
			key: 'milestone.id',
			conditions,
			after,
			offset,
			limit
		});
		return { features: this.#write(keys, asked), ...page };
	}

	item(slug: string, wording: Wording): string | undefined {
		const id = this.#shelf.database
			.prepare<[string], number>('SELECT id FROM milestone WHERE slug = ?')
			.pluck()
			.get(slug);
		return id === undefined ? undefined : this.#write([id], wording)[0]?.slice(0, -1);
	}

	#write(ids: number[], { crs, language, origin }: Wording): string[] {
		return this.#rows.all(language, JSON.stringify(ids), language).map((row) => {
			const { slug, place, longitude, latitude, text, short, source, place_name, ...days } = row;
			const url = `${origin}/${language}/places/${place}`;
			const properties = { milestone: slug, url, text, short, ...days, source, place, place_name };
			const point = project(crs, [longitude, latitude]);
			return `{"type":"Feature","id":${JSON.stringify(slug)},"geometry":{"type":"Point","coordinates":[${point.join()}]},"properties":${JSON.stringify(properties)}}`;
		});
	}
}

/** The numbers of a place and of all that lies in it. */
const within = (slug: string): Fragment => sql`WITH RECURSIVE within(id) AS (
	SELECT id FROM public_place WHERE slug = ${bound(slug)} UNION SELECT place.id FROM place JOIN within ON place.inside = within.id
) SELECT id FROM within`;
