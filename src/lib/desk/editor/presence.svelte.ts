import type { Editing } from './editing.svelte.ts';

/** Somebody else who has the story open. */
export interface Other {
	member: { id: string; name: string };
	language: string;
	paragraph: number;
	writes: boolean;
}

const BEAT = 10_000;
/** Whoever has written within so long is writing. Milliseconds. */
const WRITING = 30_000;

/** Who else has the story open, as the server says at each beat; and where one is oneself, told to it. */
export class Company {
	others: Other[] = $state.raw([]);
	/** The story's newest revision, as somebody else may have saved it. */
	newest = $state(0);

	readonly #editing: Editing;
	#lastChange = 0;

	constructor(editing: Editing) {
		this.#editing = editing;
	}

	/** Beats as long as the page is there; what it returns ends it. */
	keep(): () => void {
		const { story, copy } = this.#editing;
		const address = `/desk/stories/${story}/presence`;
		let before = copy.document;
		const beat = async () => {
			if (copy.document !== before) {
				before = copy.document;
				this.#lastChange = Date.now();
			}
			try {
				const response = await fetch(address, {
					method: 'POST',
					headers: { 'content-type': 'application/json', accept: 'application/json' },
					body: JSON.stringify(this.#whereabouts())
				});
				if (!response.ok) return;
				const said = (await response.json()) as { others: Other[]; revision: number };
				this.others = said.others;
				this.newest = said.revision;
			} catch {
				// Alone, as far as can be known
				this.others = [];
			}
		};
		void beat();
		const interval = setInterval(() => void beat(), BEAT);
		return () => {
			clearInterval(interval);
			void fetch(address, { method: 'DELETE', keepalive: true }).catch(() => {});
		};
	}

	#whereabouts() {
		const { language, editor } = this.#editing;
		const paragraph = editor?.isFocused ? editor.state.selection.$from.index(0) + 1 : 0;
		return { language, paragraph, writes: Date.now() - this.#lastChange < WRITING };
	}
}
