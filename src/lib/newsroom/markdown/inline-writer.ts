import type { DocumentNode } from './document.ts';
import { encodeEntity } from './entities.ts';

/** Outermost first, whatever order they were set in; code is text as it stands. */
const NESTING = ['link', 'bold', 'italic'] as const;
const SIGNS = { bold: '**', italic: '_' };

/**
 * The text of a paragraph or heading as Markdown. The texts of its notes are added to `notes`, each mark being the
 * number that its note then has.
 */
export function writeInline(nodes: DocumentNode[], notes: string[]): string {
	const lines = write(nodes, 0, notes).split(BREAK);
	return lines
		.map((line) => lineStart(line.trim()))
		.join(BREAK)
		.replace(/^(\\\n)+|(\\\n)+$/g, '');
}

const BREAK = '\\\n';

/**
 * A character that is neither space nor sign: one next to a mark's sign may keep Markdown
 * from seeing the mark. Those beyond the first plane are seen by their halves.
 */
const LETTER = String.raw`(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10ffff}])`;
const FIRST_LETTER = new RegExp(`^${LETTER}`, 'u');
const LAST_LETTER = new RegExp(`${LETTER}$`, 'u');
const isSign = (character: RegExpMatchArray | null) =>
	/[\p{P}\p{S}\u{10000}-\u{10ffff}]/u.test(character?.[0] ?? '');
const first = (text: string) => text.match(/^./u);
const last = (text: string) => text.match(/.$/u);

const hrefOf = (node: DocumentNode) =>
	String(node.marks?.find(({ type }) => type === 'link')?.attrs?.href ?? '');
const isMarked = (node: DocumentNode, type: string) =>
	node.type === 'text' && (node.marks?.some((mark) => mark.type === type) ?? false);

function write(nodes: DocumentNode[], depth: number, notes: string[]): string {
	const type = NESTING[depth];
	if (!type) return nodes.reduce((before, node) => join(before, leaf(node, notes)), '');
	if (!nodes.some((node) => isMarked(node, type))) return write(nodes, depth + 1, notes);
	let written = '';
	/** The mark just closed wants a sign or a space after it. */
	let wantsSign = false;
	for (const run of runsOf(nodes, type)) {
		const inner = write(run, depth + 1, notes);
		// Marks hold words, not the spaces around them
		const words = inner.trim();
		if (!isMarked(run[0]!, type) || !words) {
			written = join(written, wantsSign ? withSignFirst(inner) : inner);
			if (inner) wantsSign = false;
			continue;
		}
		const begin = inner.indexOf(words);
		const after = inner.slice(begin + words.length);
		written += inner.slice(0, begin);
		if (type === 'link') {
			const href = hrefOf(run[0]!);
			const link = isBare(run, href) ? `<${href}>` : `[${words}](${destination(href)})`;
			// After this sign the link would be a picture
			written = written.replace(/!$/, '\\!') + link + after;
			wantsSign = false;
			continue;
		}
		const sign = SIGNS[type];
		if (type === 'italic' || isSign(first(words))) written = withSignLast(written);
		written += sign + words + sign + after;
		wantsSign = !after && (type === 'italic' || isSign(last(words)));
	}
	return written;
}

/** A bracket that closes and one that opens would be read as a link. */
const join = (before: string, after: string) =>
	before.endsWith(']') && after.startsWith('(') ? `${before}\\${after}` : before + after;

/** An address that says itself is written as one. */
const isBare = ([only, ...others]: DocumentNode[], href: string) =>
	!others.length && only?.text === href && only.marks?.length === 1 && /^https?:[^\s<>\\&]+$/.test(href);

function runsOf(nodes: DocumentNode[], type: string): DocumentNode[][] {
	const runs: DocumentNode[][] = [];
	const key = (node: DocumentNode) => isMarked(node, type) && (type === 'link' ? hrefOf(node) : true);
	for (const node of nodes) {
		const last = runs.at(-1);
		if (last && key(last[0]!) === key(node)) last.push(node);
		else runs.push([node]);
	}
	return runs;
}

const withSignFirst = (text: string) => text.replace(FIRST_LETTER, encodeEntity);
// Only the end is looked at: a paragraph is long, and each of its marks asks
const withSignLast = (text: string) => text.slice(0, -2) + text.slice(-2).replace(LAST_LETTER, encodeEntity);

/** A link's address, as Markdown takes it. */
function destination(href: string): string {
	const written = href.replaceAll('\\', '%5C').replace(/&(?=#?\w+;)/g, '&amp;');
	return /[()]/.test(written) ? `<${written}>` : written;
}

function leaf(node: DocumentNode, notes: string[]): string {
	if (node.type === 'hardBreak') return BREAK;
	if (node.type === 'note') {
		const text = String(node.attrs?.text ?? '')
			.replace(/\s*\n\s*/g, ' ')
			.trim();
		return text ? `[^${notes.push(text)}]` : '';
	}
	const text = (node.text ?? '').replaceAll('\n', ' ');
	if (isMarked(node, 'code')) return code(text);
	return node.marks?.length ? encode(text) : escape(text);
}

/** Text between as many signs as it has none of in a row. */
function code(text: string): string {
	const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const sign = '`'.repeat(longest + 1);
	const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
	return sign + space + text + space + sign;
}

/** Whatever would be more than text. An ellipsis in brackets is what journalists write, and never more. */
const SPECIAL = new RegExp(
	[
		String.raw`\[(?:…|\.\.\.)\](?!\()`,
		String.raw`[\\\`*_~<[\]]`,
		String.raw`&(?=#?\w+;)`,
		String.raw`(?<=https?|ftp):(?=\/\/)`,
		String.raw`(?<=www)\.`,
		String.raw`(?<=[\w.+-])@(?=\w)`
	].join('|'),
	'gi'
);
const escape = (text: string) => text.replace(SPECIAL, (found) => (found.length > 1 ? found : `\\${found}`));
/** Within marks a sign may be taken for the mark's own, escaped or not. */
const encode = (text: string) =>
	text.replace(SPECIAL, (found) => (found.length > 1 ? found : encodeEntity(found)));

/** What would make a line more than a line of its paragraph. */
const START = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=:|](?=[-=:|\s]*$))/;

function lineStart(line: string): string {
	if (START.test(line)) return `\\${line}`;
	return line.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\').replace(/^(\[[^\]]+\]):/, '$1\\:');
}
