import { afterEach, beforeEach, expect, test } from 'vitest';
import { by, ines } from '../../../../tests/support/deeds.ts';
import { littleGazetteer } from '../../../../tests/support/little-gazetteer.ts';
import { openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import { emptyManuscript } from '../../newsroom/manuscript.ts';
import type { Rank } from '../../newsroom/member.ts';
import { Conflict } from '../../story/refusal.ts';
import * as stories from '../store/stories.ts';
import { asides, readAside } from './asides.ts';
import { factsOf } from './checklist-facts.ts';
import { lines } from './journal.ts';
import * as manuscripts from './manuscripts.ts';
import { unknownReferences, withDatesRead } from './references.ts';
import * as vocabulary from './vocabulary.ts';

let archive: SmallArchive;
beforeEach(async () => {
	archive = await openSmallArchive();
});
afterEach(() => archive.close());

test('a text laid aside is written on by its author, and by nobody else', async () => {
	const { store } = archive;
	const id = await stories.numberOf(store, 'arrival');
	const { document, revision } = await manuscripts.read(store, id!);
	const save = (member: string, byline: string, token: string) =>
		manuscripts.save(store, by(member), {
			id: id!,
			base: revision,
			document: { ...document, byline },
			token
		});
	await save('tom', 'Tom', 'token-of-tom');
	await save('ines', 'Inès', 'token-of-ines');
	await save('ines', 'Inès M.', 'token-of-ines');
	expect((await readAside(store, id!, 'token-of-ines')).document.byline).toBe('Inès M.');
	await save('eve', 'Eve', 'token-of-ines');
	expect((await readAside(store, id!, 'token-of-ines')).document.byline).toBe('Inès M.');
	expect(await asides(store, id!)).toHaveLength(1);
});

test('a manuscript that names what is not there is told from one that does not', async () => {
	const { store } = archive;
	const known = { ...emptyManuscript('fr', 'small'), themes: ['arrival'] };
	expect(await unknownReferences(store, known)).toEqual([]);
	const geotag = {
		key: 'a',
		place: 4711,
		role: 'setting',
		precision: 'exact',
		mentions: [],
		remark: ''
	} as const;
	const unknown = { ...known, edition: 'large', themes: ['nope'], geotags: [{ ...geotag, mentions: [] }] };
	expect(await unknownReferences(store, unknown)).toEqual([
		{ what: 'edition', given: 'large' },
		{ what: 'theme', given: 'nope' },
		{ what: 'place', given: 4711 }
	]);
});

test('dates are read here, whatever whoever sends them made of them', () => {
	const read = (typed: string, published = '') =>
		withDatesRead({ ...emptyManuscript('fr', 'small'), occurred: { typed, edtf: 'nonsense' }, published });
	expect(read('vers Noël 2016').occurred).toEqual({ typed: 'vers Noël 2016', edtf: '2016-12-25~' });
	expect(read('bientôt').occurred).toEqual({ typed: 'bientôt', edtf: '' });
	expect(read('', '2017-01-12').published).toBe('2017-01-12');
	expect(read('', 'avril 1917').published).toBe('1917-04');
	expect(read('', 'un de ces jours').published).toBe('un de ces jours');
});

test('a theme is made of four names, and once', async () => {
	const { store } = archive;
	const names = { fr: 'Solidarité', en: 'Solidarity', de: 'Solidarität', ar: 'تضامن' };
	expect(await vocabulary.addTheme(store, by('ines'), names)).toBe('solidarity');
	expect((await vocabulary.themes(store)).at(-1)).toEqual({ slug: 'solidarity', names });
	await expect(
		vocabulary.addTheme(store, by('ines'), { ...names, en: 'Other', fr: 'SOLIDARITE' })
	).rejects.toThrow(Conflict);
	const [line, ...others] = await lines(store, { actions: ['theme.created'], limit: 9 });
	expect(line).toMatchObject({ name: 'ines', kind: 'theme', subject: 'solidarity', title: 'Solidarité' });
	expect(others).toEqual([]);
});

test('the checklist says nothing to a contributor of media that they may not see', async () => {
	const { store } = archive;
	const id = (await stories.numberOf(store, 'arrival'))!;
	const { document } = await manuscripts.read(store, id);
	const add = (owner: string | null) =>
		store
			.insertInto('media')
			.values({ kind: 'sound', name: `of ${owner}`, owner, created: '', is_whole: 1 })
			.returning('id')
			.executeTakeFirstOrThrow();
	const [own, newsrooms, closed] = [await add('tom'), await add(null), await add('ines')];
	const body = [own, newsrooms, closed].map((one) => `![](media:${one.id})`).join('\n\n');
	const shown = { ...document, texts: { fr: { ...document.texts.fr!, body } } };
	const gazetteer = littleGazetteer();
	const seenBy = async (member: string, rank: Rank) =>
		(await factsOf(store, gazetteer, id, { document: shown, reader: { id: member, rank } })).media;
	const gaps = [{ what: 'alt', language: 'fr' }, { what: 'credit' }];
	const seen = await seenBy('tom', 'contributor');
	expect(seen.slice(0, 2)).toMatchObject([
		{ name: 'of tom', missing: gaps },
		{ name: 'of null', missing: gaps }
	]);
	expect(seen[2]).toEqual({ ...seen[2], id: closed.id, name: '', missing: [{ what: 'gone' }] });
	expect(await seenBy('eve', 'editor')).toMatchObject([{ name: 'of tom' }, {}, { name: 'of ines' }]);
	gazetteer.close();
});

test('the checklist learns of the store what a manuscript does not say', async () => {
	const { store } = archive;
	const id = (await stories.numberOf(store, 'arrival'))!;
	const { document } = await manuscripts.read(store, id);
	const { fr } = document.texts;
	const body =
		'Un [camp](place:camp), [rien](place:nowhere), [un récit](story:christmas), Le Quartier.\n\nDeux.';
	const base = { id, base: 0, token: 'first-token' };
	await manuscripts.save(store, by('ines'), {
		...base,
		document: { ...document, texts: { ...document.texts, fr: { ...fr!, body } } }
	});
	const now = await manuscripts.read(store, id);
	const gazetteer = littleGazetteer();
	const facts = await factsOf(store, gazetteer, id, { document: now.document, reader: ines.member });
	expect(facts.deadLinks).toEqual(['place:nowhere']);
	const quarter = await store
		.selectFrom('place')
		.select('id')
		.where('slug', '=', 'quarter')
		.executeTakeFirstOrThrow();
	const fact = { name: 'le quartier', place: quarter.id };
	expect(facts.named).toContainEqual({ ...fact, kind: 'quarter' });
	for (const kind of ['centre', 'dwelling', 'source']) {
		await store.updateTable('place').set({ kind }).where('slug', '=', 'quarter').execute();
		const { named } = await factsOf(store, gazetteer, id, { document: now.document, reader: ines.member });
		expect(named).toContainEqual({ ...fact, kind: 'building' });
	}
	gazetteer.close();
	// Of the register, how many live there: the checklist proposes a wider area where they are few
	expect(Object.values(facts.places)).toMatchObject([
		{ kind: 'commune', communePopulation: 1000, possible: expect.arrayContaining(['commune', 'withheld']) },
		{ kind: 'commune', communePopulation: 1000 }
	]);
	// The translations follow the edition's own text, of which both paragraphs are new
	expect(facts.lags.en).toMatchObject({ follows: 0, changed: [0, 1] });
});
