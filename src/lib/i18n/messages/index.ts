import type { Language } from '../../story/language.ts';
import type { fr } from './fr.ts';

/** What the interface says: French is written first, the other languages say each of the same things. */
export type Messages = typeof fr;

/** The messages of one language; a browser fetches that one alone. */
export async function loadMessages(language: Language): Promise<Messages> {
	switch (language) {
		case 'fr':
			return (await import('./fr.ts')).fr;
		case 'en':
			return (await import('./en.ts')).en;
		case 'de':
			return (await import('./de.ts')).de;
		case 'ar':
			return (await import('./ar.ts')).ar;
	}
}
