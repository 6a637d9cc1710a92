import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../../src/lib/story/language.ts';
import { languages } from '../../src/lib/story/language.ts';
import type { Reader } from '../../src/lib/server/geotag/reader.ts';
import { openReader } from '../../src/lib/server/geotag/opening.ts';
import { root } from '../command.ts';
import { add, f1, judge, nothing, share, type Judgement, type Score } from './score.ts';
import { MalformedSnippets, readSnippets, type Snippet } from './snippets.ts';

/** Reads every text and judges what was found, without anything that a newsroom would bring. */
export function evaluate(
	reader: Reader,
	snippets: Snippet[]
): { judgements: [Snippet, Judgement][]; byLanguage: Map<Language, Score> } {
	const byLanguage = new Map<Language, Score>();
	const judgements = snippets.map((snippet): [Snippet, Judgement] => {
		const judgement = judge(snippet, reader.readPlaces(snippet.text, snippet.lang));
		byLanguage.set(snippet.lang, add(byLanguage.get(snippet.lang) ?? nothing(), judgement.score));
		return [snippet, judgement];
	});
	return { judgements, byLanguage };
}

/** Rows by language, then over all but French, then over all. */
export function rowsOf(byLanguage: Map<Language, Score>): [name: string, score: Score][] {
	const rows: [string, Score][] = languages.flatMap((language) => {
		const score = byLanguage.get(language);
		return score ? [[language, score] as [string, Score]] : [];
	});
	const pooled = (names: string[]) =>
		rows.filter(([name]) => names.includes(name)).reduce((sum, [, score]) => add(sum, score), nothing());
	const others = rows.map(([name]) => name).filter((name) => name !== 'fr');
	const all: [string, Score] = ['all', pooled(rows.map(([name]) => name))];
	return others.length ? [...rows, ['not fr', pooled(others)], all] : [...rows, all];
}

const columns: [heading: string, value: (score: Score) => string][] = [
	['texts', ({ texts }) => String(texts)],
	['places', ({ gold }) => String(gold)],
	['exact P', (score) => percent(share(score.exact, score.listed))],
	['exact R', (score) => percent(share(score.exact, score.gold))],
	['exact F1', (score) => percent(f1(score.exact, score))],
	['overlap P', (score) => percent(share(score.overlapping, score.listed))],
	['overlap R', (score) => percent(share(score.overlapping, score.gold))],
	['overlap F1', (score) => percent(f1(score.overlapping, score))],
	['end-to-end F1', (score) => percent(f1(score.right, score))],
	['≤ 15 km', (score) => percent(share(score.within15, score.placed))],
	['≤ 161 km', (score) => percent(share(score.within161, score.placed))],
	['forbidden avoided', ({ avoided, forbidden }) => `${avoided}/${forbidden}`],
	['in texts', ({ clean, traps }) => `${clean}/${traps}`]
];
const percent = (value: number) => (100 * value).toFixed(1);

/** The rows as text, a column each under its heading. */
export function tableOf(rows: [name: string, score: Score][]): string {
	const cells = [
		['', ...columns.map(([heading]) => heading)],
		...rows.map(([name, score]) => [name, ...columns.map(([, value]) => value(score))])
	];
	const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
	return cells
		.map((row) =>
			row
				.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!)))
				.join('  ')
		)
		.join('\n');
}

function tell([{ id }, { missed, wrong, extra }]: [Snippet, Judgement]): string[] {
	return [
		...missed.map(({ text }) => `${id}: missed ${text}`),
		...wrong.map(({ place, mention }) => {
			const [first] = mention.candidates;
			return `${id}: ${mention.surface} is ${place.name ?? place.text} (${place.insee ?? place.cc ?? ''}), not ${first?.id} (${first?.gazetteer?.context ?? ''})`;
		}),
		...extra.map(
			({ surface, probability, candidates: [first] }) =>
				`${id}: ${surface} is no place (${probability.toFixed(2)}, ${first?.id})`
		)
	];
}

if (import.meta.main) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { errors: { type: 'boolean', default: false } }
	});
	const [file] = positionals;
	try {
		if (!file)
			throw new MalformedSnippets('Say which file: npm run geotag:evaluate -- FILE.jsonl [--errors]');
		const snippets = readSnippets(file);
		const reader = openReader(join(root, 'data/built/gazetteer.sqlite'), join(root, 'data/geotag'));
		const { judgements, byLanguage } = evaluate(reader, snippets);
		if (values.errors) for (const line of judgements.flatMap(tell)) console.log(line);
		console.log(tableOf(rowsOf(byLanguage)));
	} catch (error) {
		if (!(error instanceof MalformedSnippets)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
