import { plugins, type Item } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText, context, fire, nowhere } from '../../../../../tests/support/taken.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCsl, type CslItem } from './csl.ts';
import { datasetOf, oneLine, reportOf, summaryOf } from './reference.ts';
import { writeRis } from './ris.ts';

const read = (type: string, text: string): Item[] =>
	plugins.input.chain(text, { forceType: type, generateGraph: false });
const day = [2016, 12, 24];
const formats = [
	// BibTeX has articles only, and the subtype is for styles; of a newspaper's RIS record the reader takes PY alone
	['BibTeX', (text: string) => read('@biblatex/text', text), writeBibtex, 'article-journal', day],
	['RIS', (text: string) => read('@ris/file', text), writeRis, 'article-newspaper', day.slice(0, 1)],
	['CSL-JSON', (text: string) => JSON.parse(text) as Item[], writeCsl, 'article-newspaper', day]
] as const;

const report = reportOf({ ...fire, published: '2016-12-24' }, context);
const summary = summaryOf(fire, context, '2026-03-02');
const dataset = datasetOf(
	{
		id: 'k7f2',
		title: 'Calais, 2016',
		language: 'fr',
		address: 'https://news.example.org/fr/selections/k7f2',
		created: '2026-03-01',
		count: 4812,
		sha256: 'a'.repeat(64)
	},
	context
);

test.each(formats)('%s tells of a report, a summary and a data set', (_, parse, write, type, issued) => {
	const items = parse(write([report, summary, dataset]));
	expect(items).toHaveLength(3);
	expect(items[0]).toMatchObject({
		type,
		title: fire.title,
		'container-title': 'Jungle News',
		issued: { 'date-parts': [issued] },
		URL: 'https://source.example.org/a?b=1&c=2'
	});
	expect(items[1]).toMatchObject({
		type: 'webpage',
		title: fire.title,
		URL: 'https://news.example.org/fr/stories/calais-fire'
	});
	expect(items[2]).toMatchObject({
		type: 'dataset',
		title: 'Calais, 2016',
		publisher: 'Jungle News',
		version: 'k7f2',
		issued: { 'date-parts': [[2026, 3, 1]] },
		note: `SHA-256 ${'a'.repeat(64)}`,
		URL: 'https://news.example.org/fr/selections/k7f2'
	});
	for (const item of items) expect(item).not.toHaveProperty('author');
});

test('keys stay what they are, and no two are alike', () => {
	const keys = [report, summary, summaryOf(nowhere, context, '2026-03-02'), dataset].map(({ key }) => key);
	expect(keys).toEqual(['calais-fire', 'calais-fire:fr', 'withheld:ar', 'selection:k7f2']);
});

test('a report is a newspaper’s, of a day', () => {
	expect(writeBibtex([report])).toMatch(/^@article\{calais-fire,\n[^]*\tentrysubtype = \{newspaper\},\n/);
	expect(writeBibtex([report])).toContain('\tdate = {2016-12-24},\n');
	expect(writeRis([report])).toContain('PY  - 2016\r\nDA  - 2016/12/24/\r\n');
});

test('a summary has the day it was seen, and the report it tells of', () => {
	expect(writeBibtex([summary])).toContain('urldate = {2026-03-02},\n\torigpublisher = {Jungle News},\n');
	expect(writeRis([summary])).toContain('Y2  - 2026/03/02/\r\nOP  - Jungle News, 2016-12~\r\n');
	const [item] = JSON.parse(writeCsl([summary])) as CslItem[];
	expect(item).toMatchObject({
		accessed: { 'date-parts': [[2026, 3, 2]] },
		'original-publisher': 'Jungle News',
		'original-date': { 'date-parts': [[2016, 12]], circa: true }
	});
});

test('a story without themes has no empty field', () => {
	const bare = reportOf({ ...fire, themes: [] }, context);
	expect(writeBibtex([bare]) + writeRis([bare]) + writeCsl([bare])).not.toMatch(/keyword|KW/);
});

test('what is only known roughly is cited as roughly', () => {
	const rough = reportOf(fire, context);
	expect(writeBibtex([rough])).toContain('date = {2016-12~}');
	expect(writeRis([rough])).toContain('DA  - 2016/12//2016-12~\r\n');
	const [item] = JSON.parse(writeCsl([rough])) as CslItem[];
	expect(item!.issued).toEqual({ 'date-parts': [[2016, 12]], circa: true });
	const span = reportOf({ ...fire, published: '2017-01-12/2017-01-13' }, context);
	expect(writeRis([span])).toContain('DA  - 2017/01/12/2017-01-12--2017-01-13\r\n');
});

test('a RIS record is lines of one tag each, between TY and ER', () => {
	expect(writeRis([report, dataset]).split('\r\n\r\n')).toHaveLength(2);
	expect(writeRis([report])).toMatch(/^TY {2}- NEWS\r\n([A-Z][A-Z0-9] {2}- [^\r\n]+\r\n)+ER {2}- \r\n$/);
});

test('capitals and LaTeX’s own signs are kept', () => {
	const bibtex = writeBibtex([{ ...report, title: '50 % of {A_B} & $x^2$ ~ #1 \\end' }]);
	expect(bibtex).toContain(
		'title = {{50 \\% of \\textbraceleft{}A\\_B\\textbraceright{} \\& \\$x\\textasciicircum{}2\\$ ' +
			'\\textasciitilde{} \\#1 \\textbackslash{}end}}'
	);
	expect(writeBibtex([{ ...report, url: 'https://x.example/{a b}%20\\' }])).toContain(
		'url = {https://x.example/%7Ba%20b%7D%20%5C}'
	);
});

test('no text can break its record', () => {
	const title = anyText.filter((text) => oneLine(text) !== '');
	fc.assert(
		fc.property(title, anyText, (title, container) => {
			const references = [{ ...report, title, container }, dataset];
			const ris = writeRis(references);
			expect(ris.match(/^TY {2}- /gm)).toHaveLength(2);
			expect(read('@ris/file', ris).map((item) => item.title)).toEqual([oneLine(title), dataset.title]);
			const csl = JSON.parse(writeCsl(references)) as CslItem[];
			expect(csl.map((item) => item.title)).toEqual([title, dataset.title]);
			const bibtex = writeBibtex(references);
			expect(read('@biblatex/text', bibtex).map((item) => item.URL)).toEqual([report.url, dataset.url]);
			// BibTeX itself counts braces and nothing else
			let depth = 0;
			let least = 0;
			for (const sign of bibtex) {
				depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
				least = Math.min(least, depth);
			}
			expect([depth, least]).toEqual([0, 0]);
		})
	);
});

test('a BibTeX title comes back as it was', () => {
	const words = fc.string({
		unit: fc.constantFrom(...'aéÉß عيد \\{}$&#^_~%"\'`?!@,=-'.split('')),
		minLength: 1
	});
	fc.assert(
		fc.property(
			words.filter((text) => oneLine(text) !== ''),
			(title) => {
				const [item] = read('@biblatex/text', writeBibtex([{ ...report, title }]));
				const text = item!.title.replaceAll(/<\/?span[^>]*>/g, '');
				expect(text).toBe(oneLine(title));
			}
		)
	);
});

test('a story of the newsroom’s own is its report, at its own address; one without a link too', () => {
	const own = reportOf({ ...fire, source: { name: '', url: '' } }, context);
	expect(own.container).toBe(context.edition.name);
	expect(own.url).toMatch(/\/stories\//);
	const unlinked = reportOf({ ...fire, source: { name: 'A witness', url: '' } }, context);
	expect(unlinked).toMatchObject({ container: 'A witness', url: own.url });
	for (const [, , write] of formats)
		expect(write([own])).not.toMatch(/url *= *\{\}|UR {2}- *\r?\n|"URL": ?""/i);
});
