import { expect, test } from 'vitest';
import { dayIn, writeAgo, writeInstant } from './instants.ts';

const now = new Date('2026-11-22T13:32:00Z');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test.each([
	['fr', '2026-11-22T13:30:00Z', '2 min'],
	['fr', '2026-11-22T13:31:59Z', '1 min'],
	['fr', '2026-11-22T10:20:00Z', '11:20'],
	['fr', '2026-11-21T22:59:00Z', 'hier'],
	['fr', '2026-11-21T23:01:00Z', '00:01'],
	['fr', '2026-11-18T12:00:00Z', '18 nov.'],
	['fr', '2025-11-18T12:00:00Z', '18 nov. 2025'],
	['en', '2026-11-21T12:00:00Z', 'yesterday'],
	['de', '2026-11-18T12:00:00Z', '18. Nov.'],
	// A clock of somebody else may be ahead: no time to come is "ago"
	['fr', '2026-11-22T13:33:00Z', '14:33']
] as const)('%s: %s was "%s"', (language, instant, written) => {
	expect(plain(writeAgo(language, new Date(instant), now, 'Europe/Paris'))).toBe(written);
});

test('a day is the newsroom’s own, not the world’s', () => {
	expect(dayIn('Europe/Paris', new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
	expect(dayIn('America/Cayenne', new Date('2026-11-22T01:30:00Z'))).toBe('2026-11-21');
	expect(plain(writeInstant('fr', new Date('2026-12-24T17:30:00Z'), 'Europe/Paris'))).toBe(
		'jeudi 24 décembre 2026 à 18:30'
	);
});
