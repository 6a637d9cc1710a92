import { expect, test } from 'vitest';
import { Remembered } from './remembered.ts';

test('a value is made once; the one longest unasked for is made again', () => {
	const made: string[] = [];
	const remembered = new Remembered<string>(2);
	const ask = (key: string) => remembered.get(key, () => (made.push(key), key.toUpperCase()));
	expect([ask('a'), ask('b'), ask('a'), ask('c'), ask('a'), ask('b')]).toEqual([
		'A',
		'B',
		'A',
		'C',
		'A',
		'B'
	]);
	expect(made).toEqual(['a', 'b', 'c', 'b']);
});
