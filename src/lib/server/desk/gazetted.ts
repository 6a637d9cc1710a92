import { languages } from '../../story/language.ts';
import { Invalid } from '../../story/refusal.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { GazetteerPlace } from '../gazetteer/place.ts';
import { spellingRows } from '../import/edition.ts';
import { namesOf, parentOf, slugged } from '../import/gazetted-places.ts';
import type { Store } from '../store/connection.ts';
import { append, type Deed } from './journal.ts';
import { kindOf, numberOf } from './known-places.ts';

/** A place of the gazetteer and all it lies in, the widest last. */
export async function chainOf(gazetteer: Gazetteer, entry: GazetteerPlace): Promise<GazetteerPlace[]> {
	const chain = [entry];
	for (let next = await parentOf(gazetteer, entry); next; next = await parentOf(gazetteer, next.entry))
		chain.push(next.entry);
	return chain;
}

/** An address that no place has or had: the plain name, the name and what it lies in, then numbers. */
export async function freePlaceSlug(store: Store, names: readonly string[]): Promise<string> {
	const [plain = '', ...longer] = names.map(slugged).filter(Boolean);
	const wishes = [plain || 'place', ...longer.map((more) => `${plain || 'place'}-${more}`)];
	for (let turn = 2; ; turn++) {
		for (const slug of wishes) {
			const place = await store.selectFrom('place').select('id').where('slug', '=', slug).executeTakeFirst();
			const alias = await store
				.selectFrom('place_alias')
				.select('place')
				.where('slug', '=', slug)
				.executeTakeFirst();
			if (!place && !alias) return slug;
		}
		wishes.splice(0, wishes.length, `${plain || 'place'}-${turn}`);
	}
}

/**
 * Takes a place of the gazetteer up among the newsroom's own, with the département, the region and the country that it
 * lies in; answers its number. One that is there already is left as it is.
 * @throws Invalid where the gazetteer has no such place
 */
export async function takeUpPlace(
	store: Store,
	gazetteer: Gazetteer,
	deed: Deed,
	gazetteerId: string
): Promise<number> {
	const known = await numberOf(store, gazetteerId);
	if (known !== undefined) return known;
	const entry = await gazetteer.byId(gazetteerId);
	if (!entry) throw new Invalid('place', gazetteerId, 'place');
	const chain = await chainOf(gazetteer, entry);
	return store.transaction().execute(async (writing) => {
		let inside: number | null = null;
		for (const one of chain.toReversed()) {
			inside = (await numberOf(writing, one.id)) ?? (await insert(writing, deed, one, inside));
		}
		return inside!;
	});
}

async function insert(
	writing: Store,
	deed: Deed,
	entry: GazetteerPlace,
	inside: number | null
): Promise<number> {
	const names = namesOf(entry);
	const slug = await freePlaceSlug(writing, [names.fr, entry.departement?.name ?? entry.country, entry.id]);
	const { id } = await writing
		.insertInto('place')
		.values({
			slug,
			kind: kindOf(entry),
			longitude: entry.at[0],
			latitude: entry.at[1],
			// Only what is a point has none: an area of unknown size is not to be taken for one
			radius: Math.max(1, entry.radius),
			inside,
			insee: entry.insee ?? null,
			geonames: entry.geonames ?? null,
			country: entry.country || null,
			gazetteer: entry.id
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writing
		.insertInto('place_text')
		.values(languages.map((language) => ({ place: id, language, name: names[language] })))
		.execute();
	await writing
		.insertInto('place_spelling')
		.values(spellingRows(id, [...Object.values(names), entry.name]))
		.execute();
	await append(writing, {
		...deed,
		action: 'place.created',
		subject: { kind: 'place', id, title: names.fr },
		detail: { gazetteer: entry.id }
	});
	return id;
}
