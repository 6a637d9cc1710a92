import { distance } from '../../src/lib/geo/globe.ts';
import type { Mention } from '../../src/lib/server/geotag/mention.ts';
import type { GoldPlace, Snippet } from './snippets.ts';

/** What a reading of some texts got right. Counts, so that scores of several texts can be added up. */
export interface Score {
	texts: number;
	gold: number;
	/** Mentions listed. */
	listed: number;
	/** Listed with the span of a gold place; with a span that overlaps one. */
	exact: number;
	overlapping: number;
	/** Overlapping, and the first candidate is the gold place. */
	right: number;
	/** Of the overlapping ones with a gold point: all, and those whose first candidate lies within so many kilometres. */
	placed: number;
	within15: number;
	within161: number;
	/** Words that are no place here, and those that were not listed; texts that have some, and those kept clean. */
	forbidden: number;
	avoided: number;
	traps: number;
	clean: number;
}

export const nothing = (): Score => ({
	texts: 0,
	gold: 0,
	listed: 0,
	exact: 0,
	overlapping: 0,
	right: 0,
	placed: 0,
	within15: 0,
	within161: 0,
	forbidden: 0,
	avoided: 0,
	traps: 0,
	clean: 0
});

export function add(one: Score, other: Score): Score {
	const sum = nothing();
	for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] = one[key] + other[key];
	return sum;
}

/** Kilometres that a right place may lie off, by kind: a point stands for a whole country. Kinds of other gazetteers, too. */
const tolerances: Record<string, number> = {
	country: 300,
	area: 300,
	macro: 300,
	region: 300,
	division: 300,
	admin1: 300,
	departement: 60,
	district: 60,
	admin2: 60
};
const TOLERANCE = 15;

/** What went wrong with one text, for whoever looks for the cause. */
export interface Judgement {
	score: Score;
	missed: GoldPlace[];
	wrong: { place: GoldPlace; mention: Mention }[];
	extra: Mention[];
}

/** Each gold place takes the mention with its span, else the one that overlaps it most; each mention serves once. */
export function judge(snippet: Snippet, mentions: Mention[]): Judgement {
	const free = new Set(mentions);
	const score = { ...nothing(), texts: 1, gold: snippet.places.length, listed: mentions.length };
	const judgement: Judgement = { score, missed: [], wrong: [], extra: [] };
	for (const place of snippet.places) {
		const mention = [...free]
			.filter((one) => overlap(one, place) > 0)
			.sort((one, other) => overlap(other, place) - overlap(one, place))[0];
		if (!mention) {
			judgement.missed.push(place);
			continue;
		}
		free.delete(mention);
		score.overlapping += 1;
		if (mention.start === place.start && mention.end === place.end) score.exact += 1;
		const isSame = isSamePlace(mention, place);
		// Registers give the same country points that lie hundreds of kilometres apart
		const km = isSame ? 0 : away(mention, place);
		if (km !== undefined) {
			score.placed += 1;
			if (km <= 15) score.within15 += 1;
			if (km <= 161) score.within161 += 1;
		}
		if (isSame || (km !== undefined && km <= (tolerances[place.kind] ?? TOLERANCE))) score.right += 1;
		else judgement.wrong.push({ place, mention });
	}
	judgement.extra = [...free];
	score.forbidden = snippet.forbid.length;
	const unfounded = mentions.filter((one) => snippet.places.every((place) => overlap(one, place) <= 0));
	score.avoided = snippet.forbid.filter(
		(word) => !unfounded.some(({ surface }) => surface.includes(word))
	).length;
	score.traps = snippet.forbid.length ? 1 : 0;
	score.clean = score.traps && score.avoided === score.forbidden ? 1 : 0;
	return judgement;
}

type Stretch = { start: number; end: number };
const overlap = (one: Stretch, other: Stretch) =>
	Math.min(one.end, other.end) - Math.max(one.start, other.start);

function away({ candidates: [first] }: Mention, { lat, lon }: GoldPlace): number | undefined {
	if (lat === undefined || lon === undefined || !first?.at) return undefined;
	return distance(first.at, [lon, lat]) / 1000;
}

function isSamePlace({ candidates: [first] }: Mention, place: GoldPlace): boolean {
	const found = first?.gazetteer;
	if (!found) return false;
	if (place.kind === 'country') return found.kind === 'country' && found.country === place.cc;
	const isOfCode = place.insee !== undefined && found.insee === place.insee;
	return (
		found.id === place.id || isOfCode || (place.geonameid !== undefined && found.geonames === place.geonameid)
	);
}

/** `part` of `whole`; 1 where there was nothing to get wrong. */
export const share = (part: number, whole: number) => (whole ? part / whole : 1);

/** The harmonic mean of precision and recall. */
export const f1 = (right: number, { listed, gold }: Pick<Score, 'listed' | 'gold'>) =>
	listed + gold ? (2 * right) / (listed + gold) : 1;
