import type { Language } from '../../story/language.ts';
import { readKeptRows } from '../publish/taking/kept-rows.ts';
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
	/** Files shown in it. */
	media: number;
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

/** @param language in which places are named */
export async function reachOf(store: Store, id: number, language: Language): Promise<Reach> {
	const [texts, own, media] = await Promise.all([
		store.selectFrom('public_story_text').select('language').where('story', '=', id).orderBy('id').execute(),
		store.selectFrom('public_geotag').select('place').where('story', '=', id).orderBy('position').execute(),
		store
			.selectFrom('story_media')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('story', '=', id)
			.executeTakeFirstOrThrow()
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
		media: media.count
	};
}
