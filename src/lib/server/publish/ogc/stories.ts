import { Invalid } from '../../../story/refusal.ts';
import type { Selection } from '../../../story/selection.ts';
import { Recent } from '../../columns/recent.ts';
import { joined, type Fragment } from '../../cql2/fragment.ts';
import { compile } from '../../cql2/sql.ts';
import { BudgetSpent } from './budget.ts';
import {
	ofStories,
	queryablesOf,
	type Asked,
	type Collection,
	type Extent,
	type FeaturePage,
	type Shelf,
	type StoryOrder,
	type Wording
} from './collection.ts';
import { equalityOf } from './equality.ts';
import { overlap } from './period.ts';
import { Problem } from './problem.ts';
import { StoryFeatures } from './story-features.ts';
import { demanded, ofGeotags } from './selection-filter.ts';
import { storyProperties } from './story-properties.ts';
import { storyWords } from './collection-words.ts';
import type { StoreVersion } from './store-version.ts';

/** More at once would be a file: the selection can be taken away as one. */
const REACH = 10_000;
/** Filters are asked of so many stories at a time: few at first, since most pages are full soon. */
const BATCHES = [500, 5_000];
/** What counting the rest of a filter's stories may take, in milliseconds; it is left out beyond. */
const COUNTING = 250;

/** Published stories. Selections are answered by the columns in memory, filters by SQL on what is selected. */
export class Stories implements Collection {
	readonly id = 'stories';
	readonly title = storyWords.title;
	readonly description = storyWords.description;
	readonly properties = storyProperties;
	readonly columns = ['title', 'occurred', 'place_names', 'kind', 'language'];
	readonly isOfStore = true;
	readonly orders = ['latest', 'earliest', 'published', 'nearest', 'relevance'];
	readonly selects = ofStories;
	readonly #shelf: Shelf;
	readonly #features: StoryFeatures;
	readonly #counts: Recent<{ matched?: number }>;
	readonly #version: StoreVersion;

	constructor(shelf: Shelf, version: StoreVersion) {
		this.#shelf = shelf;
		this.#features = new StoryFeatures(shelf.database, version);
		this.#counts = new Recent(100);
		this.#version = version;
	}

	get attribution() {
		return this.#version.publisher();
	}

	extent(): Extent {
		return this.#version.storyExtent();
	}

	items(asked: Asked): FeaturePage {
		const selection = selectionOf(asked);
		if (!selection) return { features: [], matched: 0 };
		this.#version.checkThemes(selection.theme);
		const condition = this.#condition(asked);
		const { offset, limit } = asked;
		if (offset + limit > REACH && offset > 0) {
			throw new Problem(
				400,
				`offset and limit together reach ${REACH} at most: follow the links to the next page.`,
				{
					parameter: 'offset',
					given: String(offset)
				}
			);
		}
		const wanted = {
			order: (asked.sort ?? 'latest') as StoryOrder,
			after: asked.after,
			limit: offset + limit
		};
		const { ids, next, matched } = condition
			? this.#filtered(this.#narrowed(selection, condition), condition, wanted)
			: { ...this.#shelf.columns.page(selection, wanted), matched: this.#shelf.columns.total(selection) };
		return { features: this.#features.write(ids.slice(offset), asked), next, matched };
	}

	item(slug: string, wording: Wording): string | undefined {
		const { database } = this.#shelf;
		const id = database
			.prepare<[string], number>('SELECT id FROM public_story WHERE slug = ?')
			.pluck()
			.get(slug);
		return id === undefined ? undefined : this.#features.write([id], wording)[0]?.slice(0, -1);
	}

	#condition({ filter, equals, language }: Asked): Condition | undefined {
		const queryables = queryablesOf(storyProperties, language);
		const parts: Fragment[] = equals.map(([name, value]) => equalityOf(name, value, queryables));
		if (!filter) return parts.length ? { ...joined('AND', parts), demands: {} } : undefined;
		const { bbox, ...compiled } = compile(filter, queryables);
		const demands = { ...demanded(filter.expression), ...(bbox && { bbox }) };
		return { ...joined('AND', [...parts, compiled]), demands };
	}

	/** A filter's demands go into the selection, which has columns for them, unless another geotag may be meant. */
	#narrowed(selection: Selection, { demands: { bbox, ...demands } }: Condition): Selection {
		const isAlone = !ofGeotags.some((key) => selection[key] !== undefined);
		const own = bbox && isAlone ? { ...selection, bbox } : selection;
		const narrowed = { ...demands, ...own };
		try {
			this.#shelf.columns.page(narrowed, { order: 'latest', limit: 1 });
			return narrowed;
		} catch (refusal) {
			// A filter may name a theme or a kind that no story has: then none passes, and nobody is at fault
			if (refusal instanceof Invalid) return own;
			throw refusal;
		}
	}

	/** Passes over the selected stories in their order and keeps what the condition lets through. */
	#filtered(
		selection: Selection,
		condition: Condition,
		{ order, after, limit }: { order: StoryOrder; after?: string; limit: number }
	): { ids: number[]; next?: string; matched?: number } {
		const { columns } = this.#shelf;
		const passing = this.#passing(condition);
		const ids: number[] = [];
		/** Where the page is full, and what begins after it. */
		let end: { from?: string; stories: number } | undefined;
		const next = () => end && columns.page(selection, { order, after: end.from, limit: end.stories }).next;
		const matched = () => this.#count(selection, condition, passing);
		try {
			let from = after;
			for (let batch = 0; ; batch++) {
				const page = columns.page(selection, {
					order,
					after: from,
					limit: BATCHES[batch] ?? BATCHES.at(-1)!
				});
				const kept = passing(page.ids);
				for (const [at, id] of page.ids.entries()) {
					if (!kept.has(id)) continue;
					if (end) return { ids, next: next(), matched: matched() };
					if (ids.push(id) === limit) end = { from, stories: at + 1 };
				}
				if (!page.next) return { ids, matched: after ? matched() : ids.length };
				from = page.next;
			}
		} catch (stopped) {
			// A full page is an answer; whether anything comes after it is for the next one to find out
			if (end && stopped instanceof BudgetSpent) return { ids, next: next() };
			throw stopped;
		}
	}

	#passing(condition: Condition): (ids: number[]) => Set<number> {
		const statement = this.#shelf.database
			.prepare<unknown[], number>(
				`SELECT story.id FROM json_each(?) AS wanted CROSS JOIN public_story AS story ON story.id = wanted.value
				WHERE within_budget(story.id) AND ${condition.sql}`
			)
			.pluck();
		return (ids) => new Set(statement.all(JSON.stringify(ids), ...condition.parameters));
	}

	#count(
		selection: Selection,
		condition: Condition,
		passing: (ids: number[]) => Set<number>
	): number | undefined {
		const { columns, budget } = this.#shelf;
		const key = JSON.stringify([this.#version.current(), selection, condition.sql, condition.parameters]);
		return this.#counts.of(key, () => {
			try {
				return budget.within(COUNTING, () => {
					let [matched, after]: [number, string | undefined] = [0, undefined];
					do {
						const page = columns.page(selection, { order: 'latest', after, limit: BATCHES.at(-1)! });
						matched += passing(page.ids).size;
						after = page.next;
					} while (after);
					return { matched };
				});
			} catch (stopped) {
				if (stopped instanceof BudgetSpent) return {};
				throw stopped;
			}
		}).matched;
	}
}

interface Condition extends Fragment {
	/** What every story that passes it meets. */
	demands: Selection;
}

/** Everything that is asked of stories but the filter, as one selection; undefined where nothing can be in it. */
export function selectionOf({ selection, bbox, period }: Asked): Selection | undefined {
	if (period === 'none') return undefined;
	const days = overlap(selection, period ?? {});
	if (!days) return undefined;
	const { from: _, to: __, ...rest } = selection;
	return { ...rest, ...days, ...(bbox && { bbox }) };
}
