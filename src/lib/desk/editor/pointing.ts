import type { Point } from '../../newsroom/checklist.ts';
import type { Editing } from './editing.svelte.ts';

/** The parts of the page that points lead to, by the names of their fields. */
const fields: Partial<Record<Point['said']['what'], string>> = {
	title: 'title',
	standfirst: 'standfirst',
	summary: 'summary',
	date: 'occurred',
	theme: 'theme-search',
	described: 'byline'
};

/** What shows the coarser of the readers' two maps. */
const OTHER_LEVEL = '#places .readers .segments :last-child';

/** Brings somebody to what a point is about: the field, the word, the name, the language. */
export function goToPoint(editing: Editing, { said }: Point): void {
	if ('language' in said) editing.language = said.language;
	if (said.what === 'few') editing.lookAt?.(said.geotag);
	// The text of another language is there once the page has it
	requestAnimationFrame(() => {
		if (said.what === 'fine') selectWords(editing, said.surface);
		else if (said.what === 'deadLink') selectLink(editing, said.href);
		else if (said.what === 'names') editing.goToName?.();
		else if (said.what === 'few') document.querySelector<HTMLElement>(OTHER_LEVEL)?.focus();
		else if (said.what === 'place') document.getElementById('places')?.focus();
		else if (fields[said.what])
			document.querySelector<HTMLElement>(`main [name="${fields[said.what]}"]`)?.focus();
		else editing.editor?.commands.focus();
	});
}

/** Selects words of the text where they stand first; those of title or standfirst, in their field. */
function selectWords(editing: Editing, words: string): void {
	const { editor } = editing;
	let found = false;
	editor?.state.doc.descendants((node, at) => {
		if (found || !node.isTextblock) return !found;
		const start = node.textContent.indexOf(words);
		if (start < 0) return false;
		found = true;
		const from = at + 1 + start;
		editor
			.chain()
			.focus()
			.setTextSelection({ from, to: from + words.length })
			.scrollIntoView()
			.run();
		return false;
	});
	if (found) return;
	for (const field of document.querySelectorAll<HTMLTextAreaElement>('main .heads textarea')) {
		const start = field.value.indexOf(words);
		if (start < 0) continue;
		field.focus();
		field.setSelectionRange(start, start + words.length);
		return;
	}
}

function selectLink({ editor }: Editing, href: string): void {
	editor?.state.doc.descendants((node, at) => {
		if (!node.marks.some(({ type, attrs }) => type.name === 'link' && attrs.href === href)) return true;
		editor
			.chain()
			.focus()
			.setTextSelection({ from: at, to: at + node.nodeSize })
			.scrollIntoView()
			.run();
		return false;
	});
}
