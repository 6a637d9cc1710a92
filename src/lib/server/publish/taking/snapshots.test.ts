import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSmallStore, smallEdition } from '../../../../../tests/support/newsroom.ts';
import { context } from '../../../../../tests/support/taken.ts';
import { Invalid, NotFound } from '../../../story/refusal.ts';
import type { Selection } from '../../../story/selection.ts';
import { ReadingRoom } from '../../columns/reading-room.ts';
import type { Store } from '../../store/connection.ts';
import * as snapshots from '../../store/snapshots.ts';
import { CopyingRoom } from './copying-room.ts';
import { Fixings, TooMany } from './fixings.ts';
import type { FormatName } from './formats.ts';
import type { Job } from './jobs.ts';
import { KeptRowsWriter, readKeptRows, type KeptStory } from './kept-rows.ts';
import { readSnapshot, snapshotReference } from './snapshot-page.ts';

let folder: string;
let store: Store;
let desk: Database.Database;
let research: ReadingRoom;
let copies: CopyingRoom;
let fixings: Fixings;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
	const file = join(folder, 'lieudit.sqlite');
	store = await openSmallStore(smallEdition(), file);
	desk = new Database(file);
	research = await ReadingRoom.open(file);
	copies = new CopyingRoom(file);
	fixings = new Fixings(store, research, copies);
});
afterEach(async () => {
	await Promise.all([research.close(), copies.close()]);
	desk.close();
	await store.destroy();
	await rm(folder, { recursive: true });
});

const NOW = new Date('2026-11-22T10:00:00Z');
const asked = { language: 'fr', origin: 'https://news.example.org' } as const;

async function fixed(selection: Selection, now = NOW): Promise<string> {
	const outcome = await fixings.outcome(fixings.begin('somebody', selection, now), 20_000);
	if (!outcome || outcome === 'unknown' || !('id' in outcome))
		throw new Error('not fixed', { cause: outcome });
	return outcome.id;
}

type Copied = Extract<Job, { kind: 'file' | 'rows' }>;
async function text(job: Copied, selection?: Selection): Promise<string> {
	const chunks = await Array.fromAsync(copies.copy(job, selection && research.ids(selection)));
	return Buffer.concat(chunks).toString('utf8');
}
const file = (format: FormatName, snapshot?: string) =>
	({ kind: 'file', format, context, snapshot }) as const;
const csvRows = (csv: string) =>
	parse(csv, { bom: true, columns: true }) as unknown as Record<string, string>[];
const features = (json: string) => (JSON.parse(json) as { features: { id: string }[] }).features;

describe('a selection taken away', () => {
	test('has the same rows as table, as features, as a sequence and as a snapshot', async () => {
		desk
			.prepare(
				`UPDATE geotag SET precision = 'withheld', longitude = NULL, latitude = NULL, radius = NULL
				WHERE story = (SELECT id FROM story WHERE slug = 'lessons')`
			)
			.run();
		for (const selection of [
			{},
			{ theme: ['arrival'] },
			{ words: 'river' },
			{ role: ['origin'] }
		] as Selection[]) {
			const rows = csvRows(await text(file('csv'), selection));
			const sequence = (await text(file('geojsons'), selection)).split('\n').filter(Boolean);
			const { rows: count, stories } = await snapshots.read(store, await fixed(selection));
			expect(features(await text(file('geojson'), selection))).toHaveLength(rows.length);
			expect(sequence).toHaveLength(rows.length);
			expect(count).toBe(rows.length);
			expect(stories).toBe(new Set(rows.map((row) => row.story)).size);
			expect(await research.count(selection)).toMatchObject({ stories, rows: count });
		}
	});

	test('tells stories in the language asked for, else in their own, and never what is withheld', async () => {
		const rows = csvRows(await text(file('csv'), {}));
		expect(rows.filter((row) => row.story === 'quarter-days').map((row) => row.language)).toContain('ar');
		expect(rows.find((row) => row.story === 'christmas')).toMatchObject({
			title: 'Noël à la salle',
			languages: 'fr;en;de;ar',
			place: 'croisilles',
			role: 'setting'
		});
		expect(rows.filter((row) => row.story === 'lessons').map((row) => row.place)).toEqual(['gelos', 'sudan']);
	});

	test('ends when its reader leaves', async () => {
		const chunks = copies.copy(file('csv'), research.ids({}));
		await chunks.next();
		await chunks.return(undefined);
		expect(csvRows(await text(file('csv'), {}))).not.toEqual([]);
	});

	test('is refused as the selection is refused', async () => {
		await expect(text(file('csv'), { theme: ['nothing'] })).rejects.toBeInstanceOf(Invalid);
		await expect(text(file('csv', 'nothing'))).rejects.toBeInstanceOf(NotFound);
	});
});

describe('a snapshot', () => {
	test('is summed over the very bytes of its canonical file', async () => {
		const id = await fixed({});
		const { sha256 } = await snapshots.read(store, id);
		const rows = await text({ kind: 'rows', snapshot: id });
		expect(createHash('sha256').update(rows).digest('hex')).toBe(sha256);
		expect(rows.split('\n')[1]).toBe(
			'arrival\tfr\tTitle of arrival (fr)\treport\tarrival\t2016-10-24/2016-11-30\t2017-01-12\tA source\thttps://example.org/\tcalais\tsetting\tcommune\t1.86\t50.95\t3000'
		);
	});

	test('of the same rows is the same one, of others another', async () => {
		const id = await fixed({});
		expect(await fixed({}, new Date('2027-01-01'))).toBe(id);
		expect((await snapshots.read(store, id)).created).toBe('2026-11-22');
		expect(await fixed({ kind: ['report', 'portrait'] })).not.toBe(id);
		desk.prepare(`UPDATE story_text SET title = 'Another' WHERE language = 'fr'`).run();
		expect(await fixed({})).not.toBe(id);
	});

	test('gives the rows it was made of, not those that came since', async () => {
		const id = await fixed({ theme: ['arrival'] });
		const before = await text({ kind: 'rows', snapshot: id });
		desk
			.prepare(
				`INSERT INTO story_theme SELECT story.id, theme.id FROM story, theme
			WHERE story.slug = 'lessons' AND theme.slug = 'arrival'`
			)
			.run();
		desk
			.prepare(
				`INSERT INTO geotag (story, place, position, role, precision, longitude, latitude, radius)
			SELECT story.id, place.id, 9, 'mentioned', 'commune', 1, 50, 100 FROM story, place
			WHERE story.slug = 'arrival' AND place.slug = 'gelos'`
			)
			.run();
		expect(await text({ kind: 'rows', snapshot: id })).toBe(before);
		expect(await readSnapshot({ store, copies }, { id, ...asked })).toMatchObject({ isWhole: true });
	});

	test('loses what is withdrawn at once, in every format, and counts it', async () => {
		const id = await fixed({});
		desk.prepare(`UPDATE story SET status = 'withdrawn' WHERE slug = 'christmas'`).run();
		const told = await readSnapshot({ store, copies }, { id, ...asked });
		expect(told.standing).toMatchObject({ withdrawn: 2, retold: 0, relocated: 0, stories: 3 });
		for (const format of ['csv', 'geojson', 'geojsons', 'atom', 'feed'] as const)
			expect(await text(file(format, id)), format).not.toMatch(/christmas|Noël/);
		expect(csvRows(await text(file('csv', id)))).toHaveLength(told.standing.rows);
		desk.prepare(`UPDATE story SET status = 'published' WHERE slug = 'christmas'`).run();
		expect(await readSnapshot({ store, copies }, { id, ...asked })).toMatchObject({ isWhole: true });
	});

	test('counts what was told otherwise since', async () => {
		const id = await fixed({});
		desk.prepare(`UPDATE story_text SET title = 'New' WHERE title = 'Noël à la salle'`).run();
		desk
			.prepare(
				`UPDATE geotag SET precision = 'departement', longitude = 2.3, latitude = 50.5, radius = 60000
			WHERE place = (SELECT id FROM place WHERE slug = 'calais')`
			)
			.run();
		const { standing } = await readSnapshot({ store, copies }, { id, ...asked });
		expect(standing).toMatchObject({ withdrawn: 0, retold: 2, relocated: 1 });
		expect(await text(file('csv', id))).not.toContain('50.95');
	});

	test('tells its sum only while it helps nobody to guess what is protected', async () => {
		const id = await fixed({});
		const { sha256 } = await snapshots.read(store, id);
		const cited = async () => {
			const told = await readSnapshot({ store, copies }, { id, ...asked });
			return snapshotReference({ store }, told, 'fr');
		};
		expect(await cited()).toMatchObject({ sha256, version: id });
		desk
			.prepare(
				`UPDATE geotag SET precision = 'withheld', longitude = NULL, latitude = NULL, radius = NULL
			WHERE precision = 'exact'`
			)
			.run();
		expect(JSON.stringify(await cited())).not.toContain(sha256);
		const { standing } = await readSnapshot({ store, copies }, { id, ...asked });
		expect(standing.withdrawn).toBe(1);
	});

	test('does not take another story for its own that was given the same number', async () => {
		const id = await fixed({ kind: ['portrait'] });
		desk.prepare(`UPDATE story SET slug = 'another' WHERE slug = 'christmas'`).run();
		const { standing } = await readSnapshot({ store, copies }, { id, ...asked });
		expect(standing).toMatchObject({ stories: 0, withdrawn: 2 });
	});

	test('is read whole again where the journal of changes was emptied', async () => {
		const id = await fixed({});
		desk.prepare(`UPDATE story SET status = 'withdrawn' WHERE slug = 'arrival'`).run();
		desk.prepare('DELETE FROM story_change').run();
		const { standing } = await readSnapshot({ store, copies }, { id, ...asked });
		expect(standing).toMatchObject({ withdrawn: 2, stories: 3 });
	});

	test('keeps nothing of what its rows say', async () => {
		await fixed({});
		const { names } = desk.prepare('SELECT names FROM snapshot').get() as { names: Buffer };
		expect(names.toString('latin1')).not.toMatch(/arrival|calais|Title/);
		expect(names.length).toBeLessThan(4 * 12 + 8 * 8);
	});

	test('one at a time for each who asks, and its ticket is forgotten some day', async () => {
		const ticket = fixings.begin('one', {}, NOW);
		expect(() => fixings.begin('one', {}, NOW)).toThrow(TooMany);
		const others = ['two', 'three'].map((client) => fixings.begin(client, {}, NOW));
		expect(() => fixings.begin('four', {}, NOW)).toThrow(TooMany);
		await Promise.all([ticket, ...others].map((one) => fixings.outcome(one, 20_000)));
		expect(await fixings.outcome(fixings.begin('one', {}, NOW), 20_000)).toHaveProperty('id');
		expect(await fixings.outcome('no such ticket')).toBe('unknown');
	});

	test('of a theme that nobody knows comes to a refusal', async () => {
		const outcome = await fixings.outcome(fixings.begin('one', { theme: ['nothing'] }, NOW), 20_000);
		expect(outcome).toMatchObject({ failure: { parameter: 'theme' } });
	});
});

test('what a snapshot names is read as it was written', () => {
	const sum = fc.nat(0xffffffff);
	const place = fc.record({ place: fc.nat(2 ** 40), role: fc.nat(3), sum });
	const story = fc.record({
		id: fc.integer({ min: 1, max: 2 ** 45 }),
		name: sum,
		sum,
		places: fc.array(place)
	});
	fc.assert(
		fc.property(fc.uniqueArray(story, { selector: ({ id }) => id }), (stories: KeptStory[]) => {
			const sorted = stories.toSorted((a, b) => a.id - b.id);
			const writer = new KeptRowsWriter();
			for (const one of sorted) writer.add(one);
			expect([...readKeptRows(writer.bytes)]).toEqual(sorted);
		})
	);
});
