import type { Language } from '../../story/language.ts';
import { worldX, worldY } from '../columns/world.ts';
import { readKeptRows } from '../publish/taking/kept-rows.ts';
import { DEEPEST_WORTH_FETCHING } from '../publish/tiles/tile-json.ts';
import { ancestors } from '../store/places.ts';
import type { Store } from '../store/connection.ts';
import { namesOfPlaces } from './place-names.ts';

/** Bytes of snapshots that are looked through while somebody waits. */
const LOOKED_THROUGH = 4_000_000;

/** What readers find of a published story now, and so what its withdrawal reaches. */
export interface Reach {
	/** The languages of its pages. */
	languages: Language[];
	/** The places whose pages tell of it, named: its own first, then what they lie in. */
	places: string[];
	snapshots: number;
	/** There are more snapshots than were looked through: it may be named in more. */
	hasMoreSnapshots: boolean;
	/** Tiles of the map that show its places, down to the zoom that map programs fetch. */
	tiles: number;
	deepestZoom: number;
	media: ReachedMedia;
}

/** Of what a story shows, what goes with it: another published story may show it too. */
interface ReachedMedia {
	pictures: number;
	/** Sounds, videos, players. */
	others: number;
	/** Public files of both: each picture in its widths and formats. */
	files: number;
	/** What readers still find in another story. */
	staying: number;
}

async function snapshotsWith(store: Store, id: number): Promise<{ count: number; hasMore: boolean }> {
	let count = 0;
	let bytes = 0;
	let after: { created: string; id: string } | undefined;
	// One by one: the names of a large snapshot are megabytes
	for (;;) {
		let query = store.selectFrom('snapshot').select(['id', 'created', 'names']);
		if (after) {
			const { created, id: last } = after;
			query = query.where((eb) =>
				eb.or([eb('created', '<', created), eb.and([eb('created', '=', created), eb('id', '<', last)])])
			);
		}
		const row = await query.orderBy('created', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
		if (!row) return { count, hasMore: false };
		bytes += row.names.length;
		if (bytes > LOOKED_THROUGH) return { count, hasMore: true };
		for (const kept of readKeptRows(row.names)) {
			if (kept.id === id) count++;
			if (kept.id >= id) break;
		}
		after = row;
	}
}

/** How many tiles of all zooms hold the public points of a story: a place lies in one tile of each. */
function countTiles(points: { longitude: number; latitude: number }[]): number {
	const tiles = new Set<string>();
	for (const { longitude, latitude } of points)
		for (let zoom = 0; zoom <= DEEPEST_WORTH_FETCHING; zoom++) {
			const at = [worldX(longitude), worldY(latitude)].map((unit) => Math.floor(unit / 2 ** (32 - zoom)));
			tiles.add(`${zoom}/${at.join('/')}`);
		}
	return tiles.size;
}

async function reachedMedia(store: Store, story: number): Promise<ReachedMedia> {
	/** Media that stories show, with the pictures shown before they play. */
	const shownBy = (is: '=' | '<>') => {
		const shown = store
			.selectFrom('story_media as shown')
			.innerJoin('public_story', 'public_story.id', 'shown.story')
			.where('shown.story', is, story);
		return shown.select('shown.media as id').union(
			shown
				.innerJoin('media', 'media.id', 'shown.media')
				.where('still', 'is not', null)
				.select((eb) => eb.ref('media.still').$notNull().as('id'))
		);
	};
	const own = await store
		.selectFrom('public_media')
		.leftJoin('public_media_file as file', 'file.media', 'public_media.id')
		.where('public_media.id', 'in', shownBy('='))
		.select(({ eb, fn }) => [
			'public_media.id',
			'public_media.kind',
			fn.count<number>('file.id').as('files'),
			eb('public_media.id', 'in', shownBy('<>')).as('stays')
		])
		.groupBy('public_media.id')
		.execute();
	const going = own.filter(({ stays }) => !stays);
	const pictures = going.filter(({ kind }) => kind === 'picture').length;
	return {
		pictures,
		others: going.length - pictures,
		files: going.reduce((sum, { files }) => sum + files, 0),
		staying: own.length - going.length
	};
}

/** @param language in which places are named */
export async function reachOf(store: Store, id: number, language: Language): Promise<Reach> {
	const [texts, own, media] = await Promise.all([
		store.selectFrom('public_story_text').select('language').where('story', '=', id).orderBy('id').execute(),
		store
			.selectFrom('public_geotag')
			.select(['place', 'longitude', 'latitude'])
			.where('story', '=', id)
			.orderBy('position')
			.execute(),
		reachedMedia(store, id)
	]);
	const numbers = [...new Set(own.map(({ place }) => place))];
	const [names, above, snapshots] = await Promise.all([
		namesOfPlaces(store, numbers, language),
		ancestors(store, numbers, language),
		snapshotsWith(store, id)
	]);
	const around = [...above.values()]
		.flat()
		.filter(({ isTold }) => isTold)
		.map(({ name }) => name);
	return {
		languages: texts.map((text) => text.language),
		places: [...new Set([...numbers.map((place) => names.get(place) ?? ''), ...around])],
		snapshots: snapshots.count,
		hasMoreSnapshots: snapshots.hasMore,
		tiles: countTiles(own),
		deepestZoom: DEEPEST_WORTH_FETCHING,
		media
	};
}
