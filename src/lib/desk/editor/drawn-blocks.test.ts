import { expect, test } from 'vitest';
import { paragraphsOf } from '../../newsroom/paragraphs.ts';
import { drawnBlocks } from './drawn-blocks.ts';

test('a list within a list and code with empty lines are drawn as one, all else by its paragraphs', () => {
	const body = 'Un.\n\n- un\n\n  1. dedans\n\n- deux\n\n```\na\n\nb\n```\n\n```\nc\n```\n\nFin.';
	expect(drawnBlocks(paragraphsOf(body))).toEqual([
		{ markdown: 'Un.', first: 0, count: 1 },
		{ markdown: '- un\n\n  1. dedans', first: 1, count: 2 },
		{ markdown: '- deux', first: 3, count: 1 },
		{ markdown: '```\na\n\nb\n```', first: 4, count: 2 },
		{ markdown: '```\nc\n```', first: 6, count: 1 },
		{ markdown: 'Fin.', first: 7, count: 1 }
	]);
});
