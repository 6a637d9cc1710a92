import { NotFound } from '../../story/refusal.ts';
import type { Language } from '../../story/language.ts';
import type { Edition } from '../../story/story.ts';
import type { Store } from './connection.ts';
import { told } from './told.ts';

/** The edition that the site is about: the first, until there are several. */
export const current = told(async (store: Store, language: Language): Promise<Edition> => {
	const edition = await store
		.selectFrom('edition')
		.innerJoin('edition_text', (join) =>
			join.onRef('edition_text.edition', '=', 'edition.slug').on('language', '=', language)
		)
		.select(['name', 'years', 'home', 'description'])
		.executeTakeFirst();
	if (!edition) throw new NotFound('page', 'edition');
	return edition;
});

/** Who publishes the edition, and under which licence (an SPDX identifier). @throws NotFound in an empty store */
export async function publisher(store: Store): Promise<{ name: string; home: string; licence: string }> {
	const edition = await store.selectFrom('edition').select(['name', 'home', 'licence']).executeTakeFirst();
	if (!edition) throw new NotFound('page', 'edition');
	return edition;
}
