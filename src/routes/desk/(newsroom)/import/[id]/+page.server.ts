import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { columnRoles, type ColumnMeaning, type ImportChoices } from '$lib/newsroom/import';
import { require } from '$lib/server/auth/permission';
import { itemsOf, problemsOf } from '$lib/server/import/preview-file';
import { countWaiting } from '$lib/server/import/proposals';
import { authorsOf, mediaOf, spotsOf } from '$lib/server/import/preview-lists';
import { canUndo } from '$lib/server/import/undoing';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import { namedThemes } from '$lib/server/store/themes';
import { isLanguage, languages, type InEveryLanguage } from '$lib/story/language';
import { Conflict } from '$lib/story/refusal';
import type { Actions, PageServerLoad } from './$types';
import { foundPlaces, namesOf } from './found-places';
import { articlesOf, PAGE, question, type ListQuestion } from './list-question';

const PROBLEMS = 20;

const MOST_SPOTS = 300;

/** A page of a preview: what is listed, what was not understood, and where it happens. */
async function look(
	{ imports, store, gazetteer, language }: App.Locals,
	id: string,
	{ list, from: offset }: ListQuestion
) {
	const sought = await imports.places(id);
	const page = { offset, limit: PAGE };
	const named = [...sought.names.keys()];
	const found = await imports.look(id, (file) => ({
		...itemsOf(file, { only: articlesOf(list), named, ...page }),
		authors: list === 'authors' ? authorsOf(file, page) : [],
		media: list === 'media' ? mediaOf(file, page) : [],
		problems: problemsOf(file, PROBLEMS),
		spots: spotsOf(file, MOST_SPOTS)
	}));
	const asking = { store, gazetteer, language };
	const { spots, items, ...rest } = found;
	return {
		...rest,
		items: await Promise.all(
			items.map(async (item) => ({
				...item,
				named: await namesOf(asking, sought.names.get(item.position) ?? [])
			}))
		),
		places: await foundPlaces(asking, sought, spots)
	};
}

export const load: PageServerLoad = reading(async (event) => {
	await require(event, 'import');
	const { imports, store, language } = event.locals;
	const { run, read } = await imports.status(event.params.id);
	const asked = question.parse(Object.fromEntries(event.url.searchParams));
	const preview = run.status === 'read' ? await look(event.locals, run.id, asked) : null;
	return {
		run,
		read,
		asked,
		preview,
		page: PAGE,
		canUndo: canUndo(run, new Date()),
		waiting: run.status === 'done' ? await countWaiting(store, run.id) : 0,
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
const themeName = z.string().trim().max(80);

/** What a form chose of columns, pages, edition and texts without a language. */
function choicesOf(form: FormData, before: ImportChoices): ImportChoices {
	const columns = form.getAll('column').map((one) => meaning.parse(String(one)));
	return {
		language: z.enum(languages).catch(before.language).parse(form.get('language')),
		edition: slug.catch(before.edition).parse(form.get('edition')),
		withPages: form.get('withPages') === 'on',
		themes: before.themes,
		columns: columns.length ? columns : null
	};
}

/**
 * What a form chose of headings, named by their place in the list since they are a stranger's words; or the fields
 * whose names are too long. Headings of other pages of the list stay as they were chosen.
 */
function themesOf(form: FormData, before: ImportChoices['themes'], headings: string[]) {
	const themes = new Map(Object.entries(before));
	const faults: string[] = [];
	const nameAt = (field: string, otherwise: string) => {
		const read = themeName.safeParse(form.get(field) ?? '');
		if (!read.success) faults.push(field);
		return read.data || otherwise;
	};
	for (const [index, heading] of headings.entries()) {
		const chosen = form.get(`theme-${index}`);
		const known = slug.safeParse(chosen);
		if (chosen === '') themes.delete(heading);
		else if (chosen === 'none') themes.set(heading, 'none');
		else if (chosen === 'new') {
			const names = languages.map((one) => [one, nameAt(`name-${index}-${one}`, heading.slice(0, 80))]);
			themes.set(heading, { names: Object.fromEntries(names) as InEveryLanguage });
		} else if (known.success) themes.set(heading, { slug: known.data });
	}
	return { themes: Object.fromEntries(themes), faults };
}

export const actions: Actions = {
	/** Chooses anew what becomes of columns, pages and texts without a language. */
	choose: reading(async (event) => {
		await require(event, 'import');
		const { imports, store } = event.locals;
		const { run } = await imports.status(event.params.id);
		if (run.status !== 'read') throw new Conflict('status');
		const choices = choicesOf(await sentForm(event.request), run.choices);
		const known = await store
			.selectFrom('edition')
			.select('slug')
			.where('slug', '=', choices.edition)
			.executeTakeFirst();
		if (!known) return fail(400, { refused: 'edition' as const });
		await imports.choose(run.id, choices);
		redirect(303, event.url.pathname);
	}),
	/** Chooses anew what becomes of headings. */
	themes: reading(async (event) => {
		await require(event, 'import');
		const { imports } = event.locals;
		const { run } = await imports.status(event.params.id);
		if (run.status !== 'read') throw new Conflict('status');
		const form = await sentForm(event.request);
		const names = run.told.headings.map(({ name }) => name);
		const { themes, faults } = themesOf(form, run.choices.themes, names);
		if (faults.length) {
			const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
			return fail(400, { themes: { faults, typed: Object.fromEntries(typed) } });
		}
		await imports.choose(run.id, { ...run.choices, themes });
		const { from } = question.parse(Object.fromEntries(event.url.searchParams));
		redirect(303, `${event.url.pathname}?list=themes&from=${from}`);
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
