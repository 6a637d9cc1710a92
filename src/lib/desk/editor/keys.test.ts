import { expect, test } from 'vitest';
import { editorWords } from '../../i18n/desk/editor.ts';
import { placeWords } from '../../i18n/desk/places.ts';
import { languages } from '../../story/language.ts';
import { editorKeys } from './keys.ts';

test.each(languages)(
	'the list of keys tells the editor’s own in %s, each by words of its own',
	(language) => {
		const keys = editorKeys(editorWords[language], placeWords[language], { publish: true });
		const printed = keys.flatMap(({ printed }) => printed);
		expect(printed).toEqual(expect.arrayContaining(['F8', 'R', 'P', 'D', editorWords[language].ctrlM]));
		expect(new Set(keys.map(({ does }) => does)).size).toBe(keys.length);
		const less = editorKeys(editorWords[language], placeWords[language], { publish: false });
		expect(less).toHaveLength(keys.length - 1);
	}
);
