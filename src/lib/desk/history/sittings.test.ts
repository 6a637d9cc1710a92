import { expect, test } from 'vitest';
import { sittings, type ListedRevision } from './sittings.ts';

const revision = (number: number, author: string, time: string, cause: ListedRevision['cause'] = 'save') => ({
	number,
	author,
	made: `2026-11-22T${time}:00Z`,
	cause
});

test('revisions of one author without a gap of half an hour are one sitting', () => {
	const found = sittings([
		revision(7, 'ines', '15:00'),
		revision(6, 'ines', '14:31'),
		revision(5, 'ines', '14:01'),
		revision(4, 'tom', '13:59'),
		revision(3, 'ines', '13:58'),
		revision(2, 'ines', '13:57', 'restore'),
		revision(1, 'ines', '13:56')
	]);
	expect(found.map(({ revisions }) => revisions.map(({ number }) => number))).toEqual([
		[7, 6],
		[5],
		[4],
		[3],
		[2],
		[1]
	]);
});
