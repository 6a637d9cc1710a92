import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines, later, tom } from '../../../../tests/support/deeds.ts';
import { finished } from '../../../../tests/support/finished.ts';
import { openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import { Conflict, NotFound } from '../../story/refusal.ts';
import * as stories from '../store/stories.ts';
import * as asides from './asides.ts';
import { bin, duplicate, emptyBin, unbin } from './bin.ts';
import * as journal from './journal.ts';
import * as manuscripts from './manuscripts.ts';
import * as publication from './publication.ts';
import { lagOf } from './translations.ts';
import * as truths from './truths.ts';

let archive: SmallArchive;
beforeEach(async () => {
	archive = await openSmallArchive();
});
afterEach(() => archive.close());

const complete = (changes?: Partial<Manuscript>) => finished(archive.store, changes);

/** The addresses that a search finds. */
const found = async (selection: Parameters<SmallArchive['list']>[0]) =>
	(await archive.list(selection)).map(({ slug }) => slug);

const edition = async () =>
	(await archive.store.selectFrom('edition').select('slug').executeTakeFirstOrThrow()).slug;

async function published(changes: Partial<Manuscript> = {}): Promise<number> {
	const id = await manuscripts.create(archive.store, ines, {
		...(await complete(changes)),
		edition: await edition()
	});
	await publication.publish(archive.store, ines, id);
	return id;
}

test('a story that the edition brought opens as a manuscript, and its first words are kept as its beginning', async () => {
	const { store } = archive;
	const arrival = await stories.numberOf(store, 'arrival');
	const open = await manuscripts.read(store, arrival);
	expect(open.revision).toBe(0);
	expect(open.document.geotags.map(({ role }) => role)).toEqual(['destination', 'setting']);
	const document = { ...open.document, byline: 'Jungle News' };
	const saved = await manuscripts.save(store, ines, { id: arrival, base: 0, document, token: 't1' });
	expect(saved).toEqual({ revision: 1 });
	expect(await manuscripts.documentAt(store, arrival, 0)).toEqual(open.document);
	expect((await manuscripts.history(store, arrival)).map(({ number, cause }) => [number, cause])).toEqual([
		[1, 'save'],
		[0, 'edition']
	]);
});

test('a published manuscript is the page at once, and an unfinished change to it is nowhere', async () => {
	const id = await published();
	const page = await stories.read(archive.store, 'soir-de-noel', 'fr');
	expect(page).toMatchObject({
		title: 'Soir de Noël',
		places: [{ slug: 'croisilles', precision: 'commune' }]
	});
	expect(await found({ words: 'deuxième' })).toContain('soir-de-noel');
	const open = await manuscripts.read(archive.store, id);
	const document = structuredClone(open.document);
	document.texts.fr!.title = 'Pas encore';
	await manuscripts.save(archive.store, ines, { id, base: open.revision, document, token: 't' });
	expect((await stories.read(archive.store, 'soir-de-noel', 'fr')).title).toBe('Soir de Noël');
	await publication.publish(archive.store, ines, id);
	expect((await stories.read(archive.store, 'soir-de-noel', 'fr')).title).toBe('Pas encore');
});

test('a date and an address that nobody can read stay in the manuscript, and reach no reader', async () => {
	const sources = [{ name: 'Le Réveil', url: 'www.reveil.example' }];
	const id = await published({ published: 'un de ces jours', sources });
	const { document } = await manuscripts.read(archive.store, id);
	expect(document).toMatchObject({ published: 'un de ces jours', sources });
	const page = await stories.read(archive.store, 'soir-de-noel', 'fr');
	expect(page.published.edtf).toBe(ines.at.toISOString().slice(0, 10));
	expect(page.sources).toEqual([{ name: 'Le Réveil', url: '' }]);
});

test('the log tells whose precision a save of a published story changes, without a point', async () => {
	const { store } = archive;
	const save = async (id: number, token: string, byline: string) => {
		const { document, revision } = await manuscripts.read(store, id);
		const geotags = document.geotags.map((geotag) => ({ ...geotag, precision: 'region' as const }));
		const changed = { ...document, byline, geotags };
		await manuscripts.save(store, ines, { id, base: revision, document: changed, token });
	};
	const draft = await manuscripts.create(store, ines, { ...(await complete()), edition: await edition() });
	await save(draft, 'of-a-draft', 'Inès');
	const id = await published();
	await save(id, 'coarser', 'Inès');
	await save(id, 'only-its-byline', 'Inès M.');
	const told = await journal.lines(store, { actions: ['precision.changed'], limit: 9 });
	expect(told.map(({ name, subject, detail }) => ({ name, subject, detail }))).toEqual([
		{
			name: ines.member?.name,
			subject: String(id),
			detail: { place: 'Croisilles', from: 'commune', to: 'region' }
		}
	]);
});

test('what readers would miss blocks publishing', async () => {
	const { store } = archive;
	const id = await manuscripts.create(store, ines, {
		...(await complete({ geotags: [] })),
		edition: await edition()
	});
	await expect(publication.publish(store, ines, id)).rejects.toThrow(new Conflict('blocked'));
	await expect(stories.read(store, 'soir-de-noel', 'fr')).rejects.toThrow(NotFound);
});

test('a coarser precision hides the name of the place with its point', async () => {
	const { store } = archive;
	const id = await published();
	const open = await manuscripts.read(store, id);
	const document = structuredClone(open.document);
	document.geotags[0]!.precision = 'departement';
	await manuscripts.save(store, ines, { id, base: open.revision, document, token: 't' });
	await publication.publish(store, ines, id);
	const told = JSON.stringify(await stories.read(store, 'soir-de-noel', 'fr'));
	expect(told).not.toMatch(/croisilles/i);
	expect(told).toContain('pas-de-calais');
	expect(await found({ place: 'croisilles' })).not.toContain('soir-de-noel');
});

test('only an exact geotag lets its true geometry through, and forgetting it is for good', async () => {
	const { store } = archive;
	const id = await published();
	await truths.write(store, ines, id, 'a', { type: 'Point', coordinates: [2.8765, 50.2001] });
	await publication.publish(store, ines, id);
	expect(JSON.stringify(await stories.read(store, 'soir-de-noel', 'fr'))).not.toContain('2.8765');
	expect(await truths.see(store, tom, id, 'a')).toEqual({ type: 'Point', coordinates: [2.8765, 50.2001] });
	await truths.forget(store, ines, id, 'a');
	expect(await truths.knownTruths(store, id)).toEqual([]);
	const lines = await journal.lines(store, { subject: { kind: 'story', id }, limit: 20 });
	expect(lines.map(({ action }) => action)).toEqual(
		expect.arrayContaining(['truth.written', 'truth.seen', 'truth.forgotten'])
	);
	expect(JSON.stringify(lines)).not.toMatch(/2\.87|50\.20/);
});

test('an exact geotag whose true point was forgotten shows no pin, for the middle of a commune is none', async () => {
	const { store } = archive;
	const id = await published();
	await truths.write(store, ines, id, 'a', { type: 'Point', coordinates: [2.8765, 50.2001] });
	const open = await manuscripts.read(store, id);
	const document = structuredClone(open.document);
	document.geotags[0]!.precision = 'exact';
	await manuscripts.save(store, ines, { id, base: open.revision, document, token: 't' });
	const told = async () => {
		await publication.publish(store, ines, id);
		return (await stories.read(store, 'soir-de-noel', 'fr')).places;
	};
	expect(await told()).toMatchObject([{ at: [2.8765, 50.2001], precision: 'exact' }]);
	await truths.forget(store, ines, id, 'a');
	expect(await told()).toEqual([]);
});

test('a text onto a newer revision is laid aside whole, and the newer one stays', async () => {
	const { store } = archive;
	const id = await published();
	const open = await manuscripts.read(store, id);
	const written = (body: string) => {
		const document = structuredClone(open.document);
		document.texts.fr!.body = body;
		return document;
	};
	await manuscripts.save(store, tom, { id, base: open.revision, document: written('De Tom.'), token: 'tom' });
	const mine = { id, base: open.revision, document: written('D’Inès.'), token: 'ines' };
	const saved = await manuscripts.save(store, ines, mine);
	expect(saved).toMatchObject({ conflict: { newest: open.revision + 1, author: 'tom' }, aside: 'ines' });
	expect((await manuscripts.read(store, id)).document.texts.fr!.body).toBe('De Tom.');
	expect((await asides.readAside(store, id, 'ines')).document.texts.fr!.body).toBe('D’Inès.');
	// Sent again after a lost answer
	expect(await manuscripts.save(store, ines, mine)).toEqual(saved);
	expect(await asides.asides(store, id)).toHaveLength(1);
});

test('a conflict is one line of the log, however long its text is written on', async () => {
	const { store } = archive;
	const id = await published();
	const { document, revision: base } = await manuscripts.read(store, id);
	const signed = (byline: string, token: string) => ({ id, base, document: { ...document, byline }, token });
	await manuscripts.save(store, tom, signed('Tom', 'tom'));
	for (const byline of ['I', 'In', 'Inès']) await manuscripts.save(store, ines, signed(byline, 'ines'));
	expect((await asides.readAside(store, id, 'ines')).document.byline).toBe('Inès');
	await manuscripts.save(store, ines, signed('Une autre fenêtre', 'other'));
	const lines = await journal.lines(store, { actions: ['story.conflict'], limit: 20 });
	expect(lines).toHaveLength(2);
});

test('a save sent twice is kept once', async () => {
	const { store } = archive;
	const id = await published();
	const { revision, document } = await manuscripts.read(store, id);
	const save = { id, base: revision, document: { ...document, byline: 'Une signature' }, token: 'same' };
	expect(await manuscripts.save(store, ines, save)).toEqual({ revision: revision + 1 });
	expect(await manuscripts.save(store, ines, save)).toEqual({ revision: revision + 1 });
	expect(await manuscripts.history(store, id)).toHaveLength(revision + 1);
});

test('a translation tells since when its original says something else', async () => {
	const { store } = archive;
	const translated = await complete();
	translated.texts.de = { ...translated.texts.fr!, title: 'Weihnachten', follows: 1 };
	const id = await manuscripts.create(store, ines, { ...translated, edition: await edition() });
	await publication.publish(store, ines, id);
	const document = structuredClone((await manuscripts.read(store, id)).document);
	expect(await lagOf(store, id, document, 'de')).toBeUndefined();
	document.texts.fr!.body = 'Premier.\n\nAutre chose.\n\nTroisième.';
	const next = { ...ines, at: new Date('2026-11-25T08:00:00Z') };
	await manuscripts.save(store, next, { id, base: 1, document, token: 't' });
	expect(await lagOf(store, id, document, 'de')).toEqual({ paragraphs: 2, since: '2026-11-25' });
});

test('what is due is published by itself, and not before', async () => {
	const { store } = archive;
	const id = await manuscripts.create(store, ines, { ...(await complete()), edition: await edition() });
	await publication.schedule(store, ines, id, later(60));
	expect(await publication.publishDue(store, later(59))).toEqual([]);
	expect(await publication.publishDue(store, later(60))).toEqual([id]);
	expect(await publication.publishDue(store, later(61))).toEqual([]);
	expect((await stories.read(store, 'soir-de-noel', 'fr')).title).toBe('Soir de Noël');
});

test('a withdrawn story leaves every list, keeps its address and cannot be thrown away', async () => {
	const { store } = archive;
	const id = await published();
	await publication.withdraw(store, ines, id, { reason: 'danger', remark: 'reconnaissable', tells: true });
	await expect(stories.read(store, 'soir-de-noel', 'fr')).rejects.toMatchObject({
		name: 'Withdrawn',
		day: '2026-11-22',
		protects: true
	});
	expect(await found({})).not.toContain('soir-de-noel');
	expect(await store.selectFrom('public_withdrawal').selectAll().execute()).toEqual([
		{ slug: 'soir-de-noel', day: '2026-11-22', reason_told: 'person' }
	]);
	await expect(bin(store, ines, id)).rejects.toThrow(Conflict);
	expect(await manuscripts.head(store, id)).toMatchObject({ reason: 'danger', remark: 'reconnaissable' });
});

test('a withdrawn story comes back only if somebody says that its reason is over; the log keeps the reason', async () => {
	const { store } = archive;
	const id = await published();
	await publication.withdraw(store, ines, id, { reason: 'danger', remark: '', tells: false });
	await expect(publication.publish(store, tom, id)).rejects.toThrow(new Conflict('withdrawn'));
	await expect(stories.read(store, 'soir-de-noel', 'fr')).rejects.toMatchObject({ name: 'Withdrawn' });
	await publication.publish(store, tom, id, { isOver: true });
	expect((await stories.read(store, 'soir-de-noel', 'fr')).title).toBe('Soir de Noël');
	expect(await manuscripts.head(store, id)).toMatchObject({ status: 'published', reason: null });
	const [line] = await journal.lines(store, { actions: ['story.published'], limit: 1 });
	expect(line).toMatchObject({ name: 'Tom', detail: { withdrawn: 'danger' } });
});

test('the bin empties itself after thirty days, of everything', async () => {
	const { store } = archive;
	const id = await published();
	await truths.write(store, ines, id, 'a', { type: 'Point', coordinates: [2.8765, 50.2001] });
	const copy = await duplicate(store, ines, id);
	await truths.write(store, ines, copy, 'a', { type: 'Point', coordinates: [2.8765, 50.2001] });
	await bin(store, ines, copy);
	await unbin(store, ines, copy);
	await bin(store, ines, copy);
	const days = (count: number) => later(count * 24 * 60);
	expect(await emptyBin(store, days(29))).toBe(0);
	expect(await emptyBin(store, days(30))).toBe(1);
	await expect(manuscripts.head(store, copy)).rejects.toThrow(NotFound);
	expect(await truths.knownTruths(store, copy)).toEqual([]);
});

test('the number of a story that was deleted is never another’s', async () => {
	const { store } = archive;
	const first = await manuscripts.create(store, ines, await complete());
	await bin(store, ines, first);
	expect(await emptyBin(store, later(30 * 24 * 60))).toBe(1);
	expect(await manuscripts.create(store, ines, await complete())).toBe(first + 1);
});

test('the log is only added to, and shows where somebody meddled with the file', async () => {
	const { store } = archive;
	await published();
	expect(await journal.verify(store)).toEqual({ lines: 2, sum: expect.stringMatching(/^[0-9a-f]{64}$/) });
	await expect(store.updateTable('journal').set({ name: 'x' }).execute()).rejects.toThrow('only added to');
	await expect(store.deleteFrom('journal').execute()).rejects.toThrow('only added to');
});
