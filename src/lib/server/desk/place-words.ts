import { sql } from 'kysely';
import type { Store } from '../store/connection.ts';
import { wordsRow } from '../store/search.ts';
import { placeWords } from './public-texts.ts';

/** Stories whose words are written in one go: some milliseconds, between which readers are answered. */
const BATCH = 100;

/** Finds stories that tell of a place under the names that it has now. Its pages say them at once; a search follows. */
export async function writePlaceWords(store: Store, place: number): Promise<void> {
	let after = 0;
	for (;;) {
		const rows = await store
			.selectFrom('geotag')
			.select('story')
			.distinct()
			.where('place', '=', place)
			.where('precision', '<>', 'withheld')
			.where('story', '>', after)
			.orderBy('story')
			.limit(BATCH)
			.execute();
		if (!rows.length) return;
		const stories = rows.map(({ story }) => story);
		after = stories.at(-1)!;
		await store.transaction().execute(async (writing) => {
			for (const story of stories) await writeWords(writing, story);
		});
	}
}

async function writeWords(writing: Store, story: number): Promise<void> {
	const named = await writing
		.selectFrom('geotag')
		.select('place')
		.distinct()
		.where('story', '=', story)
		.where('precision', '<>', 'withheld')
		.execute();
	const places = named.map(({ place }) => place);
	const texts = await writing
		.selectFrom('story_text')
		.select(['id', 'language', 'title', 'standfirst', 'body'])
		.where('story', '=', story)
		.execute();
	for (const { id, language, ...words } of texts) {
		await sql`DELETE FROM story_words WHERE rowid = ${id}`.execute(writing);
		await wordsRow(id, { ...words, places: await placeWords(writing, places, language) }).execute(writing);
	}
}
