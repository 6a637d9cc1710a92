import { languages } from '../../story/language.ts';
import { slugOf } from '../desk/addresses.ts';
import type { Store } from '../store/connection.ts';

/** Makes themes of a source's headings; their names are the source's in every language, until somebody says more. */
export class NewThemes {
	readonly #writing: Store;
	readonly #run: string;
	readonly #made = new Map<string, string>();

	constructor(writing: Store, run: string) {
		this.#writing = writing;
		this.#run = run;
	}

	/** Slugs of themes; those that are "new:" and a name are made first. */
	async slugs(themes: string[]): Promise<string[]> {
		const slugs: string[] = [];
		for (const theme of themes) {
			slugs.push(theme.startsWith('new:') ? await this.#make(theme.slice('new:'.length)) : theme);
		}
		return [...new Set(slugs)];
	}

	async #make(name: string): Promise<string> {
		const made = this.#made.get(name);
		if (made) return made;
		const slug = await this.#freeSlug(slugOf(name) || 'theme');
		const { id } = await this.#writing
			.insertInto('theme')
			.values({ slug })
			.returning('id')
			.executeTakeFirstOrThrow();
		await this.#writing
			.insertInto('theme_text')
			.values(languages.map((language) => ({ theme: id, language, name })))
			.execute();
		await this.#writing.insertInto('import_theme').values({ run: this.#run, theme: id }).execute();
		this.#made.set(name, slug);
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
