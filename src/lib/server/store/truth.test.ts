import { describe, expect, test } from 'vitest';
import { HIDDEN, openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import { sourceFiles } from '../../../../tests/support/imports.ts';
import { languages } from '../../story/language.ts';
import { Invalid } from '../../story/refusal.ts';
import * as editions from './editions.ts';
import * as milestones from './milestones.ts';
import * as places from './places.ts';
import * as stories from './stories.ts';
import * as themes from './themes.ts';

/** Whoever may name the table of true points: the migration that makes it, its type, and who fills it. */
const KNOWING = [
	/^src\/lib\/server\/store\/(migrations\/|(desk-)?tables\.ts$)/,
	/^src\/lib\/server\/(import|export|desk)\//,
	/^scripts\/archive\/loader\.ts$/,
	/\.test\.ts$/
];

/** Whoever may read stories that are not, or not any more, published. */
const UNPUBLISHED =
	/\b(selectFrom|[iI]nnerJoin|leftJoin)\(\s*'(story|story_text|geotag)( as \w+)?'|\b(FROM|JOIN) (story|story_text|geotag)\b/;

const sources = sourceFiles(['src', 'scripts']).filter(({ path }) => /\.(ts|js|svelte)$/.test(path));
const outside = sources.filter(({ path }) => !KNOWING.some((known) => known.test(path)));

test('nobody but import, export and desk names the tables of true geometries and of manuscripts', () => {
	expect(
		outside
			.filter(({ text }) => /true_geometry|\(\s*'(manuscript|revision|aside)\b/.test(text()))
			.map(({ path }) => path)
	).toEqual([]);
});

test('nobody but import, export and desk reads more than published stories and public geotags', () => {
	expect(outside.filter(({ text }) => UNPUBLISHED.test(text())).map(({ path }) => path)).toEqual([]);
});

/** All that the store says to readers, in every language, about a story and a place that may not be public. */
async function everythingSaid(archive: SmallArchive, story: string, place: string): Promise<unknown[]> {
	const { store, research } = archive;
	const here = await store
		.selectFrom('place')
		.select('id')
		.where('slug', '=', place)
		.executeTakeFirstOrThrow();
	const box = [-180, -90, 180, 90] as [number, number, number, number];
	const selections = [
		{},
		{ bbox: box },
		{ from: '2016-01-01', to: '2018-01-01', bbox: box },
		{ words: 'title' }
	];
	const said = languages.flatMap((language) => [
		editions.current(store, language),
		themes.list(store, language),
		milestones.list(store, language),
		milestones.ofPlace(store, here.id, language, {
			earliest: '2016-01-01',
			latest: '2018-01-01',
			ends: [place]
		}),
		places.byIds(store, [here.id], language),
		places.around(store, [2.987654, 50.123456], language),
		places.onlyNamed(store, language, 100),
		stories.neighbours(store, 'christmas', language),
		stories.neighbours(store, story, language),
		stories.byIds(store, [1, 2, 3, 4, 5, 6, 7, 8], language),
		...selections.map((selection) => archive.list(selection, language))
	]);
	const everyId = { above: 0, upTo: Number.MAX_SAFE_INTEGER };
	const addresses = [stories.addresses(store, everyId), places.addresses(store, everyId)];
	const columns = selections.map((selection) => [
		research.count(selection),
		research.settings(selection),
		research.whereabouts(selection, { atMost: 100, box, zoom: 0 }),
		research.tile(selection, 0, 0, 0)
	]);
	return [...(await Promise.all([...said, ...addresses])), columns];
}

describe.each(['draft', 'withdrawn'] as const)('a %s story', (status) => {
	test('is told nowhere', async () => {
		const archive = await openSmallArchive();
		const { store } = archive;
		await store.updateTable('story').set({ status }).where('slug', '=', 'lessons').execute();
		expect(JSON.stringify(await everythingSaid(archive, 'lessons', 'gelos'))).not.toMatch(
			/lessons|gelos|Gélos/
		);
		await expect(stories.read(store, 'lessons', 'fr')).rejects.toThrow('no story lessons');
		await expect(places.read(store, 'gelos', 'fr')).rejects.toThrow('no place gelos');
		expect(await places.slugOf(store, 'Gélos')).toBeUndefined();
		expect(await archive.list({ words: 'river' })).toEqual([]);
		expect(archive.research.total({})).toBe(3);
		await archive.close();
	});

	test('takes with it the kind and the theme that only it had', async () => {
		const archive = await openSmallArchive();
		const { store } = archive;
		await store.updateTable('story').set({ status }).where('slug', 'in', ['christmas', 'arrival']).execute();
		expect(archive.research.count({}).facets.kind.rows.map(({ value }) => value)).toEqual(['report']);
		expect((await themes.list(store, 'en')).map(({ slug }) => slug)).toEqual(['daily-life']);
		await archive.close();
	});
});

test('a withheld place is told nowhere, not by its name, its point, a search or a box around it', async () => {
	const archive = await openSmallArchive();
	const { store } = archive;
	const told = JSON.stringify([
		await everythingSaid(archive, 'lessons', HIDDEN.slug),
		await stories.read(store, 'lessons', 'fr')
	]);
	expect(told).not.toMatch(/hidden|cachée|2\.98|50\.12/);
	await expect(places.read(store, HIDDEN.slug, 'fr')).rejects.toThrow('no place');
	expect(await places.slugOf(store, HIDDEN.name)).toBeUndefined();
	expect(await archive.list({ words: 'cachée' })).toEqual([]);
	expect(await archive.list({ bbox: [2.98, 50.12, 2.99, 50.13] })).toEqual([]);
	expect(() => archive.research.total({ place: HIDDEN.slug })).toThrow(Invalid);
	const { rows } = await store
		.selectFrom('true_geometry')
		.select(({ fn }) => fn.countAll<number>().as('rows'))
		.executeTakeFirstOrThrow();
	expect(rows).toBe(1);
	await archive.close();
});
