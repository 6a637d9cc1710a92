import { longDay, writeWhen } from '../../../i18n/dates.ts';
import type { Messages } from '../../../i18n/messages/index.ts';
import type { Language } from '../../../story/language.ts';
import { readWhen } from '../../../story/when-reader.ts';
import { oneLine, type Dated, type Reference } from './reference.ts';

/** Keep a name's direction from moving what stands beside it (Unicode, UAX #9, first strong isolate). */
const isolated = (text: string) => `\u2068${text}\u2069`;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * A reference as one sentence in the reader's language, for a footnote. Names and addresses are isolated where both
 * directions of writing meet in it, and only there: elsewhere the marks would be invisible ballast in a copied text.
 */
export function writeSentence(m: Messages, language: Language, reference: Reference): string {
	const when = (dated: Dated) => writeWhen(m, language, readWhen(dated.edtf));
	const write = (name: (text: string) => string) => {
		const title = name(oneLine(reference.title));
		const address = name(reference.url);
		switch (reference.kind) {
			case 'report':
				return m.citation.report(title, name(reference.container), when(reference.issued), address);
			case 'summary': {
				const { publisher, original, accessed } = reference;
				const report = m.citation.summarised(name(original.publisher), when(original.issued));
				return m.citation.summary(title, name(publisher), report, address, longDay(language, accessed));
			}
			case 'dataset': {
				const { publisher, issued, count, sha256 } = reference;
				const contents = m.citation.contents(m.stories(count), when(issued));
				return sha256 === undefined
					? m.explore.citation(name(publisher), title, contents, address)
					: m.citation.dataset(title, contents, name(publisher), address, name(sha256));
			}
		}
	};
	const plain = write((text) => text);
	return RIGHT_TO_LEFT.test(plain) ? write(isolated) : plain;
}
