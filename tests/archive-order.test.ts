import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArchiveRefused, writeArchive } from '../scripts/archive/archive.ts';
import { curvePosition } from '../scripts/archive/curve.ts';
import { readOrder } from '../scripts/archive/order.ts';
import { Draw, Random } from '../scripts/archive/random.ts';
import { TextWriter } from '../scripts/archive/texts.ts';
import { vocabularies } from '../scripts/archive/words/vocabulary.ts';
import { fold, foldWords } from '../src/lib/story/fold.ts';
import { languages } from '../src/lib/story/language.ts';

const order = { stories: 2, seed: 7, replaces: false };

let home: string;
beforeAll(async () => {
	home = await mkdtemp(join(tmpdir(), 'lieudit-order-'));
});
afterAll(() => rm(home, { recursive: true }));

describe('what an archive is made of', () => {
	test('texts are folded as the application folds them', () => {
		const words = vocabularies();
		const random = new Random(1);
		for (const language of languages) {
			const writer = new TextWriter(words[language]);
			for (let turn = 0; turn < 200; turn++) {
				const { folded, ...text } = writer.write(random);
				for (const column of ['title', 'standfirst', 'body'] as const)
					expect(folded[column]).toBe(foldWords(text[column]));
				expect(fold(text.body).startsWith(fold(words[language].label))).toBe(true);
			}
		}
	});

	test('a draw takes each value as often as its weight says', () => {
		const random = new Random(3);
		const draw = new Draw(['a', 'b', 'c', 'd'], (_, rank) => [1, 0, 5, 2][rank]!);
		const taken = Array.from({ length: 80_000 }, () => draw.take(random));
		const shares = ['a', 'b', 'c', 'd'].map((value) => taken.filter((one) => one === value).length / 10_000);
		[1, 0, 5, 2].forEach((weight, index) => expect(shares[index]).toBeCloseTo(weight, 1));
		expect(() => new Draw([1], () => 0)).toThrow(RangeError);
	});

	test('a curve through the world leads from each cell to its neighbour', () => {
		const cell = 360 / 65_536;
		const near = curvePosition(2.35, 48.85);
		const positions = [-1, 1].flatMap((step) => [
			curvePosition(2.35 + step * cell, 48.85),
			curvePosition(2.35, 48.85 + (step * cell) / 2)
		]);
		expect(new Set([near, ...positions]).size).toBe(5);
		// The curve enters a cell from one of its four neighbours and leaves it to another
		expect(positions.filter((position) => Math.abs(position - near) === 1)).toHaveLength(2);
	});
});

describe('an order that cannot be carried out', () => {
	test.each([
		[['--stories', '1e6'], '--stories is "1e6": it must be a whole number from 1 to 2000000.'],
		[['--stories', '0'], '--stories is "0"'],
		[['--stories=-5'], '--stories is "-5"'],
		[['--seed', 'seven'], '--seed is "seven": it must be a whole number from 0 to 4294967295.'],
		[['--data', ''], '--data is ""'],
		[['--storys', '5'], '--storys'],
		[['100'], '100'],
		[['--stories'], '--stories']
	])('%j is refused by name', (args, message) => {
		expect(() => readOrder(args)).toThrow(ArchiveRefused);
		expect(() => readOrder(args)).toThrow(message);
	});

	test('names every option that is wrong', () => {
		expect(() => readOrder(['--stories', 'x', '--seed', 'y'])).toThrow(/--stories[^]*--seed/);
	});

	test('what is not said is small and harmless', () => {
		expect(readOrder([])).toEqual({ stories: 10_000, seed: 7, folder: 'data/archive', replaces: false });
	});

	test('a store that is there is left alone unless it may be replaced', async () => {
		const folder = join(home, 'taken');
		await writeArchive({ ...order, stories: 1, folder });
		const file = join(folder, 'lieudit.sqlite');
		await writeFile(`${file}-wal`, 'of the store before');
		await expect(writeArchive({ ...order, folder })).rejects.toThrow('--replace');
		expect((await readdir(folder)).sort()).toEqual(['lieudit.sqlite', 'lieudit.sqlite-wal']);
		await writeArchive({ ...order, folder, replaces: true });
		expect(await readdir(folder)).toEqual(['lieudit.sqlite']);
		const replaced = new Database(file, { readonly: true });
		expect(replaced.prepare('SELECT count(*) FROM story').pluck().get()).toBe(2);
		replaced.close();
	}, 60_000);

	test('nothing is left of an archive that could not be finished', async () => {
		const folder = join(home, 'cut-short');
		const gazetteer = join(home, 'no-gazetteer.sqlite');
		await expect(writeArchive({ ...order, folder, gazetteer })).rejects.toThrow('is missing');
		const stop = () => {
			throw new Error('stopped');
		};
		await expect(writeArchive({ ...order, folder, onProgress: stop })).rejects.toThrow('stopped');
		expect(await readdir(folder)).toEqual([]);
	});
});
