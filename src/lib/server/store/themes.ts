import { alphabetical } from '../../story/alphabet.ts';
import type { Language } from '../../story/language.ts';
import type { Named } from '../../story/story.ts';
import type { Store } from './connection.ts';
import { told } from './told.ts';

/** The themes of published stories, by name in the reader's language. */
export const list = told(async (store: Store, language: Language): Promise<Named[]> => {
	const rows = await store
		.selectFrom('theme')
		.innerJoin('theme_text', (join) =>
			join.onRef('theme_text.theme', '=', 'theme.id').on('language', '=', language)
		)
		.select(['slug', 'name'])
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('story_theme')
					.innerJoin('public_story', 'public_story.id', 'story_theme.story')
					.whereRef('story_theme.theme', '=', 'theme.id')
					.select('story')
			)
		)
		.execute();
	const inOrder = alphabetical(language);
	return rows.toSorted((a, b) => inOrder(a.name, b.name));
});

/** Every theme of the newsroom, told of or not, by name in a language. */
export async function namedThemes(store: Store, language: Language): Promise<Named[]> {
	const rows = await store
		.selectFrom('theme')
		.innerJoin('theme_text', 'theme_text.theme', 'theme.id')
		.select(['slug', 'name'])
		.where('language', '=', language)
		.execute();
	const inOrder = alphabetical(language);
	return rows.toSorted((a, b) => inOrder(a.name, b.name));
}
