import type { Dictionary } from './dictionary.ts';
import type { PartCounts } from './tiles.ts';

/** A place with the number of stories that happen there. */
export interface ToldCount {
	/** The place's number in the store. */
	id: number;
	stories: number;
}

/** Stories by place, from their counts by spot: a story happens at a place once, however it is shown. */
export function countByPlace(parts: PartCounts[], dictionary: Dictionary): Map<number, number> {
	const stories = new Map<number, number>();
	for (const { part, counts } of parts) {
		for (let spot = 0; spot < part.segment.spots.size; spot++) {
			if (counts.stories[spot] === 0) continue;
			const id = dictionary.places.keys[part.segment.spots.place[spot]!]!;
			stories.set(id, (stories.get(id) ?? 0) + counts.stories[spot]!);
		}
	}
	return stories;
}

/** Those with the most stories. */
export function mostTold(byPlace: ReadonlyMap<number, number>, atMost: number): ToldCount[] {
	return [...byPlace]
		.map(([id, stories]) => ({ id, stories }))
		.sort((a, b) => b.stories - a.stories || a.id - b.id)
		.slice(0, atMost);
}
