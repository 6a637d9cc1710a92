import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { ImportChoices, ImportOutcome } from '../../newsroom/import.ts';
import { titleOf } from '../../newsroom/manuscript.ts';
import { append, type Deed } from '../desk/journal.ts';
import { createWithin, head, reviseWithin } from '../desk/manuscripts.ts';
import type { Store } from '../store/connection.ts';
import { erase } from '../store/erasure.ts';
import { assemble, markOf, writtenSum, type Family } from './assembly.ts';
import { fateOf, themesByName, themesOf } from './families.ts';
import { NewThemes } from './new-themes.ts';
import { familiesOf } from './preview-file.ts';
import { writeProposals } from './proposals.ts';
import { changeRun } from './runs.ts';

/** Names of what was left that are told; the rest is counted. */
const TOLD_AT_MOST = 100;
/**
 * Milliseconds after which others have a turn. The transaction goes on holding the connection: what is kept in memory
 * is answered meanwhile, and what asks the store waits for the end of it.
 */
const TURN = 25;

/** What is written, and under which name. */
export interface TakingIn {
	run: string;
	origin: string;
	/** The file's name, for the log. */
	name: string;
	choices: ImportChoices;
	/** The newsroom's, as the preview was read with. */
	secret: string;
}

interface Former {
	manuscript: number;
	sum: string;
	revision: number;
}

const themes = (writing: Store) =>
	writing
		.selectFrom('theme')
		.innerJoin('theme_text', 'theme_text.theme', 'theme.id')
		.select(['slug', 'name'])
		.execute();

class Taking {
	readonly #writing: Store;
	readonly #deed: Deed;
	readonly #given: TakingIn;
	readonly #themes: NewThemes;
	readonly outcome: ImportOutcome = { created: 0, updated: 0, unchanged: 0, left: [], leftInAll: 0 };
	/** Points were there that the source has no longer, or has elsewhere. */
	hasForgotten = false;

	constructor(writing: Store, deed: Deed, given: TakingIn) {
		this.#writing = writing;
		this.#deed = deed;
		this.#given = given;
		this.#themes = new NewThemes(writing, given.run, given.choices);
	}

	async take(source: string, family: Family, content: string, known: Map<string, string>): Promise<void> {
		const { choices, origin, secret } = this.#given;
		const headings = family.flatMap((story) => story.themes);
		const themes = themesOf(headings, choices, known);
		const sum = writtenSum(secret, content, themes, choices);
		const former = await this.#writing
			.selectFrom('import_item')
			.select(['manuscript', 'sum', 'revision'])
			.where('origin', '=', origin)
			.where('source', '=', source)
			.executeTakeFirst();
		const now = former && (await head(this.#writing, former.manuscript));
		const fate = fateOf(sum, former && now && { ...former, newest: now.revision, binned: now.binned });
		if (fate === 'unchanged') this.outcome.unchanged++;
		else if (former && now && (fate === 'conflict' || fate === 'binned')) {
			this.outcome.leftInAll++;
			if (this.outcome.left.length < TOLD_AT_MOST)
				this.outcome.left.push({ id: now.id, title: now.title, fate });
			// The text is somebody's by now; what the source says beside it waits for their word all the same
			if (fate === 'conflict') await this.#propose(source, family, former.manuscript);
		} else await this.#write(source, family, sum, await this.#themes.slugs(themes), former);
	}

	async #write(
		source: string,
		family: Family,
		sum: string,
		themes: string[],
		former: Former | undefined
	): Promise<void> {
		const writing = this.#writing;
		const { choices, origin, run } = this.#given;
		const revision = former ? former.revision + 1 : 1;
		const document = assemble(family, themes, choices, revision);
		let manuscript: number;
		if (former) {
			({ manuscript } = former);
			await reviseWithin(writing, await head(writing, manuscript), {
				...this.#deed,
				document,
				cause: 'import'
			});
			await append(writing, {
				...this.#deed,
				action: 'story.saved',
				subject: { kind: 'story', id: manuscript, title: titleOf(document) },
				detail: { revision }
			});
			this.outcome.updated++;
		} else {
			const owner = this.#deed.member?.id ?? null;
			manuscript = await createWithin(writing, this.#deed, document, { cause: 'import', owner });
			this.outcome.created++;
		}
		await writing
			.insertInto('import_item')
			.values({ origin, source, manuscript, sum, revision })
			.onConflict((conflict) =>
				conflict.columns(['origin', 'source']).doUpdateSet({ sum, revision, manuscript })
			)
			.execute();
		await writing
			.insertInto('import_deed')
			.values({
				run,
				manuscript,
				revision,
				before: former?.revision ?? null,
				sum_before: former?.sum ?? null
			})
			.execute();
		await this.#propose(source, family, manuscript);
	}

	/** Lays the source's points and media beside a story, in place of those that it had there. */
	async #propose(source: string, family: Family, manuscript: number): Promise<void> {
		const { origin, secret } = this.#given;
		const isReplaced = await writeProposals(this.#writing, manuscript, {
			points: family
				.flatMap(({ points }) => points)
				.map((point) => ({ ...point, mark: markOf(secret, { origin, source }, point) })),
			media: family.flatMap(({ media }) => media)
		});
		if (isReplaced) this.hasForgotten = true;
	}
}

/** Whether two say the same place or address: translations repeat their original's. */
const distinct = <T>(list: T[], nameOf: (one: T) => string) => [
	...new Map(list.map((one) => [nameOf(one), one])).values()
];

/** A family in which nothing is said twice. */
function onceOnly(family: Family): Family {
	const [first, ...rest] = family;
	return [
		{
			...first,
			points: distinct(
				family.flatMap(({ points }) => points),
				({ longitude, latitude }) => `${longitude} ${latitude}`
			),
			media: distinct(
				family.flatMap(({ media }) => media),
				({ url }) => url
			)
		},
		...rest.map((story) => ({ ...story, points: [], media: [] }))
	];
}

/**
 * Writes a previewed file into the newsroom as drafts, in one transaction: all of it or nothing. What an import before
 * made of the same source is written anew where nobody has changed it since; where somebody has, the text is left, and the
 * source's points and media are proposed beside it.
 */
export async function takeIn(
	store: Store,
	deed: Deed,
	preview: Database.Database,
	given: TakingIn
): Promise<ImportOutcome> {
	const done = await store.transaction().execute(async (writing) => {
		const known = themesByName(await themes(writing));
		const taking = new Taking(writing, deed, given);
		let turn = performance.now();
		for (const { source, family, content, what } of familiesOf(preview)) {
			if (what === 'page' && !given.choices.withPages) continue;
			await taking.take(source, onceOnly(family), content, known);
			if (performance.now() - turn < TURN) continue;
			await setImmediate();
			turn = performance.now();
		}
		const { outcome } = taking;
		const { created, updated, unchanged, leftInAll: left } = outcome;
		await changeRun(writing, given.run, { status: 'done', told: outcome, ended: deed.at.toISOString() });
		await append(writing, {
			...deed,
			action: 'import.done',
			subject: { kind: 'import', id: given.run, title: given.name },
			detail: { created, updated, unchanged, left }
		});
		return taking;
	});
	if (done.hasForgotten) await erase(store);
	return done.outcome;
}
