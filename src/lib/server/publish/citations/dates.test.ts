import { expect, test } from 'vitest';
import { readWhen } from '../../../story/when-reader.ts';
import { cslDate } from './csl.ts';
import { legibleDate } from './dates.ts';

/** A date with the days that the store would keep beside it. */
function dated(edtf: string) {
	const { earliest, latest } = readWhen(edtf);
	return { edtf, earliest, latest };
}

test.each([
	['2016-12-24', '2016-12-24', { 'date-parts': [[2016, 12, 24]] }],
	['2016-12', '2016-12', { 'date-parts': [[2016, 12]] }],
	['2016', '2016', { 'date-parts': [[2016]] }],
	['2016-12~', '2016-12~', { 'date-parts': [[2016, 12]], circa: true }],
	['2016?', '2016?', { 'date-parts': [[2016]], circa: true }],
	['2016-12-XX', '2016-12-XX', { 'date-parts': [[2016, 12]] }],
	[
		'2016-10-24/2016-10-26',
		'2016-10-24/2016-10-26',
		{
			'date-parts': [
				[2016, 10, 24],
				[2016, 10, 26]
			]
		}
	],
	[
		'2016-10-22/2017-01~',
		'2016-10-22/2017-01~',
		{
			'date-parts': [
				[2016, 10, 22],
				[2017, 1]
			],
			circa: true
		}
	],
	[
		'201X',
		'2010-01-01/2019-12-31',
		{
			'date-parts': [
				[2010, 1, 1],
				[2019, 12, 31]
			]
		}
	],
	['2016-22', '2016-22', { 'date-parts': [[2016]], season: 2 }]
])('%s is cited as what it may cover, and no more exactly', (edtf, legible, csl) => {
	expect(legibleDate(dated(edtf))).toBe(legible);
	expect(cslDate(dated(edtf))).toEqual(csl);
});
