import type { Language } from '../story/language.ts';
import type { Manuscript } from './manuscript.ts';
import { readyLanguages } from './manuscript.ts';
import type { MediaBlocker } from './media.ts';

/** What a manuscript lacks to be published at all: the store could not say it to readers. */
export type Blocker =
	| { what: 'title' | 'standfirst' | 'summary' | 'body'; language: Language }
	| { what: 'date' }
	| { what: 'theme' }
	| { what: 'place' }
	| MediaBlocker;

/** How many names of a text wait for somebody's word. */
export interface NamesWaiting {
	language: Language;
	count: number;
}

/** What waits beside a story's text for somebody's word, and keeps nothing back. */
export interface Undecided {
	/** Points of its import. */
	points: number;
	/** True places of geotags that it has no more: publishing forgets them. */
	removed: number;
}

/** What lies between a story and its readers, as the page of a deed tells it and the deed itself refuses it. */
export interface Hindrances {
	blockers: Blocker[];
	/** `unread` where the assistant could not read the texts in time: a person decides. */
	names: NamesWaiting[] | 'unread';
	/** Those names are to be looked at, and keep nothing back. */
	areNamesFree: boolean;
	undecided: Undecided;
}

/**
 * Whether names that nobody confirmed or dismissed keep a story from being published. Readers of one that is public
 * have read them already: what makes it safer for somebody must not wait for them.
 */
export const namesBlock = ({ isPublic }: { isPublic: boolean }): boolean => !isPublic;

export const isHeldBack = ({ blockers, names, areNamesFree }: Hindrances): boolean =>
	blockers.length > 0 || (!areNamesFree && names !== 'unread' && names.length > 0);

/** Whether there is nothing to tell whoever is about to do it. */
export const isClear = ({ blockers, names, undecided }: Hindrances): boolean =>
	blockers.length + names.length + undecided.points + undecided.removed === 0;

/** What blocks publishing, in the order of the page. Anybody's manuscript may lack it while it is a draft. */
export function blockers(document: Manuscript): Blocker[] {
	const parts = ['title', 'standfirst', 'summary', 'body'] as const;
	const texts = readyLanguages(document).flatMap((language) =>
		parts
			.filter((part) => !document.texts[language]?.[part].trim())
			.map((what) => ({ what, language }) satisfies Blocker)
	);
	return [
		...texts,
		...(document.occurred.edtf ? [] : [{ what: 'date' } as const]),
		...(document.themes.length ? [] : [{ what: 'theme' } as const]),
		...(document.geotags.length ? [] : [{ what: 'place' } as const])
	];
}
