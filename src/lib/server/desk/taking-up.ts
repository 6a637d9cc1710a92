import type { Manuscript, ManuscriptText } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';

/**
 * A story as its manuscript, for those that an edition brought and nobody has written on yet: what its tables say,
 * whatever its status.
 * @throws NotFound when there is no such story
 */
export async function takeUp(store: Store, id: number): Promise<Manuscript> {
	const story = await store.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst();
	if (!story) throw new NotFound('story', String(id));
	const [texts, themes, geotags, sources] = await Promise.all([
		store.selectFrom('story_text').selectAll().where('story', '=', id).orderBy('id').execute(),
		store
			.selectFrom('story_theme')
			.innerJoin('theme', 'theme.id', 'theme')
			.select('slug')
			.where('story', '=', id)
			.orderBy('theme.id')
			.execute(),
		store.selectFrom('geotag').selectAll().where('story', '=', id).orderBy('position').execute(),
		store.selectFrom('story_source').selectAll().where('story', '=', id).orderBy('position').execute()
	]);
	const source = { name: story.source_name, url: story.source_url };
	const textOf = (row: (typeof texts)[number]): ManuscriptText => ({
		title: row.title,
		titleIsOurs: row.title_is_ours === 1,
		standfirst: row.standfirst,
		summary: row.summary,
		body: row.body,
		follows: row.language === story.original ? null : 0,
		isReady: true
	});
	return {
		slug: story.slug,
		edition: story.edition,
		kind: story.kind,
		original: story.original,
		themes: themes.map(({ slug }) => slug),
		occurred: { typed: story.occurred, edtf: story.occurred },
		published: story.published,
		byline: story.byline,
		sources: sources.length ? sources.map(({ name, url }) => ({ name, url })) : source.name ? [source] : [],
		texts: Object.fromEntries(texts.map((row) => [row.language, textOf(row)])) as Partial<
			Record<Language, ManuscriptText>
		>,
		geotags: geotags.map(({ id: number, key, place, role, precision }) => ({
			key: key ?? `g${number}`,
			place,
			role,
			precision,
			mentions: [],
			remark: ''
		})),
		dismissed: []
	};
}
