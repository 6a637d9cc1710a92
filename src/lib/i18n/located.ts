/** What comes before the name of a place to say that something is there, and the name itself. */
export type Located = [before: string, name: string];

// The articles of départements, regions and countries: INSEE's, as far as they do not follow from the spelling
const PLURAL =
	/^(Alpes|Ardennes|Bouches-du-Rhône|Côtes|Deux-|Hautes-|Hauts-|Landes|Pays |Pyrénées|Vosges|Yvelines)/;
const FEMININE =
	/^(Charente|Corrèze|Côte-d|Creuse|Dordogne|Drôme|Gironde|Haute-|Loire(?!t)|Lozère|Manche|Marne|Mayenne|Meurthe|Meuse|Moselle|Nièvre|Sarthe|Saône|Savoie|Seine|Somme|Vendée|Vienne)/;
const WITHOUT_ARTICLE = /^(La Réunion|Mayotte|Paris|Saint-|Wallis)/;
const LIKE_A_COUNTRY =
	/^(Corse|Guadeloupe|Martinique|Guyane|Île-de-France|Ile-de-France|Auvergne|Bourgogne|Bretagne|Normandie|Haute-Corse|Nouvelle|Occitanie|Polynésie|Provence)/;
const VOWEL = /^([aeiouyàâéèêëîïôœ]|Hérault)/i;

const ISLANDS =
	/^(Antigua|Bahreïn|Chypre|Cuba|Curaçao|Djibouti|Guam|Haïti|Hong Kong|Kiribati|Macao|Madagascar|Malte|Maurice|Monaco|Nauru|Oman|Porto Rico|Saint-(?!Siège)|Sainte-|Samoa|Sao Tomé|São Tomé|Singapour|Taïwan|Tonga|Trinité|Tuvalu|Vanuatu)/;
const MASCULINE_IN_E = /^(Belize|Cambodge|Mexique|Mozambique|Suriname|Zimbabwe)$/;
const PLURAL_COUNTRIES =
	/^(Bahamas|Comores|Émirats|États|Fidji|Îles|Maldives|Palaos|Pays-Bas|Philippines|Seychelles|Territoires)/;

function inFrenchCountry(name: string): Located {
	if (name === 'Barbade') return ['à la ', name];
	if (PLURAL_COUNTRIES.test(name)) return ['aux ', name];
	if (ISLANDS.test(name)) return ['à ', name];
	// "Corée du Sud", "Sierra Leone": the first word or the last tells the gender
	const isFeminine = /^\p{L}+e(?!\p{L})|e$/u.test(name) && !MASCULINE_IN_E.test(name);
	return [isFeminine || VOWEL.test(name) ? 'en ' : 'au ', name];
}

function inFrenchDivision(name: string): Located {
	if (WITHOUT_ARTICLE.test(name)) return ['à ', name];
	if (LIKE_A_COUNTRY.test(name)) return ['en ', name];
	if (PLURAL.test(name)) return ['dans les ', name];
	if (VOWEL.test(name)) return ['dans l’', name];
	return [FEMININE.test(name) ? 'dans la ' : 'dans le ', name];
}

/** "à Calais", "au Havre", "dans le Pas-de-Calais", "dans l’Aisne", "en Île-de-France", "au Soudan", "aux Pays-Bas". */
export function locatedInFrench(name: string, kind: string): Located {
	if (kind === 'departement' || kind === 'region') return inFrenchDivision(name);
	if (kind === 'country') return inFrenchCountry(name);
	if (kind !== 'commune' && kind !== 'city') return ['', name];
	if (name.startsWith('Le ')) return ['au ', name.slice(3)];
	return name.startsWith('Les ') ? ['aux ', name.slice(4)] : ['à ', name];
}

/** What a place that is no administrative division is, where its name begins with it. */
const COMMON =
	/^(?:(?<la>Ferme|Forêt|Gare|Jungle|Maison|Place|Plage|Porte|Prison|Rue|Tour|Zone)|(?<le>Bois|Camp|Campement|Canal|Centre|Château|Col|Commissariat|Foyer|Lac|Lycée|Musée|Palais|Parc|Pont|Port|Quai|Refuge|Square|Stade|Tribunal|Tunnel))(?= )/u;

/** The same article after "de". */
const afterDe: Record<string, string> = {
	'dans le ': 'du ',
	'dans la ': 'de la ',
	'dans les ': 'des ',
	'dans l’': 'de l’',
	'à la ': 'de la ',
	'au ': 'du ',
	'aux ': 'des '
};

/** "d’Arras", "du Havre", "du Pas-de-Calais", "de la Somme", "d’Île-de-France", "du Soudan", "du Camp de la Lande". */
export function ofInFrench(name: string, kind: string): string {
	const [before, itself] = locatedInFrench(name, kind);
	const article = afterDe[before];
	if (article) return article + itself;
	const { la, le } = before === '' ? (COMMON.exec(name)?.groups ?? {}) : {};
	if (la ?? le) return `${la ? 'de la' : 'du'} ${name}`;
	return `${VOWEL.test(itself) ? 'd’' : 'de '}${itself}`;
}

const GERMAN_FEMININE =
	/^(DR Kongo|Demokratische Rep|Dominikanische|Elfenbeinküste|Mongolei|Republik|Schweiz|Slowakei|Tschechische|Türkei|Ukraine|Volksrepublik|Westsahara|Zentralafrikanische)/;
const GERMAN_MASCULINE = /^(Irak|Iran|Jemen|Libanon|Niger$|Senegal|Sudan|Südsudan|Tschad|Vatikan)/;
const GERMAN_PLURAL = /^(Bahamas|Malediven|Niederlande|Philippinen|Seychellen|Vereinigte|USA|Komoren)/;

/** Adjectives and plurals in the dative: "in der Zentralafrikanischen Republik", "in den Vereinigten Staaten". */
function inGermanCountry(name: string): Located {
	const dative = name.replace(/^(\p{L}+sche|Vereinigte)\b/u, '$1n');
	if (name === 'Vereinigtes Königreich') return ['im ', 'Vereinigten Königreich'];
	if (GERMAN_FEMININE.test(name)) return ['in der ', dative];
	if (GERMAN_MASCULINE.test(name)) return ['im ', name];
	if (!GERMAN_PLURAL.test(name)) return ['in ', name];
	return ['in den ', dative.replace(/^Niederlande$/, 'Niederlanden')];
}

/** "in Calais", "im Département Pas-de-Calais", "in der Region Bretagne", "im Sudan", "in der Schweiz". */
export function locatedInGerman(name: string, kind: string): Located {
	if (kind === 'departement') return ['im Département ', name];
	if (kind === 'region') return ['in der Region ', name];
	return kind === 'country' ? inGermanCountry(name) : ['in ', name];
}

const ENGLISH_PLURAL =
	/^(Bahamas|Central African|Comoros|Czech Republic|Democratic Rep|Dominican Rep|Gambia|Maldives|Netherlands|Philippines|Republic|Seychelles|United|\p{L}+ Islands)/u;

/** "in Calais", "in the Netherlands". */
export function locatedInEnglish(name: string, kind: string): Located {
	return [kind === 'country' && ENGLISH_PLURAL.test(name) ? 'in the ' : 'in ', name];
}
