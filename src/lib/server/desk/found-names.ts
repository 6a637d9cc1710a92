import { placeKey } from '../../newsroom/place.ts';
import type { Candidate, FoundName } from '../../newsroom/reading.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Candidate as Read, Mention } from '../geotag/mention.ts';
import type { Store } from '../store/connection.ts';
import { byNumbers, fromGazetteer } from './known-places.ts';
import type { PlaceSight } from './sight.ts';

/** So many candidates have a number key. */
const CANDIDATES_AT_MOST = 9;

/**
 * What the assistant read, with each candidate as the desk knows it, named in the desk's language: the newsroom's own
 * places first, as somebody looks for those first.
 */
export async function foundNames(
	store: Store,
	gazetteer: Gazetteer,
	mentions: Mention[],
	sight: PlaceSight
): Promise<FoundName[]> {
	const own = mentions.flatMap(({ candidates }) =>
		candidates.filter(({ source }) => source === 'newsroom').map(({ id }) => Number(id))
	);
	const known = await byNumbers(store, gazetteer, [...new Set(own)], sight);
	const candidateOf = (read: Read): Candidate[] => {
		const place =
			read.source === 'newsroom'
				? known.get(Number(read.id))
				: read.gazetteer && fromGazetteer(read.gazetteer, sight.language);
		return place ? [{ place, reason: read.reason }] : [];
	};
	return mentions.map(({ start, end, surface, state, preselected, candidates }) => {
		const ordered = [
			...candidates.filter(({ source }) => source === 'newsroom'),
			...candidates.filter(({ source }) => source === 'gazetteer')
		];
		const shown = ordered.flatMap(candidateOf).slice(0, CANDIDATES_AT_MOST);
		const index = shown.findIndex(({ place }) => placeKey(place) === preselected);
		return { start, end, surface, state, preselected: index < 0 ? undefined : index, candidates: shown };
	});
}
