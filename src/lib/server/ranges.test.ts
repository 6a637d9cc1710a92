import { expect, test } from 'vitest';
import { passOverRange } from './ranges.ts';

const left = (range?: string) => {
	const request = { headers: { range } };
	passOverRange(request);
	return request.headers.range;
};

test.each(['bytes=0-', 'bytes=0-0', 'bytes=5-2000', 'bytes=-7', 'Bytes=10-11', undefined])(
	'a range of bytes is asked as it is: %s',
	(range) => expect(left(range)).toBe(range)
);

test.each([
	'bytes=5-2',
	'bytes=10-9',
	'bytes=0-18446744073709551616',
	'bytes=99999999999999999999-',
	'bytes=0-1,3-4',
	'bytes=-',
	'bytes=a-b',
	'bytes=--5',
	'bytes= 0-1',
	'items=0-1',
	''
])('a range that asks for nothing is passed over: %s', (range) => expect(left(range)).toBeUndefined());
