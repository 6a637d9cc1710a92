import type { ChecklistFacts } from '../../newsroom/checklist-facts.ts';
import type { WorkingCopy } from './working-copy.svelte.ts';

/** What the checklist knows of the store: as the page brought it, and asked again whenever something new lies there. */
export class StoryFacts {
	readonly #brought: () => ChecklistFacts;
	#asked: ChecklistFacts | undefined = $state.raw();

	/**
	 * To be made while a component is.
	 * @param brought with the page, of a `revision`
	 */
	constructor(story: number, copy: WorkingCopy, revision: number, brought: () => ChecklistFacts) {
		this.#brought = brought;
		$effect(() => {
			if (copy.revision === revision) return;
			const given = new AbortController();
			const headers = { accept: 'application/json' };
			fetch(`/desk/stories/${story}/facts`, { headers, signal: given.signal })
				.then(async (response) => {
					if (response.ok) this.#asked = (await response.json()) as ChecklistFacts;
				})
				.catch(() => {
					// What was known last stays
				});
			return () => given.abort();
		});
	}

	get now(): ChecklistFacts {
		return this.#asked ?? this.#brought();
	}
}
