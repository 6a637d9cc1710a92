import { expect, test } from 'vitest';
import { editorWords } from '../../i18n/desk/editor.ts';
import { loadMessages } from '../../i18n/messages/index.ts';
import { emptyManuscript, type ManuscriptGeotag } from '../../newsroom/manuscript.ts';
import { geotagNames, sayPart, sayValue, type Saying } from './values.ts';

const geotag = (key: string, place: number): ManuscriptGeotag => ({
	key,
	place,
	role: 'setting',
	precision: 'commune',
	mentions: [],
	remark: ''
});
const places = { 7: 'Calais', 9: 'Croisilles' };
const saying: Saying = {
	language: 'fr',
	m: await loadMessages('fr'),
	words: editorWords.fr,
	places,
	themes: { camp: 'Camp' },
	geotags: geotagNames(places, {
		...emptyManuscript('fr', 'small'),
		geotags: [geotag('a1', 7), geotag('b2', 9)]
	})
};

test('places, their order and themes are said by their names, and what has none as it is kept', () => {
	expect(sayValue(saying, { part: 'order' }, ['b2', 'a1', 'c3'])).toBe('Croisilles, Calais, c3');
	expect(sayValue(saying, { part: 'field', field: 'themes' }, ['camp', 'gone'])).toBe('Camp, gone');
	expect(sayValue(saying, { part: 'order' }, [])).toBe(editorWords.fr.nothing);
});

test('a part of a text is called with its language', () => {
	expect(sayPart(saying, { part: 'text', language: 'en', field: 'title' })).toMatch(/, English$/);
	expect(sayPart(saying, { part: 'field', field: 'themes' })).toBe(editorWords.fr.parts.themes);
});
