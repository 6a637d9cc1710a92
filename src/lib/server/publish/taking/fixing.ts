import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { roles } from '../../../story/precision.ts';
import { lastChange } from '../../columns/journal.ts';
import { canonicalRows, head, sums } from './canonical-rows.ts';
import { KeptRowsWriter } from './kept-rows.ts';
import { BATCH, TakenReader } from './taken.ts';

/** A selection held fast, as the store keeps it. */
export interface Fixed {
	stories: number;
	rows: number;
	/** Of the rows in their canonical form, in hexadecimal digits. */
	sha256: string;
	/** The last change of the store that it knows of. */
	change: number;
	/** See `kept-rows.ts`. */
	names: Uint8Array<ArrayBuffer>;
}

async function collect(batches: AsyncIterable<number[]>): Promise<Float64Array> {
	let all = new Float64Array(1024);
	let length = 0;
	for await (const ids of batches) {
		if (length + ids.length > all.length) {
			const larger = new Float64Array((length + ids.length) * 2);
			larger.set(all.subarray(0, length));
			all = larger;
		}
		all.set(ids, length);
		length += ids.length;
	}
	return all.subarray(0, length).sort();
}

/**
 * Reads the rows of a selection in order of the stories' numbers, sums them up and notes which they are. What is
 * written in the store meanwhile is looked at again by whoever reads the snapshot. Yields between batches, so that
 * other jobs have their turn.
 */
export async function* fix(
	database: Database.Database,
	batches: AsyncIterable<number[]>
): AsyncGenerator<undefined, Fixed, void> {
	const change = lastChange(database);
	const ids = await collect(batches);
	const reader = new TakenReader(database, { wording: 'original', isWhole: false });
	const writer = new KeptRowsWriter();
	const sum = createHash('sha256').update(head);
	let [stories, rows] = [0, 0];
	for (let first = 0; first < ids.length; first += BATCH) {
		for (const story of reader.read([...ids.subarray(first, first + BATCH)])) {
			sum.update(canonicalRows(story));
			stories++;
			rows += Math.max(1, story.places.length);
			writer.add({
				id: story.id,
				name: sums.name(story),
				sum: sums.story(story),
				places: story.places.map((place) => ({
					place: place.id,
					role: roles.indexOf(place.role),
					sum: sums.place(place)
				}))
			});
		}
		yield;
	}
	return { stories, rows, sha256: sum.digest('hex'), change, names: writer.bytes };
}
