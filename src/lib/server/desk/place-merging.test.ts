import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines } from '../../../../tests/support/deeds.ts';
import { finished } from '../../../../tests/support/finished.ts';
import { littleGazetteer } from '../../../../tests/support/little-gazetteer.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import { emptyManuscript } from '../../newsroom/manuscript.ts';
import type { Store } from '../store/connection.ts';
import { list } from './list.ts';
import * as manuscripts from './manuscripts.ts';
import { merge } from './place-merging.ts';
import { namesOfPlaces } from './place-names.ts';
import * as places from './places.ts';
import * as publication from './publication.ts';
import { unknownReferences } from './references.ts';
import * as truths from './truths.ts';

let store: Store;
beforeEach(async () => {
	store = await openSmallStore();
});
afterEach(() => store.destroy());

const number = async (slug: string) =>
	(await store.selectFrom('place').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;

test('merged places show no true point any more where the one that stays is a place that people can be found at', async () => {
	const gone = await number('gelos');
	const written = {
		names: { fr: 'Chez elle', en: 'Her place', de: 'Bei ihr', ar: 'عندها' },
		aliases: [],
		kind: 'source' as const,
		at: [2.87, 50.2] as [number, number],
		radius: 100,
		inside: String(await number('calais'))
	};
	const story = await manuscripts.create(store, ines, await finished(store));
	const { document } = await manuscripts.read(store, story);
	document.geotags[0] = { ...document.geotags[0]!, place: gone, precision: 'exact' };
	await truths.write(store, ines, story, 'a', { type: 'Point', coordinates: [2.8765, 50.2001] });
	await manuscripts.save(store, ines, { id: story, base: 1, document, token: 't' });
	await publication.publish(store, ines, story);
	const shown = () => store.selectFrom('geotag').selectAll().where('story', '=', story).executeTakeFirst();
	expect(await shown()).toMatchObject({ precision: 'exact', longitude: 2.8765 });
	const shelter = await places.create(store, littleGazetteer(), ines, written, 'fr');
	await merge(store, ines, gone, shelter);
	expect(await shown()).toMatchObject({ precision: 'withheld', longitude: null, latitude: null });
	const lies = sql<{ count: number }>`SELECT count(*) AS count FROM geotag_spacetime
		WHERE geotag IN (SELECT id FROM geotag WHERE story = ${story})`;
	expect((await lies.execute(store)).rows).toEqual([{ count: 0 }]);
});

test('merged places are found by the number that a manuscript has, which its next save brings up to date', async () => {
	const [gone, kept] = [await number('gelos'), await number('calais')];
	const geotag = { key: 'a', role: 'setting', precision: 'commune', remark: '' } as const;
	const draft = { ...emptyManuscript('fr', 'small'), geotags: [{ ...geotag, mentions: [], place: gone }] };
	const id = await manuscripts.create(store, ines, draft);
	await merge(store, ines, gone, kept);
	expect(await unknownReferences(store, draft)).toEqual([]);
	expect(await namesOfPlaces(store, [gone, kept], 'fr')).toEqual(
		new Map([
			[gone, 'Calais'],
			[kept, 'Calais']
		])
	);
	const next = { ...draft, byline: 'Inès' };
	await manuscripts.save(store, ines, { id, base: 1, document: next, token: 't' });
	const { document } = await manuscripts.read(store, id);
	expect(document.geotags[0]!.place).toBe(kept);
	// The same text again, from a page that still has the old number, is no change
	const again = await manuscripts.save(store, ines, { id, base: 2, document: next, token: 'u' });
	expect(again).toEqual({ revision: 2 });
	const [row] = (await list(store, { words: 'calais' }, 'fr')).rows;
	expect(row).toMatchObject({ id, places: [{ name: 'Calais' }] });
});
