import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addStory, removeStory } from '../../../../tests/support/little-archive.ts';
import {
	always,
	forArchives,
	meantOf,
	openKnownArchive,
	selected,
	selection,
	stories
} from '../../../../tests/support/little-selection.ts';
import { centreOf, readSlowly, type SlowStory } from '../../../../tests/support/slow-research.ts';
import { distance } from '../../geo/globe.ts';
import { fold } from '../../story/fold.ts';
import { Invalid } from '../../story/refusal.ts';
import type { Selection } from '../../story/selection.ts';
import type { Order } from './cursor.ts';
import type { Page } from './pages.ts';
import { Research } from './research.ts';

let database: Database.Database;
beforeEach(async () => {
	database = await openKnownArchive();
});
afterEach(() => database.close());

const PAGES_AT_MOST = 100;

/** All pages, one after another; `between` is called with each. */
function turn(
	research: Research,
	selection: Selection,
	order: Order,
	limit: number,
	between?: () => void
): Page[] {
	const pages = [research.page(selection, { order, language: 'en', limit })];
	while (pages.at(-1)!.next) {
		// Pages that turn in a circle are a failure, and not a test that never ends
		if (pages.length === PAGES_AT_MOST) throw new Error('there is always a next page');
		between?.();
		pages.push(research.page(selection, { order, language: 'en', limit, after: pages.at(-1)!.next }));
	}
	return pages;
}

const byDays = {
	latest: (a: SlowStory, b: SlowStory) =>
		compare(b.last, a.last) || compare(b.first, a.first) || compare(b.published, a.published) || b.id - a.id,
	earliest: (a: SlowStory, b: SlowStory) =>
		compare(a.first, b.first) || compare(a.last, b.last) || compare(a.published, b.published) || a.id - b.id,
	published: (a: SlowStory, b: SlowStory) => compare(b.published, a.published) || b.id - a.id,
	title: (a: SlowStory, b: SlowStory) => compare(titleOf(a), titleOf(b)) || a.id - b.id
};
/** As a reader of English sees it; the little archive's originals are French. */
const titleOf = ({ texts }: SlowStory) =>
	fold(
		(texts.find(({ language }) => language === 'en') ?? texts.find(({ language }) => language === 'fr'))
			?.fields[0] ?? ''
	);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('pages', () => {
	test.each(['latest', 'earliest', 'published'] as const)('hold all that is selected, %s first', (order) => {
		forArchives(database, 60, (rows, research, selection) => {
			const expected = selected(rows, selection).sort(byDays[order]);
			const pages = turn(research, selection, order, 3);
			expect(pages.flatMap(({ ids }) => ids)).toEqual(expected.map(({ id }) => id));
			expect(pages.slice(0, -1).every(({ ids }) => ids.length === 3)).toBe(true);
			expect([...research.ids(selection, order, 2)].flat()).toEqual(expected.map(({ id }) => id));
		});
	});

	test('hold all that is selected, by the titles that a reader of a language sees', () => {
		forArchives(database, 60, (rows, research, selection) => {
			const expected = selected(rows, selection).sort(byDays.title);
			const pages = turn(research, selection, 'title', 3);
			expect(pages.flatMap(({ ids }) => ids)).toEqual(expected.map(({ id }) => id));
		});
	});

	test('by title are sorted as words are, whatever their capitals, accents and signs', () => {
		const research = new Research(database);
		const titled = (title: string) =>
			addStory(database, { ...always('report'), texts: [{ language: 'fr', title, body: '' }] });
		const titles = ['Élan', 'eau', '« Écho »', 'ÉLAN vital', 'Zoé', '𠮷', 'أبواب', 'œuf', '‘Eau’'];
		const ids = new Map(titles.map((title) => [titled(title), title]));
		const shown = turn(research, {}, 'title', 2).flatMap((page) =>
			page.ids.flatMap((id) => ids.get(id) ?? [])
		);
		const sorted = ['eau', '‘Eau’', '« Écho »', 'Élan', 'ÉLAN vital', 'œuf', 'Zoé', 'أبواب', '𠮷'];
		expect(shown).toEqual(sorted);
	});

	test('by title begin with the stories that have none, an empty one or one of signs alone, as they came in', () => {
		const nameless = [['…'], [], [''], []].map(([title]) =>
			addStory(database, {
				...always('report'),
				texts: title === undefined ? [] : [{ language: 'fr', title, body: '' }]
			})
		);
		const research = new Research(database);
		const shown = turn(research, {}, 'title', 1).flatMap(({ ids }) => ids);
		expect(shown.slice(0, nameless.length)).toEqual(nameless);
		expect(new Set(shown).size).toBe(shown.length);
	});

	test('hold all that is selected, nearest first', () => {
		forArchives(
			database,
			100,
			(rows, research, { around = { centre: 'calais', radius: 300_000 }, ...rest }) => {
				const selection = { ...rest, around };
				const away = new Map(
					selected(rows, selection).map((story) => [
						story,
						Math.min(
							...meantOf(story, selection, 'kind').map((geotag) =>
								distance(centreOf(around.centre), [geotag.longitude, geotag.latitude])
							)
						)
					])
				);
				const expected = [...away].sort(([a, x], [b, y]) => x - y || byDays.latest(a, b));
				const pages = turn(research, selection, 'nearest', 3);
				expect(pages.flatMap(({ ids }) => ids)).toEqual(expected.map(([{ id }]) => id));
				expect(pages.flatMap(({ metres }) => metres!)).toEqual(expected.map(([, metres]) => metres));
			}
		);
	});

	test('hold all that is selected, those that answer the words best first', () => {
		forArchives(database, 60, (rows, research, { words: asked = 'river', ...rest }) => {
			const selection = { ...rest, words: asked };
			const expected = selected(rows, selection);
			const found = turn(research, selection, 'relevance', 3).flatMap(({ ids }) => ids);
			expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
		});
		const id = addStory(database, {
			...always('report'),
			first: '2000-01-01',
			last: '2000-01-01',
			texts: [{ language: 'en', title: 'rain rain', body: 'rain' }]
		});
		addStory(database, {
			...always('report'),
			texts: [{ language: 'en', title: 'road', body: 'river rain' }]
		});
		expect(new Research(database).page({ words: 'rain' }, { order: 'relevance', limit: 2 }).ids[0]).toBe(id);
	});

	test.each(['latest', 'earliest', 'published', 'title', 'nearest', 'relevance'] as const)(
		'hold once what was there all the while, %s first, whatever comes and goes between them',
		(order) => {
			const research = new Research(database);
			fc.assert(
				fc.property(stories, stories, fc.array(fc.nat(30)), selection, (before, added, removed, asked) => {
					const ids = before.map((story) => addStory(database, story));
					const selection = {
						...asked,
						words: asked.words ?? 'river',
						around: asked.around ?? { centre: 'calais', radius: 400_000 }
					};
					const there = new Set(selected(readSlowly(database), selection).map(({ id }) => id));
					const changes = [
						...added.map((story) => () => void ids.push(addStory(database, story))),
						...removed.map((i) => () => {
							const id = ids[i % Math.max(1, ids.length)];
							if (id !== undefined) removeStory(database, id);
						})
					];
					try {
						const found = turn(research, selection, order, 2, () => changes.pop()?.()).flatMap(
							(page) => page.ids
						);
						const still = selected(readSlowly(database), selection).filter(({ id }) => there.has(id));
						for (const { id } of still)
							if (!reused(ids, id)) expect(found.filter((one) => one === id)).toEqual([id]);
					} finally {
						for (const id of ids) removeStory(database, id);
					}
				}),
				{ numRuns: 100 }
			);
		}
	);

	test.each(['', 'x', 'bDEgMiAz', 'bDEgMiAzIHg', '!!', 'ZTE', 'bDFlOTk5IDEgMSAx'])(
		'refuse %j for a place to go on from',
		(after) => {
			const research = new Research(database);
			expect(() => research.page({}, { order: 'latest', limit: 5, after })).toThrow(Invalid);
		}
	);

	test('refuse the cursor of another order, an order that needs what is not asked, and a limit out of bounds', () => {
		const research = new Research(database);
		const { next } = research.page({}, { order: 'published', limit: 1 });
		expect(next).toBeDefined();
		expect(() => research.page({}, { order: 'latest', limit: 1, after: next })).toThrow(Invalid);
		expect(() => research.page({}, { order: 'nearest', limit: 1 })).toThrow(Invalid);
		expect(() => research.page({}, { order: 'relevance', limit: 1 })).toThrow(Invalid);
		expect(() => research.page({}, { order: 'title', limit: 1 })).toThrow(Invalid);
		for (const limit of [0, -1, 1.5, 10_001, NaN])
			expect(() => research.page({}, { order: 'latest', limit })).toThrow(Invalid);
	});
});

/** SQLite gives the number of a story that is gone to the next one: then it is another story. */
const reused = (ids: number[], id: number) => ids.indexOf(id) !== ids.lastIndexOf(id);
