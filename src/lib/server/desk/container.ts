import { inFull, type KnownPlace } from '../../newsroom/place.ts';
import { foldName } from '../../story/fold.ts';
import type { Language } from '../../story/language.ts';
import { Invalid } from '../../story/refusal.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Store } from '../store/connection.ts';
import { numberNow } from './areas.ts';
import { takeUpPlace } from './gazetted.ts';
import type { Deed } from './journal.ts';
import { suggest } from './known-places.ts';

/**
 * The number of what a place is said to lie in: one of ours, or one of the gazetteer that is then taken up.
 * @param typed a name, with what that lies in where it is needed ("Croisilles, Pas-de-Calais, …"), the number of one of
 * our places, or an id of the gazetteer; '' is nothing
 * @throws Invalid `inside`; with the places that it may be, where there are several
 */
export async function containerOf(
	store: Store,
	gazetteer: Gazetteer,
	deed: Deed,
	typed: string,
	language: Language
): Promise<number | null> {
	if (!typed) return null;
	if (/^\d+$/.test(typed)) return ours(store, typed);
	if (await gazetteer.byId(typed)) return takeUpPlace(store, gazetteer, deed, typed);
	const known = await named(store, gazetteer, typed, language);
	const called = [...new Set(known.map(inFull))];
	// Of two that nobody could tell apart the first is the newsroom's own
	const [meant] = known;
	if (!meant || called.length > 1) throw new Invalid('inside', typed, 'place', meant && called);
	return meant.id ?? takeUpPlace(store, gazetteer, deed, meant.gazetteer!);
}

async function ours(store: Store, typed: string): Promise<number> {
	const id = await numberNow(store, Number(typed));
	const row = await store.selectFrom('place').select('id').where('id', '=', id).executeTakeFirst();
	if (!row) throw new Invalid('inside', typed, 'place');
	return id;
}

/** The places that are called so: in full, or else by their name alone. */
async function named(
	store: Store,
	gazetteer: Gazetteer,
	typed: string,
	language: Language
): Promise<KnownPlace[]> {
	const [name = ''] = typed.split(',');
	const known = await suggest(store, gazetteer, name, { language, ofShelters: false });
	const same = (said: (place: KnownPlace) => string) =>
		known.filter((place) => foldName(said(place)) === foldName(typed));
	const whole = same(inFull);
	return whole.length ? whole : same((place) => place.name);
}
