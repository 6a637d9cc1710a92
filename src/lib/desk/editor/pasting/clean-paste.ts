import { withoutTracks } from './link-tracks.ts';
import { makeNotes } from './pasted-notes.ts';
import { withoutPadding, withoutUnseen } from './plain-paste.ts';
import { makeWordLists } from './word-lists.ts';

/** Elements whose content is none of a text's, even where the schema would read it as text. */
const NOT_TEXT =
	'script, style, template, noscript, object, embed, svg, math, head, title, meta, link, input, button, select, textarea';
/** What somebody did not see when they copied, or meant for their colleagues alone. */
const UNSEEN =
	'[hidden], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="visibility: hidden"], [style*="mso-hide:all"]';
const COMMENTS =
	'[style*="mso-element:comment-list"], [style*="mso-element:comment;"], .MsoCommentReference, [style*="mso-special-character:comment"]';
const EMOJI = /^(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)+$/u;

/** What was pasted, and how much of it has no place in a text. */
export interface Pasted {
	html: string;
	/** Pictures: they come by the newsroom's own, with a credit and a description. */
	pictures: number;
}

/**
 * HTML from elsewhere as what the editor can hold. It is then read through the editor's schema, which knows no attributes
 * but a link's address; the document it is parsed in runs and fetches nothing.
 */
export function cleanPaste(html: string): Pasted {
	// Handlers would not run, but the browser complains of each as soon as it is read
	const still = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\bon(?=[a-z]+\s*=)/gi, 'data-on'));
	const { body } = new DOMParser().parseFromString(still, 'text/html');
	for (const element of body.querySelectorAll([NOT_TEXT, UNSEEN, COMMENTS].join())) element.remove();
	makeWordLists(body);
	cleanText(body);
	cleanLinks(body);
	makeNotes(body);
	makePlayers(body);
	const pictures = takePictures(body);
	makeRows(body);
	makeHeadings(body);
	makeStruck(body);
	fenceCode(body);
	partParagraphs(body);
	for (const empty of body.querySelectorAll('p')) {
		if (!empty.textContent.trim() && !empty.querySelector('sup[data-note]')) empty.remove();
	}
	return { html: body.innerHTML, pictures };
}

const textsIn = (element: HTMLElement): Text[] => {
	const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode()) texts.push(walker.currentNode as Text);
	return texts;
};

const KEEPS_LINES = /white-space:\s*(pre|break-spaces)/;

function cleanText(body: HTMLElement): void {
	for (const text of textsIn(body)) {
		text.data = withoutPadding(withoutUnseen(text.data));
		// Lines that stood as they were typed, in a message for instance
		const around = text.parentElement!;
		if (!text.data.includes('\n') || around.closest('pre') || !text.data.trim()) continue;
		if (!KEEPS_LINES.test(around.closest('[style*="white-space"]')?.getAttribute('style') ?? '')) continue;
		const lines = text.data.split('\n');
		text.replaceWith(
			...lines.flatMap((line, at) => (at ? [around.ownerDocument.createElement('br'), line] : [line]))
		);
	}
}

function cleanLinks(body: HTMLElement): void {
	for (const link of body.querySelectorAll('a[href]')) {
		const given = link.getAttribute('href')!;
		const address = withoutTracks(given);
		if (address === given) continue;
		link.setAttribute('href', address);
		if (link.textContent.trim() === given) link.textContent = address;
	}
}

/** A player becomes its address alone in a paragraph, as the newsroom writes players. */
function makePlayers(body: HTMLElement): void {
	for (const player of body.querySelectorAll('iframe, video, audio')) {
		const source = player.getAttribute('src') ?? player.querySelector('source')?.getAttribute('src') ?? '';
		if (!/^https?:\/\//.test(source)) {
			player.remove();
			continue;
		}
		const link = body.ownerDocument.createElement('a');
		link.href = link.textContent = withoutTracks(source);
		const paragraph = body.ownerDocument.createElement('p');
		paragraph.append(link);
		player.replaceWith(paragraph);
	}
}

/** @returns how many pictures somebody saw: signs of a sentence are their words, and what counts readers is none */
function takePictures(body: HTMLElement): number {
	let count = 0;
	for (const picture of body.querySelectorAll('img')) {
		const alt = picture.alt.trim();
		const isEmoji = EMOJI.test(alt);
		const isUnseen = ['width', 'height'].some((side) => Number(picture.getAttribute(side) ?? 9) < 3);
		// A figure of our own has its picture by its number
		if (picture.closest('figure[data-media]')) continue;
		if (!isEmoji && !isUnseen) count++;
		picture.replaceWith(isEmoji ? alt : '');
	}
	return count;
}

const BLOCKS = 'p, div, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6, hr, figure';

/** What a cell says, where that is one line; null where it holds more. */
function lineOf(cell: Element): Element | null {
	const [block, ...more] = cell.querySelectorAll(BLOCKS);
	if (!block) return cell;
	const isAll = block.textContent.trim() === cell.textContent.trim();
	return !more.length && isAll && block.matches('p, div, h1, h2, h3, h4, h5, h6') ? block : null;
}

/** A row of a table is a line, as in what is imported; a table that lays out a page is what stands in it. */
function makeRows(body: HTMLElement): void {
	const { ownerDocument } = body;
	// The innermost first
	for (const table of [...body.querySelectorAll('table')].reverse()) {
		const parts: Node[] = [];
		for (const caption of table.querySelectorAll('caption')) {
			const paragraph = ownerDocument.createElement('p');
			paragraph.append(...caption.childNodes);
			parts.push(paragraph);
		}
		for (const row of table.rows) {
			const lines = [...row.cells].map(lineOf);
			if (lines.some((line) => !line)) {
				for (const cell of row.cells) {
					const part = ownerDocument.createElement('div');
					part.append(...cell.childNodes);
					parts.push(part);
				}
			} else if (row.textContent.trim()) {
				const paragraph = ownerDocument.createElement('p');
				lines.forEach((line, at) => {
					for (const end of line!.querySelectorAll('br')) end.replaceWith(' ');
					paragraph.append(...(at ? [' · '] : []), ...line!.childNodes);
				});
				parts.push(paragraph);
			}
		}
		table.replaceWith(...parts);
	}
}

/** The editor has headings of two depths, which are bold by themselves. */
function makeHeadings(body: HTMLElement): void {
	for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6, p.MsoTitle')) {
		const made = body.ownerDocument.createElement(/^(H1|H2|P)$/.test(heading.tagName) ? 'h2' : 'h3');
		made.append(...heading.childNodes);
		for (const bold of made.querySelectorAll('b, strong')) bold.replaceWith(...bold.childNodes);
		for (const styled of made.querySelectorAll('[style]')) styled.removeAttribute('style');
		heading.replaceWith(made);
	}
}

/** The newsroom corrects rather than strikes out: words that were struck keep signs, so that nobody takes them for said. */
function makeStruck(body: HTMLElement): void {
	const isStruck = 'del, s, strike, [style*="line-through"]';
	for (const struck of body.querySelectorAll(isStruck)) {
		if (!struck.textContent.trim() || struck.parentElement!.closest(isStruck)) continue;
		struck.prepend('~~');
		struck.append('~~');
	}
}

/** Source is of Markdown to the editor: code stands there as it was only within fences. */
function fenceCode(body: HTMLElement): void {
	for (const code of body.querySelectorAll('pre:not([data-source])')) {
		for (const end of code.querySelectorAll('br')) end.replaceWith('\n');
		const text = code.textContent.replace(/^\n|\s+$/g, '');
		const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
		const fence = '`'.repeat(longest + 1);
		code.textContent = `${fence}\n${text}\n${fence}`;
	}
}

/** What a break has beside it where it parts nothing: the end of what holds blocks, or a block. */
const HOLDERS = `body, section, article, main, li, td, b[id^="docs-internal"], ${BLOCKS}`;
const isEdge = (beside: ChildNode | null | undefined, parent: Element) =>
	beside ? beside instanceof Element && beside.matches(BLOCKS) : parent.matches(HOLDERS);

/** Two breaks in a row part paragraphs, as many people write them; one between blocks is an empty line. */
function partParagraphs(body: HTMLElement): void {
	const { ownerDocument } = body;
	for (const first of body.querySelectorAll('br')) {
		if (!first.isConnected) continue;
		const run: ChildNode[] = [];
		let after: ChildNode | null = first;
		for (; after; after = after.nextSibling) {
			if (!(after instanceof HTMLBRElement) && !(after instanceof Text && !after.data.trim())) break;
			run.push(after);
		}
		let before = first.previousSibling;
		while (before instanceof Text && !before.data.trim()) before = before.previousSibling;
		if (isEdge(before, first.parentElement!) && isEdge(after, first.parentElement!)) {
			for (const node of run) node.remove();
			continue;
		}
		if (run.filter((node) => node instanceof HTMLBRElement).length < 2) continue;
		const paragraph = first.closest('p');
		if (paragraph) {
			const rest = ownerDocument.createRange();
			rest.setStartAfter(run.at(-1)!);
			rest.setEndAfter(paragraph.lastChild!);
			const next = paragraph.cloneNode(false) as Element;
			next.append(rest.extractContents());
			paragraph.after(next);
			for (const node of run) node.remove();
		} else {
			// An element with nothing in it ends the paragraph before
			first.replaceWith(ownerDocument.createElement('div'));
			for (const node of run) node.remove();
		}
	}
}
