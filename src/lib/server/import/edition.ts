import type { Transaction } from 'kysely';
import { foldName } from '../../story/fold.ts';
import { languages, type Language } from '../../story/language.ts';
import { publicGeometry } from '../../story/protection.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Store } from '../store/connection.ts';
import { spacetimeRow, wordsRow } from '../store/search.ts';
import type { Tables } from '../store/tables.ts';
import type { EditionFiles, EditionMilestone, EditionStory } from './edition-files.ts';
import { PlaceResolver, type GazettedPlace } from './gazetted-places.ts';

type Writing = Transaction<Tables>;

/** The rows by which a place is found under its names and other spellings: each folded form once, as first written. */
export function spellingRows(
	place: number,
	names: readonly string[]
): { place: number; folded: string; written: string }[] {
	const written = new Map<string, string>();
	for (const name of names) {
		const folded = foldName(name);
		if (folded && !written.has(folded)) written.set(folded, name);
	}
	return [...written].map(([folded, written]) => ({ place, folded, written }));
}

/** Writes places, each after what it lies in, and answers their numbers by slug. */
export async function insertPlaces(store: Writing, places: GazettedPlace[]): Promise<Map<string, number>> {
	const ids = new Map<string, number>();
	for (const place of places) {
		const { id } = await store
			.insertInto('place')
			.values({
				slug: place.slug,
				kind: place.kind,
				longitude: place.at[0],
				latitude: place.at[1],
				radius: place.radius,
				inside: place.inside ? ids.get(place.inside)! : null,
				insee: place.insee ?? null,
				geonames: place.geonames ?? null,
				country: place.country ?? null,
				gazetteer: place.gazetteer ?? null,
				existed: place.existed ?? null
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		ids.set(place.slug, id);
		await store
			.insertInto('place_text')
			.values(
				languages.map((language) => ({
					place: id,
					language,
					name: place.names[language],
					standfirst: place.standfirst?.[language] ?? null
				}))
			)
			.execute();
		await store
			.insertInto('place_spelling')
			.values(spellingRows(id, [...Object.values(place.names), ...place.also]))
			.execute();
	}
	return ids;
}

/** Writes themes and answers their numbers by slug. */
export async function insertThemes(
	store: Writing,
	themes: EditionFiles['themes']
): Promise<Map<string, number>> {
	const ids = new Map<string, number>();
	for (const { slug, names } of themes) {
		const { id } = await store.insertInto('theme').values({ slug }).returning('id').executeTakeFirstOrThrow();
		ids.set(slug, id);
		await store
			.insertInto('theme_text')
			.values(languages.map((language) => ({ theme: id, language, name: names[language] })))
			.execute();
	}
	return ids;
}

async function insertMilestone(store: Writing, milestone: EditionMilestone, place: number): Promise<void> {
	const { occurred } = milestone;
	const { id } = await store
		.insertInto('milestone')
		.values({
			slug: milestone.id,
			place,
			occurred: occurred.edtf,
			occurred_earliest: occurred.earliest,
			occurred_latest: occurred.latest,
			source: milestone.source,
			leads: milestone.lead ? 1 : 0
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await store
		.insertInto('milestone_text')
		.values(
			languages.map((language) => ({
				milestone: id,
				language,
				text: milestone.texts[language],
				short: milestone.short?.[language] ?? null
			}))
		)
		.execute();
}

async function insertGeotags(
	store: Writing,
	story: EditionStory,
	storyId: number,
	ids: Map<string, number>,
	resolver: PlaceResolver
): Promise<void> {
	for (const [position, { place: slug, role, precision }] of story.geotags.entries()) {
		const place = await resolver.resolve(slug);
		const shown = publicGeometry(precision, place.at, resolver.referenceArea(place, precision));
		const { id } = await store
			.insertInto('geotag')
			.values({
				story: storyId,
				place: ids.get(slug)!,
				position,
				role,
				precision,
				longitude: shown?.at[0] ?? null,
				latitude: shown?.at[1] ?? null,
				radius: shown?.radius ?? null
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		if (precision === 'exact') {
			await store
				.insertInto('true_geometry')
				.values({
					manuscript: storyId,
					key: `g${id}`,
					geometry: JSON.stringify({ type: 'Point', coordinates: place.at })
				})
				.execute();
		}
		if (!shown) continue;
		const [longitude, latitude] = shown.at;
		await spacetimeRow(id, { longitude, latitude }, story.occurred).execute(store);
	}
}

/** Names of places in one language and as registers spell them, so that either finds a story. */
export function placeWords(places: GazettedPlace[], language: Language): string {
	const once = [...new Set(places)];
	const spellings = once.flatMap((place) =>
		spellingRows(0, [...Object.values(place.names), ...place.also]).map(({ folded }) => folded)
	);
	// As the desk finds them in the store when it publishes, so that a story is found alike whoever brought it
	return [...once.map((place) => place.names[language]), ...spellings].join(' · ');
}

/** The places of a story that a search may tell: not those of withheld geotags. */
function shownPlaces(story: EditionStory, resolver: PlaceResolver): Promise<GazettedPlace[]> {
	const shown = story.geotags.filter(({ precision }) => precision !== 'withheld');
	return Promise.all(shown.map((geotag) => resolver.resolve(geotag.place)));
}

async function insertStory(
	store: Writing,
	story: EditionStory,
	edition: string,
	ids: Map<string, number>,
	themes: Map<string, number>,
	resolver: PlaceResolver
): Promise<void> {
	const { occurred, published } = story;
	const { id } = await store
		.insertInto('story')
		.values({
			slug: story.slug,
			edition,
			status: 'published',
			kind: story.kind,
			original: story.original,
			occurred: occurred.edtf,
			occurred_earliest: occurred.earliest,
			occurred_latest: occurred.latest,
			published: published.edtf,
			published_earliest: published.earliest,
			published_latest: published.latest,
			source_name: story.source.name,
			source_url: story.source.url
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await store
		.insertInto('manuscript')
		.values({
			id,
			status: 'published',
			title: story.translations[story.original]!.title,
			original: story.original,
			revision: 0,
			published_revision: 0,
			changed: `${published.latest}T00:00:00.000Z`
		})
		.execute();
	const shown = await shownPlaces(story, resolver);
	for (const language of languages) {
		const text = story.translations[language];
		if (!text) continue;
		const { titleIsOurs, ...words } = text;
		const row = await store
			.insertInto('story_text')
			.values({ story: id, language, ...words, title_is_ours: titleIsOurs ? 1 : 0 })
			.returning('id')
			.executeTakeFirstOrThrow();
		await wordsRow(row.id, { ...words, places: placeWords(shown, language) }).execute(store);
	}
	await store
		.insertInto('story_theme')
		.values(
			story.themes.map((slug) => {
				const theme = themes.get(slug);
				if (theme === undefined) throw new Error(`story ${story.slug}: no theme ${slug} in themes.json`);
				return { story: id, theme };
			})
		)
		.execute();
	await insertGeotags(store, story, id, ids, resolver);
}

/**
 * Writes an edition into the store, all of it or nothing. Its places are resolved through the gazetteer.
 * @throws Error that names the place, theme or story that does not fit
 */
export async function importEdition(store: Store, gazetteer: Gazetteer, files: EditionFiles): Promise<void> {
	const resolver = new PlaceResolver(gazetteer, files.places);
	for (const place of files.places) await resolver.resolve(place.slug);
	for (const { slug, geotags } of files.stories) {
		const unknown = geotags.find(({ place }) => !files.places.some((one) => one.slug === place));
		if (unknown) throw new Error(`story ${slug}: no place ${unknown.place} in places.json`);
	}
	await store.transaction().execute(async (writing) => {
		const { description, ...edition } = files.edition;
		await writing.insertInto('edition').values(edition).execute();
		await writing
			.insertInto('edition_text')
			.values(
				languages.map((language) => ({ edition: edition.slug, language, description: description[language] }))
			)
			.execute();
		const ids = await insertPlaces(writing, resolver.found);
		const themes = await insertThemes(writing, files.themes);
		for (const milestone of files.milestones) {
			const place = ids.get(milestone.place);
			if (place === undefined) throw new Error(`milestone ${milestone.id}: no place ${milestone.place}`);
			await insertMilestone(writing, milestone, place);
		}
		for (const story of files.stories) await insertStory(writing, story, edition.slug, ids, themes, resolver);
	});
}

/** Whether the store holds nothing yet, so that it may be filled. */
export async function isEmptyStore(store: Store): Promise<boolean> {
	return !(await store.selectFrom('edition').select('slug').executeTakeFirst());
}
