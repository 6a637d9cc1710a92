import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { ColumnMeaning, ImportChoices } from '$lib/newsroom/import';
import { columnRoles } from '$lib/newsroom/import';
import { require } from '$lib/server/auth/permission';
import { itemsOf, problemsOf, type ItemsQuestion } from '$lib/server/import/preview-file';
import { canUndo } from '$lib/server/import/undoing';
import { reading } from '$lib/server/publish/reading';
import { namedThemes } from '$lib/server/store/themes';
import { isLanguage, languages } from '$lib/story/language';
import { Conflict } from '$lib/story/refusal';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 25;
const PROBLEMS = 20;

const lists = ['all', 'points', 'aside'] as const satisfies ItemsQuestion['only'][];
const question = z.object({
	list: z.enum(lists).catch('all'),
	from: z.coerce.number().int().min(0).max(1_000_000).catch(0)
});

export const load: PageServerLoad = reading(async (event) => {
	await require(event, 'import');
	const { imports, store, language } = event.locals;
	const { run, read } = await imports.status(event.params.id);
	const asked = question.parse(Object.fromEntries(event.url.searchParams));
	const preview =
		run.status === 'read'
			? await imports.look(run.id, (file) => ({
					...itemsOf(file, { only: asked.list, offset: asked.from, limit: PAGE }),
					problems: problemsOf(file, PROBLEMS)
				}))
			: null;
	return {
		run,
		read,
		asked,
		preview,
		page: PAGE,
		canUndo: canUndo(run, new Date()),
		themes: await namedThemes(store, language),
		editions: await store.selectFrom('edition').select(['slug', 'name']).orderBy('slug').execute()
	};
});

const meaning = z.string().transform((text): ColumnMeaning | null => {
	const [role, language = ''] = text.split(' ');
	const known = columnRoles.find((one) => one === role);
	return known ? { role: known, language: isLanguage(language) ? language : null } : null;
});
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const themeChoice = z.union([z.literal(['new', 'none']), slug.transform((one) => ({ slug: one }))]);

/** What a form chose: headings by their place in the list, since they are a stranger's words. */
function choicesOf(form: FormData, before: ImportChoices, headings: string[]): ImportChoices {
	const themes = headings.flatMap((name, index) => {
		const chosen = themeChoice.safeParse(form.get(`theme-${index}`));
		return chosen.success ? [[name, chosen.data] as const] : [];
	});
	const columns = form.getAll('column').map((one) => meaning.parse(String(one)));
	return {
		language: z.enum(languages).catch(before.language).parse(form.get('language')),
		edition: slug.catch(before.edition).parse(form.get('edition')),
		withPages: form.get('withPages') === 'on',
		themes: Object.fromEntries(themes),
		columns: columns.length ? columns : null
	};
}

export const actions: Actions = {
	/** Chooses anew what becomes of headings, columns, pages and texts without a language. */
	choose: reading(async (event) => {
		await require(event, 'import');
		const { imports, store } = event.locals;
		const { run } = await imports.status(event.params.id);
		if (run.status !== 'read') throw new Conflict('status');
		const names = run.told.headings.map(({ name }) => name);
		const choices = choicesOf(await event.request.formData(), run.choices, names);
		const known = await store
			.selectFrom('edition')
			.select('slug')
			.where('slug', '=', choices.edition)
			.executeTakeFirst();
		if (!known) return fail(400, { refused: 'edition' as const });
		await imports.choose(run.id, choices);
		redirect(303, event.url.pathname);
	}),
	/** Writes it all, or nothing. */
	take: reading(async (event) => {
		const member = await require(event, 'import');
		const { imports, address } = event.locals;
		await imports.take({ at: new Date(), member, address }, event.params.id);
		redirect(303, event.url.pathname);
	}),
	undo: reading(async (event) => {
		const member = await require(event, 'import');
		const { imports, address } = event.locals;
		await imports.undo({ at: new Date(), member, address }, event.params.id);
		redirect(303, event.url.pathname);
	}),
	drop: reading(async (event) => {
		await require(event, 'import');
		await event.locals.imports.drop(event.params.id);
		redirect(303, '/desk/import');
	})
};
