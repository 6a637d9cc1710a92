import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines, later, noon, tom } from '../../../../tests/support/deeds.ts';
import { finished } from '../../../../tests/support/finished.ts';
import { openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import { emptyText, type Manuscript } from '../../newsroom/manuscript.ts';
import * as stories from '../store/stories.ts';
import { bin, binned, duplicate } from './bin.ts';
import * as journal from './journal.ts';
import * as manuscripts from './manuscripts.ts';
import * as publication from './publication.ts';
import { lagOf } from './translations.ts';

let archive: SmallArchive;
beforeEach(async () => {
	archive = await openSmallArchive();
});
afterEach(() => archive.close());

async function published(changes: Partial<Manuscript> = {}): Promise<number> {
	const id = await manuscripts.create(archive.store, ines, await finished(archive.store, changes));
	await publication.publish(archive.store, ines, id);
	return id;
}

test('readers are told who wrote a story, each of its sources, and when it was changed; of none, nothing', async () => {
	const sources = [
		{ name: 'Jungle News', url: 'https://example.org/a' },
		{ name: 'Un témoin', url: '' }
	];
	await published({ sources, byline: 'Inès Marchand' });
	const told = await stories.read(archive.store, 'soir-de-noel', 'fr');
	expect(told).toMatchObject({ sources, byline: 'Inès Marchand', modified: noon.toISOString() });
	await published({ slug: 'a-nous' });
	expect((await stories.read(archive.store, 'a-nous', 'fr')).sources).toEqual([]);
	const [listed] = await stories.addresses(archive.store, { above: 4, upTo: 5 });
	expect(listed).toMatchObject({ slug: 'soir-de-noel', modified: noon.toISOString() });
});

test('readers of a translation are told since when it is older than its original', async () => {
	const { store } = archive;
	const text = { ...emptyText(), standfirst: 'S', summary: 'S', isReady: true };
	const fr = { ...text, title: 'Soir', body: 'Un.' };
	const en = { ...text, title: 'Evening', body: 'One.', follows: 1 };
	const id = await published({ texts: { fr, en } });
	expect((await stories.read(store, 'soir', 'en')).outdatedSince).toBeUndefined();
	const { document } = await manuscripts.read(store, id);
	document.texts.fr!.body = 'Un et deux.';
	await manuscripts.save(store, { ...ines, at: later(24 * 60) }, { id, base: 1, document, token: 't' });
	await publication.publish(store, ines, id);
	expect((await stories.read(store, 'soir', 'en')).outdatedSince).toBe('2026-11-23');
	expect((await stories.read(store, 'soir', 'fr')).outdatedSince).toBeUndefined();
});

test('a copy’s translations follow the copy as they followed the original', async () => {
	const { store } = archive;
	const text = { ...emptyText(), standfirst: 'S', summary: 'S', isReady: true };
	const fr = { ...text, title: 'Soir', body: 'Un.' };
	const id = await published({
		texts: {
			fr,
			en: { ...text, title: 'Evening', body: 'One.', follows: 1 },
			de: { ...text, title: 'Abend', body: 'Eins.', follows: 1 }
		}
	});
	const { document } = await manuscripts.read(store, id);
	document.texts.fr!.body = 'Un et deux.';
	document.texts.en!.follows = 2;
	await manuscripts.save(store, ines, { id, base: 1, document, token: 't' });
	const copy = await duplicate(store, tom, id);
	const { document: copied } = await manuscripts.read(store, copy);
	expect(await lagOf(store, copy, copied, 'en')).toBeUndefined();
	expect(await lagOf(store, copy, copied, 'de')).toBeDefined();
	const [line] = await journal.lines(store, { limit: 1 });
	expect(line).toMatchObject({ action: 'story.duplicated', subject: String(id), name: 'Tom' });
});

test('the bin says how many days are left', async () => {
	const id = await manuscripts.create(archive.store, tom, await finished(archive.store));
	await bin(archive.store, tom, id);
	const days = async (minutes: number, owner?: string) =>
		(await binned(archive.store, later(minutes), owner)).map(({ daysLeft }) => daysLeft);
	expect(await days(0)).toEqual([30]);
	expect(await days(1)).toEqual([29]);
	expect(await days(30 * 24 * 60 - 1)).toEqual([0]);
	expect(await days(0, 'tom')).toEqual([30]);
	expect(await days(0, 'ines')).toEqual([]);
});
