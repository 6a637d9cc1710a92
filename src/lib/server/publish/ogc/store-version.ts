import type Database from 'better-sqlite3';
import { Invalid } from '../../../story/refusal.ts';
import type { Attribution, Extent } from './collection.ts';

/** Degrees to which the extent of all stories is told; a coarser box holds them as well. */
const FINE = 0.01;

/** A value of each parameter, and the id of a feature of each collection; absent in an empty store. */
export type Examples = Record<
	'theme' | 'kind' | 'place' | 'stories' | 'places' | 'milestones',
	string | undefined
>;

/** What is true of the whole store until something is written, worked out once. */
export class StoreVersion {
	readonly #database: Database.Database;
	readonly #version: Database.Statement<[], string>;
	#seen = '';
	#extent: Extent | undefined;
	#publisher: Attribution | undefined;
	#examples: Examples | undefined;
	#themes: string[] | undefined;

	constructor(database: Database.Database) {
		this.#database = database;
		this.#version = database
			.prepare<[], string>(`SELECT data_version || ' ' || total_changes() FROM pragma_data_version`)
			.pluck();
	}

	/** Another text after every commit, by whomever. */
	current(): string {
		const version = this.#version.get()!;
		if (version !== this.#seen) {
			this.#seen = version;
			this.#extent = undefined;
			this.#publisher = undefined;
			this.#examples = undefined;
			this.#themes = undefined;
		}
		return version;
	}

	/** Where and when all published stories together happen. */
	storyExtent(): Extent {
		this.current();
		return (this.#extent ??= this.#readExtent());
	}

	/** Whom the stories are by, and under which licence (an SPDX identifier). */
	publisher(): Attribution {
		this.current();
		return (this.#publisher ??= this.#readPublisher());
	}

	/**
	 * Lets through themes that published stories have: one that only a draft has is nobody's business yet.
	 * @throws Invalid naming those that may be asked for
	 */
	checkThemes(asked: readonly string[] = []): void {
		this.current();
		this.#themes ??= this.#database
			.prepare<[], string>(
				`SELECT slug FROM theme WHERE EXISTS (SELECT 1 FROM story_theme JOIN public_story ON public_story.id = story
				WHERE theme = theme.id) ORDER BY slug`
			)
			.pluck()
			.all();
		const unknown = asked.find((theme) => !this.#themes!.includes(theme));
		if (unknown !== undefined) throw new Invalid('theme', unknown, 'theme', this.#themes);
	}

	/** Values that this store knows, for examples that can be tried. */
	examples(): Examples {
		this.current();
		return (this.#examples ??= {
			theme: this.#one(
				'SELECT theme.slug FROM theme JOIN story_theme ON theme = theme.id JOIN public_story ON public_story.id = story LIMIT 1'
			),
			kind: this.#one('SELECT kind FROM public_story LIMIT 1'),
			place: this.#one('SELECT place.slug FROM public_geotag JOIN place ON place.id = place LIMIT 1'),
			stories: this.#one('SELECT slug FROM public_story LIMIT 1'),
			places: this.#one('SELECT slug FROM public_place LIMIT 1'),
			milestones: this.#one('SELECT slug FROM milestone LIMIT 1')
		});
	}

	#one(query: string): string | undefined {
		return this.#database.prepare<[], string>(query).pluck().get();
	}

	#readPublisher(): Attribution {
		const editions = this.#database
			.prepare<[], { name: string; licence: string }>('SELECT name, licence FROM edition ORDER BY slug')
			.all();
		const [first] = editions;
		if (!first) return {};
		return {
			text: editions.map(({ name }) => name).join(', '),
			licence: {
				name: first.licence,
				href: `https://spdx.org/licenses/${encodeURIComponent(first.licence)}.html`
			}
		};
	}

	#readExtent(): Extent {
		const days = this.#database
			.prepare<[], [string | null, string | null]>(
				'SELECT min(occurred_earliest), max(occurred_latest) FROM public_story'
			)
			.raw()
			.get()!;
		if (days[0] === null) return {};
		const bbox = this.#readBbox();
		return { interval: days, ...(bbox && { bbox }) };
	}

	/**
	 * The box of all public reference points, by halving: the index tells at once whether any lies beyond a line, where
	 * reading three million points would take a second.
	 */
	#readBbox(): Extent['bbox'] {
		const beyond = (condition: string) => {
			const statement = this.#database
				.prepare<[number], number>(
					`SELECT 1 FROM geotag_spacetime CROSS JOIN public_geotag ON public_geotag.id = geotag_spacetime.geotag
					WHERE ${condition} LIMIT 1`
				)
				.pluck();
			return (line: number) => statement.get(line) === 1;
		};
		const least = (isBeyond: (line: number) => boolean, from: number, to: number) =>
			halved(isBeyond, from, to);
		const most = (isBeyond: (line: number) => boolean, from: number, to: number) =>
			-halved((line) => isBeyond(-line), -to, -from);
		const anywhere = beyond('west >= ?');
		if (!anywhere(-181)) return undefined;
		const coarse = (value: number) => Math.round(value / FINE) * FINE;
		return [
			least(beyond('west <= ?'), -180, 180),
			least(beyond('south <= ?'), -90, 90),
			most(beyond('east >= ?'), -180, 180),
			most(beyond('north >= ?'), -90, 90)
		].map((value) => Number(coarse(value).toFixed(2))) as NonNullable<Extent['bbox']>;
	}
}

/** The greatest line, to FINE degrees, that nothing lies at or before. */
function halved(isBeyond: (line: number) => boolean, from: number, to: number): number {
	let [low, high] = [Math.round(from / FINE) - 1, Math.round(to / FINE)];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (isBeyond(middle * FINE)) high = middle;
		else low = middle;
	}
	return Math.max(from, low * FINE);
}
