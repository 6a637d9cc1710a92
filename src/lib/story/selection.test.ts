import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Invalid } from './refusal.ts';
import { parseSelection } from './selection-parser.ts';
import { writeSelection, type Selection } from './selection.ts';

const parse = (query: string) => parseSelection(new URLSearchParams(query));

test('what is written is read back as it was', () => {
	const selection: Selection = {
		words: 'Noël à Croisilles',
		from: '2016-10-22',
		to: '2017-04-10',
		bbox: [-5.2, 41.3, 9.6, 51.1],
		theme: 'daily-life',
		kind: 'portrait',
		language: 'ar'
	};
	expect(parse(writeSelection(selection))).toEqual(selection);
});

test('a month or a year stands for its first or its last day', () => {
	expect(parse('from=2016-12&to=2016')).toEqual({ from: '2016-12-01', to: '2016-12-31' });
});

test('an empty field of a form selects nothing', () => {
	expect(parse('q=&from=&theme=+')).toEqual({});
});

test.each([
	['from=Christmas', 'from', 'date'],
	['from=2016-02-30', 'from', 'date'],
	['from=2017&to=2016', 'from', 'order'],
	['bbox=1,2,3', 'bbox', 'bbox'],
	['bbox=3,50,1,51', 'bbox', 'bbox'],
	['bbox=1,50,2,NaN', 'bbox', 'bbox'],
	['bbox=-500,50,2,51', 'bbox', 'bbox'],
	['in=es', 'in', 'language'],
	['q=%00', 'q', 'words'],
	['theme=../../etc', 'theme', 'theme'],
	['theme=a&theme=b', 'theme', 'once'],
	['colour=red', 'colour', 'known']
])('%s is refused and says which parameter and why', (query, parameter, expected) => {
	expect(() => parse(query)).toThrow(Invalid);
	try {
		parse(query);
	} catch (refusal) {
		expect(refusal).toMatchObject({ parameter, expected });
	}
});

test('whatever the query string, it is a selection or it is refused', () => {
	const name = fc.oneof(fc.constantFrom('q', 'from', 'to', 'bbox', 'theme', 'kind', 'in'), fc.string());
	fc.assert(
		fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
			try {
				parseSelection(new URLSearchParams(pairs));
			} catch (refusal) {
				expect(refusal).toBeInstanceOf(Invalid);
			}
		})
	);
});
