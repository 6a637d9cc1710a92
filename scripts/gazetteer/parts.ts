import { Delaunay } from 'd3-delaunay';
import { nameFlags, type Entry } from '../../src/lib/server/gazetteer/place.ts';
import type { Position } from '../../src/lib/geo/position.ts';
import { foldName } from '../../src/lib/story/fold.ts';
import { mean } from './communes.ts';
import type { RegisteredCommune, Register } from './register.ts';
import { readTable } from './sources.ts';
import { Spellings } from './spellings.ts';
import { radiusOf } from './surfaces.ts';
import type { Settlement } from './towns.ts';

/** A commune that has parts: its entry and its surface in square kilometres. */
export type Whole = { entry: Entry; surface: number };

/** "Lyon 03", "Marseille 16": how GeoNames calls an arrondissement. */
const numbered = /^(?:Lyon|Marseille) (\d\d)$/;

/**
 * The arrondissements of Paris, Lyon and Marseille. They take no part in the cells of the communes, where
 * they would eat their own city: they share out its surface among themselves.
 */
export function arrondissements(
	register: Register,
	wholes: Map<string, Whole>,
	settlements: Settlement[]
): { entries: Entry[]; taken: number[] } {
	const rows = register.communes.filter(({ type }) => type === 'arrondissement-municipal');
	const points = new Map<string, { at: Position; geonames?: number }>();
	for (const { insee, lon, lat } of readTable('arrondissements.tsv', ['insee', 'lon', 'lat'])) {
		points.set(insee, { at: [Number(lon), Number(lat)] });
	}
	for (const { name, codes, at, geonames } of settlements) {
		const number = numbered.exec(name)?.[1];
		// 13055 is Marseille and 13201 its first arrondissement; 69123 is Lyon and 69381.
		if (number && codes[3] === '13055') points.set(`132${number}`, { at, geonames });
		if (number && codes[3] === '69123') points.set(String(69380 + Number(number)), { at, geonames });
	}
	const entries: Entry[] = [];
	for (const [city, parts] of Map.groupBy(rows, ({ commune }) => commune ?? '')) {
		const whole = wholes.get(city);
		const placed = parts.filter(({ code }) => points.has(code));
		if (!whole || !placed.length) continue;
		const shares = shareOut(
			whole.surface,
			placed.map(({ code }) => points.get(code)!.at)
		);
		placed.forEach((row, index) => {
			entries.push({
				...partOf(row, whole, points.get(row.code)!.at, shares[index]!),
				id: `insee:${row.code}`,
				kind: 'arrondissement',
				geonames: points.get(row.code)!.geonames,
				approximate: false,
				...arrondissementNames(row).both()
			});
		});
	}
	return { entries, taken: entries.flatMap(({ geonames }) => geonames ?? []) };
}

/** Splits a surface by the cells of the points within a square of that surface. */
function shareOut(surface: number, points: Position[]): number[] {
	const [longitude, latitude] = mean(points);
	const half = Math.sqrt(surface) / 2;
	const flat = points.map(([x, y]): [number, number] => [
		(x - longitude) * 111.195 * Math.cos((latitude * Math.PI) / 180),
		(y - latitude) * 111.195
	]);
	const voronoi = Delaunay.from(flat).voronoi([-half, -half, half, half]);
	const areas = flat.map((_, index) => {
		const cell = voronoi.cellPolygon(index) ?? [];
		return Math.abs(
			cell.slice(1).reduce((sum, [x, y], corner) => sum + cell[corner]![0] * y - x * cell[corner]![1], 0) / 2
		);
	});
	const sum = areas.reduce((total, area) => total + area, 0);
	return areas.map((area) => (area / sum) * surface);
}

/** "Paris 18e Arrondissement" is also Paris 18, Paris 18e, "18e arrondissement de Paris" … */
function arrondissementNames({ nom }: RegisteredCommune): Spellings {
	const spellings = new Spellings().add(nom, 'fr', nameFlags.register);
	const [, city, number, ordinal] = /^(\S+) (\d+)(er|e)/.exec(nom) ?? [];
	if (!city || !number) return spellings;
	const english = { '1': 'st', '2': 'nd', '3': 'rd' }[number] ?? 'th';
	return spellings
		.translate({
			en: `${number}${english} arrondissement of ${city}`,
			de: `${number}. Arrondissement (${city})`
		})
		.add(`${number}${ordinal} arrondissement de ${city}`, 'fr', nameFlags.alternate)
		.add(`${city} ${number}${ordinal}`, 'fr', nameFlags.alternate)
		.add(`${city} ${number}`, '', nameFlags.alternate);
}

/**
 * Communes that joined another and kept their name ("déléguée", "associée"). A point of their own is known
 * where GeoNames has a settlement of that name in the commune; else it is the commune's, approximate.
 */
export function formerCommunes(
	register: Register,
	wholes: Map<string, Whole>,
	settlements: Settlement[]
): { entries: Entry[]; taken: number[] } {
	const former = register.communes.filter(
		({ type }) => type === 'commune-deleguee' || type === 'commune-associee'
	);
	const siblings = Map.groupBy(former, ({ chefLieu }) => chefLieu ?? '');
	const byCode = Map.groupBy(settlements, ({ codes }) => codes[3]);
	const entries = former.flatMap((row): Entry[] => {
		const whole = wholes.get(row.chefLieu ?? '');
		const name = foldName(row.nom);
		if (!whole || foldName(whole.entry.name) === name) return [];
		const settlement = [row.code, row.chefLieu ?? '']
			.flatMap((code) => byCode.get(code) ?? [])
			.find((one) => foldName(one.name) === name && one.geonames !== whole.entry.geonames);
		const share = whole.surface / (siblings.get(row.chefLieu ?? '')!.length + 1);
		return [
			{
				...partOf(row, whole, settlement?.at ?? whole.entry.at, share),
				id: `former:${row.code}`,
				kind: 'former-commune',
				population: settlement?.population ?? 0,
				geonames: settlement?.geonames,
				approximate: !settlement || whole.entry.approximate,
				...new Spellings().add(row.nom, 'fr', nameFlags.register).both()
			}
		];
	});
	return { entries, taken: entries.flatMap(({ geonames }) => geonames ?? []) };
}

function partOf(row: RegisteredCommune, { entry }: Whole, at: Position, surface: number) {
	return {
		name: row.nom,
		at,
		radius: Math.min(entry.radius, radiusOf(surface)),
		population: row.population ?? 0,
		country: 'FR',
		departement: entry.departement,
		region: entry.region,
		insee: row.code,
		context: `${entry.name}, ${entry.context}`,
		postcodes: row.codesPostaux
	};
}
