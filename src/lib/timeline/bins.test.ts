import { expect, test } from 'vitest';
import { unitFor } from './bins.ts';

test('a long archive is counted by month, a very long one by year', () => {
	expect([unitFor(200), unitFor(1500), unitFor(11_000)]).toEqual(['week', 'month', 'year']);
});
