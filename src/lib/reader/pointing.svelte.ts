import type { ListedStory } from './listed-story';

/** What the reader points at, in the list, on the map or on the timeline: the other two light up with it. */
export class Pointing {
	#stories: () => ListedStory[];
	/** Slugs of the stories pointed at. */
	stories = $state.raw<ReadonlySet<string>>(new Set());

	constructor(stories: () => ListedStory[]) {
		this.#stories = stories;
	}

	/** Slugs of the places where they happen. */
	readonly places: ReadonlySet<string> = $derived.by(() => {
		const lit = this.#stories().filter((story) => this.stories.has(story.slug));
		return new Set(lit.flatMap((story) => story.settings.map((place) => place.slug)));
	});

	at(story: string): void {
		this.stories = new Set([story]);
	}

	atPlaces(places: readonly string[]): void {
		this.#where((story) => story.settings.some((place) => places.includes(place.slug)));
	}

	atDays(from: string, to: string): void {
		this.#where(({ occurred }) => occurred.earliest <= to && occurred.latest >= from);
	}

	away(): void {
		this.stories = new Set();
	}

	#where(test: (story: ListedStory) => boolean): void {
		this.stories = new Set(
			this.#stories()
				.filter(test)
				.map((story) => story.slug)
		);
	}
}
