import type { Member } from '../../newsroom/member.ts';

/** Where in a story somebody is: in which text, and at which of its paragraphs (from 1; 0: in its head). */
export interface Whereabouts {
	language: string;
	paragraph: number;
	/** Whether they write, or only read. */
	writes: boolean;
}

/** Somebody who has a story open. */
export interface Present extends Whereabouts {
	member: Pick<Member, 'id' | 'name'>;
}

/** Somebody who has not said so for as long is gone. Milliseconds. */
const GONE = 30_000;

/**
 * Who has which story open, in memory: whoever does says so every ten seconds. After a restart the first beat brings
 * it back.
 */
export class Presence {
	readonly #stories = new Map<number, Map<string, Present & { at: number }>>();
	readonly #now: () => number;

	constructor(now: () => number = Date.now) {
		this.#now = now;
	}

	/** Says that somebody is there. */
	beat(story: number, member: Pick<Member, 'id' | 'name'>, whereabouts: Whereabouts): void {
		const there = this.#stories.get(story) ?? new Map<string, Present & { at: number }>();
		const { id, name } = member;
		there.set(id, { member: { id, name }, ...whereabouts, at: this.#now() });
		this.#stories.set(story, there);
	}

	/** Says that somebody has closed it. */
	leave(story: number, member: string): void {
		this.#stories.get(story)?.delete(member);
		this.of(story);
	}

	/** Who has a story open, by name. */
	of(story: number): Present[] {
		const there = this.#stories.get(story);
		if (!there) return [];
		const oldest = this.#now() - GONE;
		for (const [id, { at }] of there) if (at < oldest) there.delete(id);
		if (there.size === 0) this.#stories.delete(story);
		return [...there.values()]
			.map(({ at: _, ...present }) => present)
			.toSorted((one, other) => (one.member.name < other.member.name ? -1 : 1));
	}

	/** Who has which of these stories open; those that nobody has are absent. */
	among(stories: Iterable<number>): Map<number, Present[]> {
		const found = new Map<number, Present[]>();
		for (const story of stories) {
			const there = this.of(story);
			if (there.length) found.set(story, there);
		}
		return found;
	}
}

/** The one of this process. */
export const presence = new Presence();
