import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { NameState } from './text-names.ts';

/** A name to underline, by the document's positions. */
export interface UnderlinedName {
	key: string;
	state: NameState;
	from: number;
	to: number;
}

interface Underlining {
	names: readonly UnderlinedName[];
	/** The name whose proposal is open. */
	current: string | undefined;
	/** Words finer than the map. */
	finer: readonly { from: number; to: number }[];
}

/** Whoever reads the text and answers when one of its names is asked for. */
export interface Toponyms {
	/** The text was changed. */
	written(editor: Editor): void;
	/** Somebody points at a name. */
	asked(key: string): void;
	/** Somebody asks for the next name, or the one before. */
	stepped(by: 1 | -1): void;
}

const plugin = new PluginKey<DecorationSet>('toponyms');

/** An underline each: its state is its class, and what a click finds. */
function decorations({ names, current, finer }: Underlining): Decoration[] {
	const dotted = finer.map(({ from, to }) => Decoration.inline(from, to, { class: 'finer' }));
	const underlined = names.map(({ key, state, from, to }) =>
		Decoration.inline(from, to, {
			class: `toponym ${state}${key === current ? ' current' : ''}`,
			'data-toponym': key
		})
	);
	return [...dotted, ...underlined];
}

/** Underlines these names. No step, no selection: nothing to undo, and the caret stays where it is. */
export function underline(editor: Editor, underlining: Underlining): void {
	editor.view.dispatch(editor.state.tr.setMeta(plugin, underlining).setMeta('addToHistory', false));
}

/**
 * The names of the text under their signs, which go along with what is typed until the text is read anew. F8 and
 * Shift F8 go to the next name and the one before; a click or a touch opens the one it meets.
 */
export const toponyms = (asked: Toponyms) =>
	Extension.create({
		name: 'toponyms',
		addKeyboardShortcuts: () => ({
			F8: () => (asked.stepped(1), true),
			'Shift-F8': () => (asked.stepped(-1), true)
		}),
		onCreate: ({ editor }) => asked.written(editor),
		onUpdate: ({ editor }) => asked.written(editor),
		addProseMirrorPlugins: () => [
			new Plugin<DecorationSet>({
				key: plugin,
				state: {
					init: () => DecorationSet.empty,
					apply(transaction, set) {
						const given = transaction.getMeta(plugin) as Underlining | undefined;
						if (given) return DecorationSet.create(transaction.doc, decorations(given));
						return set.map(transaction.mapping, transaction.doc);
					}
				},
				props: {
					decorations: (state) => plugin.getState(state),
					handleClick(_view, _position, event) {
						const target = event.target instanceof Element ? event.target : undefined;
						const key = target?.closest<HTMLElement>('[data-toponym]')?.dataset.toponym;
						if (key === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return false;
						asked.asked(key);
						// The caret still goes where it was put
						return false;
					}
				}
			})
		]
	});
