import { nameWords, spotName } from './name-words.ts';
import type { Language } from '../story/language.ts';
import { precisions, type Precision } from '../story/precision.ts';

/** What a word points at, and so how exactly it says where something is. */
export type FineKind = 'address' | 'building' | 'quarter' | 'commune' | 'departement' | 'region' | 'country';

/** The precision that each kind gives away. */
const gives: Record<FineKind, Precision> = {
	address: 'exact',
	building: 'exact',
	quarter: 'neighbourhood',
	commune: 'commune',
	departement: 'departement',
	region: 'region',
	country: 'country'
};

/** Words of a text that say where something is. */
export interface FineWords {
	/** As they stand. */
	surface: string;
	kind: FineKind;
	/** UTF-16 units from the text's start. */
	at: number;
}

const FRENCH_BUILDING =
	'maison de retraite|centre de vacances|colonie de vacances|auberge de jeunesse|foyer|hôtel(?! de (?:ville|police|région|département))|gymnase|caserne|presbytère|internat|château|immeuble|appartement|résidence|hôpital|clinique|couvent|monastère|école|collège|lycée|mosquée|église|salle des fêtes|camping|squat|hangar|entrepôt|usine|ferme|villa|chalet';
const FRENCH_STREET =
	'rue|avenue|boulevard|bd|place|quai|impasse|chemin|allées?|route|square|cours|passage|sentier|ruelle|faubourg|rond-point|lotissement|lieu-dit';
const ENGLISH_BUILDING =
	'care home|retirement home|old people’s home|youth hostel|hostel|hotel|gymnasium|gym|barracks|vicarage|rectory|boarding school|castle|apartment building|block of flats|flat|apartment|hospital|clinic|convent|monastery|school|mosque|church|village hall|campsite|squat|warehouse|factory|farmhouse|farm|villa';
const ENGLISH_STREET = 'street|avenue|boulevard|road|lane|square|quay|drive|close|alley|crescent|terrace|way';
const GERMAN_BUILDING =
	'altersheim|altenheim|pflegeheim|seniorenheim|wohnheim|ferienheim|jugendherberge|herberge|hotel|turnhalle|sporthalle|kaserne|pfarrhaus|internat|schloss|wohnhaus|mietshaus|wohnung|krankenhaus|klinik|kloster|schule|gymnasium|moschee|kirche|gemeindehaus|campingplatz|lagerhalle|lagerhaus|fabrik|bauernhof|villa';
const ARABIC_BUILDING =
	'مدرسة|مستشفى|فندق|مسجد|كنيسة|ثكنة|عمارة|شقة|بناية|مبنى|مصنع|مستودع|مزرعة|دير|عيادة|دار المسنين|دار العجزة|قاعة رياضية|سكن داخلي';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`;
const before = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const after = String.raw`(?![\p{L}\p{M}\p{N}])`;

type Pattern = [FineKind, RegExp];
const pattern = (kind: FineKind, source: string, flags = 'giu'): Pattern => [
	kind,
	new RegExp(before + source + after, flags)
];

/**
 * A house number with its street is an address; a definite building ("the former care home") is a building. What is
 * only a kind of place ("a school", "schools") says nothing of where.
 */
const patterns: Record<Language, Pattern[]> = {
	fr: [
		pattern(
			'address',
			String.raw`\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:${FRENCH_STREET}|Rue|Avenue|Boulevard|Place)\s(?:(?:de la|de l['’]|des|du|de|d['’])\s?)?[\p{L}\p{M}'’-]+(?:\s${NAME})*`,
			'gu'
		),
		pattern(
			'address',
			String.raw`(?:rue|avenue|boulevard|quai|impasse|ruelle)\s(?:(?:[Dd]e [Ll]a|[Dd]e [Ll]['’]|[Dd]es|[Dd]u|[Dd]e|[Dd]['’])\s?)?${NAME}(?:\s${NAME})*`,
			'gu'
		),
		pattern(
			'building',
			String.raw`(?:l['’]|la\s|le\s|du\s|au\s)(?:(?:ancien|ancienne|vieux|vieil|vieille|petit|petite)\s)?(?:${FRENCH_BUILDING})`
		),
		pattern(
			'quarter',
			String.raw`(?:le |au |du )?quartier\s(?:(?:[Dd]e [Ll]a|[Dd]es|[Dd]u|[Dd]e)\s)?${NAME}(?:\s${NAME})*`,
			'gu'
		)
	],
	en: [
		pattern(
			'address',
			String.raw`\d{1,4}[a-z]?,?\s(?:${NAME}\s)+(?:${ENGLISH_STREET}|Street|Avenue|Road|Lane|Square)`,
			'gu'
		),
		pattern('address', String.raw`(?:${NAME}\s)+(?:Street|Avenue|Boulevard|Road|Lane|Square|Quay)`, 'gu'),
		pattern('building', String.raw`the\s(?:(?:former|old|small)\s)?(?:${ENGLISH_BUILDING})`),
		pattern('quarter', String.raw`the\s${NAME}\s(?:quarter|neighbourhood|district|estate)`, 'gu')
	],
	de: [
		pattern(
			'address',
			String.raw`(?:${NAME}(?:straße|strasse|str\.|weg|gasse|platz|allee|ufer|ring)|${NAME}\s(?:Straße|Strasse|Weg|Gasse|Platz|Allee))\s\d{1,4}\s?[a-z]?`,
			'gu'
		),
		pattern('address', String.raw`Hausnummer\s\d{1,4}`),
		pattern(
			'building',
			String.raw`(?:das|die|der|dem|im|ins|am|zum|zur)\s(?:(?:ehemaligen?|ehemaliger|alten?|früheren?)\s)?(?:[\p{L}]+)?(?:${GERMAN_BUILDING})`
		),
		pattern('quarter', String.raw`(?:im|das|den)\s(?:Viertel|Stadtteil|Quartier)\s${NAME}`, 'gu')
	],
	ar: [
		pattern(
			'address',
			String.raw`(?:شارع|زقاق|جادة|نهج)\s[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?(?:\s(?:رقم\s)?[\d٠-٩]{1,4})?`
		),
		pattern('building', String.raw`[وفبلك]?(?:ال)?(?:${ARABIC_BUILDING})(?:\s(?:القديمة?|السابقة?))?`),
		pattern('quarter', String.raw`حي\s[\p{L}\p{M}]+`)
	]
};

/** Whether words give away more than a precision shows; nothing is finer than exact. */
export function isFiner(kind: FineKind, than: Precision): boolean {
	return precisions.indexOf(gives[kind]) < precisions.indexOf(than);
}

/**
 * The words of a text that point at a building, a street or a quarter, in the text's own language, and names of places;
 * each surface once, where it stands first.
 * @param names of places that the newsroom knows itself: found whatever their case and accents
 */
export function fineWords(
	text: string,
	language: Language,
	names: { name: string; kind: FineKind }[] = []
): FineWords[] {
	const found: FineWords[] = [];
	for (const [kind, expression] of patterns[language]) {
		for (const { 0: surface, index } of text.matchAll(expression)) found.push({ surface, kind, at: index });
	}
	const words = names.length ? nameWords(text) : [];
	for (const { name, kind } of names) {
		const [from, to] = spotName(words, name) ?? [];
		if (from !== undefined) found.push({ surface: text.slice(from, to), kind, at: from });
	}
	const inOrder = found.toSorted(
		(one, other) => one.at - other.at || other.surface.length - one.surface.length
	);
	const told = new Set<string>();
	let end = 0;
	return inOrder.filter(({ surface, at }) => {
		// Within what was told already, or told before
		if (at < end || told.has(surface.toLowerCase())) return false;
		told.add(surface.toLowerCase());
		end = at + surface.length;
		return true;
	});
}
