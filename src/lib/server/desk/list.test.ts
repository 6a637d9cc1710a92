import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { by, noon } from '../../../../tests/support/deeds.ts';
import { openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import { emptyManuscript, emptyText, type Manuscript } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';
import { migrations } from '../store/migrations/index.ts';
import { bin } from './bin.ts';
import { countOfMedia, counts, list, type Cursor } from './list.ts';
import * as manuscripts from './manuscripts.ts';
import { previewOf } from './preview.ts';
import * as publication from './publication.ts';

let archive: SmallArchive;
beforeEach(async () => {
	archive = await openSmallArchive();
});
afterEach(() => archive.close());

async function begun(title: string, minutes: number, owner = 'ines', changes: Partial<Manuscript> = {}) {
	const document = { ...emptyManuscript('fr', 'small'), ...changes };
	document.texts = { fr: { ...emptyText(), title, isReady: true }, ...changes.texts };
	return manuscripts.create(archive.store, by(owner, minutes), document);
}
const place = async (slug: string) =>
	(await archive.store.selectFrom('place').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())
		.id;

const titles = async (question: Parameters<typeof list>[1], language: Language = 'fr') =>
	(await list(archive.store, question, language)).rows.map(({ title }) => title);

test('what was changed last comes first, and the bin is left out', async () => {
	await begun('Un', 1);
	const two = await begun('Deux', 2);
	await begun('Trois', 3);
	await bin(archive.store, by('ines', 4), two);
	expect((await titles({})).slice(0, 2)).toEqual(['Trois', 'Un']);
	expect(await counts(archive.store)).toMatchObject({ draft: 2, bin: 1 });
});

test('pages of the list hold every story once, also where several were changed at one instant', async () => {
	for (let i = 0; i < 7; i++) await begun(`Récit ${i}`, i % 2);
	const whole = (await list(archive.store, { rows: 100 }, 'fr')).rows.map(({ id }) => id);
	const paged: number[] = [];
	let after: Cursor | undefined;
	do {
		const page = await list(archive.store, { rows: 2, after }, 'fr');
		paged.push(...page.rows.map(({ id }) => id));
		after = page.next;
	} while (after);
	expect(paged).toEqual(whole);
	expect(new Set(paged).size).toBe(paged.length);
});

test('a contributor finds their own stories and nobody else’s', async () => {
	await begun('À moi', 1, 'jonas');
	await begun('À Inès', 2);
	expect(await titles({ owner: 'jonas' })).toEqual(['À moi']);
	expect(await titles({ owner: 'jonas', words: 'ines' })).toEqual([]);
	expect(await titles({ owner: 'jonas', words: 'moi' })).toEqual(['À moi']);
	expect(await counts(archive.store, 'jonas')).toMatchObject({ all: 1, draft: 1, published: 0 });
});

test('words are found in titles, texts and names of places, of drafts and of what an edition brought', async () => {
	await begun('Soir de Noël', 1, 'ines', {
		texts: { de: { ...emptyText(), title: 'Weihnachten', body: 'Ein Festessen.' } },
		geotags: [
			{
				key: 'a',
				place: await place('croisilles'),
				role: 'setting',
				precision: 'commune',
				mentions: [],
				remark: ''
			}
		]
	});
	for (const words of ['noel', 'Croisilles noël', 'festess']) {
		expect(await titles({ words })).toContain('Soir de Noël');
	}
	expect(await titles({ words: 'arrival' })).toContain('Title of arrival (fr)');
	expect(await titles({ words: 'noël absent' })).toEqual([]);
	// What folds to nothing asks for nothing
	expect((await titles({ words: '"*' })).length).toBeGreaterThan(1);
});

test('a story somebody wrote on is found by its new words, and no longer by those readers still see', async () => {
	const { id, document, revision } = await manuscripts.read(archive.store, 1);
	const before = document.texts[document.original]!.title;
	expect(await titles({ words: before })).toContain(before);
	document.texts = {
		[document.original]: { ...emptyText(), title: 'Entièrement autre', body: 'Rien.', isReady: true }
	};
	await manuscripts.save(archive.store, by('ines', 1), { id, base: revision, document, token: 't' });
	expect(await titles({ words: 'entièrement autre' })).toEqual(['Entièrement autre']);
	expect(await titles({ words: before })).not.toContain('Entièrement autre');
});

test('a row says its first places with their precision, and each language with the paragraphs it is behind', async () => {
	const [croisilles, calais] = [await place('croisilles'), await place('calais')];
	const geotag = { role: 'setting' as const, mentions: [], remark: '' };
	const id = await begun('Soir', 1, 'ines', {
		geotags: [
			{ ...geotag, key: 'a', place: calais, precision: 'commune' },
			{ ...geotag, key: 'b', place: croisilles, precision: 'withheld' },
			{ ...geotag, key: 'c', place: calais, role: 'mentioned', precision: 'commune' }
		],
		texts: {
			fr: { ...emptyText(), title: 'Soir', body: 'Un.\n\nDeux.', isReady: true },
			de: { ...emptyText(), title: 'Abend', body: 'Eins.', follows: 1 }
		}
	});
	const open = await manuscripts.read(archive.store, id);
	open.document.texts.fr!.body = 'Un.\n\nDeux, dit-on.\n\nTrois.';
	await manuscripts.save(archive.store, by('ines', 2), { id, base: 1, document: open.document, token: 't' });
	const [row] = (await list(archive.store, { rows: 1 }, 'fr')).rows;
	expect(row).toMatchObject({
		id,
		places: [
			{ name: 'Calais', precision: 'commune' },
			{ name: 'Croisilles', precision: 'withheld' }
		],
		languages: { fr: 0, de: 2 }
	});
	expect(row!.languages).not.toHaveProperty('ar');
});

test('stories with a translation that lies behind are found and counted, until it follows again', async () => {
	const { store } = archive;
	const texts = {
		fr: { ...emptyText(), title: 'Soir', body: 'Un.', isReady: true },
		de: { ...emptyText(), title: 'Abend', body: 'Eins.', follows: 1 }
	};
	const id = await begun('Soir', 1, 'ines', { texts });
	await begun('À jour', 2, 'jonas', { texts });
	const save = async (change: (texts: Manuscript['texts']) => void, token: string) => {
		const { document, revision: base } = await manuscripts.read(store, id);
		change(document.texts);
		await manuscripts.save(store, by('ines', 3), { id, base, document, token });
	};
	expect(await titles({ isLate: true })).toEqual([]);
	await save(({ fr }) => (fr!.body = 'Un, dit-on.'), 't1');
	expect(await titles({ isLate: true })).toEqual(['Soir']);
	expect(await titles({ isLate: true, owner: 'jonas' })).toEqual([]);
	expect(await counts(store)).toMatchObject({ late: 1 });
	expect(await counts(store, 'jonas')).toMatchObject({ late: 0 });
	await save(({ de }) => (de!.follows = 2), 't2');
	expect(await titles({ isLate: true })).toEqual([]);
	expect(await counts(store)).toMatchObject({ late: 0 });
	await save(({ fr }) => (fr!.body = 'Un.'), 't3');
	await bin(store, by('ines', 4), id);
	expect(await counts(store)).toMatchObject({ late: 0, bin: 1 });
});

test('a store from before this was counted knows what lies behind once it is brought up to date', async () => {
	const { store } = archive;
	const late = await begun('Soir', 1, 'ines', {
		texts: {
			fr: { ...emptyText(), title: 'Soir', isReady: true },
			de: { ...emptyText(), title: 'Abend', follows: 1 }
		}
	});
	const { document, revision: base } = await manuscripts.read(store, late);
	document.texts.fr!.title = 'Le soir';
	await manuscripts.save(store, by('ines', 2), { id: late, base, document, token: 't' });
	await begun('À jour', 3);
	await sql`DROP INDEX manuscript_late`.execute(store);
	await sql`ALTER TABLE manuscript DROP COLUMN late`.execute(store);
	await migrations['0013-late-translations']!.up(store);
	expect(await titles({ isLate: true })).toEqual(['Le soir']);
});

test('the pane beside the list draws places as readers will know them: nothing of a withheld one', async () => {
	const geotag = { role: 'setting' as const, mentions: [], remark: '' };
	const id = await begun('Soir', 1, 'ines', {
		geotags: [
			{ ...geotag, key: 'a', place: await place('croisilles'), precision: 'withheld' },
			{ ...geotag, key: 'b', place: await place('calais'), precision: 'commune' }
		]
	});
	const preview = await previewOf(archive.store, by('ines').member, id, 'fr');
	expect(preview.plate!.wide.map(({ names }) => names)).toEqual([['Calais']]);
	expect(preview.places).toBe(2);
	expect(preview.blockers).toContainEqual({ what: 'date' });
	await expect(publication.publish(archive.store, by('ines', 2), id)).rejects.toThrow();
});

test('media are counted once they are whole; a contributor’s are their own and the newsroom’s', async () => {
	const { store } = archive;
	const created = noon.toISOString();
	for (const [name, owner, is_whole] of [
		['marché.ogg', 'ines', 1],
		['dune.ogg', null, 1],
		['port.ogg', 'tom', 1],
		['half.ogg', 'tom', 0]
	] as const)
		await store.insertInto('media').values({ kind: 'sound', name, owner, is_whole, created }).execute();
	expect(await countOfMedia(store)).toBe(3);
	expect(await countOfMedia(store, 'tom')).toBe(2);
});
