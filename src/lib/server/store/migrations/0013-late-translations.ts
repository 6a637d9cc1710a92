import { inflateRawSync } from 'node:zlib';
import { sql, type Kysely } from 'kysely';

interface Text {
	title: string;
	standfirst: string;
	summary: string;
	body: string;
	follows: number | null;
}
interface Document {
	original: string;
	texts: Record<string, Text | undefined>;
}

const followed = (text: Text | undefined) =>
	text && JSON.stringify([text.title, text.standfirst, text.summary, text.body]);

/** A manuscript's text at a revision, as this migration finds it; undefined where the revision is not kept. */
async function documentAt(
	db: Kysely<unknown>,
	manuscript: number,
	number: number
): Promise<Document | undefined> {
	const { rows } = await sql<{ document: Uint8Array }>`SELECT document FROM revision
		WHERE manuscript = ${manuscript} AND number = ${number}`.execute(db);
	return rows[0] && (JSON.parse(inflateRawSync(rows[0].document).toString()) as Document);
}

/** The list of the desk finds stories whose translations lie behind without reading all their texts. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`ALTER TABLE manuscript ADD COLUMN late INTEGER NOT NULL DEFAULT 0`.execute(db);
	await sql`CREATE INDEX manuscript_late ON manuscript (changed, id) WHERE late > 0 AND binned IS NULL`.execute(
		db
	);
	// What nobody has written on yet lies behind nothing
	const { rows } = await sql<{ id: number; revision: number }>`SELECT id, revision FROM manuscript
		WHERE revision > 0`.execute(db);
	for (const { id, revision } of rows) {
		const now = await documentAt(db, id, revision);
		if (!now) continue;
		const original = followed(now.texts[now.original]);
		let late = 0;
		for (const [language, text] of Object.entries(now.texts)) {
			if (!text || language === now.original || text.follows === null || text.follows === revision) continue;
			const then = await documentAt(db, id, text.follows);
			if (followed(then?.texts[now.original]) !== original) late++;
		}
		if (late) await sql`UPDATE manuscript SET late = ${late} WHERE id = ${id}`.execute(db);
	}
}
