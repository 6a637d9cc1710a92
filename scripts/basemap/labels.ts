import type { Position } from '../../src/lib/geo/position.ts';
import type { InEveryLanguage, Language } from '../../src/lib/story/language.ts';
import { languages } from '../../src/lib/story/language.ts';
import { keptJson } from './package-files.ts';

/** A name in the languages that have one of their own; `name` stands for the others. */
export type Translations = { name?: string } & Partial<InEveryLanguage>;
export type RiverName = Translations & { name: string; seeds: Position[] };

type Labels = {
	seas: (Translations & { name: string; at: Position; mz: number; r: number; only?: number })[];
	reliefs: (Translations & { name: string; at: Position; mz: number })[];
	regions: Record<string, Translations & { at: Position }>;
	/** By INSEE code, where one of the languages has a name of its own. */
	departements: Record<string, Translations>;
	rivers: RiverName[];
	/** French towns by name. */
	cities: Record<string, Translations>;
	/** Towns abroad by country and name, "GB:London". */
	foreign: Record<string, Translations>;
};

/** What the newsroom itself wrote: where seas, regions and mountains are named, and how in each language. */
export const labels = (): Labels => keptJson<Labels>('labels.json');

/** A name in each language; Arabic is left out where it is not known, for Latin letters would only pretend. */
export type Names = Record<Exclude<Language, 'ar'>, string> & { ar?: string };

export function namesFrom(name: string, translations: Translations = {}): Names {
	const local = translations.name ?? name;
	const { fr = local, en = local, de = local, ar } = translations;
	return ar ? { fr, en, de, ar } : { fr, en, de };
}

/** The names as the tiles carry them: name (as written there), name_fr, name_en, name_de, name_ar. */
export function tileNames(local: string, names: Names): Record<string, string> {
	const tags: Record<string, string> = { name: local };
	for (const language of languages) {
		const name = names[language];
		if (name) tags[`name_${language}`] = name;
	}
	return tags;
}
