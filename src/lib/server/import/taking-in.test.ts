import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines, noon } from '../../../../tests/support/deeds.ts';
import { wordpress, wpField, wpItem, wpTerm } from '../../../../tests/support/import-files.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { ImportChoices, ThemeChoice } from '../../newsroom/import.ts';
import { bin } from '../desk/bin.ts';
import { setPointAside } from '../desk/imported-points.ts';
import { lines, verify } from '../desk/journal.ts';
import * as manuscripts from '../desk/manuscripts.ts';
import type { Store } from '../store/connection.ts';
import { openPreview } from './preview-file.ts';
import { countWaiting, namedMedia, proposedPoints, setMediumAside } from './proposals.ts';
import { read } from './reading.ts';
import { addRun } from './runs.ts';
import { takeIn } from './taking-in.ts';
import { undo } from './undoing.ts';

const choices: ImportChoices = {
	language: 'fr',
	edition: 'small',
	withPages: false,
	themes: {},
	columns: null
};

const newTheme = (name: string) => ({ names: { fr: name, en: name, de: name, ar: name } });

let folder: string;
let store: Store;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-import-'));
	store = await openSmallStore(undefined, join(folder, 'store.sqlite'));
});
afterEach(async () => {
	await store.destroy();
	await rm(folder, { recursive: true });
});

let count = 0;
/** Reads a file and takes it in, as the desk does when somebody agrees to its preview. */
async function importFile(content: string, chosen: Partial<ImportChoices> = {}, name = 'site.xml') {
	const run = `run-${++count}`;
	const file = join(folder, run);
	const job = {
		file,
		preview: `${file}.sqlite`,
		secret: 'a secret',
		store: join(folder, 'store.sqlite'),
		name,
		choices: { ...choices, ...chosen }
	};
	await writeFile(file, content);
	await addRun(store, {
		id: run,
		made: noon.toISOString(),
		member: 'ines',
		name,
		bytes: content.length,
		choices: job.choices
	});
	const { origin, summary } = await read(job, () => {});
	const preview = openPreview(job.preview);
	try {
		const outcome = await takeIn(store, ines, preview, { ...job, run, origin });
		return { run, summary, outcome };
	} finally {
		preview.close();
	}
}

const all = () => store.selectFrom('manuscript').selectAll().orderBy('id').execute();
const items = () => store.selectFrom('import_item').selectAll().orderBy('source').execute();

test('an import makes drafts of nobody’s places, as what its preview said', async () => {
	const before = (await all()).length;
	const { summary, outcome } = await importFile(
		wordpress(
			wpItem({
				id: 7,
				title: 'Un soir',
				more:
					wpTerm('category', 'Arrival (fr)') +
					wpField('geo_latitude', '50.95') +
					wpField('geo_longitude', '1.85')
			}),
			wpItem({ id: 8, type: 'page', title: 'Contact' })
		)
	);
	expect(summary.fates).toMatchObject({ new: 1, aside: 1, changed: 0 });
	expect(outcome).toEqual({ created: 1, updated: 0, unchanged: 0, left: [], leftInAll: 0 });
	const made = (await all()).slice(before);
	expect(made.map(({ status, title, owner }) => [status, title, owner])).toEqual([
		['draft', 'Un soir', 'ines']
	]);
	const { document } = await manuscripts.read(store, made[0]!.id);
	expect(document).toMatchObject({
		geotags: [],
		themes: ['arrival'],
		published: '2017-01-30',
		sources: [{ name: 'journal.example', url: 'https://journal.example/7/' }]
	});
	expect(await proposedPoints(store, made[0]!.id)).toMatchObject([
		{ longitude: 1.85, latitude: 50.95, name: '' }
	]);
	const [line] = await lines(store, { actions: ['import.done'], limit: 1 });
	expect(line).toMatchObject({ title: 'site.xml', detail: { created: 1 }, member: 'ines' });
	expect((await verify(store)).brokenAt).toBeUndefined();
});

test('translations join their original, and say which of its revisions they follow', async () => {
	const before = (await all()).length;
	const wpml = (language: string, from = '') =>
		wpField('_wpml_import_language_code', language) +
		wpField('_wpml_import_translation_group', '12') +
		(from && wpField('_wpml_import_source_language_code', from));
	const { summary } = await importFile(
		wordpress(
			wpItem({ id: 2, title: 'One evening', more: wpml('en', 'fr') }),
			wpItem({ id: 1, title: 'Un soir', more: wpml('fr') })
		)
	);
	expect([summary.translations, summary.extension]).toEqual([1, 'WPML']);
	const [made, ...more] = (await all()).slice(before);
	expect(more).toEqual([]);
	const { document } = await manuscripts.read(store, made!.id);
	expect(document.original).toBe('fr');
	expect(document.texts.en).toMatchObject({ title: 'One evening', follows: 1 });
	expect(document.texts.fr).toMatchObject({ title: 'Un soir', follows: null });
	expect((await items()).map(({ source }) => source)).toEqual(['1']);
});

const article = fc.record({
	id: fc.integer({ min: 1, max: 30 }),
	title: fc.stringMatching(/^[\p{L} ]{1,20}$/u),
	body: fc.stringMatching(/^[\p{L}<>&\n ]{0,60}$/u),
	theme: fc.constantFrom('arrival', 'Rubrique', 'constructor'),
	group: fc.constantFrom('', 'a', 'b'),
	language: fc.constantFrom('fr', 'en', 'xx')
});

test('an import done twice is one import', { timeout: 60_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(article, { minLength: 1, maxLength: 8 }),
			fc.constantFrom<ThemeChoice>(newTheme('Rubrique'), 'none'),
			async (articles, rubrique) => {
				const file = wordpress(
					...articles.map(({ theme, group, language, ...article }) =>
						wpItem({
							...article,
							more:
								wpTerm('category', theme) +
								wpTerm('language', language) +
								(group && wpTerm('post_translations', group))
						})
					)
				);
				const chosen = { themes: { Rubrique: rubrique } };
				await importFile(file, chosen);
				const once = [await all(), await items()];
				const { outcome } = await importFile(file, chosen);
				expect(outcome).toMatchObject({ created: 0, updated: 0, leftInAll: 0 });
				expect([await all(), await items()]).toEqual(once);
			}
		),
		{ numRuns: 20 }
	);
});

test('what changed in the source is updated where nobody wrote on it, and left and told where somebody did, its points proposed', async () => {
	await importFile(wordpress(wpItem({ id: 1, title: 'Un' }), wpItem({ id: 2, title: 'Deux' })));
	const [first, second] = (await items()).map(({ manuscript }) => manuscript);
	const { document } = await manuscripts.read(store, second!);
	const ours = { ...document, byline: 'Une autre' };
	await manuscripts.save(store, ines, { id: second!, base: 1, document: ours, token: 'a' });
	const point = wpField('geo_latitude', '50.95') + wpField('geo_longitude', '1.85');
	const { summary, outcome } = await importFile(
		wordpress(
			wpItem({ id: 1, title: 'Un', body: '<p>Autrement.</p>' }),
			wpItem({ id: 2, title: 'Deux', body: '<p>Autrement.</p>', more: point })
		)
	);
	expect(summary.fates).toMatchObject({ changed: 1, conflict: 1 });
	expect(outcome).toMatchObject({ updated: 1, created: 0, left: [{ id: second, fate: 'conflict' }] });
	expect((await manuscripts.read(store, first!)).document.texts.fr!.body).toBe('Autrement.');
	expect((await manuscripts.read(store, second!)).document).toEqual(ours);
	expect(await proposedPoints(store, second!)).toMatchObject([{ latitude: 50.95, longitude: 1.85 }]);
});

test('what somebody put into the bin stays there', async () => {
	await importFile(wordpress(wpItem({ id: 1, title: 'Un' })));
	const [item] = await items();
	await bin(store, ines, item!.manuscript);
	const { outcome } = await importFile(wordpress(wpItem({ id: 1, title: 'Autre' })));
	expect(outcome.left).toEqual([{ id: item!.manuscript, title: 'Un', fate: 'binned' }]);
});

test('an import that fails half way leaves nothing', async () => {
	const before = [await all(), await items(), await lines(store, { limit: 10 })];
	const content = wordpress(wpItem({ id: 1 }), wpItem({ id: 2 }), wpItem({ id: 3 }));
	// The third cannot be written: somebody's trigger says so, as a full disk would
	await store.schema.createIndex('one_too_many').on('import_item').column('origin').unique().execute();
	await expect(importFile(content)).rejects.toThrow();
	expect([await all(), await items(), await lines(store, { limit: 10 })]).toEqual(before);
});

test('a new theme has the names that were chosen for it, and a story its theme', async () => {
	const names = { fr: 'Bénévoles', en: 'Volunteers', de: 'Freiwillige', ar: 'متطوعون' };
	await importFile(wordpress(wpItem({ id: 1, more: wpTerm('category', 'volunteers!') })), {
		themes: { 'volunteers!': { names } }
	});
	const made = await store
		.selectFrom('theme_text')
		.innerJoin('theme', 'theme.id', 'theme')
		.select(['language', 'name'])
		.where('slug', '=', 'volunteers')
		.execute();
	expect(Object.fromEntries(made.map(({ language, name }) => [language, name]))).toEqual(names);
	const [item] = await items();
	const { document } = await manuscripts.read(store, item!.manuscript);
	expect(document.themes).toEqual(['volunteers']);
});

test('an import is undone as one, but for what somebody wrote on since', async () => {
	const before = await all();
	const first = await importFile(
		wordpress(
			wpItem({ id: 1, title: 'Un' }),
			wpItem({ id: 2, title: 'Deux', more: wpTerm('category', 'Neuf') })
		),
		{ themes: { Neuf: newTheme('Neuf') } }
	);
	const [one, two] = (await items()).map(({ manuscript }) => manuscript);
	const { document } = await manuscripts.read(store, one!);
	const ours = { ...document, byline: 'X' };
	await manuscripts.save(store, ines, { id: one!, base: 1, document: ours, token: 'a' });
	const outcome = await undo(store, ines, first.run);
	expect(outcome).toEqual({ deleted: 1, restored: 0, left: [{ id: one, title: 'Un' }], leftInAll: 1 });
	const after = await all();
	expect(after.map(({ id }) => id)).toEqual([...before.map(({ id }) => id), one]);
	expect(after.some(({ id }) => id === two)).toBe(false);
	expect(await store.selectFrom('theme').select('slug').where('slug', '=', 'neuf').execute()).toEqual([]);
	await expect(undo(store, ines, first.run)).rejects.toMatchObject({ what: 'status' });
});

test('an update undone says again what it said before, and can be done again', async () => {
	await importFile(wordpress(wpItem({ id: 1, body: '<p>Avant.</p>' })));
	const [item] = await items();
	const second = wordpress(wpItem({ id: 1, body: '<p>Après.</p>' }));
	const { run } = await importFile(second);
	expect(await undo(store, ines, run)).toMatchObject({ restored: 1, deleted: 0 });
	expect((await manuscripts.read(store, item!.manuscript)).document.texts.fr!.body).toBe('Avant.');
	expect((await importFile(second)).outcome.updated).toBe(1);
});

test('after thirty days an import stays', async () => {
	const { run } = await importFile(wordpress(wpItem()));
	const late = { ...ines, at: new Date(noon.getTime() + 31 * 86_400_000) };
	await expect(undo(store, late, run)).rejects.toMatchObject({ what: 'status' });
});

test('pictures are named by their addresses and fetched by nobody', async () => {
	await importFile(wordpress(wpItem({ body: '<img src="https://journal.example/a.jpg" alt="Une salle">' })));
	const [item] = await items();
	expect(await namedMedia(store, item!.manuscript)).toEqual([
		{ url: 'https://journal.example/a.jpg', alt: 'Une salle', isAside: false }
	]);
});

test('what somebody decided of stays decided at the next import, unless the source’s point changed', async () => {
	const site = (body: string, latitude: string) =>
		wordpress(
			wpItem({
				id: 1,
				body: `<p>${body}</p><img src="https://journal.example/a.jpg" alt="">`,
				more: wpField('geo_latitude', latitude) + wpField('geo_longitude', '1.85')
			})
		);
	const { run } = await importFile(site('Avant.', '50.95'));
	expect(await countWaiting(store, run)).toBe(1);
	const [{ manuscript } = { manuscript: 0 }] = await items();
	const [point] = await proposedPoints(store, manuscript);
	await setPointAside(store, ines, manuscript, point!.mark);
	await setMediumAside(store, manuscript, { url: 'https://journal.example/a.jpg', isAside: true });
	expect(await countWaiting(store, run)).toBe(0);

	expect((await importFile(site('Avant.', '50.95'))).outcome).toMatchObject({ unchanged: 1 });
	expect((await importFile(site('Après.', '50.95'))).outcome).toMatchObject({ updated: 1 });
	expect(await proposedPoints(store, manuscript)).toEqual([]);
	expect(await namedMedia(store, manuscript)).toMatchObject([{ isAside: true }]);

	expect((await importFile(site('Après.', '50.96'))).outcome).toMatchObject({ updated: 1 });
	expect(await proposedPoints(store, manuscript)).toMatchObject([{ latitude: 50.96 }]);
});
