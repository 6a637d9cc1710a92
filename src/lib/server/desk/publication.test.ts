import { afterEach, beforeEach, expect, test } from 'vitest';
import { by, ines, later, tom } from '../../../../tests/support/deeds.ts';
import { finished } from '../../../../tests/support/finished.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { Precision } from '../../story/precision.ts';
import { Conflict, Forbidden } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import * as stories from '../store/stories.ts';
import * as journal from './journal.ts';
import * as manuscripts from './manuscripts.ts';
import * as publication from './publication.ts';
import * as truths from './truths.ts';

const nadia = by('nadia', 0, 'contributor');

let store: Store;
let id: number;
beforeEach(async () => {
	store = await openSmallStore();
	id = await manuscripts.create(store, nadia, await finished(store));
});
afterEach(() => store.destroy());

/** Saves the newest text with another title. */
async function retitle(deed: journal.RankedDeed, title: string): Promise<manuscripts.Saved> {
	const { document, revision: base } = await manuscripts.read(store, id);
	document.texts.fr!.title = title;
	return manuscripts.save(store, deed, { id, base, document, token: crypto.randomUUID() });
}

/** Saves the newest text with its place shown so. */
async function show(deed: journal.RankedDeed, precision: Precision, title?: string) {
	const { document, revision: base } = await manuscripts.read(store, id);
	document.geotags[0]!.precision = precision;
	if (title) document.texts.fr!.title = title;
	return manuscripts.save(store, deed, { id, base, document, token: crypto.randomUUID() });
}

const due = later(60);
const comeOut = () => publication.publishDue(store, due);

test('a scheduled story that somebody saves who may not publish goes back to review, and the log says so', async () => {
	await publication.schedule(store, ines, id, due);
	const { document, revision: base } = await manuscripts.read(store, id);
	document.texts.fr!.title = 'Rue des Lilas, 4';
	const given = { id, base, document, token: 'rue-des-lilas' };
	// Sent again, for want of an answer, it says the same; what is written then has nothing to take off
	expect(await manuscripts.save(store, nadia, given)).toEqual({ revision: 2, isUnscheduled: true });
	expect(await manuscripts.save(store, nadia, given)).toEqual({ revision: 2, isUnscheduled: true });
	expect(await manuscripts.head(store, id)).toMatchObject({ status: 'review', due: null });
	expect(await comeOut()).toEqual([]);
	const [line] = await journal.lines(store, { limit: 1 });
	expect(line).toMatchObject({
		action: 'story.unscheduled',
		member: 'nadia',
		detail: { revision: 2, due: due.toISOString() }
	});
	expect(await retitle(nadia, 'Rue des Lilas')).toEqual({ revision: 3 });
});

test('what an editor corrects in a scheduled story comes out with it', async () => {
	await publication.schedule(store, ines, id, due);
	await retitle(tom, 'Soir de Noël');
	await retitle(tom, 'La veille de Noël');
	expect(await manuscripts.head(store, id)).toMatchObject({ status: 'scheduled' });
	expect(await comeOut()).toEqual([id]);
	expect((await stories.read(store, 'la-veille-de-noel', 'fr')).title).toBe('La veille de Noël');
});

test('a text laid aside leaves a schedule as it is', async () => {
	await retitle(ines, 'Relu');
	await publication.schedule(store, ines, id, due);
	const { document } = await manuscripts.read(store, id);
	const old = { id, base: 1, document: { ...document, byline: 'Nadia' }, token: 'old' };
	expect(await manuscripts.save(store, nadia, old)).toMatchObject({ aside: 'old' });
	expect((await manuscripts.head(store, id)).status).toBe('scheduled');
});

test('a known true place is shown exactly only by somebody who may see it', async () => {
	await truths.write(store, ines, id, 'a', { type: 'Point', coordinates: [2.8765, 50.2001] });
	await expect(show(nadia, 'exact')).rejects.toThrow(new Forbidden('truth.see'));
	expect((await manuscripts.head(store, id)).revision).toBe(1);
	await show(ines, 'exact');
	// Their choice stands while others write on
	expect(await show(nadia, 'exact', 'Autre titre')).toEqual({ revision: 3 });
	await show(nadia, 'departement');
	await expect(show(nadia, 'exact')).rejects.toThrow(Forbidden);
});

test('a place of which no true point is known is shown exactly by anybody', async () => {
	expect(await show(nadia, 'exact')).toEqual({ revision: 2 });
});

test('what would show a true place meets a newer revision as any other text: it is laid aside, whole', async () => {
	await truths.write(store, ines, id, 'a', { type: 'Point', coordinates: [2.8765, 50.2001] });
	await show(ines, 'exact');
	const { document } = await manuscripts.read(store, id);
	await show(ines, 'commune');
	const saved = await manuscripts.save(store, nadia, { id, base: 2, document, token: 'mine' });
	expect(saved).toMatchObject({ aside: 'mine' });
});

test('what somebody else saved since it was seen is neither published nor scheduled, and stays', async () => {
	await retitle(nadia, 'Rue des Lilas, 4');
	for (const refused of [
		publication.publish(store, ines, id, { seen: 1 }),
		publication.schedule(store, ines, id, due, { seen: 1 })
	])
		await expect(refused).rejects.toThrow(new Conflict('revision'));
	const now = await manuscripts.head(store, id);
	expect(now).toMatchObject({ status: 'draft', revision: 2, title: 'Rue des Lilas, 4' });
	await publication.publish(store, ines, id, { seen: 2 });
	expect((await manuscripts.head(store, id)).publishedRevision).toBe(2);
});

test('what whoever publishes saved themselves since is what they have seen', async () => {
	await retitle(ines, 'Veille');
	await publication.schedule(store, ines, id, due, { seen: 1 });
	await retitle(tom, 'Soir');
	await retitle(ines, 'Nuit');
	await expect(publication.publish(store, ines, id, { seen: 2 })).rejects.toThrow(Conflict);
	await expect(publication.publish(store, ines, id, { seen: 9 })).rejects.toThrow(Conflict);
});

test('a story that nobody has written on since the edition brought it is published as it was seen', async () => {
	const arrival = await stories.numberOf(store, 'arrival');
	await publication.publish(store, ines, arrival, { seen: 0 });
	const { document } = await manuscripts.read(store, arrival);
	await manuscripts.save(store, ines, {
		id: arrival,
		base: 0,
		document: { ...document, byline: 'I' },
		token: 't'
	});
	await publication.publish(store, ines, arrival, { seen: 0 });
	expect((await manuscripts.head(store, arrival)).publishedRevision).toBe(1);
});
