import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDay, shapeOf } from './when.ts';
import { readWhen } from './when-reader.ts';

test.each([
	['2016-12-24', '2016-12-24', '2016-12-24', 'day'],
	['2016-12', '2016-12-01', '2016-12-31', 'soft'],
	['2016-10-24/2016-11-30', '2016-10-24', '2016-11-30', 'span'],
	['2016-10-22/2017-01', '2016-10-22', '2017-01-31', 'open'],
	['2015-01/2016-10', '2015-01-01', '2016-10-31', 'soft'],
	['2016-12-25~', '2016-12-22', '2016-12-28', 'soft'],
	['2016', '2016-01-01', '2016-12-31', 'soft'],
	['2016-12-XX', '2016-12-01', '2016-12-31', 'soft'],
	['201X', '2010-01-01', '2019-12-31', 'soft'],
	['0001-01-01', '0001-01-01', '0001-01-01', 'day']
])('%s covers %s to %s and is drawn as %s', (edtf, earliest, latest, shape) => {
	const when = readWhen(edtf);
	expect([when.earliest, when.latest, shapeOf(when)]).toEqual([earliest, latest, shape]);
});

test.each([
	'',
	'Christmas',
	'2016-13',
	'2016-02-30',
	'2017-02-29',
	'2017-02-01/2017-02-29~',
	'2017-01/2016-01',
	'2016-12-25/..',
	'2016-12-24T10:00:00Z',
	'-0044-03-15',
	'Y20000',
	'9999-12-31~'
])('"%s" is refused as a date', (text) => {
	expect(() => readWhen(text)).toThrow(RangeError);
});

test('days count from 1970 and back', () => {
	expect(dayNumber('1970-01-02')).toBe(1);
	expect(isoDay(dayNumber('2016-02-29'))).toBe('2016-02-29');
});

test('a plain day is read as the grammar of dates reads it in an interval', () => {
	const days = fc.integer({ min: dayNumber('0000-01-01'), max: dayNumber('9999-12-30') });
	fc.assert(
		fc.property(days, (number) => {
			const text = isoDay(number);
			const { start, ...rest } = readWhen(text);
			expect(rest).toEqual({ edtf: text, earliest: text, latest: text });
			expect(start).toEqual(readWhen(`${text}/${isoDay(number + 1)}`).start);
		})
	);
});
