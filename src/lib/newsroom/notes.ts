import type { MarkedExtension, Tokens } from 'marked';

/** A note's mark in the text, `[^1]`. */
export interface NoteMark extends Tokens.Generic {
	type: 'noteMark';
	label: string;
}

/** What a note says, `[^1]: …`, as Markdown of one paragraph. */
export interface NoteText extends Tokens.Generic {
	type: 'noteText';
	label: string;
	text: string;
}

const MARK = /^\[\^([^\]\s]{1,40})\]/;
const TEXT = /^\[\^([^\]\s]{1,40})\]:[ \t]*([^\n]*(?:\n(?![ \t]*(?:\n|$)|\[\^)[^\n]+)*)(?:\n+|$)/;

/**
 * Notes as Markdown Extra writes them, as tokens for whoever reads Markdown here: the editor and the readers' pages.
 * A mark within a note's own text is text.
 */
export const notes: MarkedExtension = {
	extensions: [
		{
			name: 'noteText',
			level: 'block',
			tokenizer(source): NoteText | undefined {
				const found = TEXT.exec(source);
				if (!found) return undefined;
				return {
					type: 'noteText',
					raw: found[0],
					label: found[1]!,
					text: found[2]!.replace(/\s*\n\s*/g, ' ').trim()
				};
			}
		},
		{
			name: 'noteMark',
			level: 'inline',
			start: (source) => {
				const at = source.indexOf('[^');
				return at < 0 ? undefined : at;
			},
			tokenizer(source): NoteMark | undefined {
				const found = MARK.exec(source);
				return found ? { type: 'noteMark', raw: found[0], label: found[1]! } : undefined;
			}
		}
	]
};
