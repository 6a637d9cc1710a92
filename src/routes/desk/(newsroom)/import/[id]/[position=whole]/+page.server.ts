import { redirect } from '@sveltejs/kit';
import { require } from '$lib/server/auth/permission';
import { articleAt } from '$lib/server/import/article';
import { neighboursOf } from '$lib/server/import/preview-file';
import { reading } from '$lib/server/publish/reading';
import { namedThemes } from '$lib/server/store/themes';
import { isLanguage } from '$lib/story/language';
import { NotFound } from '$lib/story/refusal';
import type { PageServerLoad } from './$types';
import { articlesOf, PAGE, question } from '../list-question';

/** An article of a preview as its readers would read it, and what stands around it in the list it was opened from. */
export const load: PageServerLoad = reading(async (event) => {
	await require(event, 'import');
	const { imports, store, language } = event.locals;
	const { run } = await imports.status(event.params.id);
	// The preview is over: the import says what became of it
	if (run.status !== 'read') redirect(303, `/desk/import/${run.id}`);
	const asked = event.url.searchParams;
	const { list } = question.parse(Object.fromEntries(asked));
	const text = asked.get('text');
	const only = articlesOf(list);
	const named = only === 'points' ? [...(await imports.places(run.id)).names.keys()] : [];
	const position = Number(event.params.position);
	const found = await imports.look(run.id, (file) => {
		const article = articleAt(file, position, run.choices, isLanguage(text) ? text : undefined);
		return article && { article, ...neighboursOf(file, position, { only, named }) };
	});
	if (!found) throw new NotFound('page', event.url.pathname);
	const { before, article, ...rest } = found;
	const chosen = new Map(run.told.headings.map(({ name, choice }) => [name, choice]));
	return {
		...rest,
		article: {
			...article,
			headings: article.headings.map((name) => ({ name, choice: chosen.get(name) ?? null }))
		},
		themes: await namedThemes(store, language),
		list: only,
		from: before - (before % PAGE)
	};
});
