import { takeUp } from '../desk/taking-up.ts';
import { documentAt } from '../desk/manuscripts.ts';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import { languages } from '../../story/language.ts';
import { NotFound } from '../../story/refusal.ts';
import { readBytes } from '../media/files.ts';
import type { Store } from '../store/connection.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { placeColumns, placesOfStory, withoutShelters } from './archived-places.ts';
import {
	mediaTables,
	newsroomTables,
	rowsOf,
	storyContext,
	storyTables,
	writeRow,
	type Row
} from './rows.ts';
import { writeMarkdown } from './story-markdown.ts';

/** Says which archive it is; a newer one is refused by an older program. */
export const FORMAT = { format: 'lieudit-newsroom', version: 1 } as const;

/** What somebody takes away. */
export interface Taking {
	/** One manuscript; the whole newsroom otherwise. */
	story?: number;
	/** Every revision, not only the newest and the published one. */
	withRevisions: boolean;
	/** True geometries, in a file of their own. */
	withTruths: boolean;
}

const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

interface Head {
	id: number;
	revision: number;
	published_revision: number | null;
}

/** A manuscript's revisions, the oldest first: those asked for, as they were written. */
async function revisionsOf(store: Store, head: Head, all: boolean) {
	const rows = await store
		.selectFrom('revision')
		.select(['number', 'made', 'cause'])
		.where('manuscript', '=', head.id)
		.orderBy('number')
		.execute();
	const wanted = rows.filter(
		({ number }) => all || number === head.revision || number === head.published_revision
	);
	const revisions: { number: number; made: string; cause: string; document: Manuscript }[] = [];
	for (const row of wanted)
		revisions.push({ ...row, document: await documentAt(store, head.id, row.number) });
	return revisions;
}

async function placesOf(store: Store, { geotags }: Manuscript) {
	if (!geotags.length) return [];
	const rows = await store
		.selectFrom('place')
		.select(['id', 'slug'])
		.where(
			'id',
			'in',
			geotags.map(({ place }) => place)
		)
		.execute();
	const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
	return geotags.flatMap(({ place, role, precision }) => {
		const slug = slugs.get(place);
		return slug ? [{ place: slug, role, precision }] : [];
	});
}

async function addStory(archive: ArchiveWriter, store: Store, id: number, taking: Taking): Promise<void> {
	const row = await store.selectFrom('manuscript').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
	const { owner: _owner, ...manuscript } = row;
	const document = await documentAt(store, id, row.revision);
	const rows: Record<string, unknown> = {};
	for (const [table, column] of storyTables)
		rows[table] = (await rowsOf(store, table, { column, is: id })).map(writeRow);
	const story = await store.selectFrom('story').select('slug').where('id', '=', id).executeTakeFirst();
	const name = story ? `stories/${story.slug}` : `drafts/${id}`;
	const revisions = await revisionsOf(store, row, taking.withRevisions);
	const media = (await rowsOf(store, 'named_medium', { column: 'manuscript', is: id })).map(writeRow);
	await archive.add(`${name}.json`, json({ manuscript, document, revisions, rows, media }));
	const places = await placesOf(store, document);
	for (const language of languages)
		if (document.texts[language])
			await archive.add(`${name}.${language}.md`, writeMarkdown(document, language, places));
}

async function addMedium(archive: ArchiveWriter, store: Store, id: number): Promise<void> {
	const rows: Record<string, unknown> = {};
	for (const [table, column] of mediaTables) {
		const found = await rowsOf(store, table, { column, is: id });
		// An original may say where it was taken: it stays where it is
		const shared = found.filter((row) => row.is_original !== 1);
		rows[table] = shared.map((row) => writeRow('owner' in row ? { ...row, owner: null } : row));
	}
	await archive.add(`media/${id}.json`, json(rows));
	const files = await store
		.selectFrom('media_file')
		.select(['id', 'name', 'bytes'])
		.where('media', '=', id)
		.where('is_original', '=', 0)
		.orderBy('id')
		.execute();
	for (const file of files)
		await archive.add(`media/${id}/${file.name}`, readBytes(store, file.id, 0, file.bytes - 1), {
			compress: false
		});
}

/** The media that a story's texts name, with the stills before them. */
async function mediaOf(store: Store, document: Manuscript): Promise<number[]> {
	const named = new Set(
		Object.values(document.texts).flatMap(({ body }) =>
			[...body.matchAll(/\bmedia:(\d{1,15})\b/g)].map(([, id]) => Number(id))
		)
	);
	if (!named.size) return [];
	const rows = await store
		.selectFrom('media')
		.select(['id', 'still'])
		.where('id', 'in', [...named])
		.execute();
	return [...new Set(rows.flatMap(({ id, still }) => (still === null ? [id] : [still, id])))];
}

async function write(archive: ArchiveWriter, store: Store, taking: Taking, at: Date): Promise<void> {
	const { story, withTruths } = taking;
	const isWhole = story === undefined;
	const own = isWhole ? undefined : await placesIn(store, story, taking);
	const tables: Record<string, unknown> = {};
	const shelters: Row[] = [];
	for (const table of isWhole ? newsroomTables : storyContext) {
		const column = placeColumns[table];
		let rows = await rowsOf(store, table, own && column ? { column, is: own } : undefined);
		if (table === 'place') {
			const { place, shelter } = await withoutShelters(store, rows);
			rows = place;
			shelters.push(...shelter);
		}
		tables[table] = rows.map(writeRow);
	}
	await archive.add('newsroom.json', json({ ...FORMAT, made: at.toISOString(), isWhole, tables }));
	const ids = isWhole
		? (await store.selectFrom('manuscript').select('id').orderBy('id').execute()).map(({ id }) => id)
		: [story];
	const media = isWhole
		? await store
				.selectFrom('media')
				.select('id')
				.where('is_whole', '=', 1)
				.orderBy((eb) => eb.case().when('kind', '=', 'foreign').then(1).else(0).end())
				.orderBy('id')
				.execute()
				.then((rows) => rows.map(({ id }) => id))
		: await mediaOf(store, await newest(store, story));
	// Stories name media, and players their stills: what is named comes first
	for (const id of media) await addMedium(archive, store, id);
	for (const id of ids) await addStory(archive, store, id, taking);
	if (withTruths) {
		const only = isWhole ? undefined : { column: 'manuscript', is: story };
		const truths = {
			true_geometry: (await rowsOf(store, 'true_geometry', only)).map(writeRow),
			proposed_point: (await rowsOf(store, 'proposed_point', only)).map(writeRow),
			shelter: shelters.map(writeRow)
		};
		await archive.add('truths.json', json(truths));
	}
	await archive.end();
}

/** The places that one story's archive needs. */
async function placesIn(store: Store, id: number, { withRevisions }: Taking): Promise<number[]> {
	const head = await store
		.selectFrom('manuscript')
		.select(['id', 'revision', 'published_revision'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const revisions = await revisionsOf(store, head, withRevisions);
	const documents = [await newest(store, id), ...revisions.map(({ document }) => document)];
	return placesOfStory(store, id, documents);
}

async function newest(store: Store, id: number): Promise<Manuscript> {
	const row = await store.selectFrom('manuscript').select('revision').where('id', '=', id).executeTakeFirst();
	if (!row) throw new NotFound('story', String(id));
	return row.revision ? documentAt(store, id, row.revision) : takeUp(store, id);
}

/**
 * The newsroom, or one story of it, as one archive (ZIP): `newsroom.json`, a JSON file a story with a Markdown file a
 * language, media as they are served, and checksums. It holds no member and no line of the log, and true geometries
 * and the points of shelters only where they were asked for. One story's holds its own places and what they lie in.
 * @param store read for as long as the archive is: see `openMoment`
 */
export async function* writeArchive(store: Store, taking: Taking, at: Date): AsyncGenerator<Uint8Array> {
	if (taking.story !== undefined) await newest(store, taking.story);
	const archive = new ArchiveWriter(at);
	const writing = write(archive, store, taking, at);
	writing.catch((error: Error) => archive.output.destroy(error));
	for await (const piece of archive.output) yield piece as Uint8Array;
	await writing;
}
