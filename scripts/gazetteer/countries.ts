import { createRequire } from 'node:module';
import { nameFlags, type Entry } from '../../src/lib/server/gazetteer/place.ts';
import { languages } from '../../src/lib/story/language.ts';
import { mean, round } from './communes.ts';
import { addOwnNames, type OwnNames } from './own-names.ts';
import { labelPoint, ringSurface, type Outline, type Ring } from './outline.ts';
import { spread } from './regions.ts';
import { Spellings } from './spellings.ts';
import { radiusOf } from './surfaces.ts';
import type { Settlement } from './towns.ts';

const require = createRequire(import.meta.url);
// Its language files are CommonJS JSON that only its Node entry registers.
const iso = require('i18n-iso-countries') as typeof import('i18n-iso-countries');

/** French territories that ISO 3166-1 lists beside France, and the code each has among the départements. */
export const territories: Record<string, string> = {
	GP: '971',
	MQ: '972',
	GF: '973',
	RE: '974',
	PM: '975',
	YT: '976',
	BL: '977',
	MF: '978',
	TF: '984',
	WF: '986',
	PF: '987',
	NC: '988'
};

/** Outlines that Natural Earth draws apart and that have no ISO number of their own. */
const unnumbered: Record<string, string> = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY' };

/** Every country of ISO 3166-1 and Kosovo; the French territories are départements here and carry their ISO code there. */
export function countries(settlements: Settlement[], outlines: Outline[], own: OwnNames): Entry[] {
	const polygons = polygonsByCountry(outlines);
	const peopled = Map.groupBy(settlements, ({ country }) => country);
	const codes = Object.keys(iso.getAlpha2Codes()).filter((code) => !territories[code]);
	return codes.sort().flatMap((code): Entry[] => {
		const towns = peopled.get(code) ?? [];
		const ground = groundOf(polygons.get(code) ?? [], towns);
		if (!ground) return [];
		const id = `country:${code}`;
		const spellings = countryNames(code, addOwnNames(new Spellings(), own, id));
		return [
			{
				id,
				kind: 'country',
				name: spellings.shown.fr ?? code,
				...ground,
				population: towns.reduce((sum, { population }) => sum + population, 0),
				country: code,
				iso: code,
				context: '',
				...spellings.both()
			}
		];
	});
}

/** Names by ISO code: the Unicode consortium's first, then those of the ISO list ("Syrien, Arabische Republik" apart). */
export function countryNames(code: string, spellings: Spellings): Spellings {
	const unicode = languages.map((language) => {
		const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
		return [language, name] as const;
	});
	spellings.translate(Object.fromEntries(unicode.filter(([, name]) => name)));
	for (const language of languages) {
		for (const name of iso.getName(code, language, { select: 'all' }) ?? []) {
			if (!name.includes(',')) spellings.add(name, language, nameFlags.translation);
		}
	}
	return spellings;
}

function polygonsByCountry(outlines: Outline[]): Map<string, Ring[][]> {
	const byCode = new Map<string, Ring[][]>();
	for (const { number, name, polygons } of outlines) {
		const code = (number && iso.numericToAlpha2(number)) ?? unnumbered[name];
		if (code) byCode.set(code, [...(byCode.get(code) ?? []), ...polygons]);
	}
	return byCode;
}

/** The largest piece of land carries the label; a country too small to be drawn stands where its towns do. */
function groundOf(
	polygons: Ring[][],
	towns: Settlement[]
): Pick<Entry, 'at' | 'radius' | 'approximate'> | undefined {
	const pieces = polygons
		.map((rings) => ({ rings, surface: Math.abs(rings.reduce((sum, ring) => sum + ringSurface(ring), 0)) }))
		.sort((one, other) => other.surface - one.surface);
	if (pieces[0]) {
		const [longitude, latitude] = labelPoint(pieces[0].rings);
		const surface = pieces.reduce((sum, piece) => sum + piece.surface, 0);
		return { at: [round(longitude), round(latitude)], radius: radiusOf(surface), approximate: false };
	}
	if (!towns.length) return undefined;
	const points = towns.map(({ at }) => at);
	return { at: mean(points), radius: spread(points), approximate: true };
}
