import { NotFound } from '../../story/refusal.ts';
import type { Language } from '../../story/language.ts';
import type { Edition } from '../../story/story.ts';
import type { Store } from './connection.ts';

/** The edition that the site is about: the first, until there are several. */
export async function current(store: Store, language: Language): Promise<Edition> {
	const edition = await store
		.selectFrom('edition')
		.innerJoin('edition_text', (join) =>
			join.onRef('edition_text.edition', '=', 'edition.slug').on('language', '=', language)
		)
		.select(['name', 'years', 'home', 'description'])
		.executeTakeFirst();
	if (!edition) throw new NotFound('page', 'edition');
	return edition;
}
