import { sql } from 'kysely';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';
import { wordsRow } from '../store/search.ts';
import { outdatedSince } from './translations.ts';

/** Names of places in one language and as people spell them, so that either finds the story. */
export async function placeWords(store: Store, places: number[], language: Language): Promise<string> {
	if (!places.length) return '';
	const [names, spellings] = await Promise.all([
		store
			.selectFrom('place_text')
			.select('name')
			.where('language', '=', language)
			.where('place', 'in', places)
			.execute(),
		store.selectFrom('place_spelling').select('folded').where('place', 'in', places).execute()
	]);
	return [...names.map(({ name }) => name), ...spellings.map(({ folded }) => folded)].join(' · ');
}

/**
 * Writes a story's public texts and their words from its manuscript.
 * @param places those that readers are told: a withheld one must not be found by its name either
 */
export async function writeTexts(
	writing: Store,
	id: number,
	document: Manuscript,
	places: number[],
	languages: Language[]
): Promise<void> {
	const before = await writing
		.selectFrom('story_text')
		.select(['id', 'language'])
		.where('story', '=', id)
		.execute();
	for (const row of before) {
		await sql`DELETE FROM story_words WHERE rowid = ${row.id}`.execute(writing);
		if (!languages.includes(row.language)) {
			await writing.deleteFrom('story_text').where('id', '=', row.id).execute();
		}
	}
	for (const language of languages) {
		const { title, titleIsOurs, standfirst, summary, body } = document.texts[language]!;
		const values = {
			story: id,
			language,
			title,
			title_is_ours: titleIsOurs ? (1 as const) : (0 as const),
			standfirst,
			summary,
			body,
			outdated_since: await outdatedSince(writing, id, document, language)
		};
		const same = before.find((row) => row.language === language);
		const text = same
			? same.id
			: (await writing.insertInto('story_text').values(values).returning('id').executeTakeFirstOrThrow()).id;
		if (same) await writing.updateTable('story_text').set(values).where('id', '=', same.id).execute();
		await wordsRow(text, {
			title,
			standfirst,
			body,
			places: await placeWords(writing, places, language)
		}).execute(writing);
	}
}
