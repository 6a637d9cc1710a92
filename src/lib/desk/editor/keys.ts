import type { EditorWords } from '../../i18n/desk/editor.ts';
import type { PlaceWords } from '../../i18n/desk/places.ts';
import type { Shortcut } from '../shell/shortcuts.svelte.ts';

/**
 * The editor's keys as the list of keys tells them. They are heard where they act (the text, the map, the open
 * proposal), some of them in the middle of writing, so that none is a single key of the page.
 */
export function editorKeys(words: EditorWords, places: PlaceWords, may: { publish: boolean }): Shortcut[] {
	const told = (does: string, ...printed: string[]) => ({ keys: [], printed, does, act: () => {} });
	return [
		told(places.nextName, 'F8'),
		told(places.previousName, '⇧ F8'),
		told(places.choose, '↑', '↓'),
		told(places.confirm, places.keys.enter),
		told(places.another, 'A'),
		told(places.role, 'R'),
		told(places.precision, 'P'),
		told(words.asProposed, 'D'),
		told(places.openMap, words.ctrlM),
		told(words.link.title, words.ctrlK),
		told(words.insert, '/'),
		told(words.preview, words.ctrlP),
		...(may.publish ? [told(words.publish, words.ctrlEnter)] : [])
	];
}
