import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deletions, edits } from './typo.ts';

test.each([
	['croisilles', 'croisilles', 0],
	['croisiles', 'croisilles', 1],
	['corisilles', 'croisilles', 1],
	['calias', 'calais', 1],
	['calaiss', 'calais', 1],
	['koeln', 'koln', 1],
	['beziers', 'bezieur', 2],
	['calais', 'paris', 3],
	['', 'y', 1]
])('from %s to %s it takes %i edits (3 stands for more than two)', (one, other, count) => {
	expect(edits(one, other, 2)).toBe(count);
});

test('names within one edit share a deletion', () => {
	const letters = fc.string({ unit: fc.constantFrom(...'abcde '), minLength: 2, maxLength: 12 });
	fc.assert(
		fc.property(letters, letters, (one, other) => {
			if (edits(one, other, 1) > 1) return;
			const shared = new Set(deletions(one));
			expect(deletions(other).some((hash) => shared.has(hash))).toBe(true);
		})
	);
});
