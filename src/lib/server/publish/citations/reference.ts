import type { Language } from '../../../story/language.ts';
import type { IsoDay } from '../../../story/when.ts';
import { storyAddress, type Context, type TakenStory } from '../files/taken-story.ts';

/** A date as the store has it: EDTF, and the days it may cover. */
export interface Dated {
	edtf: string;
	earliest: IsoDay;
	latest: IsoDay;
}

interface Cited {
	/** The same at every citing: letters, digits, `-` and `:`. */
	key: string;
	title: string;
	/** Of the title: it rules how a style sets and cases it. */
	language: Language;
	url: string;
}

/** The report as it appeared at its source. Its author is not ours to name: styles begin with the title. */
export interface Report extends Cited {
	kind: 'report';
	/** Where it appeared. */
	container: string;
	issued: Dated;
	keywords: string[];
}

/** The newsroom's summary of a report, at its own address. */
export interface Summary extends Cited {
	kind: 'summary';
	publisher: string;
	/** The summary bears no date of its own: so the day it was seen, and what it tells of. */
	accessed: IsoDay;
	original: { publisher: string; issued: Dated };
	keywords: string[];
}

/** A selection on a day: a data set; with a checksum where it is held fast. */
export interface Dataset extends Cited {
	kind: 'dataset';
	publisher: string;
	issued: Dated;
	/** The snapshot's id. */
	version?: string;
	/** Of the snapshot's rows, in hexadecimal digits. */
	sha256?: string;
	/** Stories. */
	count: number;
}

export type Reference = Report | Summary | Dataset;

/** A selection as it was on a day; held fast where it has an id. */
export interface CitedSelection {
	/** The snapshot's: letters, digits and hyphens. */
	id?: string;
	/** The selection in words, and the language of these words. */
	title: string;
	language: Language;
	address: string;
	created: IsoDay;
	count: number;
	/** Of a snapshot whose rows all stand. */
	sha256?: string;
}

const published = (story: TakenStory): Dated => ({
	edtf: story.published,
	earliest: story.publishedEarliest,
	latest: story.publishedLatest
});
const keywords = (story: TakenStory) => story.themes.map((theme) => theme.name);

/** Whether a story tells of a report that appeared elsewhere; else it is the newsroom's own report. */
export const appearedElsewhere = ({ source }: Pick<TakenStory, 'source'>) => source.name !== '';

/**
 * Best from the story in its original language: then the title is the report's own. One that has no source appeared
 * here; one whose source has no address is found here.
 */
export function reportOf(
	story: TakenStory,
	{ origin, edition }: Pick<Context, 'origin' | 'edition'>
): Report {
	return {
		kind: 'report',
		key: story.slug,
		title: story.title,
		language: story.language,
		container: appearedElsewhere(story) ? story.source.name : edition.name,
		issued: published(story),
		url: story.source.url || storyAddress({ origin }, story),
		keywords: keywords(story)
	};
}

/** @param accessed the reader's day */
export function summaryOf(
	story: TakenStory,
	{ origin, edition }: Pick<Context, 'origin' | 'edition'>,
	accessed: IsoDay
): Summary {
	return {
		kind: 'summary',
		// No slug has a colon: a summary's key is never another report's
		key: `${story.slug}:${story.language}`,
		title: story.title,
		language: story.language,
		publisher: edition.name,
		accessed,
		original: { publisher: story.source.name, issued: published(story) },
		url: storyAddress({ origin }, story),
		keywords: keywords(story)
	};
}

export function datasetOf(cited: CitedSelection, { edition }: Pick<Context, 'edition'>): Dataset {
	const { id, title, language, address, created, count, sha256 } = cited;
	return {
		kind: 'dataset',
		key: `selection:${id ?? created}`,
		title,
		language,
		publisher: edition.name,
		issued: { edtf: created, earliest: created, latest: created },
		url: address,
		version: id,
		sha256,
		count
	};
}

/** A text on one line, for formats whose values end with it. */
export function oneLine(text: string): string {
	return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
