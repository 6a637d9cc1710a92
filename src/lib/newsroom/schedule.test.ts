import { expect, test } from 'vitest';
import { instantOf, readSchedule, readTime } from './schedule.ts';

test.each([
	['18 h 30', 18, 30],
	['18h', 18, 0],
	['18:30', 18, 30],
	['18.30 Uhr', 18, 30],
	['6 pm', 18, 0],
	['6:15 PM', 18, 15],
	['12 am', 0, 0],
	['12 pm', 12, 0],
	['7', 7, 0],
	['٦ م', 18, 0],
	['١٨:٣٠', 18, 30]
])('"%s" is a time', (typed, hour, minute) => {
	expect(readTime(typed)).toEqual({ hour, minute });
});

test.each(['', '25:00', '18:60', 'midi', '13 pm', '0 am', '18:3', '1830', '18:30:00'])(
	'"%s" is no time',
	(typed) => {
		expect(readTime(typed)).toBeUndefined();
	}
);

test.each([
	['Europe/Paris', '2026-12-24', '2026-12-24T17:30:00.000Z'],
	['Europe/Paris', '2026-07-14', '2026-07-14T16:30:00.000Z'],
	['America/Cayenne', '2026-12-24', '2026-12-24T21:30:00.000Z'],
	['Asia/Kathmandu', '2026-12-24', '2026-12-24T12:45:00.000Z'],
	['Pacific/Kiritimati', '2026-12-24', '2026-12-24T04:30:00.000Z'],
	['UTC', '2026-12-24', '2026-12-24T18:30:00.000Z']
])('half past six in the evening in %s on %s', (zone, day, instant) => {
	expect(instantOf(zone, day, { hour: 18, minute: 30 })?.toISOString()).toBe(instant);
});

test('a time that clocks leave out is none; of one they show twice the first is meant', () => {
	expect(instantOf('Europe/Paris', '2027-03-28', { hour: 2, minute: 30 })).toBeUndefined();
	expect(instantOf('Europe/Paris', '2026-10-25', { hour: 2, minute: 30 })?.toISOString()).toBe(
		'2026-10-25T00:30:00.000Z'
	);
});

const now = new Date('2026-11-22T13:00:00Z');
test.each([
	['24 déc. 2026', '18 h 30', { due: new Date('2026-12-24T17:30:00Z') }],
	['22.11.2026', '14:01', { due: new Date('2026-11-22T13:01:00Z') }],
	['22.11.2026', '14:00', { fault: 'past' }],
	['décembre 2026', '18:30', { fault: 'badDay' }],
	['vers le 24 décembre 2026', '18:30', { fault: 'badDay' }],
	['31 février 2027', '18:30', { fault: 'badDay' }],
	['24 décembre 2026', 'ce soir', { fault: 'badTime' }],
	['28 mars 2027', '2:30', { fault: 'skipped' }]
])('%s at %s, typed in Paris', (day, time, expected) => {
	expect(readSchedule({ day, time }, 'Europe/Paris', now)).toEqual(expected);
});
