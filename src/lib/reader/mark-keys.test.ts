import { expect, test } from 'vitest';
import { markToward } from './mark-keys.ts';

const marks = [
	{ key: 'croisilles', x: 50, y: 20 },
	{ key: 'calais', x: 45, y: 10 },
	{ key: 'paris', x: 48, y: 35 },
	{ key: 'gelos', x: 30, y: 90 },
	{ key: 'beziers', x: 55, y: 88 }
];

test.each([
	['ArrowDown', 'croisilles', 'paris'],
	['ArrowUp', 'croisilles', 'calais'],
	['ArrowRight', 'gelos', 'beziers'],
	['ArrowLeft', 'beziers', 'gelos'],
	['ArrowUp', 'calais', undefined],
	['Home', 'beziers', 'croisilles'],
	['End', 'calais', 'beziers'],
	['Enter', 'calais', undefined]
])('%s leads from %s to %s', (key, from, to) => {
	expect(markToward(key, marks, from)).toBe(to);
});

test('a map without marks leads nowhere', () => {
	expect(markToward('ArrowUp', [], undefined)).toBeUndefined();
});
