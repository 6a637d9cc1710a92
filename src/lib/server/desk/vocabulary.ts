import { foldWords } from '../../story/fold.ts';
import { languages, type InEveryLanguage } from '../../story/language.ts';
import { Conflict } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import { slugOf } from './addresses.ts';
import { append, type Deed } from './journal.ts';

/** A theme with its names, whether a published story has it or not. */
export interface DeskTheme {
	slug: string;
	names: InEveryLanguage;
}

/** All themes of the newsroom. */
export async function themes(store: Store): Promise<DeskTheme[]> {
	const rows = await store
		.selectFrom('theme')
		.innerJoin('theme_text', 'theme_text.theme', 'theme.id')
		.select(['slug', 'language', 'name'])
		.orderBy('theme.id')
		.execute();
	const found = new Map<string, DeskTheme>();
	for (const { slug, language, name } of rows) {
		const theme = found.get(slug) ?? { slug, names: { fr: '', en: '', de: '', ar: '' } };
		theme.names[language] = name;
		found.set(slug, theme);
	}
	return [...found.values()];
}

/** All editions, the newest last. */
export async function editions(store: Store): Promise<{ slug: string; name: string }[]> {
	return store.selectFrom('edition').select(['slug', 'name']).execute();
}

/**
 * A new theme with its names, written into the log; answers its address.
 * @throws Conflict `address` where a theme has one of these names already, however it is written
 */
export async function addTheme(store: Store, deed: Deed, names: InEveryLanguage): Promise<string> {
	return store.transaction().execute(async (writing) => {
		const there = new Set(
			(await themes(writing)).flatMap((theme) => Object.values(theme.names).map(foldWords))
		);
		if (Object.values(names).some((name) => there.has(foldWords(name)))) throw new Conflict('address');
		const slugs = new Set(
			(await writing.selectFrom('theme').select('slug').execute()).map(({ slug }) => slug)
		);
		const wish = slugOf(names.en) || 'theme';
		let slug = wish;
		for (let number = 2; slugs.has(slug); number++) slug = `${wish}-${number}`;
		const { id } = await writing
			.insertInto('theme')
			.values({ slug })
			.returning('id')
			.executeTakeFirstOrThrow();
		await writing
			.insertInto('theme_text')
			.values(languages.map((language) => ({ theme: id, language, name: names[language] })))
			.execute();
		await append(writing, {
			...deed,
			action: 'theme.created',
			subject: { kind: 'theme', id: slug, title: names.fr }
		});
		return slug;
	});
}
