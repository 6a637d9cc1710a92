import { loadMessages } from '../../../i18n/messages/index.ts';
import type { Language } from '../../../story/language.ts';
import * as bibtex from '../citations/bibtex.ts';
import * as csl from '../citations/csl.ts';
import type { Reference } from '../citations/reference.ts';
import * as ris from '../citations/ris.ts';
import { writeSentence } from '../citations/sentence.ts';

/** The forms of a citation, by what ends their address. */
export const forms = ['txt', 'bib', 'ris', 'json'] as const;
export type Form = (typeof forms)[number];

export const mediaTypes: Record<Form, string> = {
	txt: 'text/plain; charset=utf-8',
	bib: bibtex.mediaType,
	ris: ris.mediaType,
	json: csl.mediaType
};

/** References in one form; as text a sentence each, in the reader's language. */
export async function writeCitation(
	form: Form,
	references: Reference[],
	language: Language
): Promise<string> {
	switch (form) {
		case 'txt': {
			const m = await loadMessages(language);
			return references.map((reference) => `${writeSentence(m, language, reference)}\n`).join('');
		}
		case 'bib':
			return bibtex.writeBibtex(references);
		case 'ris':
			return ris.writeRis(references);
		case 'json':
			return csl.writeCsl(references);
	}
}
