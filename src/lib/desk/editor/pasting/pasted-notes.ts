import type { DocumentNode } from '../../../newsroom/markdown/document.ts';
import { writeInline } from '../../../newsroom/markdown/inline-writer.ts';
import { isAddress } from '../addresses.ts';
import { decoded } from './link-tracks.ts';

/** What a mark says, of a note or back to it: `[1]`, `1`, `iv`, `*`, `↑`. */
const MARK = /^[[(]?(\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡↑^])[\])]?[.:]?$/i;

const anchor = (link: Element) => /#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1];
const isMark = (link: Element) => MARK.test(link.textContent.trim());

function named(body: HTMLElement, name: string): Element | null {
	const quoted = CSS.escape(decoded(name));
	return body.querySelector(`[id="${quoted}"], a[name="${quoted}"]`);
}

/** Words and links of an element as Markdown of one paragraph. */
function markdownOf(element: Element): string {
	const nodes: DocumentNode[] = [];
	const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const text = walker.currentNode.textContent!.replace(/\s+/g, ' ');
		const href = walker.currentNode.parentElement!.closest('a')?.getAttribute('href') ?? '';
		if (!text) continue;
		nodes.push({
			type: 'text',
			text,
			...(isAddress(href) && { marks: [{ type: 'link', attrs: { href } }] })
		});
	}
	return writeInline(nodes, []).trim();
}

/**
 * Makes notes of the ways in which Word, Google Docs, LibreOffice and web pages write them: a mark that leads to a
 * paragraph further down, which leads back. A note whose text was not copied along keeps its mark as words.
 */
export function makeNotes(body: HTMLElement): void {
	const { ownerDocument } = body;
	const told = new Set<Element>();
	for (const link of body.querySelectorAll('a[href*="#"]')) {
		const name = anchor(link);
		if (!name || !link.isConnected || !isMark(link)) continue;
		const target = named(body, name);
		const block = target?.closest('li, p') ?? target?.querySelector('p') ?? target?.closest('div');
		// The way back stands further up than where it leads from
		if (!target || !block || block === body || block.contains(link)) continue;
		if (!(link.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
		const words = block.cloneNode(true) as Element;
		for (const back of words.querySelectorAll('a[href*="#"]')) if (isMark(back)) back.remove();
		for (const back of words.querySelectorAll('sup')) if (!back.textContent.trim()) back.remove();
		const note = ownerDocument.createElement('sup');
		note.setAttribute('data-note', markdownOf(words).replace(/^[\s^↑.:]+/, ''));
		(link.closest('sup') ?? link).replaceWith(note);
		told.add(block);
	}
	for (const block of told) {
		const around = block.parentElement;
		block.remove();
		if (around && around !== body && !around.textContent.trim()) around.remove();
	}
	const line = [...body.querySelectorAll('hr')].at(-1);
	if (!told.size || !line) return;
	const below = ownerDocument.createRange();
	below.setStartAfter(line);
	below.setEndAfter(body.lastChild!);
	// The line above the notes
	if (!below.toString().trim()) line.remove();
}
