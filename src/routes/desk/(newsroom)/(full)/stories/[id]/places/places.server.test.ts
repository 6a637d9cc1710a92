import type { SeenPoint } from '$lib/newsroom/import';
import { waitingPoints } from '$lib/server/desk/imported-points';
import * as journal from '$lib/server/desk/journal';
import * as manuscripts from '$lib/server/desk/manuscripts';
import { knownTruths, truthsOf, write } from '$lib/server/desk/truths';
import type { Gazetteer } from '$lib/server/gazetteer';
import { writeProposals } from '$lib/server/import/proposals';
import type { Store } from '$lib/server/store/connection';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { by, ines } from '../../../../../../../../tests/support/deeds';
import { finished } from '../../../../../../../../tests/support/finished';
import { littleGazetteer } from '../../../../../../../../tests/support/little-gazetteer';
import { openSmallStore } from '../../../../../../../../tests/support/newsroom';
import { press } from '../../../../../../../../tests/support/pressed';
import { actions } from './+page.server';

/** Beside Croisilles. */
const POINT = { longitude: 2.8812, latitude: 50.2012, name: 'La salle', mark: 'a'.repeat(32) };

let store: Store;
let gazetteer: Gazetteer;
let id: number;
beforeEach(async () => {
	store = await openSmallStore();
	gazetteer = littleGazetteer();
	const document = await finished(store);
	const other = await store.selectFrom('place').select('id').where('slug', '=', 'calais').executeTakeFirst();
	document.geotags[0]!.place = other!.id;
	id = await manuscripts.create(store, ines, document);
	await writeProposals(store, id, { points: [POINT], media: [] });
});
afterEach(async () => {
	gazetteer.close();
	await store.destroy();
});

interface Answer {
	wrong?: string;
	seen?: SeenPoint[];
}
const send = (name: keyof typeof actions, fields: Record<string, string>, member = ines.member) =>
	press<Answer>(actions[name], id, fields, { store, gazetteer, member: member as App.Locals['member'] });
const newest = () => manuscripts.read(store, id);
const base = async () => String((await newest()).revision);

async function seen(): Promise<SeenPoint> {
	const answer = (await send('look', {})) as Answer;
	return answer.seen![0]!;
}
const confirmation = async () => ({
	base: await base(),
	mark: POINT.mark,
	place: String((await seen()).near[0]!.id),
	role: 'origin'
});

test('without a script a point is looked at, which is written down, and becomes a place with its role and precision', async () => {
	const point = await seen();
	expect(point).toMatchObject({ name: 'La salle', at: [POINT.longitude, POINT.latitude] });
	expect((await journal.lines(store, { limit: 1 }))[0]).toMatchObject({ action: 'truth.seen' });
	expect(await send('confirm', { ...(await confirmation()), precision: 'departement' })).toMatchObject({
		status: 303
	});
	const { document } = await newest();
	expect(document.geotags.at(-1)).toMatchObject({
		place: point.near[0]!.id,
		role: 'origin',
		precision: 'departement'
	});
	expect(await waitingPoints(store, id)).toEqual([]);
	expect(await knownTruths(store, id)).toEqual([]);
});

test('a point is kept as the true one where somebody says so, and nothing known is written over', async () => {
	await send('confirm', { ...(await confirmation()), keep: 'on' });
	const { key } = (await newest()).document.geotags.at(-1)!;
	const truth = { type: 'Point', coordinates: [POINT.longitude, POINT.latitude] };
	expect(await truthsOf(store, id)).toEqual(new Map([[key, truth]]));
	await writeProposals(store, id, {
		points: [{ ...POINT, longitude: 2.8815, mark: 'b'.repeat(32) }],
		media: []
	});
	await send('confirm', { ...(await confirmation()), mark: 'b'.repeat(32), keep: 'on' });
	expect(await truthsOf(store, id)).toEqual(new Map([[key, truth]]));
});

test('a precision that cannot be, and a point that does not wait, change nothing', async () => {
	const given = await confirmation();
	const wrongs: Record<string, string>[] = [
		{ precision: 'neighbourhood' },
		{ mark: 'c'.repeat(32) },
		{ place: '999999' }
	];
	for (const wrong of wrongs)
		expect(await send('confirm', { ...given, ...wrong })).toMatchObject({ status: 400 });
	expect(await send('confirm', { ...given, base: '9' })).toMatchObject({ status: 409 });
	expect((await newest()).document.geotags).toHaveLength(1);
	expect(await waitingPoints(store, id)).toHaveLength(1);
});

test('a point is set aside for good', async () => {
	expect(await send('setAside', { mark: POINT.mark })).toMatchObject({ status: 303 });
	expect(await waitingPoints(store, id)).toEqual([]);
	expect(await send('setAside', { mark: POINT.mark })).toMatchObject({ status: 404 });
});

test('a removed place whose true point is known is taken back, or the point forgotten', async () => {
	await write(store, ines, id, 'a', { type: 'Point', coordinates: [1.85, 50.95] });
	await send('remove', { base: await base(), key: 'a' });
	expect((await newest()).document.geotags).toEqual([]);
	await send('takeBack', { base: await base(), key: 'a' });
	expect((await newest()).document.geotags).toMatchObject([{ key: 'a' }]);
	await send('remove', { base: await base(), key: 'a' });
	await send('forget', { key: 'a' });
	expect(await knownTruths(store, id)).toEqual([]);
});

test.each(['look', 'confirm', 'setAside', 'takeBack', 'forget'] as const)(
	'%s is not for a contributor',
	async (name) => {
		const { member } = by('nadia', 0, 'contributor');
		expect(await send(name, { mark: POINT.mark, key: 'a' }, member as typeof ines.member)).toMatchObject({
			status: 403
		});
		expect(await waitingPoints(store, id)).toHaveLength(1);
	}
);
