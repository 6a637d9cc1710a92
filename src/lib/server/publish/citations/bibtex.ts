import type { Language } from '../../../story/language.ts';
import { legibleDate } from './dates.ts';
import { oneLine, type Reference } from './reference.ts';

export const mediaType = 'application/x-bibtex; charset=utf-8';

/** Braces as commands: BibTeX counts every brace, a backslash before it or not. */
const commands: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'^': '\\textasciicircum{}',
	'~': '\\textasciitilde{}'
};

/** A text as LaTeX prints it. Accents and Arabic stay: biber and every LaTeX of these years read UTF-8. */
function latex(text: string): string {
	return (
		oneLine(text)
			.replace(/[\\{}^~$&#_%]/g, (sign) => commands[sign] ?? `\\${sign}`)
			// TeX would join these into a dash, a quotation mark or a turned one
			.replace(/([-'`])(?=\1)|[?!](?=`)/g, '$&{}')
	);
}

/** An address, which biblatex prints as it stands: only what would end or break the field is percent-encoded. */
function verbatim(url: string): string {
	return url.replace(/[{}\\\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}

/** The names by which polyglossia and babel know the title's language. */
const hyphenation: Record<Language, string> = {
	fr: 'french',
	en: 'english',
	de: 'german',
	ar: 'arabic'
};

function fieldsOf(reference: Reference): [type: string, fields: Record<string, string>] {
	switch (reference.kind) {
		case 'report':
			return [
				'article',
				{
					entrysubtype: 'newspaper',
					journaltitle: latex(reference.container),
					date: legibleDate(reference.issued),
					keywords: keywords(reference.keywords)
				}
			];
		case 'summary':
			return [
				'online',
				{
					organization: latex(reference.publisher),
					urldate: reference.accessed,
					origpublisher: latex(reference.original.publisher),
					origdate: legibleDate(reference.original.issued),
					keywords: keywords(reference.keywords)
				}
			];
		case 'dataset':
			return [
				'dataset',
				{
					publisher: latex(reference.publisher),
					date: legibleDate(reference.issued),
					...(reference.version !== undefined && { version: latex(reference.version) }),
					...(reference.sha256 !== undefined && { note: `SHA-256 ${reference.sha256}` })
				}
			];
	}
}

/** A comma divides keywords, so none may hold one. */
const keywords = (words: string[]) => words.map((word) => latex(word.replaceAll(',', ' '))).join(', ');

function entry(reference: Reference): string {
	const [type, fields] = fieldsOf(reference);
	const all = {
		// The second braces keep the newsroom's capitals, whatever the style makes of titles
		title: `{${latex(reference.title)}}`,
		...fields,
		url: verbatim(reference.url),
		langid: hyphenation[reference.language]
	};
	const said = Object.entries(all).filter(([, value]) => value !== '');
	const lines = said.map(([name, value]) => `\t${name} = {${value}}`);
	return `@${type}{${reference.key},\n${lines.join(',\n')}\n}\n`;
}

/** References for LaTeX, in biblatex's data model (its manual, section 2); UTF-8. */
export function writeBibtex(references: Reference[]): string {
	return references.map(entry).join('\n');
}
