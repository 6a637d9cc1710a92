import {
	nameFlags,
	type EntryName,
	type NameFlag,
	type Names
} from '../../src/lib/server/gazetteer/place.ts';
import { foldName } from '../../src/lib/story/fold.ts';
import { languages, type Language } from '../../src/lib/story/language.ts';

const LONGEST = 80;
const ARABIC = /\p{Script=Arabic}/u;
/** Letters of Persian, Urdu, Kurdish and Uyghur that Arabic does not have. */
const NOT_ARABIC = /[پچژگٹڈڑںےھہەۆێڕڵۇۋېۈۀ]/;
const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\s'’ʻ‘`´.,()\-–/]+$/u;

/** The ways to write one place, each folded form once: the surer name wins, and among equals the first. */
export class Spellings {
	#byFolded = new Map<string, EntryName>();
	/** The name to show in each language: the first that was given. One spelling may serve several. */
	readonly shown: Names = {};

	/** @param language '' where the source does not tell */
	add(name: string, language: Language | '', flag: NameFlag): this {
		const folded = foldName(name);
		if (!folded || folded.length > LONGEST) return this;
		if (language && flag <= nameFlags.translation) this.shown[language] ??= name;
		const known = this.#byFolded.get(folded);
		if (!known || flag < known.flag || (flag === known.flag && language && !known.language)) {
			this.#byFolded.set(folded, { name, folded, language, flag });
		}
		return this;
	}

	/** One name in each language, as a row of our tables or of GeoNames gives them; '' where there is none. */
	translate(names: Names): this {
		for (const language of languages) {
			const name = names[language];
			if (name && (language !== 'ar' || isArabic(name))) this.add(name, language, nameFlags.translation);
		}
		return this;
	}

	/** Names from a list that does not say which language they are in. Other scripts than ours are left out. */
	alternates(names: string[], { latin }: { latin: boolean }): this {
		for (const name of names) {
			const isAirport = /^[A-Z]{3}$/.test(name);
			if (name.length < 2 || isAirport) continue;
			if (isArabic(name)) this.add(name, 'ar', nameFlags.alternate);
			else if (latin && LATIN.test(name)) this.add(name, '', nameFlags.alternate);
		}
		return this;
	}

	/** Both as an entry wants them; the spellings with the surest first, otherwise as they came. */
	both(): { names: Names; spellings: EntryName[] } {
		const spellings = [...this.#byFolded.values()].sort((one, other) => one.flag - other.flag);
		return { names: this.shown, spellings };
	}
}

function isArabic(name: string): boolean {
	return ARABIC.test(name) && !NOT_ARABIC.test(name);
}
