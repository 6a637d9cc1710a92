import type Database from 'better-sqlite3';
import { fold } from '../../story/fold.ts';
import type { Language } from '../../story/language.ts';
import type { Division, GazetteerPlace, Names, PlaceKind } from './place.ts';

/** A row of `place`. */
export type PlaceRow = {
	rank: number;
	id: string;
	kind: PlaceKind;
	name: string;
	names: string;
	longitude: number;
	latitude: number;
	radius: number;
	population: number;
	country: string;
	departement: string | null;
	region: string | null;
	insee: string | null;
	geonames: number | null;
	approximate: 0 | 1;
	context: string;
	postcodes: string;
	importance: number;
};

/** What a row points at: the names of countries, départements, regions and translated divisions, read once. */
export class Surroundings {
	#countries = new Map<string, { names: Names; folded: string }>();
	#departements = new Map<string, Division>();
	#regions = new Map<string, Division>();
	/** By country and the name in the register: "DE Bavaria". */
	#divisions = new Map<string, Names>();

	constructor(database: Database.Database) {
		const rows = database
			.prepare<[], PlaceRow>(
				`SELECT * FROM place WHERE kind IN ('country', 'departement', 'region')
				OR (kind = 'division' AND names <> '{}')`
			)
			.all();
		for (const { kind, country, departement, region, name, names } of rows) {
			if (kind === 'departement')
				this.#departements.set(departement ?? '', { code: departement ?? '', name });
			else if (kind === 'region') this.#regions.set(region ?? '', { code: region ?? '', name });
			else if (kind === 'division') this.#divisions.set(`${country} ${name}`, JSON.parse(names) as Names);
			else {
				const shown = JSON.parse(names) as Names;
				this.#countries.set(country, {
					names: shown,
					folded: fold([country, ...Object.values(shown)].join(' '))
				});
			}
		}
	}

	/** The place as everyone outside sees it, its context in the language asked for. */
	place(row: PlaceRow, language: Language): GazetteerPlace {
		const { id, kind, name, radius, population, country, insee, geonames } = row;
		return {
			id,
			kind,
			name,
			names: JSON.parse(row.names) as Names,
			at: [row.longitude, row.latitude],
			radius,
			population,
			country,
			departement: this.#departements.get(row.departement ?? ''),
			region: this.#regions.get(row.region ?? ''),
			insee: insee ?? undefined,
			geonames: geonames ?? undefined,
			approximate: row.approximate === 1,
			context: country === 'FR' ? row.context : this.#abroad(row, language)
		};
	}

	/** Whether the place lies where a folded hint says: in its context, country, postcode or département. */
	fits(row: PlaceRow, hint: string): boolean {
		if (/^\d|^2[ab]$/.test(hint)) {
			const codes = [row.departement ?? '', row.insee ?? '', ...row.postcodes.split(' ')];
			return codes.some((code) => code.toLowerCase().startsWith(hint));
		}
		const around = ` ${fold(row.context)} ${this.#countries.get(row.country)?.folded ?? ''}`;
		return around.includes(` ${hint}`);
	}

	#abroad({ context, country, kind }: PlaceRow, language: Language): string {
		const divisions = context
			.split(', ')
			.map((part) => this.#divisions.get(`${country} ${part}`)?.[language] ?? part);
		const nation = kind === 'country' ? '' : (this.#countries.get(country)?.names[language] ?? country);
		return [...divisions, nation].filter(Boolean).join(', ');
	}
}
