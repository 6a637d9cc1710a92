import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStory, anyText, context, fire, nowhere, whole } from '../../../../../tests/support/taken.ts';
import { columns, writeCsv } from './csv.ts';
import type { TakenStory } from './taken-story.ts';

const write = (...stories: TakenStory[]) => whole(writeCsv([stories], context));
const read = (csv: string) =>
	parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

/** What a program does to get a text back: one apostrophe less before each sign that one was set before. */
const restored = (cell: string) =>
	cell.replace(
		/(?<![^;\t\r\n])'(?=(?:['\p{Z}\p{Cf}]|(?![\t\r\n])\p{Cc})*[=+\-@＝＋－＠])|^'(?='*[\t\r\n])/gu,
		''
	);

/** The grammar of RFC 4180: quotes, commas and both line ends stand inside quotes only. */
const grammar = /^\uFEFF(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*\r\n)+$/;

test('a story has one row for each of its places, and one where it has none', async () => {
	const csv = await write(fire, nowhere);
	expect(csv.startsWith(`\uFEFF${columns.join(',')}\r\n`)).toBe(true);
	expect(csv.match(/\r\n/g)).toHaveLength(4);
	const [calais, brest, withheld] = read(csv);
	expect(calais).toEqual({
		story: 'calais-fire',
		url: 'https://news.example.org/fr/stories/calais-fire',
		title: 'Calais : « tout a brûlé », dit-elle',
		language: 'fr',
		kind: 'reportage',
		themes: 'daily-life;asylum',
		theme_names: 'Vie quotidienne;Asile',
		languages: 'fr;ar',
		original: 'ar',
		occurred: '2016-10-24/2016-10-26',
		occurred_earliest: '2016-10-24',
		occurred_latest: '2016-10-26',
		published: '2016-12~',
		published_earliest: '2016-11-16',
		published_latest: '2017-01-15',
		source_name: 'Jungle News',
		source_url: 'https://source.example.org/a?b=1&c=2',
		place: 'calais',
		place_name: 'Calais',
		role: 'setting',
		precision: 'commune',
		longitude: '1.875432',
		latitude: '50.95',
		radius_m: '3200'
	});
	expect(brest).toMatchObject({ place: 'brest', role: 'origin', longitude: '-4.486', radius_m: '0' });
	expect(withheld).toMatchObject({ story: 'withheld', place: '', longitude: '', latitude: '', radius_m: '' });
	expect(withheld!.url).toBe('https://news.example.org/ar/stories/withheld');
});

test.each([
	['=HYPERLINK("https://x.example")', '\'=HYPERLINK("https://x.example")'],
	['+33 1', "'+33 1"],
	['-1 degree', "'-1 degree"],
	['@SUM(A1)', "'@SUM(A1)"],
	['＝1', "'＝1"],
	['\t=1', "'\t'=1"],
	['\rx', "'\rx"],
	['  =1', "'  =1"],
	['\u2068=1', "'\u2068=1"],
	["'=1", "''=1"],
	['a;=1', "a;'=1"],
	['a - b = c', 'a - b = c'],
	['l’été', 'l’été']
])('%j is written so that no spreadsheet runs it', async (title, shown) => {
	expect(read(await write({ ...fire, title }))[0]!.title).toBe(shown);
});

test('any text comes back out of the table', async () => {
	await fc.assert(
		fc.asyncProperty(anyStory, async (story) => {
			const csv = await write(story);
			expect(csv).toMatch(grammar);
			const [row, ...others] = read(csv);
			expect(others).toHaveLength(Math.max(0, story.places.length - 1));
			expect(restored(row!.title!)).toBe(story.title);
			expect(restored(row!.source_name!)).toBe(story.source.name);
			const [place] = story.places;
			expect(restored(row!.place_name!)).toBe(place?.name ?? '');
			if (place) {
				expect(Number(row!.longitude)).toBeCloseTo(place.longitude, 6);
				expect(row!.longitude).toMatch(/^-?\d+(\.\d{1,6})?$/);
			}
		}),
		{ numRuns: 500 }
	);
});

test('whatever divides its cells, no spreadsheet finds a formula', async () => {
	const numbers = [columns.indexOf('longitude'), columns.indexOf('latitude')];
	await fc.assert(
		fc.asyncProperty(anyText, anyStory, async (title, story) => {
			const csv = await write({ ...story, title });
			const cells = (parse(csv, { bom: true }) as string[][]).flatMap((row) =>
				row.filter((_, i) => !numbers.includes(i))
			);
			// As a spreadsheet reads it that divides at semicolons or tabs, and takes the quotes as they come
			const pieces = cells.flatMap((cell) => cell.split(/[;\t\r\n]/));
			for (const piece of pieces) expect(piece.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
			for (const cell of cells) expect(cell).not.toMatch(/^[\t\r\n]/);
		}),
		{ numRuns: 500 }
	);
});
