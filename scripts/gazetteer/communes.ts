import { existsSync, readFileSync } from 'node:fs';
import { nameFlags, type Entry } from '../../src/lib/server/gazetteer/place.ts';
import type { Position } from '../../src/lib/geo/position.ts';
import { foldName } from '../../src/lib/story/fold.ts';
import { territories } from './countries.ts';
import type { Ring } from './outline.ts';
import { addOwnNames } from './own-names.ts';
import type { RegisteredCommune, Register } from './register.ts';
import { parseTable } from './sources.ts';
import { Spellings } from './spellings.ts';
import { radiusOf, surfaces, type Site } from './surfaces.ts';
import { addNames, type KnownNames, type Settlement } from './towns.ts';

/** What is known of a commune's ground. `surface` in square kilometres. */
export type Ground = { at: Position; approximate: boolean; surface?: number; settlement?: Settlement };

const LARGEST = 15_000;

/**
 * An operator's official file of communes: tab-separated with a heading, columns `insee`, `lon`, `lat`
 * (WGS 84) and, if it is known, `surface_km2` (left empty or 0 otherwise).
 *
 * @throws Error in a person's words where the file is missing or a line cannot be read
 */
export function readCommunePoints(file: string): Map<string, Ground> {
	if (!existsSync(file)) throw new Error(`No file of communes at ${file}`);
	const text = readFileSync(file, 'utf8');
	const hasSurfaces = /^[^\n]*\bsurface_km2\b/.test(text);
	const columns = ['insee', 'lon', 'lat', ...(hasSurfaces ? ['surface_km2'] : [])] as const;
	return new Map(
		parseTable(text, columns, file).map(({ insee, lon, lat, surface_km2: surface }) => {
			const at: Position = [Number(lon), Number(lat)];
			if (!insee || !lon || !lat || !(Math.abs(at[0]) <= 180) || !(Math.abs(at[1]) <= 90)) {
				throw new Error(`${file}: no point for the commune "${insee}" (lon "${lon}", lat "${lat}")`);
			}
			return [insee, { at, approximate: false, surface: Number(surface) || undefined }];
		})
	);
}

/**
 * Finds each commune's point: the operator's file, else the settlement of GeoNames that carries its code, else
 * the mean of the communes that share its postcode, else of its département (both approximate). One without
 * any people, as Clipperton, has none.
 */
export function locate(
	communes: RegisteredCommune[],
	settlements: Settlement[],
	official: Map<string, Ground>
): Map<string, Ground> {
	const byCode = Map.groupBy(settlements.filter(isFrench), ({ codes }) => codes[3]);
	const byName = Map.groupBy(
		settlements.filter(isFrench),
		(one) => `${departementOf(one)} ${foldName(one.name)}`
	);
	const grounds = new Map<string, Ground>();
	for (const commune of communes) {
		const settlement = chiefSettlement(commune, byCode, byName);
		const at = official.get(commune.code) ?? (settlement && { at: settlement.at, approximate: false });
		if (at) grounds.set(commune.code, { ...at, settlement });
	}
	const known = communes.filter(({ code }) => grounds.has(code));
	const pointOf = ({ code }: RegisteredCommune) => grounds.get(code)!.at;
	const byPostcode = new Map<string, RegisteredCommune[]>();
	for (const commune of known) {
		for (const postcode of commune.codesPostaux ?? []) {
			byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), commune]);
		}
	}
	const byDepartement = Map.groupBy(known, ({ departement }) => departement);
	const settled = Map.groupBy(settlements.filter(isFrench), departementOf);
	for (const commune of communes) {
		if (grounds.has(commune.code)) continue;
		const sharing = (commune.codesPostaux ?? []).flatMap((postcode) => byPostcode.get(postcode) ?? []);
		const neighbours = (sharing.length ? sharing : (byDepartement.get(commune.departement) ?? [])).map(
			pointOf
		);
		// Saint-Martin is the one commune of its territory, and GeoNames has its towns without a code.
		const towns = commune.population ? (settled.get(commune.departement) ?? []) : [];
		const points = neighbours.length ? neighbours : towns.map(({ at }) => at);
		if (points.length) grounds.set(commune.code, { at: mean(points), approximate: true });
	}
	return grounds;
}

/** The settlement a commune is named after, else its largest; one with no or another's code by its name alone. */
function chiefSettlement(
	{ code, nom, departement }: RegisteredCommune,
	byCode: Map<string, Settlement[]>,
	byName: Map<string, Settlement[]>
): Settlement | undefined {
	const own = (byCode.get(code) ?? []).filter(({ feature }) => feature !== 'PPLX');
	const name = foldName(nom);
	const namesakes = byName.get(`${departement} ${name}`) ?? [];
	return (
		own.find((settlement) => foldName(settlement.name) === name) ??
		own.toSorted((one, other) => other.population - one.population)[0] ??
		(namesakes.length === 1 ? namesakes[0] : undefined)
	);
}

const isFrench = ({ country }: Settlement) => country === 'FR' || territories[country] !== undefined;

const departementOf = ({ country, codes }: Settlement) => territories[country] ?? codes[1];

/** The middle of some points; good enough within a country that does not cross the antimeridian. */
export function mean(points: Position[]): Position {
	const sum = points.reduce(([x, y], at): Position => [x + at[0], y + at[1]], [0, 0]);
	return [round(sum[0] / points.length), round(sum[1] / points.length)];
}

/** Five decimals, a metre: more would only pretend. */
export const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** The surface of each commune in km²: the operator's, else estimated within its part of the world. */
export function measure(
	communes: RegisteredCommune[],
	grounds: Map<string, Ground>,
	outline: Ring[]
): Map<string, number> {
	const measured = new Map<string, number>();
	const zones = Map.groupBy(communes, ({ departement }) =>
		departement.length > 2 ? departement : 'metropole'
	);
	for (const zone of zones.values()) {
		const sites: Site[] = zone.flatMap(({ code, codesPostaux, region, population = 0 }) => {
			const ground = grounds.get(code);
			return ground ? [{ code, at: ground.at, population, district: codesPostaux?.[0] ?? code, region }] : [];
		});
		for (const [code, surface] of surfaces(sites, outline)) measured.set(code, surface);
	}
	for (const [code, { surface }] of grounds) if (surface) measured.set(code, surface);
	return measured;
}

/** The communes of today, as entries of the gazetteer. */
export function communes(
	register: Register,
	rows: RegisteredCommune[],
	grounds: Map<string, Ground>,
	measured: Map<string, number>,
	known: KnownNames
): Entry[] {
	return rows.flatMap((row): Entry[] => {
		const ground = grounds.get(row.code);
		if (!ground) return [];
		const { at, approximate, settlement } = ground;
		const spellings = new Spellings().add(row.nom, 'fr', nameFlags.register);
		const withoutArticle = /^(?:Les?|La|Los|Las)\s(.{4,})$|^L['’](.{4,})$/.exec(row.nom);
		if (withoutArticle) spellings.add(withoutArticle[1] ?? withoutArticle[2]!, 'fr', nameFlags.alternate);
		addOwnNames(spellings, known.own, `insee:${row.code}`);
		if (settlement) addNames(spellings, settlement, known);
		for (const postcode of row.codesPostaux ?? []) spellings.add(postcode, '', nameFlags.code);
		return [
			{
				id: `insee:${row.code}`,
				kind: 'commune',
				name: row.nom,
				at,
				radius: radiusOf(measured.get(row.code)!, 500, LARGEST),
				population: row.population ?? 0,
				country: 'FR',
				departement: row.departement,
				region: register.departements.get(row.departement)?.region,
				insee: row.code,
				geonames: settlement?.geonames,
				approximate,
				context: register.context(row.departement),
				postcodes: row.codesPostaux,
				...spellings.both()
			}
		];
	});
}
