import Database from 'better-sqlite3';
import { keepBase, takeUpBase } from '../../../src/lib/server/columns/kept-base.ts';
import { readBase, withTitles } from '../../../src/lib/server/columns/base.ts';
import { Research } from '../../../src/lib/server/columns/research.ts';
import type { Selection } from '../../../src/lib/story/selection.ts';
import { seeded } from '../seeded.ts';
import type { Finding } from '../table.ts';
import { contest, percentiles, quantile, type Contest } from './contest.ts';
import { facetsFloor, listFloor, tileFloor, wordsFloor } from './floors.ts';
import { Questions, wordOf } from './questions.ts';
import type { BenchStore } from './stores.ts';
import { boxOfTile, tileAt } from './tile-grid.ts';

const FIRST = 50;
const BEST = 20;

/** The columns in memory asked in this process, each kind of question in turn with raw SQL over the same file. */
export function* benchColumns({ file, stories }: BenchStore): Generator<Finding> {
	const database = new Database(file, { readonly: true });
	const readingAll = performance.now();
	if (!takeUpBase(file, database)) keepAnew(file);
	const first = (performance.now() - readingAll) / 1000;
	const start = performance.now();
	const research = new Research(database, takeUpBase(file, database));
	research.count({});
	const loading = (performance.now() - start) / 1000;
	const themes = research.count({}).facets.theme.rows.map(({ value }) => value);
	const questions = new Questions(themes);
	const size = `${stories.toLocaleString('en')} stories`;
	const finding = (what: string, goal: string, times: Contest, reached: boolean): Finding => ({
		what: `${size}: ${what}`,
		goal,
		measured: percentiles(times.ours) + (times.floor.length ? `; raw SQL ${percentiles(times.floor)}` : ''),
		reached
	});
	yield {
		what: `${size}: ready after a start`,
		goal: '< 5 s',
		measured: `${loading.toFixed(1)} s${first > 1 ? `; the very first, which keeps the columns for the next, ${first.toFixed(1)} s` : ''}`,
		reached: loading < 5
	};
	yield readingAhead(research, size);

	const list = listFloor(database);
	const page = (selection: Selection) => research.page(selection, { order: 'latest', limit: FIRST }).ids;
	const boxes = questions.several(400, questions.boxPeriodTheme);
	for (const one of boxes.slice(0, 50)) {
		if (String(page(one)) !== String(list(one, FIRST)))
			throw new Error(`the columns and SQL disagree on ${JSON.stringify(one)}`);
	}
	const listed = contest(boxes, page, (one) => list(one, FIRST));
	const ratio = quantile(listed.ours, 0.5) / quantile(listed.floor, 0.5);
	yield finding(
		`box, period and theme, first ${FIRST} (${ratio.toFixed(2)} of raw SQL)`,
		'p50 < 5, p99 < 20 ms, < 1.3',
		listed,
		quantile(listed.ours, 0.5) < 5 && quantile(listed.ours, 0.99) < 20 && ratio < 1.3
	);

	const ranked = wordsFloor(database);
	for (const [share, goal] of [
		[0.001, 50],
		[0.01, 50],
		[0.1, 150],
		[0.9, 150]
	] as const) {
		const asked = questions.several(100, questions.words(share));
		const times = contest(
			asked,
			(one) => research.page(one, { order: 'relevance', limit: BEST }),
			// A common word takes raw SQL seconds: a tenth of the questions tells as much
			share < 0.1 ? (one) => ranked(one, BEST) : undefined
		);
		if (share >= 0.1) times.floor = contest(asked.slice(0, 10), (one) => ranked(one, BEST)).ours;
		yield finding(
			`words in ${share * 100} % of stories, box and period, best ${BEST}`,
			`p99 < ${goal} ms`,
			times,
			quantile(times.ours, 0.99) < goal
		);
	}

	const facets = facetsFloor(database);
	const anything = questions.several(200, questions.anything);
	const counted = contest(anything, (one) => research.count(one));
	counted.floor = contest(anything.slice(0, 10), (one) => facets(one)).ours;
	yield finding(
		'all facets and the histogram, no words (raw: three of the groups)',
		'p99 < 60 ms',
		counted,
		quantile(counted.ours, 0.99) < 60
	);
	for (const [share, goal] of [
		[0.1, 120],
		[0.9, 600]
	] as const) {
		// Another period each time, so that nothing of the answer is remembered
		const asked = questions.several(30, () => ({ words: wordOf(share), ...questions.period(5) }));
		const times = contest(asked, (one) => research.count(one));
		yield finding(
			`all facets, words in ${share * 100} % of stories`,
			`p99 < ${goal} ms`,
			times,
			quantile(times.ours, 0.99) < goal
		);
	}
	yield* benchTiles(database, research, questions, size);
	database.close();
}

/** What the server does after each start while nobody asks, and what a question that comes then waits for. */
function readingAhead(research: Research, size: string): Finding {
	const steps: number[] = [];
	const reading = research.readWords();
	for (let isOver = false; !isOver;) {
		const start = performance.now();
		isOver = reading.next().done === true;
		steps.push(performance.now() - start);
	}
	const whole = steps.reduce((sum, step) => sum + step, 0) / 1000;
	return {
		what: `${size}: reading ahead the words that most texts hold`,
		goal: '–',
		measured: `${whole.toFixed(1)} s in ${steps.length} steps, ${percentiles(steps)}`,
		reached: true
	};
}

/** What the server does at its first start on an archive. */
function keepAnew(file: string): void {
	const writable = new Database(file);
	keepBase(file, writable, withTitles(writable, readBase(writable)));
	writable.close();
}

/** Tiles of every zoom: for a selection asked for the first time, and for one whose neighbours have been asked for. */
function benchTiles(
	database: Database.Database,
	research: Research,
	questions: Questions,
	size: string
): Finding[] {
	const random = seeded(7);
	const floor = tileFloor(database);
	const cold: number[] = [];
	const warm: number[] = [];
	const raw: number[] = [];
	let largest = 0;
	for (let zoom = 0; zoom <= 14; zoom++) {
		for (let turn = 0; turn < 8; turn++) {
			const [longitude, latitude] = questions.box(0);
			const [column, row] = tileAt(zoom, longitude, latitude);
			const selection: Selection = { theme: questions.theme(), ...questions.period(20 + random()) };
			const ask = () =>
				(largest = Math.max(largest, research.tileBytes(selection, zoom, column, row, 'fr').length));
			const times = contest([0], ask, () => floor(boxOfTile(zoom, column, row)));
			cold.push(...times.ours);
			raw.push(...times.floor);
			warm.push(...contest([0], ask).ours);
			largest = Math.max(largest, research.tileBytes({}, zoom, column, row, 'fr').length);
		}
	}
	return [
		{
			what: `${size}: a tile, cold`,
			goal: 'p99 < 40 ms',
			measured: `${percentiles(cold)}; raw SQL ${percentiles(raw)}`,
			reached: quantile(cold, 0.99) < 40
		},
		{
			what: `${size}: a tile, warm`,
			goal: 'p99 < 3 ms',
			measured: percentiles(warm),
			reached: quantile(warm, 0.99) < 3
		},
		{
			what: `${size}: the largest tile`,
			goal: '≤ 100 kB',
			measured: `${(largest / 1000).toFixed(0)} kB`,
			reached: largest <= 100_000
		}
	];
}
