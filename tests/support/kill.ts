import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import Database from 'better-sqlite3';
import * as journal from '../../src/lib/server/desk/journal.ts';
import * as manuscripts from '../../src/lib/server/desk/manuscripts.ts';
import { MediaRoom } from '../../src/lib/server/media/room.ts';
import { openStore } from '../../src/lib/server/store/connection.ts';
import type { Acknowledged } from './storm.ts';

/**
 * Starts a storm over a manuscript, kills it without warning and says what it acknowledged.
 * @param moment so many acknowledgements, and then so many milliseconds, after it began
 */
export async function killStorm(
	file: string,
	manuscript: number,
	moment: { acknowledgements: number; milliseconds: number }
): Promise<Acknowledged[]> {
	const storm = spawn(process.execPath, [join(import.meta.dirname, 'storm.ts'), file, String(manuscript)], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const acknowledged: Acknowledged[] = [];
	const end = once(storm, 'close');
	await new Promise<void>((come, fail) => {
		createInterface(storm.stdout).on('line', (line) => {
			if (line === 'ready') storm.stdin.write('!');
			else acknowledged.push(JSON.parse(line) as Acknowledged);
			if (acknowledged.length >= moment.acknowledgements) come();
		});
		storm.once('exit', () => fail(new Error('the storm ended by itself')));
	});
	await after(moment.milliseconds);
	storm.kill('SIGKILL');
	await end;
	return acknowledged;
}

/**
 * What a killed newsroom lost or left half done, in words; nothing where all is well.
 * @param acknowledged what it had said was done
 */
export async function damageOf(
	file: string,
	manuscript: number,
	acknowledged: Acknowledged[]
): Promise<string[]> {
	const store = await openStore(file);
	const room = await MediaRoom.open(store, dirname(file), (failure) => {
		throw failure;
	});
	const database = new Database(file, { readonly: true });
	try {
		const damage: string[] = [];
		const expect = (isWell: boolean, otherwise: string) => void (isWell || damage.push(otherwise));
		const pluck = (sql: string, ...values: unknown[]) =>
			database
				.prepare(sql)
				.pluck()
				.get(...values);
		expect(pluck('PRAGMA integrity_check') === 'ok', 'the file is damaged');
		expect((database.pragma('foreign_key_check') as unknown[]).length === 0, 'a row refers to nothing');
		for (const { revision, title } of acknowledged.filter((one) => one.did === 'saved')) {
			const kept = await manuscripts.documentAt(store, manuscript, revision).catch(() => undefined);
			expect(
				kept?.texts[kept.original]?.title === title,
				`revision ${revision} was acknowledged and is gone`
			);
		}
		const published = acknowledged.findLast((one) => one.did === 'published');
		const { revision, publishedRevision } = await manuscripts.head(store, manuscript);
		expect(
			!published || publishedRevision! >= published.revision,
			'a publication was acknowledged and is gone'
		);
		const shown = pluck(
			`SELECT text.title FROM public_story_text AS text JOIN public_story ON public_story.id = text.story
			WHERE text.story = ? AND text.language = public_story.original`,
			manuscript
		);
		if (publishedRevision)
			expect(shown === `Title ${publishedRevision}`, 'readers see half of a publication');
		expect(
			pluck('SELECT count(*) FROM revision WHERE manuscript = ? AND number > 0', manuscript) === revision,
			'a revision without its manuscript, or the other way round'
		);
		expect(
			pluck('SELECT count(*) FROM story_text') === pluck('SELECT count(*) FROM story_words'),
			'words of a text that is not there, or the other way round'
		);
		expect(
			pluck(`SELECT count(*) FROM geotag WHERE precision <> 'withheld'`) ===
				pluck('SELECT count(*) FROM geotag_spacetime'),
			'a geotag without its place in space and time, or the other way round'
		);
		for (const { upload } of acknowledged.filter((one) => one.did === 'received')) {
			const isWhole = pluck('SELECT 1 FROM media WHERE upload = ? AND is_whole = 1', upload) === 1;
			expect(isWhole || existsSync(join(room.uploads.folder, upload)), 'an upload came and is gone');
		}
		for (const { upload, media } of acknowledged.filter((one) => one.did === 'taken in'))
			expect(
				pluck('SELECT id FROM media WHERE upload = ? AND is_whole = 1', upload) === media,
				'a recording was acknowledged and is gone'
			);
		expect(pluck('SELECT count(*) FROM media WHERE is_whole = 0') === 0, 'half a recording is left');
		for (const [media, sha256] of database
			.prepare<[], [number, string]>('SELECT media, sha256 FROM media_file')
			.raw()
			.iterate())
			expect(sha256 === hashOf(database, media), 'a recording is not what was written');
		expect(
			pluck(`SELECT count(*) FROM journal WHERE action = 'media.added'`) ===
				pluck('SELECT count(*) FROM media'),
			'a medium without its line in the log, or the other way round'
		);
		const deeds = pluck(`SELECT count(*) FROM journal WHERE action = 'story.saved'`);
		expect(
			deeds === pluck(`SELECT count(*) FROM revision WHERE cause = 'save' AND token IS NOT NULL`),
			'a save without its line in the log, or the other way round'
		);
		expect((await journal.verify(store)).brokenAt === undefined, 'the log is broken');
		return damage;
	} finally {
		database.close();
		room.close();
		await store.destroy();
	}
}

function hashOf(database: Database.Database, media: number): string {
	const hash = createHash('sha256');
	const parts = database
		.prepare<[number], Uint8Array>(
			`SELECT media_chunk.bytes FROM media_chunk JOIN media_file AS file ON file.id = media_chunk.file
			WHERE file.media = ? ORDER BY position`
		)
		.pluck();
	for (const part of parts.iterate(media)) hash.update(part);
	return hash.digest('hex');
}
