import type Database from 'better-sqlite3';
import type { Position } from '../../../geo/position.ts';
import type { Language } from '../../../story/language.ts';
import { storyFields } from '../files/fields.ts';
import type { TakenStory } from '../files/taken-story.ts';
import type { Wording } from './collection.ts';
import { project } from './crs.ts';
import { KeptNames } from './kept-names.ts';
import type { StoreVersion } from './store-version.ts';

type Told = Omit<TakenStory, 'standfirst' | 'summary' | 'modified'>;

type StoryRow = [
	id: number,
	slug: string,
	kind: string,
	original: Language,
	occurred: string,
	occurredEarliest: string,
	occurredLatest: string,
	published: string,
	publishedEarliest: string,
	publishedLatest: string,
	sourceName: string,
	sourceUrl: string
];
type PlaceRow = [
	story: number,
	place: number,
	role: TakenStory['places'][number]['role'],
	precision: TakenStory['places'][number]['precision'],
	longitude: number,
	latitude: number,
	radius: number
];

/** Rows of a list of ids: CROSS JOIN fixes the order, so that a few ids never read a whole table. */
const WANTED = 'FROM json_each(?) AS wanted';

/**
 * Reads stories from the public views by their ids and writes them as GeoJSON Features. Four statements for any number
 * of stories: a statement for each would take most of the time of an answer.
 */
export class StoryFeatures {
	readonly #stories: Database.Statement<[string], StoryRow>;
	readonly #texts: Database.Statement<[string], [story: number, language: Language, title: string]>;
	readonly #themes: Database.Statement<[string], [story: number, theme: number]>;
	readonly #places: Database.Statement<[string], PlaceRow>;
	readonly #themeNames: KeptNames;
	readonly #placeNames: KeptNames;

	constructor(database: Database.Database, version: StoreVersion) {
		this.#themeNames = new KeptNames(database, 'theme', version);
		this.#placeNames = new KeptNames(database, 'place', version);
		this.#stories = database
			.prepare<[string], StoryRow>(
				`SELECT story.id, slug, kind, original, occurred, occurred_earliest, occurred_latest, published,
					published_earliest, published_latest, source_name, source_url
				${WANTED} CROSS JOIN public_story AS story ON story.id = wanted.value`
			)
			.raw();
		this.#texts = database
			.prepare<[string], [number, Language, string]>(
				`SELECT text.story, language, title ${WANTED} CROSS JOIN public_story_text AS text ON text.story = wanted.value`
			)
			.raw();
		this.#themes = database
			.prepare<[string], [number, number]>(
				`SELECT link.story, theme ${WANTED} CROSS JOIN story_theme AS link ON link.story = wanted.value`
			)
			.raw();
		this.#places = database
			.prepare<[string], PlaceRow>(
				`SELECT geotag.story, place, role, precision, longitude, latitude, radius
				${WANTED} CROSS JOIN public_geotag AS geotag ON geotag.story = wanted.value
				ORDER BY geotag.story, role <> 'setting', position`
			)
			.raw();
	}

	/** Features in the order of the ids; a story that is not public is none. */
	write(ids: number[], wording: Wording): string[] {
		return this.#read(ids, wording.language).map((story) => feature(story, wording));
	}

	#read(ids: number[], language: Language): Told[] {
		const list = JSON.stringify(ids);
		const titles = new Map<number, Map<Language, string>>();
		for (const [story, of, title] of this.#texts.all(list)) {
			const known = titles.get(story);
			if (known) known.set(of, title);
			else titles.set(story, new Map([[of, title]]));
		}
		const [themeOf, placeOf] = [this.#themeNames.in(language), this.#placeNames.in(language)];
		const themes = grouped(this.#themes.all(list), ([, theme]) => themeOf(theme));
		const places = grouped(
			this.#places.all(list),
			([, place, role, precision, longitude, latitude, radius]) => {
				const { slug, name } = placeOf(place);
				return { slug, name, role, precision, longitude, latitude, radius };
			}
		);
		return this.#stories.all(list).map((row) => {
			const [id, slug, kind, original] = row;
			const [
				,
				,
				,
				,
				occurred,
				occurredEarliest,
				occurredLatest,
				published,
				publishedEarliest,
				publishedLatest
			] = row;
			const own = titles.get(id)!;
			const told = own.has(language) ? language : original;
			return {
				id,
				slug,
				kind,
				original,
				language: told,
				title: own.get(told)!,
				languages: [...own.keys()],
				themes: themes.get(id) ?? [],
				places: places.get(id) ?? [],
				occurred,
				occurredEarliest,
				occurredLatest,
				published,
				publishedEarliest,
				publishedLatest,
				source: { name: row[10], url: row[11] }
			};
		});
	}
}

function grouped<Row extends [number, ...unknown[]], Value>(
	rows: Row[],
	value: (row: Row) => Value
): Map<number, Value[]> {
	const groups = new Map<number, Value[]>();
	for (const row of rows) {
		const known = groups.get(row[0]);
		if (known) known.push(value(row));
		else groups.set(row[0], [value(row)]);
	}
	return groups;
}

/** Without its last bracket where it stands alone: see `Collection.item`. */
function feature(story: Told, wording: Wording): string {
	const { places } = story;
	const fields = storyFields(story, wording);
	const properties = JSON.stringify({
		...fields,
		// By the schema it is an address, and '' is none
		source_url: fields.source_url || undefined,
		places: places.map(({ slug }) => slug),
		place_names: places.map(({ name }) => name),
		roles: places.map(({ role }) => role),
		precisions: places.map(({ precision }) => precision),
		radii_m: places.map(({ radius }) => radius)
	});
	const id = JSON.stringify(story.slug);
	return `{"type":"Feature","id":${id},"geometry":${geometry(story, wording)},"properties":${properties}}`;
}

/** A place that is named in two roles is one point; of no public place there is no geometry (RFC 7946, section 3.2). */
function geometry({ places }: Told, { crs }: Wording): string {
	const points = new Set(
		places.map(({ longitude, latitude }) => project(crs, [longitude, latitude] satisfies Position).join())
	);
	const [first, ...others] = points;
	if (first === undefined) return 'null';
	return others.length === 0
		? `{"type":"Point","coordinates":[${first}]}`
		: `{"type":"MultiPoint","coordinates":[${[...points].map((point) => `[${point}]`).join()}]}`;
}
