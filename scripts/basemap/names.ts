import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import type { CountryName } from './country-names.ts';
import type { Departement } from './departements.ts';
import { regionNames } from './departements.ts';
import type { Names } from './labels.ts';
import { labels, namesFrom } from './labels.ts';
import { within } from './line.ts';
import type { Town, TownClass } from './towns.ts';

export type NameKind = 'sea' | 'country' | 'region' | 'departement' | 'relief' | 'town';

/** A name on the map, and what decides whether it is set. */
export type PlacedName = {
	kind: NameKind;
	at: Position;
	/** Smaller is more important, among names of one kind. */
	rank: number;
	/** Zooms (MapLibre's, in tiles of 512 pixels) between which it may appear. */
	z: number;
	until?: number;
	/** As it is written there. */
	local: string;
	names: Names;
	/** ISO 3166-1 alpha-2 of a country, INSEE code of a région or département. */
	code?: string;
	class?: TownClass;
};

const REGION_ZOOM = 5;
const DEPARTEMENT_ZOOM = 7;

/** Every name of the `place` layer: seas, countries, régions, départements, mountains, then towns by importance. */
export function placedNames(countries: CountryName[], named: Departement[], towns: Town[]): PlacedName[] {
	const { seas, regions, departements, reliefs } = labels();
	const official = regionNames();
	return [
		...seas.map(({ at, mz, r, only, ...names }): PlacedName => ({
			kind: 'sea',
			at,
			rank: r,
			z: mz,
			...(only === undefined ? {} : { until: only }),
			local: names.name,
			names: namesFrom(names.name, names)
		})),
		...countries.map(({ at, code, names, rank, zoom, until }): PlacedName => ({
			kind: 'country',
			at,
			rank,
			z: zoom,
			...(until === undefined ? {} : { until }),
			local: names.fr,
			names,
			code
		})),
		...Object.entries(regions).map(([code, { at, ...names }]): PlacedName => {
			const local = official.get(code) ?? code;
			return { kind: 'region', at, rank: 1, z: REGION_ZOOM, local, names: namesFrom(local, names), code };
		}),
		...named.map(({ code, name, at }): PlacedName => ({
			kind: 'departement',
			at,
			rank: 1,
			z: DEPARTEMENT_ZOOM,
			local: name,
			names: namesFrom(name, departements[code]),
			code
		})),
		...reliefs.map(({ at, mz, ...names }): PlacedName => ({
			kind: 'relief',
			at,
			rank: 1,
			z: mz,
			local: names.name,
			names: namesFrom(names.name, names)
		})),
		...towns.map(({ at, zoom, rank, local, names, ...town }): PlacedName => ({
			kind: 'town',
			at,
			rank,
			z: zoom,
			local,
			names,
			class: town.class
		}))
	];
}

const NEAR: Bbox = [-13, 38.5, 14, 54.5];
const EUROPE: Bbox = [-25, 27, 45, 66];
/** The server's pictures reach no further in than this at home, and this abroad. */
const LAST_ZOOM = { france: 9, near: 7, europe: 4, world: 3 };
const LEAST_COMMUNE = 5000;
const MOST = { france: 1000, abroad: 500 };

/** The towns that the server's pictures may name, the most important first: France's, and those around it. */
export function townsForPictures(towns: Town[]): Town[] {
	const own = towns.filter(
		({ country, population, zoom }) =>
			country === 'FR' && population >= LEAST_COMMUNE && zoom <= LAST_ZOOM.france
	);
	const foreign = towns.filter(({ at, country, zoom }) => {
		if (country === 'FR') return false;
		if (within(at, NEAR)) return zoom <= LAST_ZOOM.near;
		return zoom <= (within(at, EUROPE) ? LAST_ZOOM.europe : LAST_ZOOM.world);
	});
	const told = towns.filter(({ isToldOf }) => isToldOf);
	const chosen = new Set([...told, ...own.slice(0, MOST.france), ...foreign.slice(0, MOST.abroad)]);
	return towns.filter((town) => chosen.has(town));
}

const rounded = ([x, y]: Position): Position => [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4];

/** names.json, one name a line: what the server's SVG may set. Mountains are left to the moving map. */
export function namesJson(names: PlacedName[]): string {
	const lines = names
		.filter(({ kind }) => kind !== 'relief')
		.map(({ kind, at, rank, z, until, names, code, class: size }) =>
			JSON.stringify({ kind, at: rounded(at), rank, z, until, names, code, class: size })
		);
	return `[\n${lines.join(',\n')}\n]\n`;
}
