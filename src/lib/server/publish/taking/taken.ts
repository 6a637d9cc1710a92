import type Database from 'better-sqlite3';
import { languages, type Language } from '../../../story/language.ts';
import { precisions, roles } from '../../../story/precision.ts';
import type { Named } from '../../../story/story.ts';
import type { TakenPlace, TakenStory } from '../files/taken-story.ts';

/** Stories read in one go: enough that statements cost nothing, few enough that the collector hardly notices. */
export const BATCH = 500;

/** In whose words: a reader's, or each story's own, which are the same whoever asks; names are French then. */
export type Wording = Language | 'original';

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
	sourceUrl: string,
	modified: string | null
];
type TextRow = [story: number, language: Language, title: string, standfirst: string, summary: string];
type GeotagRow = [
	story: number,
	place: number,
	position: number,
	role: number,
	precision: number,
	longitude: number,
	latitude: number,
	radius: number
];

/** A word as its place in a list, made a number by SQLite: a string for each of millions of rows costs as much again. */
const indexIn = (column: string, list: readonly string[]) =>
	`CASE ${column} ${list.map((word, index) => `WHEN '${word}' THEN ${index}`).join(' ')} END`;

const GIVEN = 'IN (SELECT value FROM json_each(?))';
const columns = {
	story: `SELECT id, slug, kind, original, occurred, occurred_earliest, occurred_latest, published,
		published_earliest, published_latest, source_name, source_url, modified FROM public_story WHERE id ${GIVEN}`,
	title: `SELECT story, language, title, '', '' FROM public_story_text WHERE story ${GIVEN}`,
	texts: `SELECT story, language, title, standfirst, summary FROM public_story_text WHERE story ${GIVEN}`,
	theme: `SELECT story, theme FROM story_theme JOIN public_story ON public_story.id = story WHERE story ${GIVEN}`,
	geotag: `SELECT story, place, position, ${indexIn('role', roles)}, ${indexIn('precision', precisions)},
		longitude, latitude, radius FROM public_geotag WHERE story ${GIVEN}`
};

/** Names of places or themes in one language, each read when it is first met. Only what stories are public names any. */
class Names {
	readonly #known = new Map<number, Named>();
	readonly #ask: Database.Statement<[string, string], [id: number, slug: string, name: string]>;
	readonly #language: string;

	constructor(database: Database.Database, noun: 'place' | 'theme', wording: Wording) {
		// Every place and theme has a name in every language; whoever wants none gets the slug
		this.#ask = database
			.prepare<[string, string], [number, string, string]>(
				`SELECT id, slug, coalesce(name, slug) FROM ${noun}
			LEFT JOIN ${noun}_text ON ${noun}_text.${noun} = id AND language = ? WHERE id ${GIVEN}`
			)
			.raw();
		this.#language = wording === 'original' ? languages[0] : wording;
	}

	learn(ids: Iterable<number>): void {
		const unknown = [...new Set(ids)].filter((id) => !this.#known.has(id));
		if (!unknown.length) return;
		for (const [id, slug, name] of this.#ask.all(this.#language, JSON.stringify(unknown)))
			this.#known.set(id, { slug, name });
	}

	of(id: number): Named {
		return this.#known.get(id)!;
	}
}

/** A story as it was read: with its places' numbers, which no file tells. */
export interface ReadStory extends TakenStory {
	places: (TakenPlace & { id: number })[];
}

interface Telling {
	wording: Wording;
	/** Standfirst and summary too: tables have no room for them, and they are most of what there is to read. */
	isWhole: boolean;
}

/**
 * Reads published stories as files tell them, by their ids, over one connection and at once: it is made for a thread
 * of its own. Each batch is of one state of the store, and two batches may be of two: no reader, however slow, keeps
 * a withdrawal from reaching the rest of the file.
 */
export class TakenReader {
	readonly #database: Database.Database;
	readonly #wording: Wording;
	readonly #stories: Database.Statement<[string], StoryRow>;
	readonly #texts: Database.Statement<[string], TextRow>;
	readonly #themes: Database.Statement<[string], [story: number, theme: number]>;
	readonly #geotags: Database.Statement<[string], GeotagRow>;
	readonly #placeNames: Names;
	readonly #themeNames: Names;

	constructor(database: Database.Database, { wording, isWhole }: Telling) {
		this.#database = database;
		this.#wording = wording;
		const prepare = <Row>(sql: string) => database.prepare<[string], Row>(sql).raw();
		this.#stories = prepare(columns.story);
		this.#texts = prepare(isWhole ? columns.texts : columns.title);
		this.#themes = prepare(columns.theme);
		this.#geotags = prepare(columns.geotag);
		this.#placeNames = new Names(database, 'place', wording);
		this.#themeNames = new Names(database, 'theme', wording);
	}

	/** The stories of these ids that are public now, in the order of the ids. */
	read(ids: number[]): ReadStory[] {
		// Pages of the store that lie side by side are read side by side
		const list = JSON.stringify(ids.toSorted((a, b) => a - b));
		const [stories, texts, themes, geotags] = this.#database.transaction(() => [
			this.#stories.all(list),
			this.#texts.all(list),
			this.#themes.all(list),
			this.#geotags.all(list)
		])() as [StoryRow[], TextRow[], [number, number][], GeotagRow[]];
		this.#placeNames.learn(geotags.map((row) => row[1]));
		this.#themeNames.learn(themes.map((row) => row[1]));
		const found = new Map(stories.map((row) => [row[0], plainStory(row)]));
		for (const row of texts) this.#addText(found.get(row[0])!, row);
		// In the order that readers see them, whatever order they were read in
		for (const story of found.values())
			if (story.languages.length > 1)
				story.languages = languages.filter((one) => story.languages.includes(one));
		for (const [story, theme] of themes.sort((a, b) => a[1] - b[1]))
			found.get(story)!.themes.push(this.#themeNames.of(theme));
		for (const row of geotags.sort(settingsFirst)) found.get(row[0])!.places.push(this.#placeOf(row));
		return ids.flatMap((id) => found.get(id) ?? []);
	}

	#addText(story: ReadStory, [, language, title, standfirst, summary]: TextRow): void {
		story.languages.push(language);
		const isOriginal = language === story.original;
		if (language !== this.#wording && !(isOriginal && story.language !== this.#wording)) return;
		Object.assign(story, { language, title, standfirst, summary });
	}

	#placeOf([, place, , role, precision, longitude, latitude, radius]: GeotagRow) {
		const { slug, name } = this.#placeNames.of(place);
		const told = { role: roles[role]!, precision: precisions[precision]! };
		return { id: place, slug, name, ...told, longitude, latitude, radius };
	}
}

const SETTING = roles.indexOf('setting');
/** Where it happens comes first, then the newsroom's order. */
const settingsFirst = (a: GeotagRow, b: GeotagRow) =>
	Number(b[3] === SETTING) - Number(a[3] === SETTING) || a[2] - b[2];

/** A story before its texts, themes and places are added: as long as none is found, its language is the original. */
function plainStory([id, slug, kind, original, ...rest]: StoryRow): ReadStory {
	const [occurred, occurredEarliest, occurredLatest] = rest;
	const [, , , published, publishedEarliest, publishedLatest, name, url, modified] = rest;
	return {
		id,
		slug,
		kind,
		language: original,
		title: '',
		standfirst: '',
		summary: '',
		themes: [],
		occurred,
		occurredEarliest,
		occurredLatest,
		published,
		publishedEarliest,
		publishedLatest,
		languages: [],
		original,
		source: { name, url },
		modified,
		places: []
	};
}
