import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InEveryLanguage, Language } from '../../story/language.ts';
import type { FeatureName, Features } from './features.ts';

/** A logistic regression: log-odds that a span names a place. Written by `npm run geotag:train`. */
export interface Model {
	bias: number;
	/** A feature that is not named weighs nothing. */
	weights: Partial<Record<FeatureName, number>>;
}

/** The log-odds that a span with these features names a place. */
export function logOdds({ bias, weights }: Model, features: Features): number {
	let sum = bias;
	for (const name in features) {
		sum += (weights[name as FeatureName] ?? 0) * features[name as FeatureName]!;
	}
	return sum;
}

export const probability = (odds: number) => 1 / (1 + Math.exp(-odds));

/** @param folder data/geotag */
export function readModels(folder: string): InEveryLanguage<Model> {
	const read = (language: Language) =>
		JSON.parse(readFileSync(join(folder, `weights.${language}.json`), 'utf8')) as Model;
	return { fr: read('fr'), en: read('en'), de: read('de'), ar: read('ar') };
}
