import { expect, test } from 'vitest';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { Store } from '../store/connection.ts';
import * as stories from '../store/stories.ts';
import { reachOf } from './reach.ts';

const medium = async (
	store: Store,
	kind: 'picture' | 'foreign',
	files: number,
	still: number | null = null
) => {
	const { id } = await store
		.insertInto('media')
		.values({
			kind,
			name: kind,
			created: '',
			is_whole: 1,
			still,
			...(kind === 'picture'
				? { width: 9, height: 9, thumbhash: 'x', foretaste: 'data:' }
				: { address: 'https://player.example/1' })
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const shape = { media: id, type: 'image/webp', width: 1, height: 1, bytes: 1, sha256: '' };
	for (let n = 0; n < files; n++)
		await store
			.insertInto('media_file')
			.values({ ...shape, name: `${n}.webp`, is_original: n === 0 ? 1 : 0 })
			.execute();
	return id;
};

test('a withdrawal is told what readers find of the story, and no more than goes with it', async () => {
	const store = await openSmallStore();
	try {
		const arrival = await stories.numberOf(store, 'arrival');
		const other = (
			await store.selectFrom('public_story').select('id').where('id', '<>', arrival).executeTakeFirstOrThrow()
		).id;
		const [own, still, shared] = [
			await medium(store, 'picture', 4),
			await medium(store, 'picture', 3),
			await medium(store, 'picture', 9)
		];
		const player = await medium(store, 'foreign', 0, still);
		await store
			.insertInto('story_media')
			.values([
				...[own, player, shared].map((media) => ({ story: arrival, media })),
				{ story: other, media: shared }
			])
			.execute();
		const reach = await reachOf(store, arrival, 'fr');
		expect(reach.languages).toEqual(['fr', 'en', 'de', 'ar']);
		// Originals are no readers' files, and what another story shows stays
		expect(reach.media).toEqual({ pictures: 2, others: 1, files: 3 + 2, staying: 1 });
		// Croisilles and Calais: one tile of the world, and at most two of each zoom below
		expect(reach.tiles).toBeGreaterThan(reach.deepestZoom + 1);
		expect(reach.tiles).toBeLessThan(2 * (reach.deepestZoom + 1));
	} finally {
		await store.destroy();
	}
});
