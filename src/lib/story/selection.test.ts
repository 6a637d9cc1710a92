import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Invalid } from './refusal.ts';
import { parseSelection } from './selection-parser.ts';
import { parameters, writeSelection, type Selection } from './selection.ts';

const parse = (query: string) => parseSelection(new URLSearchParams(query));

test('what is written is read back as it was', () => {
	const selection: Selection = {
		words: 'Noël à Croisilles',
		from: '2016-10-22',
		to: '2017-04-10',
		bbox: [-5.2, 41.3, 9.6, 51.1],
		polygon: [
			[1.5, 50.5],
			[3, 50.5],
			[2.25, 51]
		],
		around: { centre: [2.7767, 50.2898], radius: 20_000 },
		place: 'pas-de-calais',
		role: ['origin', 'setting'],
		precision: 'commune',
		theme: ['daily-life', 'school'],
		kind: ['portrait'],
		language: ['ar', 'de']
	};
	expect(parse(writeSelection(selection))).toEqual(selection);
});

test('a radius is drawn around a position or around a place', () => {
	expect(parse('near=2.7767,50.2898,20')).toEqual({ around: { centre: [2.7767, 50.2898], radius: 20_000 } });
	expect(parse('near=arras,1.5')).toEqual({ around: { centre: 'arras', radius: 1500 } });
});

test('the ring of an area may be closed or not', () => {
	expect(parse('area=1,50,3,50,2,51,1,50')).toEqual(parse('area=1,50,3,50,2,51'));
});

test('boxes ticked in another order make the same address', () => {
	expect(writeSelection(parse('theme=school&theme=arrival&in=fr&in=ar&theme=school'))).toBe(
		'?theme=arrival&theme=school&in=ar&in=fr'
	);
});

test('what belongs to the page is left to the page', () => {
	expect(parseSelection(new URLSearchParams('sort=nearest&kind=portrait'), ['sort'])).toEqual({
		kind: ['portrait']
	});
});

test('a month or a year stands for its first or its last day', () => {
	expect(parse('from=2016-12&to=2016')).toEqual({ from: '2016-12-01', to: '2016-12-31' });
});

test.each([
	['24 oct 2016', 'décembre 2016', '2016-10-24', '2016-12-31'],
	['Oktober 2016', '24.12.2016', '2016-10-01', '2016-12-24'],
	['winter 2016–17', 'Christmas 2017', '2016-12-01', '2017-12-25'],
	['٢٤ أكتوبر ٢٠١٦', 'كانون الأول ٢٠١٦', '2016-10-24', '2016-12-31']
])('a period may be typed as people write it: %s to %s', (from, to, first, last) => {
	expect(parse(String(new URLSearchParams({ from, to })))).toEqual({ from: first, to: last });
});

test('an empty field of a form selects nothing', () => {
	expect(parse('q=&from=&theme=+')).toEqual({});
});

test.each([
	['from=Christmas', 'from', 'date'],
	['from=2016-02-30', 'from', 'date'],
	['from=2017-02-29', 'from', 'date'],
	['from=12/24/2016', 'from', 'date'],
	['from=décembre 2016&to=oct 2016', 'from', 'order'],
	['from=2017&to=2016', 'from', 'order'],
	['bbox=1,2,3', 'bbox', 'bbox'],
	['bbox=3,50,1,51', 'bbox', 'bbox'],
	['bbox=1,50,2,NaN', 'bbox', 'bbox'],
	['bbox=-500,50,2,51', 'bbox', 'bbox'],
	['in=es', 'in', 'language'],
	['q=%00', 'q', 'words'],
	['theme=../../etc', 'theme', 'theme'],
	['from=2016&from=2017', 'from', 'once'],
	['area=1,50,3,50', 'area', 'polygon'],
	['area=1,50,3,50,2', 'area', 'polygon'],
	['area=1,50,3,95,2,51', 'area', 'polygon'],
	['near=20', 'near', 'around'],
	['near=arras', 'near', 'around'],
	['near=arras,0', 'near', 'around'],
	['near=arras,-3', 'near', 'around'],
	['near=2,50', 'near', 'around'],
	['near=2,500,3', 'near', 'around'],
	['near=arras,5000', 'near', 'around'],
	['place=Pas de Calais', 'place', 'place'],
	['role=hero', 'role', 'role'],
	['precision=withheld', 'precision', 'precision'],
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
	const name = fc.oneof(fc.constantFrom(...Object.values(parameters)), fc.string());
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
