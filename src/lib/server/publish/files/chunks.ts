import type { Batches, TakenStory } from './taken-story.ts';

/** Characters; large enough to be worth a write to the socket, small enough that thousands of readers cost little. */
const CHUNK = 65_536;

/** A file as what stands before, between and after its stories. */
export interface Layout {
	head: string;
	/** All that the file says of one story, its separators inside included. */
	item: (story: TakenStory) => string;
	between?: string;
	tail?: string;
}

/**
 * The file as chunks of about 64 kB; at no time does it hold more than a batch and a chunk. A reader who leaves ends
 * the batches too (`return` reaches their iterator); what fails in them fails here, and the file then lacks its end.
 */
export async function* inChunks(
	batches: Batches,
	{ head, item, between = '', tail = '' }: Layout
): AsyncGenerator<string, void, void> {
	let text = head;
	let separator = '';
	for await (const batch of batches) {
		for (const story of batch) {
			text += separator + item(story);
			separator = between;
			if (text.length >= CHUNK) {
				yield text;
				text = '';
			}
		}
	}
	yield text + tail;
}
