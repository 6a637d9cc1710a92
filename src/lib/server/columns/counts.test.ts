import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addStory, removeStory } from '../../../../tests/support/little-archive.ts';
import {
	always,
	forArchives,
	meantOf,
	openKnownArchive,
	selected,
	sum
} from '../../../../tests/support/little-selection.ts';
import { isMeant, type SlowStory } from '../../../../tests/support/slow-research.ts';
import { precisions } from '../../story/precision.ts';
import type { Selection } from '../../story/selection.ts';
import { Research } from './research.ts';

let database: Database.Database;
beforeEach(async () => {
	database = await openKnownArchive();
});
afterEach(() => database.close());

const finestOf = (geotags: SlowStory['geotags']) =>
	precisions.filter((precision) => geotags.some((geotag) => geotag.precision === precision)).slice(0, 1);

describe('a count', () => {
	test('is that of the rows, facet by facet, each without its own filter', () => {
		forArchives(database, 60, (rows, research, selection) => {
			const count = research.count(selection);
			const meant = selected(rows, selection);
			expect(count.stories).toBe(meant.length);
			expect(count.rows).toBe(sum(meant.map(({ geotags }) => geotags.length || 1)));
			expect(count.matching).toBe(
				sum(
					meant.map(({ geotags }) =>
						geotags.length ? geotags.filter((geotag) => isMeant(geotag, selection)).length : 1
					)
				)
			);
			const { theme, kind, language, role, precision } = count.facets;
			const told = (facet: typeof theme) => new Map(facet.rows.map(({ value, stories }) => [value, stories]));
			for (const [facet, aside, valuesOf] of [
				[theme, 'theme', (story: SlowStory) => story.themes],
				[kind, 'kind', (story: SlowStory) => [story.kind]],
				[language, 'language', (story: SlowStory) => story.texts.map((text) => text.language)],
				[role, 'role', (story: SlowStory) => meantOf(story, selection, 'role').map((geotag) => geotag.role)],
				[precision, 'precision', (story: SlowStory) => finestOf(meantOf(story, selection, 'precision'))]
			] as const) {
				const without = selected(rows, selection, aside);
				expect(facet.stories).toBe(without.length);
				expect(facet.without).toBe(without.filter((story) => valuesOf(story).length === 0).length);
				for (const [value, stories] of told(facet))
					expect([value, stories]).toEqual([
						value,
						without.filter((story) => (valuesOf(story) as string[]).includes(value)).length
					]);
				const total = sum(facet.rows.map((row) => row.stories)) + facet.without;
				expect(facet.overlaps ? total > facet.stories : total === facet.stories).toBe(true);
			}
		});
	});

	test('counts every place of a story, also those that it names in one role and as exactly', () => {
		const before = new Research(database).count({ role: ['origin'] }).matching;
		const origin = { role: 'origin', precision: 'commune', latitude: 47 } as const;
		addStory(database, {
			...always('report'),
			geotags: [
				{ ...origin, place: 'harbour', longitude: 1 },
				{ ...origin, place: 'gelos', longitude: 2 },
				{ ...origin, place: 'calais', longitude: 9 }
			]
		});
		const research = new Research(database);
		const matching = (selection: Selection) => research.count({ ...selection, role: ['origin'] }).matching;
		expect(matching({}) - before).toBe(3);
		expect(matching({ precision: 'commune' }) - before).toBe(3);
		expect(matching({ bbox: [0, 40, 5, 50] }) - before).toBe(2);
		expect(matching({ bbox: [8, 40, 10, 50] }) - before).toBe(1);
	});

	test.each(['day', 'week', 'month', 'year'] as const)(
		'has a histogram by %s that holds the whole archive',
		(unit) => {
			forArchives(database, 40, (rows, research, selection) => {
				const { histogram } = research.count(selection, { unit });
				expect(histogram.unit).toBe(unit);
				const meant = selected(rows, selection, 'period');
				const touches = (from: string, to: string) => (story: SlowStory) =>
					story.first <= to && story.last >= from;
				for (const { from, to, exact, wide, rest } of histogram.bins) {
					const here = meant.filter(touches(from, to));
					expect(exact).toBe(here.filter((story) => story.first >= from && story.last <= to).length);
					expect(exact + wide).toBe(here.length);
					expect(exact + wide + rest).toBe(rows.filter(touches(from, to)).length);
				}
				const [first, last] = [histogram.bins[0]!, histogram.bins.at(-1)!];
				expect(rows.every(({ first: a, last: b }) => a >= first.from && b <= last.to)).toBe(true);
				for (const [i, bin] of histogram.bins.slice(1).entries())
					expect(Date.parse(bin.from) - Date.parse(histogram.bins[i]!.to)).toBe(86_400_000);
			});
		}
	);

	test('has weeks that begin on Monday, and coarser bins than asked where they would be too many', () => {
		addStory(database, { ...always('report'), first: '1990-01-01', last: '1990-01-03' });
		const research = new Research(database);
		const weeks = research.count({}, { unit: 'week', from: '2016-10-26' }).histogram.bins;
		expect(weeks).toEqual([]);
		const { unit, bins } = research.count({}, { unit: 'week' }).histogram;
		expect(unit).toBe('week');
		expect(new Date(bins[0]!.from).getUTCDay()).toBe(1);
		expect(research.count({}, { unit: 'day' }).histogram.unit).toBe('week');
		expect(research.count({}).histogram.unit).toBe('month');
		expect(research.count({}, { from: '2016-10-01' }).histogram).toMatchObject({
			unit: 'day',
			bins: { length: 24 }
		});
	});

	test('of nothing at all is nothing', () => {
		for (const id of [1, 2, 3]) removeStory(database, id);
		const { stories, histogram, years } = new Research(database).count({});
		expect({ stories, bins: histogram.bins, years }).toEqual({ stories: 0, bins: [], years: [] });
	});
});

test('where stories happen is what their rows say', () => {
	forArchives(database, 60, (rows, research, selection) => {
		const meant = selected(rows, selection);
		const happen = meant.map((story) => {
			const settings = story.geotags.filter(({ role }) => role === 'setting');
			return new Set(
				settings.map(({ place, precision, longitude, latitude }) =>
					[place, precision, longitude, latitude].join()
				)
			);
		});
		const settings = research.settings(selection);
		for (const { slug, precision, at, stories } of settings.places)
			expect(stories).toBe(happen.filter((spots) => spots.has([slug, precision, ...at].join())).length);
		expect(settings.of).toBe(new Set(happen.flatMap((spots) => [...spots])).size);
	});
});
