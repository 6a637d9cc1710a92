import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { openGazetteerFile } from '../../src/lib/server/gazetteer/index.ts';
import { describe } from '../../src/lib/server/geotag/description.ts';
import { featureNames, type FeatureName } from '../../src/lib/server/geotag/features.ts';
import type { Model } from '../../src/lib/server/geotag/model.ts';
import { Reader } from '../../src/lib/server/geotag/reader.ts';
import { readWordLists } from '../../src/lib/server/geotag/word-lists.ts';
import type { InEveryLanguage, Language } from '../../src/lib/story/language.ts';
import { languages } from '../../src/lib/story/language.ts';
import { root } from '../command.ts';
import { evaluate, rowsOf, tableOf } from './evaluate.ts';
import { fit, type Observation } from './regression.ts';
import { isHeldOut, readSnippets, type Snippet } from './snippets.ts';

/*
 * `npm run geotag:train`: the weights of the model, from our own snippets and nothing else. First one model of all
 * languages, then one of each that is drawn towards it, because a hundred snippets are few. The same snippets and the
 * same gazetteer give the same files.
 */

// How strongly weights are drawn to nothing, and those of a language to those of all: fourfold cross-validation over
// the snippets did best with these.
const RIDGE = 0.1;
const TO_ALL = 2;

const folder = join(root, 'data/geotag');
const unlearned: Model = { bias: 0, weights: {} };

/** What the names of a text are like, and which of them somebody marked as places. */
function observe(reader: Reader, { text, lang, places }: Snippet): Observation[] {
	const reading = reader.survey(text, lang);
	return describe(reading).map((features, index) => {
		const { start, end } = reading.spans[index]!;
		return {
			features: new Map(
				Object.entries(features).map(([name, worth]) => [featureNames.indexOf(name as FeatureName), worth])
			),
			isPositive: places.some((place) => place.start < end && start < place.end)
		};
	});
}

function modelOf(weights: number[]): Model {
	const rounded = weights.map((weight) => Math.round(weight * 1000) / 1000);
	return {
		bias: rounded.at(-1)!,
		weights: Object.fromEntries(
			featureNames.map((name, index) => [name, rounded[index]!]).filter(([, weight]) => weight !== 0)
		)
	};
}

/** Learns from all snippets that are not held out. */
export function train(database: Database.Database, snippets: Snippet[]): InEveryLanguage<Model> {
	const lists = readWordLists(folder);
	const blank = new Reader(database, {
		lists,
		models: { fr: unlearned, en: unlearned, de: unlearned, ar: unlearned }
	});
	const observed = new Map<Language, Observation[]>();
	for (const snippet of snippets.filter((one) => !isHeldOut(one))) {
		observed.set(snippet.lang, [...(observed.get(snippet.lang) ?? []), ...observe(blank, snippet)]);
	}
	const zeros = Array<number>(featureNames.length + 1).fill(0);
	const all = fit([...observed.values()].flat(), zeros, RIDGE);
	return Object.fromEntries(
		languages.map((language) => [language, modelOf(fit(observed.get(language) ?? [], all, TO_ALL))])
	) as InEveryLanguage<Model>;
}

/** As the file has it. */
export const written = (model: Model) => `${JSON.stringify(model, undefined, '\t')}\n`;

if (import.meta.main) {
	const snippets = readSnippets(join(folder, 'snippets.jsonl'));
	openGazetteerFile(join(root, 'data/built/gazetteer.sqlite'), (database) => {
		const models = train(database, snippets);
		for (const language of languages) {
			writeFileSync(join(folder, `weights.${language}.json`), written(models[language]));
		}
		const reader = new Reader(database, { lists: readWordLists(folder), models });
		const [kept, learned] = [snippets.filter(isHeldOut), snippets.filter((one) => !isHeldOut(one))];
		console.log(`Learned from ${learned.length} snippets:`);
		console.log(tableOf(rowsOf(evaluate(reader, learned).byLanguage)));
		console.log('\nHeld out:');
		console.log(tableOf(rowsOf(evaluate(reader, kept).byLanguage)));
	});
}
