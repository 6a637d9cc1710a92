import { sql, type Transaction } from 'kysely';
import type { Member } from '../../newsroom/member.ts';
import { may } from '../../newsroom/permissions.ts';
import type { MediaDescription, MediaKind, Removed } from '../../newsroom/media.ts';
import { languages, type Language } from '../../story/language.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import type { Tables } from '../store/tables.ts';
import type { StoredFile } from './files.ts';

export type Writing = Store | Transaction<Tables>;

interface MediaFileLine {
	name: string;
	type: string;
	width: number | null;
	height: number | null;
	bytes: number;
	isOriginal: boolean;
}

/** A medium as the desk knows it. */
export interface MediaRecord {
	id: number;
	kind: MediaKind;
	name: string;
	owner: string | null;
	/** ISO 8601, UTC. */
	created: string;
	credit: string;
	/** Of the picture as it came. */
	width: number | null;
	height: number | null;
	foretaste: string | null;
	address: string | null;
	still: number | null;
	focus: { x: number; y: number };
	removed: Removed;
	/** Counts the changes of its pixels. */
	version: number;
	blurred: number;
	texts: Record<Language, { alt: string; caption: string }>;
	files: MediaFileLine[];
	/** Published stories that show it: with any, readers see it. */
	shownIn: { slug: string; language: Language; title: string }[];
}

const noTexts = () =>
	Object.fromEntries(
		languages.map((language) => [language, { alt: '', caption: '' }])
	) as MediaRecord['texts'];

const among = (column: string, ids: readonly number[]) =>
	sql<boolean>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Media by their numbers, in that order; what is not there, or not whole, is left out. */
export async function byNumbers(store: Writing, ids: readonly number[]): Promise<MediaRecord[]> {
	const rows = await store
		.selectFrom('media')
		.selectAll()
		.where(among('media.id', ids))
		.where('is_whole', '=', 1)
		.execute();
	const texts = await store.selectFrom('media_text').selectAll().where(among('media', ids)).execute();
	const files = await store
		.selectFrom('media_file')
		.selectAll()
		.where(among('media', ids))
		.orderBy('width')
		.orderBy('name')
		.execute();
	// In a text, or as the still of what is in one
	const showing = store
		.selectFrom('story_media')
		.select(['story', 'media'])
		.where(among('media', ids))
		.union(
			store
				.selectFrom('media as player')
				.innerJoin('story_media', 'story_media.media', 'player.id')
				.select(['story', sql<number>`player.still`.as('media')])
				.where(among('player.still', ids))
		);
	const shown = await store
		.selectFrom(showing.as('shown'))
		.innerJoin('public_story', 'public_story.id', 'shown.story')
		.innerJoin('public_story_text as text', (on) =>
			on.onRef('text.story', '=', 'public_story.id').onRef('text.language', '=', 'public_story.original')
		)
		.select(['media', 'slug', 'language', 'title'])
		.execute();
	const records = rows.map((row): MediaRecord => {
		const own = noTexts();
		for (const { media, language, alt, caption } of texts)
			if (media === row.id) own[language] = { alt, caption };
		const { focus_x: x, focus_y: y, removed, thumbhash: _, upload: __, is_whole: ___, ...said } = row;
		return {
			...said,
			focus: { x, y },
			removed: JSON.parse(removed) as Removed,
			texts: own,
			files: files
				.filter((file) => file.media === row.id)
				.map(({ name, type, width, height, bytes, is_original }) => ({
					name,
					type,
					width,
					height,
					bytes,
					isOriginal: is_original === 1
				})),
			shownIn: shown
				.filter(({ media }) => media === row.id)
				.map(({ slug, language, title }) => ({ slug, language, title }))
		};
	});
	return ids.flatMap((id) => records.find((record) => record.id === id) ?? []);
}

/** @throws NotFound */
export async function read(store: Writing, id: number): Promise<MediaRecord> {
	const [record] = await byNumbers(store, [id]);
	if (!record) throw new NotFound('page', `media ${id}`);
	return record;
}

/** Whoever looks at media, as far as it decides what they see. */
export type Reader = Pick<Member, 'id' | 'rank'>;

/** No member has this id. */
const SOMEBODY_ELSE = '';

export interface Listing {
	/** Whoever asks: only what they may read is listed. */
	reader: Reader;
	kind?: MediaKind;
	/** The number above which the list goes on, towards older ones. */
	before?: number;
	limit: number;
}

/** Media, newest first. */
export async function list(store: Store, { reader, kind, before, limit }: Listing): Promise<MediaRecord[]> {
	const rows = await store
		.selectFrom('media')
		.select('id')
		.where('is_whole', '=', 1)
		.$if(!may(reader, 'media.read', SOMEBODY_ELSE), (asked) =>
			asked.where((is) => is.or([is('owner', '=', reader.id), is('owner', 'is', null)]))
		)
		.$if(kind !== undefined, (asked) => asked.where('kind', '=', kind!))
		.$if(before !== undefined, (asked) => asked.where('id', '<', before!))
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return byNumbers(
		store,
		rows.map(({ id }) => id)
	);
}

/** Writes what an editor says of a medium, whole. @throws NotFound */
export async function describe(writing: Writing, id: number, said: MediaDescription): Promise<void> {
	const { name, credit, focus, still, texts } = said;
	const { numUpdatedRows } = await writing
		.updateTable('media')
		.set({ name, credit, still, focus_x: focus.x, focus_y: focus.y })
		.where('id', '=', id)
		.where('is_whole', '=', 1)
		.executeTakeFirstOrThrow();
	if (!numUpdatedRows) throw new NotFound('page', `media ${id}`);
	for (const language of languages) {
		const { alt, caption } = texts[language];
		await writing
			.insertInto('media_text')
			.values({ media: id, language, alt, caption })
			.onConflict((row) => row.columns(['media', 'language']).doUpdateSet({ alt, caption }))
			.execute();
	}
}

/** Whether the newsroom keeps originals. */
export async function keepsOriginals(store: Writing): Promise<boolean> {
	const rule = await store.selectFrom('media_rule').select('keeps_originals').executeTakeFirstOrThrow();
	return rule.keeps_originals === 1;
}

/** A medium's file by its name, kept originals among them: for the desk alone. */
export function fileOf(store: Store, media: number, name: string): Promise<StoredFile | undefined> {
	return store
		.selectFrom('media_file')
		.select(['id', 'name', 'type', 'bytes', 'sha256'])
		.where('media', '=', media)
		.where('name', '=', name)
		.executeTakeFirst();
}

/**
 * The picture by which a medium is known: its own, or its still's; none where whoever looks may not see that.
 * @param width at least this one, in pixels, where there is one so wide
 */
export async function pictureOf(
	store: Store,
	medium: Pick<MediaRecord, 'id' | 'kind' | 'still'>,
	reader: Reader,
	width = 0
): Promise<{ id: number; name: string; width: number; height: number; version: number } | undefined> {
	const id = medium.kind === 'picture' ? medium.id : medium.still;
	if (id === null) return undefined;
	const files = await store
		.selectFrom('media_file as file')
		.innerJoin('media', 'media.id', 'file.media')
		.select(['media.id', 'media.owner', 'file.name', 'file.width', 'file.height', 'media.version'])
		.where('file.media', '=', id)
		.where('file.is_original', '=', 0)
		.where('file.type', '=', 'image/webp')
		.orderBy('file.width')
		.execute();
	const file = files.find((one) => one.width! >= width) ?? files.at(-1);
	if (!file || !may(reader, 'media.read', file.owner)) return undefined;
	const { owner: _, ...shown } = file;
	return { ...shown, width: file.width!, height: file.height! };
}
