import { withoutTracks } from './link-tracks.ts';

/**
 * Signs that nobody sees and that do harm in a text: soft hyphens and spaces of no width hide words from every search,
 * and what turns the direction of all that follows could show a sentence in another order than it is told in. The marks
 * of one place (LRM, RLM, ALM) and the joiners of Arabic and of emoji stay.
 */
const UNSEEN =
	// eslint-disable-next-line no-control-regex -- they are what is sought
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u180e\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffc]/g;

/** A space that does not break, among other spaces: word processors line things up with them. */
const PADDING = /[ \t]*\u00a0[ \t\u00a0]+|[ \t]+\u00a0[ \t\u00a0]*/g;

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** Spaces that only line things up are one; those before French signs and within numbers stay as they are. */
export const withoutPadding = (text: string): string =>
	text.replace(PADDING, (_, at: number, whole: string) => {
		const next = whole.slice(at).trimStart()[0] ?? '';
		return /[:;!?»%€]/.test(next) || whole[at - 1] === '«' ? '\u00a0' : ' ';
	});

/** The beginning of a block that is no paragraph. */
const BLOCK = /^\s*([-*+>#|]|\d{1,9}[.)]\s|```|~~~|={3,}|\[\^)/;
/** Characters of a line that was broken because it was full, as letters by mail are. */
const FULL = [50, 100] as const;

/**
 * Plain text as the Markdown it is to the newsroom. Where lines were not broken for being full, their ends mean
 * something (messages, addresses, verses) and stay; an indented first line is no code.
 */
export function markdownOfPlain(text: string): string {
	const clean = withoutPadding(withoutUnseen(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))).replace(
		/\bhttps?:\/\/[^\s<>()"]*[^\s<>()".,;:!?»]/g,
		withoutTracks
	);
	return clean
		.split(/\n[ \t]*\n/)
		.map(blockOfPlain)
		.join('\n\n');
}

function blockOfPlain(block: string): string {
	if (block.split('\n').some((line) => BLOCK.test(line))) return block;
	const lines = block.split('\n').map((line) => line.trim().replace(/\\$/, ''));
	const isFull = (line: string) => line.length >= FULL[0] && line.length <= FULL[1];
	return lines.join(lines.slice(0, -1).every(isFull) ? '\n' : '\\\n');
}
