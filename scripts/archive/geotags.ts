import type { Position } from '../../src/lib/geo/position.ts';
import { placeWords } from '../../src/lib/server/import/edition.ts';
import type { GazettedPlace, PlaceResolver } from '../../src/lib/server/import/gazetted-places.ts';
import { foldWords } from '../../src/lib/story/fold.ts';
import { languages, type InEveryLanguage } from '../../src/lib/story/language.ts';
import type { Precision } from '../../src/lib/story/precision.ts';
import { publicGeometry, type PublicGeometry } from '../../src/lib/story/protection.ts';
import { Draw, zipf, type Random } from './random.ts';

/** A place with what every geotag on it needs, worked out once. */
export interface TaggedPlace {
	/** Its row in the store. */
	id: number;
	place: GazettedPlace;
	/** Its names as the word index keeps them. */
	folded: InEveryLanguage;
	/** The place it is drawn together with: its département, or its country. */
	around: string;
	precisions: Draw<Precision>;
	/** What readers are shown at each precision; nothing for exact, which lets the true point through. */
	areas: Map<Precision, PublicGeometry | undefined>;
}

/** What of a story's geotags is of each kind of place. */
const kinds: Record<GazettedPlace['kind'], number> = {
	commune: 78,
	neighbourhood: 6,
	camp: 0,
	city: 11,
	departement: 3,
	region: 1,
	country: 1
};

/** How often each precision is used, where the place allows it. */
const frequency: Record<Precision, number> = {
	exact: 12,
	neighbourhood: 20,
	commune: 70,
	departement: 8,
	region: 3,
	country: 2,
	withheld: 1
};

/** A true point lies at most so far from a place's middle, in degrees: about three kilometres. */
const REACH = 0.03;

const coarser: Precision[] = ['departement', 'region', 'country'];

/** The precisions at which a geotag on a place may be shown: its own, and those of what it lies in. */
function allowed(place: GazettedPlace, inside: Map<string, GazettedPlace>): Precision[] {
	if (place.kind === 'neighbourhood') return ['exact', 'neighbourhood', 'withheld'];
	const chain = new Set<string>();
	for (let area: GazettedPlace | undefined = place; area; area = inside.get(area.inside ?? ''))
		chain.add(area.kind);
	const town = place.kind === 'commune' || place.kind === 'city';
	const areas = coarser.filter((precision) => chain.has(precision));
	return town ? ['exact', 'commune', ...areas, 'withheld'] : areas;
}

/** The département that a place lies in or is; elsewhere the country. */
function surroundings(place: GazettedPlace, inside: Map<string, GazettedPlace>): string {
	let area = place;
	while (area.kind !== 'departement') {
		const next = inside.get(area.inside ?? '');
		if (!next) break;
		area = next;
	}
	return area.slug;
}

/** Five decimals, about a metre: what an editor's map gives. */
const metre = (degrees: number) => Number(degrees.toFixed(5));

/** A point near a place's middle that stands for where something was. */
export function truePoint({ at: [longitude, latitude] }: GazettedPlace, random: Random): Position {
	const off = () => (random.unit() - 0.5) * 2 * REACH;
	return [metre(longitude + off()), metre(latitude + off())];
}

/** The places of an archive, and which of them stories are tied to: a few hold most, by Zipf's law in each kind. */
export class TaggedPlaces {
	/** All, one as often as its weight says. */
	readonly anywhere: Draw<TaggedPlace>;
	/** Those of a département, or of a country abroad. */
	readonly near: Map<string, Draw<TaggedPlace>>;
	/** The slugs of all départements. */
	readonly departements: string[];

	/**
	 * @param found the largest of each kind first
	 * @param ids the rows of the places, by slug
	 */
	constructor(found: GazettedPlace[], resolver: PlaceResolver, ids: Map<string, number>) {
		const inside = new Map(found.map((place) => [place.slug, place]));
		const draws = new Map<string, Draw<Precision>>();
		const drawOf = (precisions: Precision[]) => {
			const key = precisions.join();
			let draw = draws.get(key);
			if (!draw) draws.set(key, (draw = new Draw(precisions, (precision) => frequency[precision])));
			return draw;
		};
		const tagged = found.map((place): TaggedPlace => {
			const precisions = allowed(place, inside);
			const shown = precisions.filter((precision) => precision !== 'exact');
			const words = languages.map((language) => [language, foldWords(placeWords([place], language))]);
			return {
				id: ids.get(place.slug)!,
				place,
				folded: Object.fromEntries(words) as InEveryLanguage,
				around: surroundings(place, inside),
				precisions: drawOf(precisions),
				areas: new Map(
					shown.map((precision) => [
						precision,
						publicGeometry(precision, undefined, resolver.referenceArea(place, precision))
					])
				)
			};
		});
		const weights = weighted(tagged);
		const weightOf = (place: TaggedPlace) => weights.get(place)!;
		this.anywhere = new Draw(tagged, weightOf);
		this.near = new Map(
			[...Map.groupBy(tagged, ({ around }) => around)].map(([around, places]) => [
				around,
				new Draw(places, weightOf)
			])
		);
		this.departements = found.filter(({ kind }) => kind === 'departement').map(({ slug }) => slug);
	}
}

/** A kind's share is divided among its places by Zipf's law, but evenly among the areas, which have no order. */
function weighted(tagged: TaggedPlace[]): Map<TaggedPlace, number> {
	const weights = new Map<TaggedPlace, number>();
	for (const [kind, places] of Map.groupBy(tagged, ({ place }) => place.kind)) {
		const isArea = kind === 'departement' || kind === 'region' || kind === 'country';
		const parts = places.map(isArea ? () => 1 : zipf(2, 1.15));
		const whole = parts.reduce((sum, part) => sum + part, 0);
		places.forEach((place, rank) => weights.set(place, (kinds[kind] * parts[rank]!) / whole));
	}
	return weights;
}
