import { afterEach, beforeEach, expect, test } from 'vitest';
import type Database from 'better-sqlite3';
import { payloads } from '../../../../tests/support/payloads.ts';
import type { ImportChoices, ImportedStory } from '../../newsroom/import.ts';
import { articleAt } from './article.ts';
import { makePreview, neighboursOf, PreviewWriter } from './preview-file.ts';
import { untold } from './reader.ts';

const choices: ImportChoices = {
	language: 'fr',
	edition: 'small',
	withPages: false,
	themes: {},
	columns: null
};

let preview: Database.Database;
beforeEach(() => void (preview = makePreview(':memory:')));
afterEach(() => void preview.close());

const text = (title: string, body = '') => ({ title, standfirst: '', body });

function write(...stories: Partial<ImportedStory>[]): void {
	const writer = new PreviewWriter(preview);
	for (const [index, story] of stories.entries())
		writer.story({ ...untold(String(index + 1), null), texts: { fr: text('Un récit') }, ...story });
	preview.exec(`UPDATE item SET leader = position, fate = 'new'`);
}

test('an article is shown as the import would write it, in each of its languages', () => {
	write({
		language: 'fr',
		texts: { fr: text('La jungle', '## Un camp\n\nPrès de **Calais**.'), ar: text('الغابة') },
		byline: 'Inès M.',
		occurred: 'vers Noël 2016',
		address: 'https://journal.example/1/',
		themes: ['À la une', 'CAO']
	});
	expect(articleAt(preview, 1, choices, undefined)).toMatchObject({
		item: { position: 1, fate: 'new', translationOf: null },
		languages: ['fr', 'ar'],
		language: 'fr',
		title: 'La jungle',
		byline: 'Inès M.',
		occurred: { typed: 'vers Noël 2016', edtf: '2016-12-25~' },
		address: 'https://journal.example/1/',
		headings: ['À la une', 'CAO'],
		body: expect.stringMatching(/<h2>Un camp<\/h2>\s*<p>Près de <strong>Calais<\/strong>\.<\/p>/)
	});
	expect(articleAt(preview, 1, choices, 'ar')).toMatchObject({ language: 'ar', title: 'الغابة' });
	expect(articleAt(preview, 1, choices, 'de')).toMatchObject({ language: 'fr' });
});

test('a text that does not say its language has the one that is chosen', () => {
	write({ texts: { und: text('Ohne Angabe') } });
	const article = articleAt(preview, 1, { ...choices, language: 'de' }, undefined);
	expect(article).toMatchObject({ language: 'de', languages: ['de'], title: 'Ohne Angabe' });
});

test('a position that the file does not have is nothing', () => {
	write({});
	for (const position of [0, 2, 9_999_999_999]) {
		expect(articleAt(preview, position, choices, undefined)).toBeUndefined();
	}
});

test('neighbours are those of the list from which it was opened', () => {
	const points = [{ longitude: 1.85, latitude: 50.95, name: 'Calais' }];
	write({ points }, {}, {}, { points }, {});
	expect(neighboursOf(preview, 1, { only: 'all', named: [] })).toEqual({
		previous: null,
		next: 2,
		before: 0
	});
	expect(neighboursOf(preview, 4, { only: 'all', named: [] })).toEqual({ previous: 3, next: 5, before: 3 });
	const only = 'points';
	expect(neighboursOf(preview, 4, { only, named: [3] })).toEqual({ previous: 3, next: null, before: 2 });
	expect(neighboursOf(preview, 4, { only, named: [] })).toEqual({ previous: 1, next: null, before: 1 });
});

test.each(payloads)('nothing runs of %j, even where an importer let it through', (payload) => {
	write({ texts: { fr: text('Un récit', payload) } });
	const { body } = articleAt(preview, 1, choices, undefined)!;
	const withoutValues = body.replace(/="[^"<>]*"/g, '=""');
	expect(body).not.toMatch(
		/<\/?(?:script|img|image|svg|math|iframe|object|embed|style|link|meta|base|form)\b/i
	);
	expect(withoutValues).not.toMatch(/<[^>]*\son\w+\s*=/i);
	expect(body).not.toMatch(/\s(?:href|src)="\s*(?:javascript|vbscript|data):/i);
});
