import type Database from 'better-sqlite3';
import type { Bbox } from '../../../geo/position.ts';
import type { InEveryLanguage, Language } from '../../../story/language.ts';
import type { Selection } from '../../../story/selection.ts';
import type { Filter } from '../../cql2/expression.ts';
import type { Queryable, Queryables } from '../../cql2/queryables.ts';
import type { Budget } from './budget.ts';
import type { Crs } from './crs.ts';
import type { Period } from './period.ts';

/** How features are to be written. */
export interface Wording {
	language: Language;
	crs: Crs;
	/** `https://host`, for the addresses in them. */
	origin: string;
}

/** What is asked of a collection's items. */
export interface Asked extends Wording {
	/** Of the parameters that the collection takes; what is asked of space and time stands apart. */
	selection: Selection;
	bbox?: Bbox;
	/** Absent where nothing is asked; `'none'` where what is asked of time contradicts itself. */
	period?: Period | 'none';
	filter?: Filter;
	/** The properties that must have a value, with the value as it was typed. */
	equals: [name: string, value: string][];
	sort?: string;
	/** Where the page before ended. */
	after?: string;
	/** How many to leave out first. */
	offset: number;
	limit: number;
}

/** A page of features, each as GeoJSON text. */
export interface FeaturePage {
	features: string[];
	/** What the parameter `after` must be for the page after this; absent on the last. */
	next?: string;
	/** How many there are on all pages; absent where counting them would take too long. */
	matched?: number;
}

/** A property of a collection's features. */
export interface Property {
	name: string;
	/** In English, for those who write requests. */
	description: string;
	/** JSON Schema of its value; absent for what can only be asked for, such as the geometry. */
	schema: Record<string, unknown>;
	/** Where a filter may name it; the SQL may depend on the reader's language. */
	queryable?: (language: Language) => Queryable;
	/** Whether it may be asked for by a parameter of its name. */
	isParameter?: boolean;
	/** Whether features do not carry it under this name: it is only asked for. */
	isOnlyQueryable?: boolean;
}

export interface Extent {
	bbox?: Bbox;
	/** First and last day, `null` where it is open. */
	interval?: [string | null, string | null];
}

export interface Attribution {
	/** Whom to name. */
	text?: string;
	licence?: { name: string; href?: string };
}

/** What selects stories, and the places where they happen. */
export const ofStories: readonly (keyof Selection)[] = [
	'words',
	'from',
	'to',
	'polygon',
	'around',
	'place',
	'role',
	'precision',
	'theme',
	'kind',
	'language'
];

/** A collection of features (OGC API - Features, Part 1, section 7.13). */
export interface Collection {
	/** Its name in addresses. */
	id: string;
	title: InEveryLanguage;
	description: InEveryLanguage;
	attribution: Attribution;
	properties: readonly Property[];
	/** Those of them that a table for people shows, the most telling first. */
	columns: readonly string[];
	/** Parameters of a selection that it takes, beside `bbox`. */
	selects: readonly (keyof Selection)[];
	/** The orders it can be listed in, the usual one first; none where there is but one. */
	orders: readonly string[];
	/** Whether its answers are the same until the store changes; those of a layer change with its file. */
	isOfStore: boolean;
	/** The id of one of its features, for an example; the store's own collections have theirs elsewhere. */
	exampleId?: string;
	extent: () => Extent;
	/** @throws Problem, Invalid, Cql2Error or BudgetSpent on what cannot be answered */
	items: (asked: Asked) => FeaturePage;
	/** One feature as GeoJSON text without its last bracket, so that links can follow; undefined where there is none. */
	item: (id: string, wording: Wording) => string | undefined;
}

/** What collections of the store are read with. */
export interface Shelf {
	database: Database.Database;
	columns: StoryColumns;
	budget: Budget;
}

/** Of the columns in memory (`server/columns/research.ts`), what is asked here. */
export interface StoryColumns {
	page: (
		selection: Selection,
		request: { order: StoryOrder; after?: string; limit: number }
	) => { ids: number[]; next?: string };
	/** How many stories are selected. */
	total: (selection: Selection) => number;
	settings: (selection: Selection, atMost: number) => { places: { id: number; stories: number }[] };
}
export type StoryOrder = 'latest' | 'earliest' | 'published' | 'nearest' | 'relevance';

/** The properties that a filter may name. */
export function queryablesOf(properties: readonly Property[], language: Language): Queryables {
	return new Map(
		properties.flatMap(({ name, queryable }) => (queryable ? [[name, queryable(language)] as const] : []))
	);
}
