import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { Selection } from '../../story/selection.ts';
import type { Store } from './connection.ts';
import * as milestones from './milestones.ts';

let store: Store;
beforeAll(async () => (store = await openSmallStore()));
afterAll(() => store.destroy());

const everywhere = () => true;

test.each<[Pick<Selection, 'from' | 'to' | 'place'>, string[]]>([
	[{}, ['camp-cleared', 'quarter-opens', 'camp-a-year-on']],
	[{ from: '2016-10-26', to: '2016-11-10' }, ['camp-cleared', 'quarter-opens']],
	[{ to: '2016-10-23' }, []],
	[{ place: 'calais' }, ['camp-cleared', 'camp-a-year-on']],
	[{ place: 'pas-de-calais', from: '2017-01-01' }, ['camp-a-year-on']],
	[{ place: 'nowhere' }, []]
])('the milestones of %o', async (selection, slugs) => {
	const found = await milestones.selected(store, selection, everywhere, 'fr');
	expect(found.map(({ slug }) => slug)).toEqual(slugs);
});

test('a milestone lies where its place does', async () => {
	const found = await milestones.selected(store, {}, (longitude) => longitude > 2, 'en');
	expect(found).toEqual([
		expect.objectContaining({
			slug: 'quarter-opens',
			text: 'Text of quarter-opens (en)',
			place: { slug: 'quarter', name: 'Le Quartier' }
		})
	]);
	expect(found[0]).not.toHaveProperty('longitude');
});
