import { expect, test } from 'vitest';
import { context, fire, nowhere } from '../../../../../tests/support/taken.ts';
import { loadMessages } from '../../../i18n/messages/index.ts';
import { languages } from '../../../story/language.ts';
import { datasetOf, reportOf, summaryOf } from './reference.ts';
import { writeSentence } from './sentence.ts';

const dataset = datasetOf(
	{
		id: 'k7f2',
		title: 'Calais, 2016',
		language: 'fr',
		address: 'https://news.example.org/fr/selections/k7f2',
		created: '2026-03-01',
		count: 4812,
		sha256: 'abc123'
	},
	context
);
/** Spaces that do not break are spaces to a test. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('a report is cited in a sentence of each language', async () => {
	const report = reportOf({ ...fire, title: 'Fire', published: '2016-12-24' }, context);
	const sentences = languages.map(async (language) =>
		spaced(writeSentence(await loadMessages(language), language, report))
	);
	expect(await Promise.all(sentences)).toEqual([
		'« Fire », Jungle News, 24 décembre 2016. https://source.example.org/a?b=1&c=2',
		'“Fire”, Jungle News, 24 December 2016. https://source.example.org/a?b=1&c=2',
		'„Fire“, Jungle News, 24. Dezember 2016. https://source.example.org/a?b=1&c=2',
		'«\u2068Fire\u2069»، \u2068Jungle News\u2069، 24 ديسمبر 2016. \u2068https://source.example.org/a?b=1&c=2\u2069'
	]);
});

test('a summary names the report, its date and the day it was seen', async () => {
	const en = await loadMessages('en');
	const summary = summaryOf({ ...fire, title: 'Fire' }, context, '2026-03-02');
	expect(spaced(writeSentence(en, 'en', summary))).toBe(
		'“Fire”, summary by Jungle News after Jungle News, around December 2016. ' +
			'https://news.example.org/fr/stories/calais-fire (seen 2 March 2026)'
	);
});

test('a selection is cited with its day, its count and its checksum, in every language', async () => {
	for (const language of languages) {
		const sentence = writeSentence(await loadMessages(language), language, dataset);
		for (const part of ['Calais, 2016', dataset.url, 'abc123', '2026', 'Jungle News']) {
			expect(sentence, language).toContain(part);
		}
		expect(sentence.replace(/\D/g, ''), language).toContain('4812');
	}
	expect(spaced(writeSentence(await loadMessages('fr'), 'fr', dataset))).toBe(
		'« Calais, 2016 », sélection de 4 812 reportages arrêtée le 1er mars 2026, Jungle News. ' +
			'https://news.example.org/fr/selections/k7f2 (SHA-256 : abc123)'
	);
});

test('an Arabic title in a French sentence is kept apart from what surrounds it', async () => {
	const sentence = writeSentence(await loadMessages('fr'), 'fr', reportOf(nowhere, context));
	expect(sentence).toContain(`\u2068${nowhere.title}\u2069`);
});
