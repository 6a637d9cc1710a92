import type Database from 'better-sqlite3';
import { languages, type InEveryLanguage, type Language } from '../../../story/language.ts';
import type { Selection } from '../../../story/selection.ts';
import { bound, sql, type Fragment } from '../../cql2/fragment.ts';
import { compile } from '../../cql2/sql.ts';
import { boxCondition } from './box-condition.ts';
import {
	ofStories,
	queryablesOf,
	type Asked,
	type Collection,
	type Extent,
	type FeaturePage,
	type Property,
	type Shelf,
	type Wording
} from './collection.ts';
import { placeWords } from './collection-words.ts';
import { project } from './crs.ts';
import { geometryProperty } from './dated-properties.ts';
import { equalityOf } from './equality.ts';
import type { StoreVersion } from './store-version.ts';
import { keysAmong, readKeys } from './table-pages.ts';

const text = { type: 'string' };
const name = (language: Language) =>
	`(SELECT name FROM place_text WHERE place_text.place = place.id AND language = '${language}')`;
const plain = (
	column: string,
	type: 'string' | 'integer',
	description: string,
	isParameter = true
): Property => ({
	name: column,
	description,
	schema: { type: type === 'integer' ? 'integer' : ['string', 'null'] },
	queryable: () => ({ type, sql: `place.${column}` }),
	isParameter
});

const placeProperties: readonly Property[] = [
	geometryProperty(
		'The reference point of the place in the public record.',
		{ type: 'geometry', longitude: 'place.longitude', latitude: 'place.latitude' },
		['Point']
	),
	{
		name: 'place',
		description: 'The name of the place in all addresses; also the id of its feature.',
		schema: text,
		queryable: () => ({ type: 'string', sql: 'place.slug' })
	},
	{ name: 'url', description: 'The page of the place.', schema: { type: 'string', format: 'uri' } },
	{
		name: 'name',
		description: 'In the language asked for.',
		schema: text,
		queryable: (language) => ({ type: 'string', sql: name(language) })
	},
	...languages.map((language): Property => ({
		name: `name_${language}`,
		description: `In ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}.`,
		schema: text,
		queryable: () => ({ type: 'string', sql: name(language) }),
		isParameter: true
	})),
	{
		name: 'place_kind',
		description: 'What it is, such as commune, departement, camp or country.',
		schema: text,
		queryable: () => ({ type: 'string', sql: 'place.kind' }),
		isParameter: true
	},
	{
		name: 'inside',
		description: 'The name, in addresses, of the place it lies in.',
		schema: { type: ['string', 'null'] },
		queryable: () => ({
			type: 'string',
			sql: '(SELECT slug FROM place AS whole WHERE whole.id = place.inside)'
		})
	},
	{
		name: 'radius_m',
		description: 'Of a circle of the place’s area around its point, in metres; 0 for a single spot.',
		schema: { type: 'number' },
		queryable: () => ({ type: 'number', sql: 'place.radius' })
	},
	plain('country', 'string', 'ISO 3166-1 alpha-2.'),
	plain('insee', 'string', 'The code of the commune in the French register.'),
	{
		...plain('existed', 'string', 'When it existed, where that has ended (EDTF).', false),
		queryable: undefined
	},
	{
		name: 'stories',
		description:
			'How many of the selected stories happen there; of all published ones where none are selected.',
		schema: { type: 'integer' }
	}
];

type Row = Record<`name_${Language}` | 'slug' | 'kind', string> & {
	id: number;
	longitude: number;
	latitude: number;
	radius: number;
	inside: string | null;
	country: string | null;
	insee: string | null;
	existed: string | null;
};

/** Places by their numbers, ascending, and how many stories happen at each. */
interface Told {
	ids: number[];
	stories: Map<number, number>;
}

/** More places than any archive has. */
const ALL = 1_000_000;

/** Public places. What selects stories selects the places where they happen. */
export class Places implements Collection {
	readonly id = 'places';
	readonly title: InEveryLanguage = placeWords.title;
	readonly description: InEveryLanguage = placeWords.description;
	readonly properties = placeProperties;
	readonly columns = ['name', 'place_kind', 'inside', 'stories'];
	readonly isOfStore = true;
	readonly orders = [];
	readonly selects = ofStories;
	readonly #shelf: Shelf;
	readonly #version: StoreVersion;
	readonly #rows: Database.Statement<[string], Row>;
	#told: (Told & { version: string }) | undefined;

	constructor(shelf: Shelf, version: StoreVersion) {
		this.#shelf = shelf;
		this.#version = version;
		const names = languages.map((language) => `${name(language)} AS name_${language}`);
		this.#rows = shelf.database.prepare(
			`SELECT place.id, slug, place.kind, longitude, latitude, radius, country, insee, existed, ${names.join()},
				(SELECT slug FROM place AS whole WHERE whole.id = place.inside) AS inside
			FROM json_each(?) AS wanted CROSS JOIN public_place AS place ON place.id = wanted.value`
		);
	}

	get attribution() {
		return this.#version.publisher();
	}

	extent(): Extent {
		const { bbox } = this.#version.storyExtent();
		return bbox ? { bbox } : {};
	}

	items(asked: Asked): FeaturePage {
		const { selection, bbox, filter, equals, language, after, offset, limit } = asked;
		this.#version.checkThemes(selection.theme);
		const isSelected = Object.values(selection).some((value) => value !== undefined);
		const { stories, ids } = isSelected ? this.#selected(selection) : this.#all();
		const queryables = queryablesOf(placeProperties, language);
		const conditions: Fragment[] = equals.map(([name, value]) => equalityOf(name, value, queryables));
		if (bbox) conditions.push(boxCondition(bbox, 'place.longitude', 'place.latitude'));
		if (filter) conditions.push(compile(filter, queryables));
		const { database, budget } = this.#shelf;
		const { keys, ...page } =
			conditions.length === 0
				? keysAmong(ids, asked)
				: readKeys(database, budget, {
						from: sql`json_each(${bound(JSON.stringify(ids))}) AS wanted CROSS JOIN place ON place.id = wanted.value`,
						key: 'place.id',
						conditions,
						after,
						offset,
						limit
					});
		return { features: this.#write(keys, stories, asked), ...page };
	}

	item(slug: string, wording: Wording): string | undefined {
		const id = this.#shelf.database
			.prepare<[string], number>('SELECT id FROM public_place WHERE slug = ?')
			.pluck()
			.get(slug);
		return id === undefined ? undefined : this.#write([id], this.#all().stories, wording)[0]?.slice(0, -1);
	}

	/** Where the selected stories happen, and how many of them at each place; by the places' numbers. */
	#selected(selection: Selection): Told {
		const stories = new Map<number, number>();
		for (const { id, stories: count } of this.#shelf.columns.settings(selection, ALL).places)
			stories.set(id, (stories.get(id) ?? 0) + count);
		return { stories, ids: [...stories.keys()].sort((a, b) => a - b) };
	}

	/** All public places: those, too, that are only named. Whether one is public takes SQLite a while to tell. */
	#all(): Told {
		const version = this.#version.current();
		if (this.#told?.version !== version) {
			const ids = this.#shelf.database
				.prepare<[], number>('SELECT id FROM public_place ORDER BY id')
				.pluck()
				.all();
			this.#told = { version, stories: this.#selected({}).stories, ids };
		}
		return this.#told;
	}

	#write(ids: number[], stories: Map<number, number>, { crs, language, origin }: Wording): string[] {
		return this.#rows.all(JSON.stringify(ids)).map((row) => {
			const { id, slug, kind, longitude, latitude, radius, inside, country, insee, existed } = row;
			const properties = {
				place: slug,
				url: `${origin}/${language}/places/${slug}`,
				name: row[`name_${language}`],
				...Object.fromEntries(languages.map((one) => [`name_${one}`, row[`name_${one}`]])),
				place_kind: kind,
				inside,
				radius_m: radius,
				country,
				insee,
				existed,
				stories: stories.get(id) ?? 0
			};
			const point = project(crs, [longitude, latitude]);
			return `{"type":"Feature","id":${JSON.stringify(slug)},"geometry":{"type":"Point","coordinates":[${point.join()}]},"properties":${JSON.stringify(properties)}}`;
		});
	}
}
