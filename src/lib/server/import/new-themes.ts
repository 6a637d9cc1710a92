import type { ImportChoices } from '../../newsroom/import.ts';
import { languages } from '../../story/language.ts';
import { slugOf } from '../desk/addresses.ts';
import type { Store } from '../store/connection.ts';

/** Makes themes of a source's headings, with the names that somebody chose. */
export class NewThemes {
	readonly #writing: Store;
	readonly #run: string;
	readonly #choices: Pick<ImportChoices, 'themes'>;
	readonly #made = new Map<string, string>();

	constructor(writing: Store, run: string, choices: Pick<ImportChoices, 'themes'>) {
		this.#writing = writing;
		this.#run = run;
		this.#choices = choices;
	}

	/** Slugs of themes; those that are "new:" and a heading are made first. */
	async slugs(themes: string[]): Promise<string[]> {
		const slugs: string[] = [];
		for (const theme of themes) {
			slugs.push(theme.startsWith('new:') ? await this.#make(theme.slice('new:'.length)) : theme);
		}
		return [...new Set(slugs)];
	}

	async #make(heading: string): Promise<string> {
		const made = this.#made.get(heading);
		if (made) return made;
		const chosen = this.#choices.themes[heading];
		const names = chosen && typeof chosen === 'object' && 'names' in chosen ? chosen.names : undefined;
		const slug = await this.#freeSlug(slugOf(names?.en ?? heading) || slugOf(heading) || 'theme');
		const { id } = await this.#writing
			.insertInto('theme')
			.values({ slug })
			.returning('id')
			.executeTakeFirstOrThrow();
		await this.#writing
			.insertInto('theme_text')
			.values(languages.map((language) => ({ theme: id, language, name: names?.[language] ?? heading })))
			.execute();
		await this.#writing.insertInto('import_theme').values({ run: this.#run, theme: id }).execute();
		this.#made.set(heading, slug);
		return slug;
	}

	async #freeSlug(wish: string): Promise<string> {
		for (let turn = 1; ; turn++) {
			const slug = turn === 1 ? wish : `${wish}-${turn}`;
			const taken = await this.#writing
				.selectFrom('theme')
				.select('id')
				.where('slug', '=', slug)
				.executeTakeFirst();
			if (!taken) return slug;
		}
	}
}
