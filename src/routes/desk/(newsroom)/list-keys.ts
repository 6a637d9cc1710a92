import type { Shortcut } from '$lib/desk/shell/shortcuts.svelte';
import type { ShellWords } from '$lib/i18n/desk/shell';
import type { StoriesWords } from '$lib/i18n/desk/stories';

/** What the keys of the list do to its rows. */
interface Deeds {
	/** Moves the focus that many rows on. */
	move: (by: number) => void;
	preview: () => void;
	tick: () => void;
	create: () => void;
	translate: () => void;
	duplicate: () => void;
}

/** Whether Space is about the rows: on a button, a box or a menu it presses that. */
function isAboutRows({ target }: KeyboardEvent): boolean {
	return (
		target === document.body ||
		(target instanceof Element &&
			target.closest('main') !== null &&
			!target.closest('button, summary, label, input'))
	);
}

/** The keys of the list, with what they do in words for the help. Enter opens, being a link's own. */
export function listKeys(
	words: StoriesWords['keys'],
	printed: ShellWords['keys'],
	{ move, preview, tick, create, translate, duplicate }: Deeds
): Shortcut[] {
	return [
		{ keys: ['j'], printed: ['J'], does: `${words.row} ↓`, act: () => move(1) },
		{ keys: ['k'], printed: ['K'], does: `${words.row} ↑`, act: () => move(-1) },
		{ keys: [], printed: [printed.enter], does: words.open, act: () => {} },
		{
			keys: [' '],
			printed: [printed.space],
			does: words.preview,
			act: (event) => {
				if (!isAboutRows(event)) return;
				event.preventDefault();
				preview();
			}
		},
		{ keys: ['x'], printed: ['X'], does: words.tick, act: tick },
		{ keys: ['n'], printed: ['N'], does: words.create, act: create },
		{ keys: ['t'], printed: ['T'], does: words.translate, act: translate },
		{ keys: ['d'], printed: ['D'], does: words.duplicate, act: duplicate }
	];
}
