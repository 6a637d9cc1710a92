import { sql } from 'kysely';
import type { Language } from '../../story/language.ts';
import { NotFound, Withdrawn } from '../../story/refusal.ts';
import type { Story, StoryCard } from '../../story/story.ts';
import type { IsoDay } from '../../story/when.ts';
import { cards, rowColumns } from './cards.ts';
import type { Store } from './connection.ts';
import type { Span } from './spans.ts';
import { told } from './told.ts';

/** The cards of stories by their numbers, in that order; those that are not published are left out. */
export const byIds = told(async (store: Store, ids: number[], language: Language): Promise<StoryCard[]> => {
	const rows = await store
		.selectFrom('public_story')
		.select(rowColumns)
		.where(sql<boolean>`public_story.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
		.execute();
	const byId = new Map(rows.map((row) => [row.id, row]));
	return cards(
		store,
		ids.flatMap((id) => byId.get(id) ?? []),
		language
	);
});

/** What can be read of stories, by slug: every text of each, the reader's language first. */
export async function texts(
	store: Store,
	slugs: string[],
	language: Language
): Promise<Map<string, { language: Language; standfirst: string; body: string }[]>> {
	const rows = await store
		.selectFrom('public_story_text')
		.innerJoin('public_story', 'public_story.id', 'story')
		.select(['slug', 'language', 'standfirst', 'body'])
		// By the stories' numbers: asked by their slugs, SQLite looks through every text there is
		.where('story', 'in', (query) =>
			query
				.selectFrom('public_story as asked')
				.select('asked.id')
				.where(sql<boolean>`asked.slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`)
		)
		.orderBy((eb) => eb('language', '=', language), 'desc')
		.orderBy('public_story_text.id')
		.execute();
	return Map.groupBy(rows, (row) => row.slug);
}

/** Why there is no published story of that slug: it was withdrawn, or there never was one that readers know of. */
async function absent(store: Store, slug: string): Promise<NotFound | Withdrawn> {
	const row = await store
		.selectFrom('public_withdrawal')
		.select(['day', 'reason_told'])
		.where('slug', '=', slug)
		.executeTakeFirst();
	return row ? new Withdrawn(row.day, row.reason_told === 'person') : new NotFound('story', slug);
}

/**
 * A published story, in the reader's language or, where it is not translated, in that of the original.
 * @throws NotFound when there is none of that slug
 * @throws Withdrawn when there was
 */
export const read = told(async (store: Store, slug: string, language: Language): Promise<Story> => {
	const row = await store.selectFrom('public_story').selectAll().where('slug', '=', slug).executeTakeFirst();
	if (!row) throw await absent(store, slug);
	const [[card], texts, sources] = await Promise.all([
		cards(store, [row], language),
		store
			.selectFrom('public_story_text')
			.select(['language', 'title', 'title_is_ours', 'standfirst', 'body', 'outdated_since'])
			.where('story', '=', row.id)
			.execute(),
		store
			.selectFrom('public_source')
			.select(['name', 'url'])
			.where('story', '=', row.id)
			.orderBy('position')
			.execute()
	]);
	const text = texts.find((one) => one.language === card!.language)!;
	const original = texts.find((one) => one.language === row.original)!;
	return {
		...card!,
		standfirst: text.standfirst,
		body: text.body,
		original: row.original,
		originalTitle: text === original ? undefined : original.title,
		titleIsOurs: text.title_is_ours === 1,
		byline: row.byline,
		// What an edition brought has one, beside the story itself
		sources: sources.length
			? sources.map(({ name, url }) => ({ name, url }))
			: row.source_name || row.source_url
				? [{ name: row.source_name, url: row.source_url }]
				: [],
		modified: row.modified ?? undefined,
		outdatedSince: text.outdated_since ?? undefined
	};
});

/** The stories just before and just after one in time, by what they tell. */
export const neighbours = told(
	async (
		store: Store,
		slug: string,
		language: Language
	): Promise<{ before?: StoryCard; after?: StoryCard }> => {
		const position = sql`(occurred_latest, occurred_earliest, published_latest, public_story.id)`;
		const own = sql`(SELECT occurred_latest, occurred_earliest, published_latest, id FROM public_story WHERE slug = ${slug})`;
		const beside = (order: 'asc' | 'desc') =>
			store
				.selectFrom('public_story')
				.select(rowColumns)
				.where(order === 'desc' ? sql<boolean>`${position} < ${own}` : sql<boolean>`${position} > ${own}`)
				.orderBy('occurred_latest', order)
				.orderBy('occurred_earliest', order)
				.orderBy('published_latest', order)
				.orderBy('public_story.id', order)
				.limit(1)
				.execute();
		const [before, after] = await Promise.all([beside('desc'), beside('asc')]);
		const found = await cards(store, [...before, ...after], language);
		return { before: before.length ? found[0] : undefined, after: after.length ? found.at(-1) : undefined };
	}
);

/** The slugs of a span's published stories, by id, each with its languages and the instant of its last change. */
export async function addresses(
	store: Store,
	{ above, upTo }: Span
): Promise<{ slug: string; languages: Language[]; modified?: string }[]> {
	const rows = await store
		.selectFrom('public_story')
		.innerJoin('public_story_text', 'story', 'public_story.id')
		.select(['slug', 'language', 'modified'])
		.where('public_story.id', '>', above)
		.where('public_story.id', '<=', upTo)
		.orderBy('public_story.id')
		.execute();
	const found = Map.groupBy(rows, ({ slug }) => slug);
	return [...found].map(([slug, texts]) => ({
		slug,
		languages: texts.map(({ language }) => language),
		modified: texts[0]!.modified ?? undefined
	}));
}

/** The last day on which a published story may have come out. */
export async function publishedBy(store: Store, id: number): Promise<IsoDay | undefined> {
	const row = await store
		.selectFrom('public_story')
		.select('published_latest')
		.where('id', '=', id)
		.executeTakeFirst();
	return row?.published_latest;
}

/** The number of a published story. @throws NotFound when there is none of that slug, Withdrawn when there was */
export async function numberOf(store: Store, slug: string): Promise<number> {
	const row = await store.selectFrom('public_story').select('id').where('slug', '=', slug).executeTakeFirst();
	if (!row) throw await absent(store, slug);
	return row.id;
}
