import { expect, test } from 'vitest';
import {
	withConfirmed,
	withDismissed,
	withMoved,
	withRestored,
	withTakenBack,
	withoutGeotag,
	type Placing
} from './geotag-list.ts';

const empty: Placing = { geotags: [], dismissed: [] };
const croisilles = { language: 'fr', surface: 'Croisilles' } as const;
const setting = { role: 'setting', precision: 'commune' } as const;

test('a confirmed name becomes a geotag, and the same place named otherwise is the same geotag', () => {
	const first = withConfirmed(empty, { ...setting, place: 1, mention: croisilles });
	const second = withConfirmed(first, {
		...setting,
		precision: 'departement',
		place: 1,
		mention: { language: 'ar', surface: 'كروازي' }
	});
	expect(second.geotags).toHaveLength(1);
	expect(second.geotags[0]).toMatchObject({ key: first.geotags[0]!.key, place: 1, precision: 'departement' });
	expect(second.geotags[0]!.mentions).toHaveLength(2);
});

test('a name that is given another place leaves the first, which goes when nothing else named it', () => {
	const first = withConfirmed(empty, { ...setting, place: 1, mention: croisilles });
	const second = withConfirmed(first, { ...setting, place: 2, mention: croisilles });
	expect(second.geotags.map(({ place }) => place)).toEqual([2]);
	const added = withConfirmed(first, {
		...setting,
		place: 1,
		mention: { language: 'en', surface: 'Croisilles' }
	});
	const moved = withConfirmed(added, { ...setting, place: 2, mention: croisilles });
	expect(moved.geotags.map(({ place }) => place)).toEqual([1, 2]);
});

test('a geotag chosen without a name stays when names are confirmed', () => {
	const chosen = withConfirmed(empty, { ...setting, place: 7 });
	const both = withConfirmed(chosen, { ...setting, place: 1, mention: croisilles });
	expect(both.geotags.map(({ place }) => place)).toEqual([7, 1]);
});

test('a geotag may be given another place and keeps its key, under which its true geometry lies', () => {
	const first = withConfirmed(empty, { ...setting, place: 1, mention: croisilles });
	const { key } = first.geotags[0]!;
	const changed = withConfirmed(first, { ...setting, place: 2, key });
	expect(changed.geotags).toMatchObject([{ key, place: 2, mentions: [croisilles] }]);
});

test('a dismissed name can be taken back, and is confirmed by confirming it', () => {
	const out = withDismissed(withDismissed(empty, croisilles), { ...croisilles, surface: 'CROISILLES' });
	expect(out.dismissed).toEqual([croisilles]);
	expect(withRestored(out, croisilles)).toEqual(empty);
	expect(withConfirmed(out, { ...setting, place: 1, mention: croisilles }).dismissed).toEqual([]);
});

test('geotags change their order as far as it goes, and can be removed', () => {
	let placing = empty;
	for (const place of [1, 2, 3]) placing = withConfirmed(placing, { ...setting, place });
	const keys = placing.geotags.map(({ key }) => key);
	expect(new Set(keys).size).toBe(3);
	const order = (given: Placing) => given.geotags.map(({ place }) => place);
	expect(order(withMoved(placing, keys[2]!, -1))).toEqual([1, 3, 2]);
	expect(order(withMoved(placing, keys[0]!, -1))).toEqual([1, 2, 3]);
	expect(order(withMoved(placing, keys[2]!, 1))).toEqual([1, 2, 3]);
	expect(order(withoutGeotag(placing, keys[1]!))).toEqual([1, 3]);
});

test('a geotag that was removed comes back under its key, and where its place is there anew, that takes the key', () => {
	const before = withConfirmed(empty, { ...setting, place: 1 });
	const [geotag] = before.geotags;
	const without = withoutGeotag(before, geotag!.key);
	expect(withTakenBack(without, geotag!)).toEqual(before);
	const anew = withConfirmed(without, { place: 1, role: 'mentioned', precision: 'country' });
	expect(withTakenBack(anew, geotag!).geotags).toEqual([{ ...anew.geotags[0], key: geotag!.key }]);
});
