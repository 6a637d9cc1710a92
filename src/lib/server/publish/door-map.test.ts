import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import { franceView } from '../../atlas/view.ts';
import { drawDoorMap } from './door-map.ts';

let archive: SmallArchive;
beforeEach(async () => {
	archive = await openSmallArchive();
});
afterEach(() => archive.close());

test('a stranger at the door sees where what was told last happens, unnamed, and nothing that is not public', async () => {
	const { store } = archive;
	const { wide, view } = await drawDoorMap(store, 'fr');
	expect(wide).toHaveLength(1);
	expect(wide[0]!.name?.lines.join('') ?? '').toBe('');
	expect(view.span).toBeLessThan(franceView.span / 2);
	await store.updateTable('story').set({ status: 'draft' }).execute();
	const nothing = await drawDoorMap(store, 'fr');
	expect(nothing.wide).toEqual([]);
	expect(nothing.view.center[0]).toBeCloseTo(franceView.center[0], 0);
});
