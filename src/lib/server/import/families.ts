import type Database from 'better-sqlite3';
import type { Fate, ImportChoices, ThemeChoice } from '../../newsroom/import.ts';
import { foldName } from '../../story/fold.ts';
import { contentSum, writtenSum } from './assembly.ts';
import { familiesOf, type PreviewWriter } from './preview-file.ts';

interface MemberRow {
	position: number;
	source: string;
	line: number | null;
	family: string;
	language: string;
	title: string;
}

/**
 * Brings translations to their originals: those of one group become one story. Two articles of a group in the same
 * language are two stories, and said to be.
 */
export function gatherFamilies(preview: Database.Database, writer: PreviewWriter): void {
	preview.exec('UPDATE item SET leader = position');
	const join = preview.prepare<[number, number]>('UPDATE item SET leader = ? WHERE position = ?');
	const members = preview
		.prepare<[], MemberRow>(
			`SELECT position, source, line, family, language, title FROM item
			WHERE family IN (SELECT family FROM item WHERE family IS NOT NULL GROUP BY family HAVING count(*) > 1)
			ORDER BY family, original DESC, position`
		)
		.all();
	let leader: MemberRow | undefined;
	let taken = new Set<string>();
	writer.batch(() => {
		for (const member of members) {
			if (member.family !== leader?.family) {
				leader = member;
				taken = new Set([member.language]);
			} else if (taken.has(member.language)) {
				writer.problem({ kind: 'twice', given: member.language, line: member.line, excerpt: member.title });
			} else {
				taken.add(member.language);
				join.run(leader.position, member.position);
			}
		}
	});
}

/** Writes beside each family the sum of what it says. */
export function sumFamilies(preview: Database.Database, writer: PreviewWriter): void {
	const write = preview.prepare<[string, number]>('UPDATE item SET content = ? WHERE position = ?');
	writer.batch(() => {
		for (const { position, family } of familiesOf(preview)) write.run(contentSum(family), position);
	});
}

/** Themes by what people call them: their slugs and their names in every language. */
export const themesByName = (themes: { slug: string; name: string }[]) =>
	new Map(
		themes.flatMap(({ slug, name }) =>
			[slug, name].map((one) => [foldName(one.replaceAll('-', ' ')), slug] as const)
		)
	);

/** The newsroom's themes by what people call them. */
export const knownThemes = (store: Database.Database) =>
	themesByName(
		store
			.prepare<[], { slug: string; name: string }>(
				'SELECT slug, name FROM theme JOIN theme_text ON theme_text.theme = theme.id'
			)
			.all()
	);

/** What a heading becomes: what somebody chose, else the theme of that name; null is for somebody to choose. */
export function themeChoice(
	name: string,
	choices: Pick<ImportChoices, 'themes'>,
	known: Map<string, string>
): ThemeChoice | null {
	// Headings are a stranger's words: "constructor" is one, too
	if (Object.hasOwn(choices.themes, name)) return choices.themes[name]!;
	const slug = known.get(foldName(name.replaceAll('-', ' ')));
	return slug ? { slug } : null;
}

/** The names of the themes that headings become: slugs of known ones, and "new:" before the names of new ones. */
export function themesOf(
	headings: string[],
	choices: Pick<ImportChoices, 'themes'>,
	known: Map<string, string>
): string[] {
	const names = headings.flatMap((name) => {
		const choice = themeChoice(name, choices, known);
		if (!choice || choice === 'none') return [];
		return ['slug' in choice ? choice.slug : `new:${name}`];
	});
	return [...new Set(names)];
}

interface Former {
	sum: string;
	revision: number;
	newest: number;
	binned: string | null;
}

/** What becomes of a family, by what an import before it made of the same. */
export function fateOf(sum: string, former: Former | undefined): Fate {
	if (!former) return 'new';
	if (former.sum === sum) return 'unchanged';
	if (former.binned) return 'binned';
	return former.newest === former.revision ? 'changed' : 'conflict';
}

/** Writes beside each family what will become of it. */
export function tellFates(
	preview: Database.Database,
	store: Database.Database,
	{ origin, choices, secret }: { origin: string; choices: ImportChoices; secret: string }
): void {
	const known = knownThemes(store);
	const former = store.prepare<[string, string], Former>(
		`SELECT sum, item.revision, manuscript.revision AS newest, binned FROM import_item AS item
		JOIN manuscript ON manuscript.id = item.manuscript WHERE origin = ? AND source = ?`
	);
	const write = preview.prepare<[Fate, number]>('UPDATE item SET fate = ? WHERE position = ?');
	preview.transaction(() => {
		for (const { position, source, what, family, content } of familiesOf(preview)) {
			const isAside = what === 'page' && !choices.withPages;
			const themes = themesOf(
				family.flatMap((story) => story.themes),
				choices,
				known
			);
			const sum = writtenSum(secret, content, themes, choices);
			write.run(isAside ? 'aside' : fateOf(sum, former.get(origin, source)), position);
		}
	})();
}
