import { sql } from 'kysely';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import { foldWords } from '../../story/fold.ts';
import type { Store } from '../store/connection.ts';

/** Writes a manuscript's words into the desk's own index. */
export async function indexWords(writing: Store, id: number, document: Manuscript): Promise<void> {
	const texts = Object.values(document.texts);
	const places = document.geotags.length
		? await writing
				.selectFrom('place_text')
				.select('name')
				.where(
					'place',
					'in',
					document.geotags.map(({ place }) => place)
				)
				.execute()
		: [];
	await sql`DELETE FROM manuscript_words WHERE rowid = ${id}`.execute(writing);
	await sql`INSERT INTO manuscript_words (rowid, title, body, places) VALUES (${id},
		${foldWords(texts.map(({ title }) => title).join(' · '))},
		${foldWords(texts.map(({ standfirst, body }) => `${standfirst}\n${body}`).join('\n'))},
		${foldWords(places.map(({ name }) => name).join(' · '))})`.execute(writing);
}
