import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines, later } from '../../../../tests/support/deeds.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import { emptyManuscript, emptyText, type Manuscript } from '../../newsroom/manuscript.ts';
import { languages, type Language } from '../../story/language.ts';
import { isAwaited } from '../desk/awaited-media.ts';
import { allBlockers } from '../desk/blocking.ts';
import * as manuscripts from '../desk/manuscripts.ts';
import * as publication from '../desk/publication.ts';
import type { Store } from '../store/connection.ts';
import * as publicMedia from './public-media.ts';
import { change } from './writing.ts';

let store: Store;
beforeEach(async () => {
	store = await openSmallStore();
});
afterEach(() => store.destroy());

async function sound(): Promise<number> {
	const { id } = await store
		.insertInto('media')
		.values({ kind: 'sound', name: 'atelier', created: '', is_whole: 1 })
		.returning('id')
		.executeTakeFirstOrThrow();
	await store
		.insertInto('media_file')
		.values({
			media: id,
			name: 'sound.mp3',
			type: 'audio/mpeg',
			width: null,
			height: null,
			bytes: 1,
			sha256: '',
			is_original: 0
		})
		.execute();
	return id;
}

const describe = (
	id: number,
	alt: string,
	{ credit = 'Jungle News', languages: told = languages as readonly Language[] } = {}
) =>
	change(
		store,
		id,
		{
			name: 'atelier',
			credit,
			focus: { x: 0.5, y: 0.5 },
			still: null,
			texts: Object.fromEntries(
				languages.map((one) => [one, { alt: told.includes(one) ? alt : '', caption: '' }])
			) as never
		},
		ines
	);

async function complete(body: string): Promise<Manuscript> {
	const { id: place } = await store.selectFrom('place').select('id').limit(1).executeTakeFirstOrThrow();
	const text = { title: 'Soir de Noël', standfirst: 'Un repas.', summary: 'Un repas.', body, isReady: true };
	return {
		...emptyManuscript('fr', 'small'),
		themes: ['arrival'],
		occurred: { typed: '2016-12-25', edtf: '2016-12-25' },
		texts: { fr: { ...emptyText(), ...text } },
		geotags: [{ key: 'a', place, role: 'setting', precision: 'commune', mentions: [], remark: '' }]
	};
}

const isPublic = async (id: number) => (await publicMedia.file(store, id, 'sound.mp3')) !== undefined;

test('a story whose sound nobody has described is not published, and says why', async () => {
	const id = await sound();
	const document = await complete(`Un mot.\n\n![](media:${id})`);
	const story = await manuscripts.create(store, ines, document);
	await expect(publication.publish(store, ines, story)).rejects.toMatchObject({ what: 'blocked' });
	expect(await allBlockers(store, document)).toEqual([
		{ media: id, name: 'atelier', what: 'alt', language: 'fr' },
		{ media: id, name: 'atelier', what: 'credit' }
	]);
	expect(await isPublic(id)).toBe(false);
	await describe(id, 'Un atelier');
	await publication.publish(store, ines, story);
	expect(await isPublic(id)).toBe(true);
});

test('a sound that leaves its story, or whose story leaves the readers, is theirs no longer', async () => {
	const id = await sound();
	await describe(id, 'Un atelier');
	const document = await complete(`Un mot.\n\n![](media:${id})`);
	const story = await manuscripts.create(store, ines, document);
	await publication.publish(store, ines, story);
	await publication.unpublish(store, ines, story);
	expect(await isPublic(id)).toBe(false);
	await publication.publish(store, ines, story);
	expect(await isPublic(id)).toBe(true);
	await manuscripts.save(store, ines, {
		id: story,
		base: 1,
		token: 'token-of-a-save-1',
		document: await complete('Un mot.')
	});
	expect(await isPublic(id)).toBe(true);
	await publication.publish(store, ines, story);
	expect(await isPublic(id)).toBe(false);
});

test('nobody empties what a published story needs to say of its sound', async () => {
	const id = await sound();
	await describe(id, 'Un atelier');
	const story = await manuscripts.create(store, ines, await complete(`Un mot.\n\n![](media:${id})`));
	await publication.publish(store, ines, story);
	await expect(describe(id, ' ', { credit: '' })).rejects.toMatchObject({
		faults: { 'alt-fr': 'needed', credit: 'needed' }
	});
	await describe(id, 'Un autre atelier', { languages: ['fr'] });
	expect((await publicMedia.shown(store, [id], 'fr')).get(id)).toMatchObject({
		alt: 'Un autre atelier',
		credit: 'Jungle News'
	});
	await publication.unpublish(store, ines, story);
	await describe(id, '', { credit: '' });
});

test('a scheduled story whose medium is gone by then goes back to the drafts, and holds up no other', async () => {
	const id = await sound();
	await describe(id, 'Un atelier');
	const due = new Date('2026-11-23T12:00:00Z');
	const one = await manuscripts.create(store, ines, await complete(`![](media:${id}) Un mot.`));
	const other = await manuscripts.create(store, ines, await complete('Un mot.'));
	for (const story of [one, other]) await publication.schedule(store, ines, story, due);
	await store.deleteFrom('media').where('id', '=', id).execute();
	expect(await publication.publishDue(store, due)).toEqual([other]);
	expect(await manuscripts.head(store, one)).toMatchObject({ status: 'draft' });
});

test('a medium is awaited while a story that shows it is scheduled; what it has as its still is too', async () => {
	const [id, still, other] = [await sound(), await sound(), await sound()];
	await describe(id, 'Un atelier');
	await store.updateTable('media').set({ still }).where('id', '=', id).execute();
	const story = await manuscripts.create(store, ines, await complete(`Un mot.\n\n![](media:${id})`));
	const awaited = () => Promise.all([id, still, other].map((one) => isAwaited(store, one)));
	expect(await awaited()).toEqual([false, false, false]);
	await publication.schedule(store, ines, story, later(60));
	expect(await awaited()).toEqual([true, true, false]);
	await publication.setReview(store, ines, story, true);
	expect(await awaited()).toEqual([false, false, false]);
});
