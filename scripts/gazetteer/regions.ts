import { distance } from '../../src/lib/geo/globe.ts';
import { nameFlags, type Entry } from '../../src/lib/server/gazetteer/place.ts';
import type { Position } from '../../src/lib/geo/position.ts';
import { mean } from './communes.ts';
import { countryNames, territories } from './countries.ts';
import { addOwnNames, type OwnNames } from './own-names.ts';
import type { Register } from './register.ts';
import { Spellings } from './spellings.ts';
import { radiusOf } from './surfaces.ts';
import { readDivisionNames, type Settlement } from './towns.ts';

/**
 * The départements and regions of France: the mean point and the whole surface of their communes.
 *
 * @param surface square kilometres by Insee code
 */
export function frenchRegions(
	register: Register,
	communes: Entry[],
	surface: Map<string, number>,
	own: OwnNames
): Entry[] {
	const describe = (members: Entry[]) => ({
		at: mean(members.map(({ at }) => at)),
		radius: radiusOf(members.reduce((sum, { insee }) => sum + (surface.get(insee ?? '') ?? 0), 0)),
		population: members.reduce((sum, { population }) => sum + population, 0),
		country: 'FR',
		approximate: false
	});
	const isoOf = new Map(Object.entries(territories).map(([iso, code]) => [code, iso]));
	const byDepartement = Map.groupBy(communes, ({ departement }) => departement ?? '');
	const departements = [...register.departements.values()].flatMap(({ code, nom, region = '' }): Entry[] => {
		const members = byDepartement.get(code);
		if (!members) return [];
		const id = `departement:${code}`;
		const iso = isoOf.get(code);
		const spellings = addOwnNames(new Spellings().add(nom, 'fr', nameFlags.register), own, id);
		if (iso) countryNames(iso, spellings);
		return [
			{
				id,
				kind: 'departement',
				name: nom,
				...describe(members),
				departement: code,
				region,
				insee: code,
				iso,
				context: register.regions.get(region)?.nom ?? '',
				...spellings.both()
			}
		];
	});
	const byRegion = Map.groupBy(communes, ({ region }) => region ?? '');
	const regions = [...register.regions.values()].flatMap(({ code, nom }): Entry[] => {
		const members = byRegion.get(code);
		// A region of one département is that département under another code.
		if (!members || departements.some(({ region, name }) => region === code && name === nom)) return [];
		const id = `region:${code}`;
		const spelled = addOwnNames(new Spellings().add(nom, 'fr', nameFlags.register), own, id).both();
		return [
			{ id, kind: 'region', name: nom, ...describe(members), region: code, context: 'France', ...spelled }
		];
	});
	return [...departements, ...regions];
}

const generic =
	/\b(?:State|Province|Region|Governorate|Oblast|District|Prefecture|Department|County|Wilaya)\b|^\s*of\b/g;

/** Divisions of other countries, first and second level, in the middle of their towns: approximate. */
export function foreignRegions(settlements: Settlement[], own: OwnNames): Entry[] {
	const abroad = settlements.filter(({ country }) => country !== 'FR' && !territories[country]);
	const first = readDivisionNames(1);
	const divisions = Map.groupBy(abroad, ({ country, codes }) => `${country}.${codes[0]}`);
	const districts = Map.groupBy(
		abroad.filter(({ codes }) => codes[1]),
		({ country, codes }) => `${country}.${codes[0]}.${codes[1]}`
	);
	// A district of one town is that town once more.
	for (const [code, towns] of districts) if (towns.length < 2) districts.delete(code);
	return [
		...build('division', divisions, first, () => ''),
		...build(
			'district',
			districts,
			readDivisionNames(2),
			(code) => first.get(code.replace(/\.[^.]*$/, '')) ?? ''
		)
	];

	function build(
		kind: 'division' | 'district',
		groups: Map<string, Settlement[]>,
		names: Map<string, string>,
		context: (code: string) => string
	): Entry[] {
		return [...groups].flatMap(([code, towns]): Entry[] => {
			const name = names.get(code);
			if (!name) return [];
			const id = `${kind}:${code}`;
			const [country = '', short = ''] = code.split('.');
			const points = towns.map(({ at }) => at);
			const spellings = addOwnNames(new Spellings().add(name, '', nameFlags.register), own, id);
			const bare = name
				.replace(generic, '')
				.replace(/^\s*of\b/, '')
				.trim();
			if (bare.length > 3) spellings.add(bare, '', nameFlags.translation);
			if (kind === 'division' && country === 'US') spellings.add(short, 'en', nameFlags.code);
			return [
				{
					id,
					kind,
					name,
					at: mean(points),
					radius: spread(points),
					population: towns.reduce((sum, { population }) => sum + population, 0),
					country,
					approximate: true,
					context: context(code),
					...spellings.both()
				}
			];
		});
	}
}

/** Metres: the circle about their middle that holds nine in ten of the points, 5 km at least. */
export function spread(points: Position[]): number {
	const middle = mean(points);
	const away = points.map((at) => distance(middle, at)).sort((one, other) => one - other);
	return Math.max(5000, Math.round(away[Math.floor((away.length - 1) * 0.9)]! / 100) * 100);
}
