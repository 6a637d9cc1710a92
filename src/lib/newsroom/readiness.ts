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
