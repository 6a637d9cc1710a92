import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { bodyRefusal } from './bodies.ts';

const asks = (url: string, headers: Record<string, string>) =>
	bodyRefusal({ url, headers } as unknown as IncomingMessage);

test.each([
	['/desk/stories/7', { 'content-length': '1000000' }, undefined],
	['/desk/stories/7', { 'content-length': '3000000' }, 413],
	['/desk/stories/7', { 'transfer-encoding': 'chunked' }, 411],
	['/desk/import', { 'content-length': '300000000' }, undefined],
	['/desk/import?/x', { 'transfer-encoding': 'chunked' }, undefined],
	['/desk/import/7', { 'content-length': '300000000' }, 413],
	['/fr', {}, undefined]
])('%s with %o is answered %s', (url, headers, status) => {
	expect(asks(url, headers)).toBe(status);
});
