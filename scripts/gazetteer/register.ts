import type { Entry } from '../../src/lib/server/gazetteer/place.ts';
import { readPackageFile } from './sources.ts';

/** A commune, an arrondissement of Paris, Lyon or Marseille, or a former commune, as Insee's register has it. */
export type RegisteredCommune = {
	code: string;
	nom: string;
	type: 'commune-actuelle' | 'arrondissement-municipal' | 'commune-deleguee' | 'commune-associee';
	departement: string;
	region: string;
	population?: number;
	codesPostaux?: string[];
	/** The commune that a former commune is part of. */
	chefLieu?: string;
	/** The commune that an arrondissement is part of. */
	commune?: string;
};

type RegisteredDivision = { code: string; nom: string; region?: string };

/** France's official register of places (Insee, Code officiel géographique): names and codes, no points. */
export class Register {
	readonly communes: RegisteredCommune[];
	readonly departements: Map<string, RegisteredDivision>;
	readonly regions: Map<string, RegisteredDivision>;
	readonly #current: Map<string, RegisteredCommune>;

	constructor() {
		this.communes = read('communes');
		this.departements = new Map(read<RegisteredDivision>('departements').map((row) => [row.code, row]));
		this.regions = new Map(read<RegisteredDivision>('regions').map((row) => [row.code, row]));
		const current = this.communes.filter(({ type }) => type === 'commune-actuelle');
		this.#current = new Map(current.map((row) => [row.code, row]));
	}

	/** What surrounds a place that lies in a commune or, where that is unknown, in a département. */
	around(commune: string, departement: string): Pick<Entry, 'departement' | 'region' | 'context'> {
		const home = this.#current.get(commune);
		const code = home?.departement ?? departement;
		const region = this.departements.get(code)?.region;
		return {
			departement: this.departements.has(code) ? code : undefined,
			region,
			context: [home?.nom, this.context(code)].filter(Boolean).join(', ')
		};
	}

	/** "Pas-de-Calais (62), Hauts-de-France". A territory that is its own region is named once. */
	context(departement: string): string {
		const division = this.departements.get(departement);
		if (!division) return '';
		const region = this.regions.get(division.region ?? '');
		const own = `${division.nom} (${departement})`;
		return region && region.nom !== division.nom ? `${own}, ${region.nom}` : own;
	}
}

function read<Row>(name: string): Row[] {
	return JSON.parse(readPackageFile(`@etalab/decoupage-administratif/data/${name}.json`)) as Row[];
}
