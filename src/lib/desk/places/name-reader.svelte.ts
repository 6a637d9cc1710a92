import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { FoundName } from '../../newsroom/reading.ts';
import type { Language } from '../../story/language.ts';
import { readNames, Unanswered } from './asking.ts';
import { plainText, type PlainText } from './plain-text.ts';
import type { TextName } from './text-names.ts';
import { underline } from './toponyms.ts';

/** Milliseconds without a key after which the text is read: a name is to be underlined within 300 of its last. */
const PAUSE = 50;
const BUSY = 1000;
/** Milliseconds after which an answer is no longer waited for when the text has changed. */
const PATIENCE = 2000;

/** Where words begin in a text, none over another. */
function occurrences(text: string, words: string): number[] {
	const found: number[] = [];
	if (!words) return found;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
	return found;
}

/** Has a text read as it is written, and knows where in it each of its names stands. */
export class NameReader {
	readonly #language: () => Language;
	/** What was found, by the language of the text. */
	found: Partial<Record<Language, FoundName[]>> = $state.raw({});
	#editor: Editor | undefined;
	/** What the offsets of names are of. */
	#read: { document: Node; text: PlainText } | undefined = $state.raw();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** What the desk reads just now. */
	#asking: { editor: Editor; since: number; given: AbortController } | undefined;
	/** Somebody has written since, and paused. */
	#isDue = false;

	constructor(language: () => Language) {
		this.#language = language;
	}

	/** The text was changed, or is another. */
	written(editor: Editor): void {
		const isNew = this.#editor !== editor;
		this.#editor = editor;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(), isNew ? 0 : PAUSE);
	}

	async #ask(): Promise<void> {
		const editor = this.#editor;
		if (!editor || editor.isDestroyed) return;
		const before = this.#asking;
		// One reading at a time: a server that is slow already is not given every letter to read
		if (before?.editor === editor && performance.now() - before.since < PATIENCE) {
			this.#isDue = true;
			return;
		}
		before?.given.abort();
		this.#isDue = false;
		const language = this.#language();
		const document = editor.state.doc;
		const text = plainText(document);
		const given = new AbortController();
		const asked = (this.#asking = { editor, since: performance.now(), given });
		try {
			const found = text.text.trim() ? await readNames(text.text, language, given.signal) : [];
			// What was written since is read at the next pause
			if (given.signal.aborted || editor.isDestroyed || editor.state.doc !== document) return;
			this.#read = { document, text };
			this.found = { ...this.found, [language]: found };
		} catch (refusal) {
			// The next pause asks again by itself; a thread that was busy is asked once more
			if (refusal instanceof Unanswered && refusal.status === 503) {
				this.#timer = setTimeout(() => void this.#ask(), BUSY);
			}
		} finally {
			if (this.#asking === asked) {
				this.#asking = undefined;
				if (this.#isDue) void this.#ask();
			}
		}
	}

	/** Reads the texts that are not on the page, one after the other: they are published with the one that is. */
	async readOthers(texts: readonly { language: Language; text: string }[]): Promise<void> {
		for (const { language, text } of texts) {
			try {
				const found = text.trim() ? await readNames(text, language, new AbortController().signal) : [];
				// Somebody may have opened it meanwhile, and written on it
				this.found = { [language]: found, ...this.found };
			} catch (refusal) {
				// It is read when it is opened, or when the story is published
				if (!(refusal instanceof Unanswered)) throw refusal;
			}
		}
	}

	/** The text as it was read, where nobody has written on it since; else the next reading is under way. */
	get #now(): { editor: Editor; text: PlainText } | undefined {
		const [editor, read] = [this.#editor, this.#read];
		if (!editor || !read || editor.isDestroyed || read.document !== editor.state.doc) return undefined;
		return { editor, text: read.text };
	}

	/** Where a name first stands, by the editor's positions. */
	whereIs({ ranges: [first] }: TextName): { editor: Editor; from: number; to: number } | undefined {
		const now = this.#now;
		if (!now || !first) return undefined;
		return { editor: now.editor, from: now.text.position(first.start), to: now.text.position(first.end) };
	}

	/** Puts the signs under the names, and under words that say more than the map. */
	underline(names: readonly TextName[], current: string | undefined, finer: readonly string[]): void {
		const now = this.#now;
		if (!now) return;
		const { text } = now.text;
		underline(now.editor, {
			current,
			finer: finer.flatMap((words) =>
				occurrences(text, words).map((at) => ({
					from: now.text.position(at),
					to: now.text.position(at + words.length)
				}))
			),
			names: names.flatMap(({ key, state, ranges }) =>
				ranges.map(({ start, end }) => ({
					key,
					state,
					from: now.text.position(start),
					to: now.text.position(end)
				}))
			)
		});
	}

	/** The name before the caret for who goes on, the one after it for who goes back: its neighbour is what is meant. */
	atCaret(names: readonly TextName[], by: 1 | -1): string | undefined {
		const now = this.#now;
		if (!now) return undefined;
		const caret = now.editor.state.selection.from;
		const starts = (name: TextName) => now.text.position(name.ranges[0]!.start);
		return by === 1
			? names.filter((name) => starts(name) < caret).at(-1)?.key
			: names.find((name) => starts(name) >= caret)?.key;
	}

	/** The focus goes back to the text; the caret stands where it stood. */
	focus(): void {
		if (this.#editor && !this.#editor.isDestroyed) this.#editor.view.focus();
	}
}
