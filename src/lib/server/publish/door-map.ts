import type { Plate } from '../../atlas/plate.ts';
import type { Language } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';
import { drawLocator } from './locator.ts';

/**
 * The band of map at the door of the desk: where what was told last happens, as every reader may know it, unnamed. While
 * nothing is told, France. Asks the store alone: a door opens while the columns are still being read.
 */
export async function drawDoorMap(
	store: Store,
	language: Language
): Promise<Pick<Plate, 'view' | 'ground' | 'wide' | 'narrow'>> {
	const told = await store
		.selectFrom('public_geotag')
		.innerJoin('place', 'place.id', 'public_geotag.place')
		.select([
			'slug',
			'public_geotag.longitude',
			'public_geotag.latitude',
			'public_geotag.radius',
			'precision'
		])
		.where('story', '=', ({ selectFrom }) =>
			selectFrom('public_story')
				.select('id')
				// In the order of an index, so that one row is read
				.orderBy('occurred_latest', 'desc')
				.orderBy('occurred_earliest', 'desc')
				.orderBy('published_latest', 'desc')
				.orderBy('id', 'desc')
				.limit(1)
		)
		.orderBy(({ eb }) => eb('role', '=', 'setting'), 'desc')
		.orderBy('position')
		.limit(1)
		.execute();
	const subjects = told.map(({ slug, longitude, latitude, radius, precision }) => ({
		slug,
		name: '',
		at: [longitude, latitude] as [number, number],
		radius,
		precision,
		stories: 1
	}));
	const { view, ground, wide, narrow } = drawLocator(subjects, language, 'door');
	return { view, ground, wide, narrow };
}
