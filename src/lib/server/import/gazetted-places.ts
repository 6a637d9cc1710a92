import type { Position } from '../../geo/position.ts';
import { languages, type InEveryLanguage } from '../../story/language.ts';
import { precisions, type Precision } from '../../story/precision.ts';
import type { PublicGeometry } from '../../story/protection.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { GazetteerPlace } from '../gazetteer/place.ts';
import type { EditionPlace } from './edition-files.ts';

/** An edition's place as the store keeps it: with a point, a radius and what it lies in. */
export interface GazettedPlace {
	slug: string;
	kind: EditionPlace['kind'];
	at: Position;
	/** metres */
	radius: number;
	inside?: string;
	insee?: string;
	geonames?: number;
	country?: string;
	/** The gazetteer's id, where it has the place. */
	gazetteer?: string;
	existed?: string;
	names: InEveryLanguage;
	/** Other spellings that find it. */
	also: string[];
	standfirst?: InEveryLanguage;
}

/** A name as an address has it: small Latin letters and digits, with hyphens between. */
export const slugged = (name: string) =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** A neighbourhood has no area in the register: a kilometre is about one on foot. */
const NEIGHBOURHOOD = 1000;

/** How exactly the page of a place shows the point that the edition gives it; the other kinds are areas. */
const POINTS: Partial<Record<GazettedPlace['kind'], Precision>> = {
	camp: 'exact',
	neighbourhood: 'neighbourhood'
};

/** The communes that have arrondissements, by their départements. */
const COMMUNES: Record<string, string> = { '13': '13055', '69': '69123', '75': '75056' };

/** What a place of the gazetteer is called in every language: where one has no name of its own, as people there say. */
export function namesOf(entry: GazetteerPlace): InEveryLanguage {
	const name = (entry.names.fr ?? entry.name).normalize();
	return Object.fromEntries(
		languages.map((language) => [language, entry.names[language] ?? name])
	) as InEveryLanguage;
}

/**
 * What a place of the gazetteer lies in: an arrondissement in its commune, else its département, else its region, else
 * its country; undefined at the top.
 * @throws Error where the gazetteer names one that it does not have
 */
export async function parentOf(
	gazetteer: Gazetteer,
	entry: GazetteerPlace
): Promise<{ entry: GazetteerPlace; kind: 'commune' | 'departement' | 'region' | 'country' } | undefined> {
	if (entry.kind === 'country') return undefined;
	const { departement, region, country } = entry;
	const commune = entry.kind === 'arrondissement' && COMMUNES[departement?.code ?? ''];
	if (commune) {
		return { entry: known(await gazetteer.byInsee(commune), `no commune ${commune}`), kind: 'commune' };
	}
	if (departement && departement.code !== entry.insee) {
		const found = await gazetteer.byDepartement(departement.code);
		return { entry: known(found, `no département ${departement.code}`), kind: 'departement' };
	}
	if (region && entry.kind !== 'region') {
		const found = await gazetteer.byRegion(region.code);
		return { entry: known(found, `no région ${region.code}`), kind: 'region' };
	}
	if (!country) return undefined;
	return { entry: known(await gazetteer.byCountry(country), `no country ${country}`), kind: 'country' };
}

/** Finds an edition's places in the gazetteer, and brings along the départements, régions and countries they lie in. */
export class PlaceResolver {
	readonly #gazetteer: Gazetteer;
	readonly #given: Map<string, EditionPlace>;
	readonly #places = new Map<string, GazettedPlace>();
	readonly #underWay = new Set<string>();

	constructor(gazetteer: Gazetteer, given: EditionPlace[]) {
		this.#gazetteer = gazetteer;
		this.#given = new Map(given.map((place) => [place.slug, place]));
	}

	/** All places found so far; what a place lies in comes before it. */
	get found(): GazettedPlace[] {
		return [...this.#places.values()];
	}

	/**
	 * @param slug of a place of the edition
	 * @throws Error that names the place, when neither the edition nor the gazetteer has it
	 */
	async resolve(slug: string): Promise<GazettedPlace> {
		const done = this.#places.get(slug);
		if (done) return done;
		const given = this.#given.get(slug);
		if (!given) throw new Error(`no place ${slug} in places.json`);
		if (this.#underWay.has(slug)) throw new Error(`place ${slug} lies inside itself`);
		this.#underWay.add(slug);
		const entry = await this.#entryOf(given);
		const inside = given.inside
			? await this.#container(given.inside)
			: entry && (await this.#parentOf(entry));
		const area = entry ?? inside;
		const at = given.at ?? area?.at;
		if (!at || !area) throw new Error(`place ${slug}: the gazetteer does not know it and it has no point`);
		const place: GazettedPlace = {
			slug,
			kind: given.kind,
			at,
			radius: given.radius ?? (given.at ? (given.kind === 'neighbourhood' ? NEIGHBOURHOOD : 0) : area.radius),
			inside: inside?.slug,
			insee: given.insee,
			geonames: given.geonames ?? entry?.geonames,
			country: given.country ?? area.country,
			gazetteer: (entry ?? (await this.#gazetteer.byId(`site:${slug}`)))?.id,
			existed: given.existed?.edtf,
			names: given.names,
			also: [...(given.also ?? []), ...(entry ? [entry.name] : [])],
			standfirst: given.standfirst
		};
		this.#places.set(slug, place);
		return place;
	}

	/**
	 * The area that a precision names around a place: what readers are shown unless it is exact.
	 * @throws Error where no such area is known, and where the place's own page would show what the area hides
	 */
	referenceArea(place: GazettedPlace, precision: Precision): PublicGeometry {
		const own = this.#given.get(place.slug)?.at && POINTS[place.kind];
		if (own && precision !== 'withheld' && precisions.indexOf(precision) > precisions.indexOf(own)) {
			throw new Error(
				`place ${place.slug} is shown with its own point: a geotag "${precision}" there would hide nothing. ` +
					'Take the point out of places.json, or set the geotag on a larger place.'
			);
		}
		const kinds: Partial<Record<Precision, GazettedPlace['kind'][]>> = {
			commune: ['commune', 'city'],
			departement: ['departement'],
			region: ['region'],
			country: ['country']
		};
		const wanted = kinds[precision];
		if (!wanted) return place;
		for (let area: GazettedPlace | undefined = place; area; area = this.#places.get(area.inside ?? '')) {
			if (wanted.includes(area.kind)) return area;
		}
		throw new Error(`place ${place.slug} lies in nothing that could show it at the precision "${precision}"`);
	}

	async #entryOf({
		insee,
		geonames,
		country,
		kind,
		slug
	}: EditionPlace): Promise<GazetteerPlace | undefined> {
		const gazetteer = this.#gazetteer;
		if (insee) return known(await gazetteer.byInsee(insee), `place ${slug}: no commune ${insee}`);
		if (geonames)
			return known(await gazetteer.byGeonames(geonames), `place ${slug}: no GeoNames id ${geonames}`);
		if (country && kind === 'country')
			return known(await gazetteer.byCountry(country), `place ${slug}: no country ${country}`);
		return undefined;
	}

	/** `inside` of the file: a place of the edition, or a commune by its INSEE code. */
	async #container(inside: string): Promise<GazettedPlace> {
		if (this.#given.has(inside)) return this.resolve(inside);
		const byCode = [...this.#given.values()].find((place) => place.insee === inside);
		if (byCode) return this.resolve(byCode.slug);
		return this.#gazetted(
			known(await this.#gazetteer.byInsee(inside), `no place or commune ${inside}`),
			'commune'
		);
	}

	async #parentOf(entry: GazetteerPlace): Promise<GazettedPlace | undefined> {
		const parent = await parentOf(this.#gazetteer, entry);
		return parent && this.#gazetted(parent.entry, parent.kind);
	}

	/** A place that the edition does not name itself, as the gazetteer has it. */
	async #gazetted(entry: GazetteerPlace, kind: GazettedPlace['kind']): Promise<GazettedPlace> {
		const name = (entry.names.fr ?? entry.name).normalize();
		const same = [...this.#given.values()].find(
			(place) =>
				place.kind === kind &&
				(kind === 'country'
					? place.country === entry.country
					: entry.insee !== undefined && place.insee === entry.insee)
		);
		if (same) return this.resolve(same.slug);
		const plain = kind === 'commune' ? `${slugged(name)}-${entry.insee}` : slugged(name);
		// Paris is a commune and a département: the edition's own place keeps the plain name
		const slug = this.#given.has(plain) ? `${plain}-${kind}` : plain;
		const done = this.#places.get(slug);
		if (done) return done;
		const inside = await this.#parentOf(entry);
		const place: GazettedPlace = {
			slug,
			kind,
			at: entry.at,
			radius: entry.radius,
			inside: inside?.slug,
			insee: entry.insee,
			geonames: entry.geonames,
			country: entry.country,
			gazetteer: entry.id,
			names: namesOf(entry),
			also: [entry.name]
		};
		this.#places.set(slug, place);
		return place;
	}
}

function known<T>(value: T | undefined, otherwise: string): T {
	if (value === undefined) throw new Error(otherwise);
	return value;
}
