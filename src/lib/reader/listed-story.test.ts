import { expect, test } from 'vitest';
import type { StoryCard, StoryPlace } from '../story/story.ts';
import { listed } from './listed-story.ts';

const at = (slug: string, role: StoryPlace['role'], precision: StoryPlace['precision']) =>
	({ slug, name: slug, role, precision, inside: ['Gironde'] }) as unknown as StoryPlace;

test('a list names each place where a story happens once, as exactly as its coarsest telling', () => {
	const places = [
		at('bordeaux', 'setting', 'exact'),
		at('lyon', 'origin', 'commune'),
		at('bordeaux', 'setting', 'commune'),
		at('pau', 'setting', 'exact'),
		at('pau', 'mentioned', 'country')
	];
	expect(listed({ slug: 'a', places } as unknown as StoryCard).settings).toEqual([
		{ slug: 'bordeaux', name: 'bordeaux', precision: 'commune', outer: 'Gironde' },
		{ slug: 'pau', name: 'pau', precision: 'exact', outer: 'Gironde' }
	]);
});
