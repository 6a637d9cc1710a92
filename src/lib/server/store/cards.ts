import type { Position } from '../../geo/position.ts';
import { languages, type Language } from '../../story/language.ts';
import type { Named, StoryCard, StoryPlace } from '../../story/story.ts';
import { readWhen } from '../../story/when-reader.ts';
import type { Store } from './connection.ts';
import { ancestors } from './places.ts';

/** The columns of {@link Row}. */
export const rowColumns = [
	'public_story.id',
	'public_story.slug',
	'kind',
	'original',
	'occurred',
	'published'
] as const;

function group<Row extends { story: number }, Value>(
	rows: Row[],
	value: (row: Row) => Value
): Map<number, Value[]> {
	const groups = new Map<number, Value[]>();
	for (const row of rows) {
		const values = groups.get(row.story);
		if (values) values.push(value(row));
		else groups.set(row.story, [value(row)]);
	}
	return groups;
}

async function placesOf(
	store: Store,
	stories: number[],
	language: Language
): Promise<Map<number, StoryPlace[]>> {
	const rows = await store
		.selectFrom('public_geotag')
		.innerJoin('place', 'place.id', 'public_geotag.place')
		.innerJoin('place_text', (join) =>
			join.onRef('place_text.place', '=', 'place.id').on('language', '=', language)
		)
		.select(['story', 'place.id', 'slug', 'name', 'role', 'precision'])
		.select(['public_geotag.longitude', 'public_geotag.latitude', 'public_geotag.radius'])
		.where('story', 'in', stories)
		.orderBy((eb) => eb('role', '=', 'setting'), 'desc')
		.orderBy('public_geotag.position')
		.execute();
	const inside = await ancestors(store, [...new Set(rows.map((row) => row.id))], language);
	return group(rows, ({ slug, name, role, precision, longitude, latitude, radius, id }) => ({
		slug,
		name,
		role,
		precision,
		at: [longitude, latitude] as Position,
		radius,
		inside: (inside.get(id) ?? []).map((ancestor) => ancestor.name)
	}));
}

async function themesOf(store: Store, stories: number[], language: Language): Promise<Map<number, Named[]>> {
	const rows = await store
		.selectFrom('story_theme')
		.innerJoin('theme', 'theme.id', 'story_theme.theme')
		.innerJoin('theme_text', (join) =>
			join.onRef('theme_text.theme', '=', 'theme.id').on('language', '=', language)
		)
		.select(['story', 'slug', 'name'])
		.where('story', 'in', stories)
		.orderBy('theme.id')
		.execute();
	return group(rows, ({ slug, name }) => ({ slug, name }));
}

/** What is read of a story to make its card. */
export interface Row {
	id: number;
	slug: string;
	kind: string;
	original: Language;
	occurred: string;
	published: string;
}

/** The cards of these stories, in their order, each text in the language or else in its original. */
export async function cards(store: Store, rows: Row[], language: Language): Promise<StoryCard[]> {
	if (rows.length === 0) return [];
	const ids = rows.map((row) => row.id);
	const [texts, places, themes] = await Promise.all([
		store
			.selectFrom('public_story_text')
			.select(['story', 'language', 'title', 'summary'])
			.where('story', 'in', ids)
			.execute(),
		placesOf(store, ids, language),
		themesOf(store, ids, language)
	]);
	const textsOf = group(texts, (text) => text);
	return rows.map(({ id, slug, kind, original, occurred, published }) => {
		const own = textsOf.get(id) ?? [];
		const text =
			own.find((one) => one.language === language) ?? own.find((one) => one.language === original)!;
		return {
			slug,
			kind,
			language: text.language,
			title: text.title,
			summary: text.summary,
			occurred: readWhen(occurred),
			published: readWhen(published),
			themes: themes.get(id) ?? [],
			places: places.get(id) ?? [],
			languages: languages.filter((language) => own.some((one) => one.language === language))
		};
	});
}
