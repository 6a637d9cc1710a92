import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSmallStore, smallEdition } from '../../../../../tests/support/newsroom.ts';
import { context } from '../../../../../tests/support/taken.ts';
import type { Store } from '../../store/connection.ts';
import { CopyingRoom } from '../taking/copying-room.ts';
import { describeCatalog } from './catalog.ts';
import { DataPackage, NotReady } from './data-package.ts';
import { describePackage } from './descriptor.ts';
import type { Manifest } from './manifest.ts';
import { untilNight } from './night.ts';

let folder: string;
let store: Store;
let desk: Database.Database;
let copies: CopyingRoom;
let dataPackage: DataPackage;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
	const file = join(folder, 'lieudit.sqlite');
	store = await openSmallStore(smallEdition(), file);
	desk = new Database(file);
	copies = new CopyingRoom(file);
	dataPackage = new DataPackage(copies, join(folder, 'package'), 'https://news.example.org');
});
afterEach(async () => {
	await copies.close();
	desk.close();
	await store.destroy();
	await rm(folder, { recursive: true });
});

const NIGHT = new Date('2026-11-23T03:30:00Z');
const file = ({ folder }: Manifest, name: string) => readFile(join(folder, name), 'utf8');
const table = (text: string) =>
	parse(text, { bom: true, columns: true }) as unknown as Record<string, string>[];

describe('the data package', () => {
	test('holds every public row, as table and as features, and the places and themes they name', async () => {
		const manifest = await dataPackage.build(NIGHT);
		const rows = table(await file(manifest, 'stories.csv'));
		const { features } = JSON.parse(await file(manifest, 'stories.geojson')) as { features: unknown[] };
		expect(rows).toHaveLength(desk.prepare('SELECT count(*) FROM public_geotag').pluck().get() as number);
		expect(features).toHaveLength(rows.length);
		expect(manifest).toMatchObject({ stories: 4, period: ['2016-10-24', '2017-01-31'] });
		const places = new Set(table(await file(manifest, 'places.csv')).map((row) => row.place));
		const themes = new Set(table(await file(manifest, 'themes.csv')).map((row) => row.theme));
		expect(rows.every((row) => places.has(row.place!))).toBe(true);
		expect(rows.flatMap((row) => row.themes!.split(';')).every((theme) => themes.has(theme))).toBe(true);
		for (const { name, rows } of manifest.files.filter((one) => one.name.endsWith('.csv')))
			expect(table(await file(manifest, name)), name).toHaveLength(rows);
	});

	test('says of its files what they are', async () => {
		const manifest = await dataPackage.build(NIGHT);
		for (const { name, bytes, sha256 } of manifest.files) {
			const text = await readFile(join(manifest.folder, name));
			expect(text.length).toBe(bytes);
			expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
		}
	});

	test('is built for the first who asks, who does not wait long for it', async () => {
		await expect(dataPackage.read(0)).rejects.toBeInstanceOf(NotReady);
		expect(await dataPackage.read()).toMatchObject({ stories: 4 });
	});

	test.each([
		['a story is withdrawn', `UPDATE story SET status = 'withdrawn' WHERE slug = 'christmas'`],
		[
			'a place is made coarser',
			`UPDATE geotag SET precision = 'region', longitude = 2, latitude = 50, radius = 90000
				WHERE place = (SELECT id FROM place WHERE slug = 'calais')`
		],
		[
			'a place is withheld',
			`UPDATE geotag SET precision = 'withheld', longitude = NULL, latitude = NULL, radius = NULL
				WHERE precision = 'exact'`
		],
		['a title is corrected', `UPDATE story_text SET title = 'Corrected' WHERE title = 'Noël à la salle'`],
		[
			'a milestone is taken away',
			`DELETE FROM milestone WHERE slug = 'quarter-opens'; DELETE FROM story WHERE slug = 'quarter-days'`
		],
		['a place is renamed', `UPDATE place_text SET name = 'Another' WHERE name = 'Calais'`]
	])('is not given out once %s, until it is built anew', async (_, sql) => {
		await dataPackage.build(NIGHT);
		const before = await dataPackage.read();
		desk.exec(sql);
		await expect(dataPackage.read(0)).rejects.toBeInstanceOf(NotReady);
		const manifest = await dataPackage.read();
		expect(await dataPackage.read(0)).toEqual(manifest);
		expect(manifest.folder).not.toBe(before.folder);
		expect(await readdir(join(folder, 'package'))).toHaveLength(2);
	});

	test('is given out when only something came to the archive, and built anew in the night', async () => {
		desk.prepare(`UPDATE story SET status = 'draft' WHERE slug = 'christmas'`).run();
		const before = await dataPackage.build(NIGHT);
		desk.prepare(`UPDATE story SET status = 'published' WHERE slug = 'christmas'`).run();
		expect(await dataPackage.read()).toEqual(before);
		const after = await dataPackage.renew();
		expect(after.stories).toBe(before.stories + 1);
		expect(await dataPackage.renew()).toEqual(after);
	});
});

describe('its description', () => {
	const described = { origin: context.origin, edition: context.edition, description: 'What it is about' };

	test('names every file, and every column as the file does (Data Package 2.0)', async () => {
		const manifest = await dataPackage.build(NIGHT);
		const descriptor = describePackage(manifest, described) as {
			resources: { path: string; name: string; schema?: { fields: { name: string; type: string }[] } }[];
		};
		expect(descriptor).toMatchObject({
			$schema: expect.stringContaining('datapackage.org/profiles/2') as string,
			licenses: [{ name: 'CC-BY-4.0' }],
			created: '2026-11-23T03:30:00.000Z'
		});
		expect(descriptor.resources.map(({ path }) => path)).toEqual(manifest.files.map(({ name }) => name));
		for (const { path, name, schema } of descriptor.resources) {
			expect(name).toMatch(/^[a-z0-9._-]+$/);
			if (!path.endsWith('.csv')) continue;
			const [header] = parse(await file(manifest, path), { bom: true }) as unknown as string[][];
			expect(schema!.fields.map((field) => field.name)).toEqual(header);
		}
	});

	test('has the types of its columns', async () => {
		const manifest = await dataPackage.build(NIGHT);
		const { resources } = describePackage(manifest, described) as {
			resources: {
				path: string;
				schema?: { fields: { name: string; type: string; constraints?: { enum?: string[] } }[] };
			}[];
		};
		const forms: Record<string, RegExp> = {
			date: /^\d{4}-\d\d-\d\d$/,
			number: /^-?\d+(\.\d+)?$/,
			integer: /^\d+$/,
			string: /^/,
			list: /^/
		};
		for (const { path, schema } of resources.filter((one) => one.schema)) {
			for (const row of table(await file(manifest, path))) {
				for (const { name, type, constraints } of schema!.fields) {
					if (row[name] === '') continue;
					expect(row[name], `${path} ${name}`).toMatch(forms[type]!);
					if (constraints?.enum) expect(constraints.enum).toContain(row[name]);
				}
			}
		}
	});

	test('tells catalogues where each file is and what it sums up to (DCAT)', async () => {
		const manifest = await dataPackage.build(NIGHT);
		const words = { fr: 'De quoi', en: 'What', de: 'Wovon', ar: 'عمّ' };
		const catalog = describeCatalog(manifest, described, words) as {
			'dcat:dataset': { 'dcat:distribution': Record<string, { '@id': string }>[] };
		};
		const distributions = catalog['dcat:dataset']['dcat:distribution'];
		expect(distributions.map((one) => one['dcat:downloadURL']!['@id'])).toEqual(
			manifest.files.map(({ name }) => `https://news.example.org/data/${name}`)
		);
		expect(JSON.stringify(catalog)).toContain(manifest.files[0]!.sha256);
	});
});

test.each([
	['2026-11-23T01:00:00', 0, 2],
	['2026-11-23T01:00:00', 0.5, 3],
	['2026-11-23T03:00:01', 0.9, 25.8],
	['2026-11-23T22:00:00', 0, 5]
])('the night after %s comes once, some time between three and five', (now, chance, hours) => {
	expect(untilNight(new Date(now), chance) / 3_600_000).toBeCloseTo(hours, 2);
});
