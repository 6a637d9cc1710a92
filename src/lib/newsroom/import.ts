import type { Position } from '../geo/position.ts';
import type { InEveryLanguage, Language } from '../story/language.ts';
import type { NearPlace } from './place.ts';

/** What kinds of file the desk takes in. */
export const fileKinds = [
	'wordpress',
	'feed',
	'csv',
	'xlsx',
	'geojson',
	'kml',
	'kmz',
	'gpx',
	'storymap',
	'archive'
] as const;
export type FileKind = (typeof fileKinds)[number];

/** Bytes of a file, 500 MB. */
export const LARGEST_FILE = 500 * 1024 * 1024;
/** Stories of one file: written in one go, while the desk's other writers wait. */
export const MOST_STORIES = 50_000;
/** For as long can an import be undone. */
export const DAYS_TO_UNDO = 30;

/** What is told of a line that was not understood, or not as it stands; the story is kept without it. */
export const problemKinds = [
	'unclosed',
	'latitude',
	'longitude',
	'geometry',
	'shortcode',
	'date',
	'language',
	'cells',
	'twice',
	'untitled',
	'long',
	'element',
	'place'
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Why a file is not read at all. */
export const faultKinds = [
	'unknown',
	'empty',
	'large',
	'encoding',
	'xml',
	'doctype',
	'json',
	'shape',
	'deep',
	'wide',
	'many',
	'table',
	'quote',
	'zip',
	'bomb',
	'path',
	'locked',
	'memory'
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A line of the file and what is wrong there. */
export interface Problem {
	/** From 1; null where the file has no lines. */
	line: number | null;
	kind: ProblemKind;
	/** What stands there: the impossible number, the unknown name. */
	given: string;
	/** The piece of the file around it, cut to a line. */
	excerpt: string;
}

/** Why a file was refused. */
export interface Fault {
	kind: FaultKind;
	line: number | null;
	/** What stands there, in the file's own words; '' where nothing can be told. */
	given: string;
}

/** Where the source says that something is. Never a geotag: a person has to say so. */
export interface ImportedPoint {
	longitude: number;
	latitude: number;
	name: string;
}

/** A point that an import found and nobody has decided of, named by its mark: where it is is not said. */
export interface WaitingPoint {
	mark: string;
	/** As the source calls it; may be ''. */
	name: string;
}

/** One where it is, as somebody may see it who may see true places, and what lies there. */
export interface SeenPoint extends WaitingPoint {
	at: Position;
	/** The newsroom's own places first. */
	near: NearPlace[];
}

/** A picture, a sound or a file that the source names; nothing fetches it. */
export interface ImportedMedia {
	url: string;
	/** As the source has it; '' where it says nothing. */
	alt: string;
}

/** One that an imported story's original shows, as the editor lists it. */
export interface NamedMedium extends ImportedMedia {
	/** Somebody has looked at it, and it is listed no longer. */
	isAside: boolean;
}

export interface ImportedText {
	title: string;
	standfirst: string;
	/** Markdown without HTML */
	body: string;
}

/** What every reader makes of its file: one story of the source, or one language of one. */
export interface ImportedStory {
	/** Names it within its origin, at every import. */
	source: string;
	line: number | null;
	what: 'story' | 'page';
	/** Those of one group are one story in several languages; null stands alone. */
	group: string | null;
	/** The language of the original; null where the file does not say. */
	language: Language | null;
	/** `und` is a text whose language the file does not tell. */
	texts: Partial<Record<Language | 'und', ImportedText>>;
	byline: string;
	kind: string;
	/** EDTF, or ''. */
	published: string;
	/** As typed, or ''. */
	occurred: string;
	/** Where it came out: an address of the web, or ''. */
	address: string;
	/** As the source names them. */
	themes: string[];
	points: ImportedPoint[];
	media: ImportedMedia[];
}

/** What becomes of a story of the file. */
export const fates = ['new', 'changed', 'unchanged', 'conflict', 'binned', 'aside'] as const;
export type Fate = (typeof fates)[number];

/** What a column of a table may be. Those of texts may be of one language. */
export const columnRoles = [
	'id',
	'title',
	'standfirst',
	'body',
	'byline',
	'kind',
	'published',
	'occurred',
	'themes',
	'language',
	'address',
	'longitude',
	'latitude',
	'place',
	'media'
] as const;
export type ColumnRole = (typeof columnRoles)[number];
export interface ColumnMeaning {
	role: ColumnRole;
	language: Language | null;
}

/** What a person chooses before an import. */
export interface ImportChoices {
	/** Of texts whose language the file does not tell. */
	language: Language;
	/** The slug of an edition. */
	edition: string;
	/** Whether pages of a site come along. */
	withPages: boolean;
	/** What becomes of the source's headings: a theme, a new one with its names, or nothing. */
	themes: Record<string, ThemeChoice>;
	/** What each column of a table is, by its number; null: what its heading says. */
	columns: (ColumnMeaning | null)[] | null;
}
export type ThemeChoice = { slug: string } | { names: InEveryLanguage } | 'none';

export const runStatuses = ['reading', 'read', 'refused', 'done', 'undone'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** What a preview counts. */
export interface ImportSummary {
	/** Articles and pages of the file, each language of one counted. */
	items: number;
	/** What becomes of the stories, translations counted with their originals. */
	fates: Record<Fate, number>;
	/** Articles that are the translation of another. */
	translations: number;
	languages: Partial<Record<Language | 'und', number>>;
	withPoints: number;
	points: number;
	media: number;
	pages: number;
	problems: number;
	authors: number;
	/** The source's headings, and what each is chosen to become; the most used first. */
	headings: { name: string; count: number; choice: ThemeChoice | null }[];
	/** A table's columns with what each is read as, and its first rows. */
	table: { columns: string[]; meanings: (ColumnMeaning | null)[]; sample: string[][] } | null;
	/** What tells the translations, where a site's extension does. */
	extension: 'WPML' | 'Polylang' | null;
	/** How long it took to read, in milliseconds. */
	took: number;
}

/** What a preview lists: articles, those with places, those left aside; and what they come with. */
export const listNames = ['all', 'points', 'themes', 'authors', 'media', 'aside'] as const;
export type ListName = (typeof listNames)[number];

/** A place that the assistant thinks an article names. */
export interface NamedPlace {
	name: string;
	/** How many places of this name it may mean; 1 where one is clearly ahead. */
	possible: number;
}

/** Somebody who wrote articles of the file. */
export interface PreviewAuthor {
	name: string;
	count: number;
}

/** A file that the source names, and the article that shows it. */
export interface PreviewMedium extends ImportedMedia {
	source: string | null;
	title: string | null;
}

/** An article as the preview lists it. */
export interface PreviewItem {
	/** In the file, from 1. */
	position: number;
	line: number | null;
	source: string;
	title: string;
	published: string;
	language: Language | 'und';
	fate: Fate;
	/** The name of the original, where it is a translation. */
	translationOf: string | null;
	points: ImportedPoint[];
}

/** What an import did. */
export interface ImportOutcome {
	created: number;
	updated: number;
	unchanged: number;
	/** Left as they are, because somebody wrote on them or put them into the bin. */
	left: { id: number; title: string; fate: 'conflict' | 'binned' }[];
	leftInAll: number;
}

/** What undoing it did. */
export interface UndoOutcome {
	deleted: number;
	restored: number;
	left: { id: number; title: string }[];
	leftInAll: number;
}
