import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createHash } from 'node:crypto';
import { unzipSync, strFromU8, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines, noon } from '../../../../tests/support/deeds.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import { emptyManuscript, emptyText } from '../../newsroom/manuscript.ts';
import { publicGeometry } from '../../story/protection.ts';
import * as manuscripts from '../desk/manuscripts.ts';
import * as publication from '../desk/publication.ts';
import * as truths from '../desk/truths.ts';
import { openMoment, openStore, type Store } from '../store/connection.ts';
import { writeArchive, type Taking } from './newsroom-archive.ts';
import { restore } from './restoring.ts';

const whole: Taking = { withRevisions: false, withTruths: true };

let folder: string;
let file: string;
let store: Store;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-export-'));
	file = join(folder, 'store.sqlite');
	store = await openSmallStore(undefined, file);
});
afterEach(async () => {
	await store.destroy();
	await rm(folder, { recursive: true });
});

/** A story written at the desk, published, and written on since. */
async function writeAtTheDesk(): Promise<number> {
	const place = await store
		.selectFrom('place')
		.select('id')
		.where('slug', '=', 'camp')
		.executeTakeFirstOrThrow();
	const text = { ...emptyText(), standfirst: 'Chapeau.', summary: 'Résumé.', isReady: true };
	const document = {
		...emptyManuscript('fr', 'small', 'Inès'),
		themes: ['arrival'],
		occurred: { typed: 'vers Noël 2016', edtf: '2016-12-25~' },
		sources: [{ name: 'Un journal', url: 'https://journal.example/' }],
		texts: {
			fr: { ...text, title: 'Un soir', body: 'Un *soir*, près d’ici.' },
			ar: { ...text, title: 'مساء', body: 'في المساء', follows: 1 }
		},
		geotags: [
			{
				key: 'a',
				place: place.id,
				role: 'setting' as const,
				precision: 'exact' as const,
				mentions: [],
				remark: ''
			}
		]
	};
	const id = await manuscripts.create(store, ines, document);
	await truths.write(store, ines, id, 'a', { type: 'Point', coordinates: [1.90001, 50.96001] });
	await publication.publish(store, ines, id);
	await manuscripts.save(store, ines, {
		id,
		base: 1,
		document: { ...document, byline: 'Inès et Tom' },
		token: 't'
	});
	await manuscripts.create(store, ines, emptyManuscript('de', 'small'));
	return id;
}

async function take(from: string, taking = whole): Promise<Record<string, Uint8Array>> {
	const moment = openMoment(from);
	try {
		const path = join(folder, 'archive.zip');
		await pipeline(writeArchive(moment, taking, noon), createWriteStream(path));
		return unzipSync(await readFile(path));
	} finally {
		await moment.destroy();
	}
}

/** Everything from which readers' pages are made, and by which they are found. */
async function told(of: Store): Promise<Record<string, unknown[]>> {
	const tables = [
		...['public_story', 'public_story_text', 'public_geotag', 'public_place', 'public_place_alias'],
		...['public_source', 'public_withdrawal', 'public_media', 'public_media_text', 'public_media_file'],
		...['edition', 'edition_text', 'place_text', 'theme', 'theme_text', 'story_theme'],
		...['milestone', 'milestone_text', 'geotag_spacetime']
	];
	const found: Record<string, unknown[]> = {};
	for (const table of tables)
		found[table] = (await sql`SELECT * FROM ${sql.id(table)} ORDER BY 1, 2`.execute(of)).rows;
	for (const words of ['body', 'soir', 'croisilles', 'calais', 'المساء'])
		found[`bm25 of ${words}`] = (
			await sql`SELECT rowid, bm25(story_words) FROM story_words WHERE story_words MATCH ${words}
				ORDER BY rowid`.execute(of)
		).rows;
	return found;
}

test('a newsroom taken away and brought into an empty store is the same newsroom', async () => {
	const id = await writeAtTheDesk();
	await take(file);
	const other = join(folder, 'other.sqlite');
	const again = await openStore(other);
	try {
		await restore(again, join(folder, 'archive.zip'));
		expect(await told(again)).toEqual(await told(store));
		const [before, after] = [await manuscripts.read(store, id), await manuscripts.read(again, id)];
		expect(after).toEqual({ ...before, owner: null });
		expect(await truths.truthsOf(again, id)).toEqual(await truths.truthsOf(store, id));
		// And taken away again it is the same archive
		const [first, second] = [await take(file), await take(other)];
		expect(Object.keys(second)).toEqual(Object.keys(first));
		for (const name of Object.keys(first).filter((one) => one.startsWith('stories/')))
			expect([name, strFromU8(second[name]!)]).toEqual([name, strFromU8(first[name]!)]);
	} finally {
		await again.destroy();
	}
});

test('every file of an archive is on its list of checksums', async () => {
	const files = await take(file);
	const listed = strFromU8(files['checksums.txt']!).trimEnd().split('\n');
	const sums = Object.entries(files)
		.filter(([name]) => name !== 'checksums.txt')
		.map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
	expect(listed).toEqual(sums);
	expect(sums.length).toBeGreaterThan(10);
});

test('true geometries leave in a file of their own, and only where somebody asked', async () => {
	await writeAtTheDesk();
	// A true point of a geotag that is shown as a commune
	const row = await store
		.selectFrom('geotag')
		.select(['story', 'id', 'key'])
		.where('precision', '=', 'commune')
		.executeTakeFirstOrThrow();
	const key = row.key ?? `g${row.id}`;
	await truths.write(store, ines, row.story, key, { type: 'Point', coordinates: [2.7654321, 50.1] });
	const holds = (files: Record<string, Uint8Array>) =>
		Object.entries(files).flatMap(([name, bytes]) => (strFromU8(bytes).includes('2.7654321') ? [name] : []));
	expect(holds(await take(file))).toEqual(['truths.json']);
	expect(holds(await take(file, { ...whole, withTruths: false }))).toEqual([]);
});

test('the exact points of shelters leave with the true geometries, and come back with them', async () => {
	const id = await writeAtTheDesk();
	const croisilles = await store
		.selectFrom('place')
		.selectAll()
		.where('slug', '=', 'croisilles')
		.executeTakeFirstOrThrow();
	const home = { longitude: 2.8812345, latitude: 50.2023456, radius: 0, inside: croisilles.id };
	const kinds = ['dwelling', 'centre', 'camp', 'source'];
	const none = { insee: null, geonames: null, country: null, existed: null, gazetteer: null };
	for (const kind of kinds)
		await store
			.insertInto('place')
			.values({ ...none, ...home, slug: `a-${kind}`, kind })
			.execute();
	const holds = (files: Record<string, Uint8Array>) =>
		Object.entries(files).flatMap(([name, bytes]) => (strFromU8(bytes).includes('2.8812345') ? [name] : []));
	const points = async (of: Store) =>
		of.selectFrom('place').select(['id', 'longitude', 'latitude', 'radius']).orderBy('id').execute();
	expect(holds(await take(file, { ...whole, withTruths: false }))).toEqual([]);
	expect(holds(await take(file, { ...whole, story: id }))).toEqual([]);
	expect(holds(await take(file))).toEqual(['truths.json']);
	const again = await openStore(join(folder, 'again.sqlite'));
	try {
		await restore(again, join(folder, 'archive.zip'));
		expect(await points(again)).toEqual(await points(store));
	} finally {
		await again.destroy();
	}
	// Without the truths a shelter is where readers would see its commune
	await take(file, { ...whole, withTruths: false });
	const poorer = await openStore(join(folder, 'poorer.sqlite'));
	try {
		await restore(poorer, join(folder, 'archive.zip'));
		const { at, radius } = publicGeometry('commune', undefined, {
			at: [croisilles.longitude, croisilles.latitude],
			radius: croisilles.radius
		})!;
		const told = (await points(poorer)).slice(-kinds.length);
		expect(told.map(({ longitude, latitude, radius }) => [longitude, latitude, radius])).toEqual(
			Array(kinds.length).fill([...at, radius])
		);
	} finally {
		await poorer.destroy();
	}
});

test('an archive names no member and nobody’s address', async () => {
	await writeAtTheDesk();
	const files = await take(file, { ...whole, withRevisions: true });
	const all = Object.values(files)
		.map((bytes) => strFromU8(bytes))
		.join('\n');
	expect(all).not.toContain('192.0.2.14');
	expect(all).not.toMatch(/"(?:owner|author|member)": "ines"/);
});

test('one story is taken with its languages and without the rest', async () => {
	const id = await writeAtTheDesk();
	const files = await take(file, { story: id, withRevisions: true, withTruths: false });
	expect(Object.keys(files)).toEqual([
		'newsroom.json',
		'stories/un-soir.json',
		'stories/un-soir.fr.md',
		'stories/un-soir.ar.md',
		'checksums.txt'
	]);
	const told = JSON.parse(strFromU8(files['stories/un-soir.json']!)) as { revisions: unknown[] };
	expect(told.revisions).toHaveLength(2);
	// The camp, and what it lies in
	const { tables } = JSON.parse(strFromU8(files['newsroom.json']!)) as {
		tables: Record<'place' | 'place_text' | 'place_spelling', { slug: string; id: number; place: number }[]>;
	};
	expect(tables.place.map(({ slug }) => slug).toSorted()).toEqual(
		['camp', 'calais', 'pas-de-calais', 'hauts-de-france', 'france'].toSorted()
	);
	const numbers = tables.place.map(({ id }) => id);
	for (const table of ['place_text', 'place_spelling'] as const)
		expect(tables[table].filter(({ place }) => !numbers.includes(place))).toEqual([]);
	expect(strFromU8(files['stories/un-soir.fr.md']!)).toMatch(
		/^---\ntitle: "Un soir"\n[^]*\n---\n\nUn \*soir\*, près d’ici.\n$/
	);
});

test.each([
	['what is no archive', (files: Record<string, Uint8Array>) => ({ 'other.json': files['newsroom.json']! })],
	[
		'a story that was changed on the way',
		(files: Record<string, Uint8Array>) => ({
			...files,
			'stories/arrival.json': Buffer.from('{"manuscript": {}}')
		})
	],
	[
		'a column that is none',
		(files: Record<string, Uint8Array>) => ({
			...files,
			'newsroom.json': Buffer.from(strFromU8(files['newsroom.json']!).replace('"years"', '"yeers"'))
		})
	]
])('%s is refused, and the store stays empty', async (_, change) => {
	const files = await take(file);
	await writeFile(join(folder, 'bad.zip'), zipSync(change(files)));
	const empty = await openStore(join(folder, 'empty.sqlite'));
	try {
		await expect(restore(empty, join(folder, 'bad.zip'))).rejects.toThrow();
		expect(await empty.selectFrom('edition').selectAll().execute()).toEqual([]);
		expect(await empty.selectFrom('manuscript').selectAll().execute()).toEqual([]);
	} finally {
		await empty.destroy();
	}
});
