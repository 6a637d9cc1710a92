import type { Editor } from '@tiptap/core';
import { createContext } from 'svelte';
import type { WaitingNames } from '../../newsroom/checklist.ts';
import { emptyText, type Manuscript, type ManuscriptText } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';
import type { WorkingCopy } from './working-copy.svelte.ts';

/** A story open in the editor: its working copy, the text that is written, and the editor that it is written in. */
export class Editing {
	readonly story: number;
	readonly copy: WorkingCopy;
	/** Of the text on the page. */
	language: Language = $state(undefined as never);
	/** Its body's, once the page has it; the text with its decorations. */
	editor: Editor | undefined = $state.raw();
	/** What the assistant found, by language; none where nobody has read the text yet. */
	names: Partial<Record<Language, WaitingNames>> = $state.raw({});
	/** Brings somebody to the first name that waits: the assistant's, once it is there. */
	goToName: (() => void) | undefined;
	/** Lets the readers' map look at a geotag: the assistant's, once it is there. */
	lookAt: ((geotag: string) => void) | undefined;
	/** Moves when the text was replaced from elsewhere than the page's own fields. */
	edition = $state(0);

	constructor(story: number, copy: WorkingCopy, language: Language) {
		this.story = story;
		this.copy = copy;
		this.language = language;
	}

	get document(): Manuscript {
		return this.copy.document;
	}

	/** The text on the page; empty where the story has none in this language yet. */
	get text(): ManuscriptText {
		return this.document.texts[this.language] ?? emptyText();
	}

	get isOriginal(): boolean {
		return this.language === this.document.original;
	}

	/** Changes what is not text: dates, themes, geotags. */
	change(changes: Partial<Manuscript>): void {
		this.copy.change((document) => ({ ...document, ...changes }));
	}

	/** Changes the text in one language, the one on the page unless said otherwise. */
	write(changes: Partial<ManuscriptText>, language = this.language): void {
		this.copy.change((document) => ({
			...document,
			texts: { ...document.texts, [language]: { ...(document.texts[language] ?? this.#begun()), ...changes } }
		}));
	}

	/** A translation that is begun follows the original as it now is. */
	#begun(): ManuscriptText {
		return { ...emptyText(), follows: this.copy.revision };
	}
}

export const [useEditing, provideEditing] = createContext<Editing>();
