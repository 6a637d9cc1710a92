import type { IsoDay } from '../../../story/when.ts';
import { endsOf } from './dates.ts';
import type { Dated, Reference } from './reference.ts';

export const mediaType = 'application/vnd.citationstyles.csl+json';

export interface CslDate {
	/** One date, or the two ends of a range: [year], [year, month] or [year, month, day]. */
	'date-parts': number[][];
	/** 1 spring to 4 winter. */
	season?: number;
	circa?: true;
}

/** What we say of CSL's item, in its own names (CSL-JSON 1.0.2). */
export interface CslItem {
	id: string;
	type: 'article-newspaper' | 'webpage' | 'dataset';
	title: string;
	language: string;
	URL: string;
	'container-title'?: string;
	publisher?: string;
	issued?: CslDate;
	accessed?: CslDate;
	'original-publisher'?: string;
	'original-date'?: CslDate;
	keyword?: string;
	version?: string;
	note?: string;
}

/** An EDTF date as CSL has it: "about" either end is circa for both; a range has no seasons in EDTF. */
export function cslDate(dated: Dated): CslDate {
	const ends = endsOf(dated);
	const season = ends[0]?.season;
	return {
		'date-parts': ends.map((end) => end.parts),
		...(season && { season }),
		...(ends.some((end) => end.about) && { circa: true })
	};
}

const cslDay = (day: IsoDay) => cslDate({ edtf: day, earliest: day, latest: day });

function cslItem(reference: Reference): CslItem {
	const { key, title, language, url } = reference;
	const cited = { id: key, title, language, URL: url };
	switch (reference.kind) {
		case 'report':
			return {
				...cited,
				type: 'article-newspaper',
				'container-title': reference.container,
				issued: cslDate(reference.issued),
				keyword: reference.keywords.join(', ') || undefined
			};
		case 'summary':
			return {
				...cited,
				type: 'webpage',
				publisher: reference.publisher,
				accessed: cslDay(reference.accessed),
				'original-publisher': reference.original.publisher,
				'original-date': cslDate(reference.original.issued),
				keyword: reference.keywords.join(', ') || undefined
			};
		case 'dataset':
			return {
				...cited,
				type: 'dataset',
				publisher: reference.publisher,
				issued: cslDate(reference.issued),
				version: reference.version,
				note: reference.sha256 && `SHA-256 ${reference.sha256}`
			};
	}
}

/** References as CSL-JSON, which Zotero, pandoc and citeproc read. */
export function writeCsl(references: Reference[]): string {
	return `${JSON.stringify(references.map(cslItem), null, '\t')}\n`;
}
