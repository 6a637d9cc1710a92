import type Database from 'better-sqlite3';
import { fates, type Fate, type ImportChoices, type ImportSummary } from '../../newsroom/import.ts';
import { knownThemes, themeChoice } from './families.ts';
import { languageCounts } from './preview-file.ts';

/** What is known of a file only while it is read. */
export type ReadTold = Pick<ImportSummary, 'table' | 'took' | 'problems'>;

/** Counts a preview. */
export function summarize(
	preview: Database.Database,
	store: Database.Database,
	choices: ImportChoices,
	told: ReadTold
): ImportSummary {
	const count = (what: string) => preview.prepare<[], number>(`SELECT ${what}`).pluck().get()!;
	const counted = new Map(
		preview
			.prepare<[], [Fate, number]>('SELECT fate, count(*) FROM item WHERE leader = position GROUP BY fate')
			.raw()
			.all()
	);
	const known = knownThemes(store);
	const headings = preview
		.prepare<[], { name: string; count: number }>(
			'SELECT name, count(*) AS count FROM heading GROUP BY name ORDER BY count DESC, name'
		)
		.all();
	const family = preview
		.prepare<[], string>('SELECT family FROM item WHERE family IS NOT NULL LIMIT 1')
		.pluck()
		.get();
	return {
		...told,
		items: count('count(*) FROM item'),
		fates: Object.fromEntries(fates.map((fate) => [fate, counted.get(fate) ?? 0])) as Record<Fate, number>,
		translations: count('count(*) FROM item WHERE leader <> position'),
		languages: languageCounts(preview),
		withPoints: count(`count(*) FROM item WHERE points <> '[]'`),
		points: count('ifnull(sum(json_array_length(points)), 0) FROM item'),
		media: count('(SELECT count(*) FROM attachment) + (SELECT ifnull(sum(media), 0) FROM item)'),
		pages: count(`count(*) FROM item WHERE what = 'page'`),
		authors: count(`count(DISTINCT byline) FROM item WHERE byline <> ''`),
		headings: headings.map((heading) => ({ ...heading, choice: themeChoice(heading.name, choices, known) })),
		extension: family?.startsWith('wpml:') ? 'WPML' : family?.startsWith('polylang:') ? 'Polylang' : null
	};
}
