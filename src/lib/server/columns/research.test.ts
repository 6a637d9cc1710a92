import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addStory, kinds, places, themes } from '../../../../tests/support/little-archive.ts';
import { always, openKnownArchive } from '../../../../tests/support/little-selection.ts';
import { Invalid } from '../../story/refusal.ts';
import type { Selection } from '../../story/selection.ts';
import { Research } from './research.ts';

let database: Database.Database;
beforeEach(async () => {
	database = await openKnownArchive();
});
afterEach(() => database.close());

describe('a slug that nobody knows', () => {
	test.each([
		['theme', { theme: ['arrival', 'nothing'] }, 'nothing', [...themes].sort()],
		['kind', { kind: ['nothing'] }, 'nothing', [...kinds].sort()],
		['place', { place: 'nowhere' }, 'nowhere', undefined],
		['near', { around: { centre: 'nowhere', radius: 5 } }, 'nowhere', undefined]
	] as const)('is refused: %s', (parameter, selection, given, choices) => {
		const research = new Research(database);
		expect(() => research.count(selection as unknown as Selection)).toThrow(
			expect.objectContaining({ name: 'Invalid', parameter, given, choices })
		);
	});

	test('is also that of a place, a kind and a theme that no published story names', () => {
		const hidden = { ...always('secret'), status: 'draft' as const, themes: ['hidden'] };
		database.exec(`INSERT INTO theme (slug) VALUES ('hidden')`);
		addStory(database, {
			...hidden,
			geotags: [{ place: 'atlantis', role: 'setting', precision: 'exact', longitude: 1, latitude: 47 }]
		});
		const research = new Research(database);
		expect(() => research.count({ place: 'atlantis' })).toThrow(Invalid);
		expect(() => research.count({ kind: ['secret'] })).toThrow(Invalid);
		expect(() => research.count({ theme: ['hidden'] })).toThrow(
			expect.objectContaining({ choices: expect.not.arrayContaining(['hidden']) as string[] })
		);
		expect(research.count({}).facets.theme.rows.map(({ value }) => value)).not.toContain('hidden');
		expect(research.count({ place: 'north' }).stories).toBe(3);
		expect(places.map(([slug]) => slug)).toContain('atlantis');
	});
});

describe('a change of the store is in the next answer:', () => {
	const changes: [name: string, sql: string][] = [
		['a draft published', `UPDATE story SET status = 'published' WHERE id = 4`],
		['a story withdrawn', `UPDATE story SET status = 'withdrawn' WHERE id = 1`],
		['a place withheld', `UPDATE geotag SET precision = 'withheld', longitude = NULL WHERE id = 1`],
		['a place made less exact', `UPDATE geotag SET precision = 'region', longitude = 4 WHERE id = 2`],
		['another theme', `INSERT INTO story_theme SELECT 1, id FROM theme WHERE slug = 'work'`],
		['another date', `UPDATE story SET occurred_earliest = '2001-01-01' WHERE id = 2`],
		['another kind', `UPDATE story SET kind = 'essay' WHERE id = 2`],
		['a language gone', `DELETE FROM story_text WHERE story = 3`],
		['a story deleted', `DELETE FROM story WHERE id = 3`],
		['a place renamed', `UPDATE place SET slug = 'le-port' WHERE slug = 'harbour'`],
		['a place in another', `UPDATE place SET inside = 5 WHERE slug = 'calais'`],
		['a place of its own', `UPDATE place SET inside = NULL WHERE slug = 'gelos'`],
		['a theme renamed', `UPDATE theme SET slug = 'labour' WHERE slug = 'work'`],
		[
			'a theme new',
			`INSERT INTO theme (slug) VALUES ('music'); INSERT INTO story_theme SELECT 1, id FROM theme WHERE slug = 'music'`
		],
		[
			'a milestone',
			`INSERT INTO milestone (slug, place, occurred, occurred_earliest, occurred_latest, source, leads)
			VALUES ('m', 7, '2016', '2016-01-01', '2016-12-31', 's', 0)`
		],
		[
			'a story withdrawn and the journal emptied',
			`UPDATE story SET status = 'withdrawn' WHERE id = 1; DELETE FROM story_change`
		]
	];

	/** What the columns say of a few selections; what they refuse is told, too. */
	const answers = (research: Research) =>
		[
			{},
			{ words: 'river' },
			{ words: '-river' },
			{ theme: ['work'] },
			{ theme: ['music'] },
			{ kind: ['essay'] },
			...places.map(([place]) => ({ place })),
			{ place: 'le-port' },
			{ bbox: [0, 45, 3, 48] as Selection['bbox'], precision: 'commune' as const }
		].map((selection) => {
			try {
				const tile = research.tile(selection, 0, 0, 0);
				return [research.count(selection), research.page(selection, { order: 'latest', limit: 9 }), tile];
			} catch (refusal) {
				expect(refusal).toBeInstanceOf(Invalid);
				return String(refusal);
			}
		});

	test.each(changes)('%s', (_, sql) => {
		addStory(database, { ...always('report'), status: 'draft' });
		const research = new Research(database);
		const before = answers(research);
		database.pragma('foreign_keys = ON');
		database.exec(sql);
		const after = answers(research);
		expect(after).toEqual(answers(new Research(database)));
		expect(after).not.toEqual(before);
	});
});
