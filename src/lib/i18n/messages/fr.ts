import type { Wind } from '../../geo/compass.ts';
import type { Language } from '../../story/language.ts';
import type { Precision, Role } from '../../story/precision.ts';
import type { Expected } from '../../story/refusal.ts';
import { counter } from '../plural.ts';
import { explore } from './explore.fr.ts';

const n = counter('fr');
const numbers = new Intl.NumberFormat('fr');

/** "de", "d’" or "du" before the name of a place. */
function of(name: string): string {
	if (/^Les /.test(name)) return `des ${name.slice(4)}`;
	if (/^Le /.test(name)) return `du ${name.slice(3)}`;
	return /^[aeiouyàâéèêëîïôœh]/i.test(name) ? `d’${name}` : `de ${name}`;
}

const winds: Record<Wind, string> = {
	north: 'au nord',
	'north-east': 'au nord-est',
	east: 'à l’est',
	'south-east': 'au sud-est',
	south: 'au sud',
	'south-west': 'au sud-ouest',
	west: 'à l’ouest',
	'north-west': 'au nord-ouest'
};

const words = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
/** Small numbers in words, as at the head of a sentence. */
const spelled = (count: number, one = 'un') => (count === 1 ? one : (words[count] ?? String(count)));
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** What the interface says in French; the other languages say the same things (`Messages`). */
export const fr = {
	siteDescription: 'Des reportages sur une carte : chaque histoire a un lieu et un temps.',
	skip: 'Aller au contenu',
	navigation: 'Navigation',
	navMap: 'Carte',
	navPlaces: 'Lieux',
	navData: 'Données',
	navAbout: 'À propos',
	menu: 'Menu',
	language: 'Langue',
	comma: ', ',

	stories: (count: number) => n(count, { one: '# reportage', other: '# reportages' }),
	headline: (stories: number, places: number) =>
		`${capital(spelled(stories))} ${stories === 1 ? 'reportage' : 'reportages'}, ` +
		`${spelled(places)} ${places === 1 ? 'lieu' : 'lieux'}`,
	headlineFiltered: (found: number, all: number) =>
		found === 0
			? 'Aucun reportage'
			: `${found === 1 ? 'Un reportage' : `${capital(spelled(found))} reportages`} sur ${all}`,
	headlineWords: (words: string) => `« ${words} »`,
	framed: (first: string, firstDate: string, last: string, lastDate: string) =>
		`${first}, ${firstDate}. ${last}, ${lastDate}.`,
	nothingFound: 'Aucun reportage ne répond à tout cela à la fois.',
	showAll: 'Tout montrer',
	order: 'Du plus récent au plus ancien, selon ce qu’ils racontent',
	more: (count: number) =>
		n(count, {
			one: '# autre reportage : précisez la recherche pour le voir',
			other: '# autres reportages : précisez la recherche pour les voir'
		}),
	moreHere: (count: number) =>
		n(count, {
			one: '# autre reportage, plus ancien : le voir dans Explorer',
			other: '# autres reportages, plus anciens : les voir dans Explorer'
		}),
	morePlaces: (count: number) =>
		n(count, {
			one: '# autre lieu où moins de reportages se passent : dans Explorer',
			other: '# autres lieux où moins de reportages se passent : dans Explorer'
		}),
	inView: (stories: number, places: number) =>
		`${n(stories, { one: '# reportage', other: '# reportages' })} dans ${n(places, { one: '# lieu', other: '# lieux' })}, à l’écran.`,

	filters: 'Filtrer les reportages',
	words: 'Mots',
	theme: 'Thème',
	kind: 'Genre',
	readIn: 'Lire en',
	any: 'Tous',
	anyLanguage: 'Toutes',
	from: 'Du',
	to: 'au',
	apply: 'Filtrer',
	clear: 'Effacer les filtres',
	kinds: {
		breve: 'Brève',
		reportage: 'Reportage',
		'compte-rendu': 'Compte rendu',
		entretien: 'Entretien',
		enquete: 'Enquête',
		portrait: 'Portrait',
		chronique: 'Chronique'
	} as Record<string, string>,

	mapLabel: 'Carte : les lieux des reportages',
	mapList: 'La liste qui suit dit la même chose que la carte.',
	keyArea: 'un reportage, quelque part dans la commune',
	keyLarge: 'trois reportages, même règle',
	keySizes: 'Plus le disque est grand, plus il y a de reportages.',
	keyWhy: 'Trame : nous ne situons pas plus précisément, pour protéger les personnes.',
	interactive: (kilobytes: number) => `Carte interactive, ${kilobytes} ko`,
	interactiveFailed: 'La carte interactive n’a pas pu s’ouvrir. Réessayer',
	zoomIn: 'Agrandir la carte',
	zoomOut: 'Réduire la carte',
	wholeMap: 'Revenir à la carte entière',
	mark: (names: string, stories: number) =>
		`${names} : ${n(stories, { one: '# reportage', other: '# reportages' })}`,
	opens: (names: string, stories: number) =>
		`${names} : ${n(stories, { one: '# reportage', other: '# reportages' })}, agrandir`,
	kilometres: (km: number) => `${numbers.format(km)} km`,

	when: 'Quand',
	datedDay: 'daté au jour',
	datedSpan: 'période ou mois',
	milestone: 'jalon',
	publication: 'parution',
	week: (date: string, stories: number) =>
		`Semaine du ${date} : ${n(stories, { one: '# reportage', other: '# reportages' })}`,
	month: (date: string, stories: number) =>
		`${capital(date)} : ${n(stories, { one: '# reportage', other: '# reportages' })}`,
	periodStart: 'Début de la période',
	periodEnd: 'Fin de la période',

	about: (date: string) => `vers ${/^\d{1,2}\s/.test(date) ? `le ${date}` : date}`,
	fromTo: (from: string, to: string) => `du ${from} au ${to}`,
	fromToMonth: (from: string, to: string) => `de ${from} à ${to}`,
	fromDayToMonth: (from: string, to: string) => `du ${from} à ${to}`,
	fromMonthToDay: (from: string, to: string) => `de ${from} au ${to}`,
	published: (date: string) => `publié ${/^(du|de) /.test(date) ? date : `le ${date}`}`,
	daysLater: (days: number) =>
		days === 7 ? 'une semaine plus tard' : `${spelled(days)} ${days === 1 ? 'jour' : 'jours'} plus tard`,
	weeksLater: (weeks: number) => `${spelled(weeks, 'une')} ${weeks === 1 ? 'semaine' : 'semaines'} plus tard`,
	monthsLater: (months: number) => `${spelled(months)} mois plus tard`,

	places: 'Lieux',
	placesIntro: 'Les lieux où se passent ces reportages, et ceux qu’ils nomment.',
	namedPlaces: 'Lieux nommés',
	namesIn: 'Ce lieu dans les quatre langues',
	place: 'Lieu',
	storiesHere: (count: number, period: string) =>
		count === 0
			? 'Aucun reportage ne se passe ici'
			: `${capital(spelled(count))} ${count === 1 ? 'reportage' : 'reportages'}, ${period}`,
	namedIn: 'Nommé dans',
	around: 'Alentour',
	aroundNote: 'à vol d’oiseau, de centre à centre',
	/** The name of its Atom feed. */
	followPlace: (name: string) => `Suivre ${name} (Atom)`,
	direction: (km: string, wind: Wind) => `${km} ${winds[wind]}`,
	lies: (km: string, wind: Wind, name: string) => `À ${km} ${winds[wind]} ${of(name)}.`,
	mentioned: 'cité',
	centre: {
		commune: 'centre de la commune',
		neighbourhood: 'centre du quartier',
		city: 'centre de la ville',
		camp: 'emplacement du camp',
		departement: 'centre du département',
		region: 'centre de la région',
		country: 'centre du pays'
	} as Record<string, string>,
	placeKinds: {
		commune: 'commune',
		neighbourhood: 'quartier',
		city: 'ville',
		camp: 'camp',
		departement: 'département',
		region: 'région',
		country: 'pays'
	} as Record<string, string>,
	existed: (period: string) => `le camp a existé ${period}`,
	insee: (code: string) => `INSEE ${code}`,
	elsewhere: (name: string) => `ailleurs : ${name}`,
	source: 'Source',

	somewhere: {
		exact: 'lieu exact',
		neighbourhood: 'quelque part dans le quartier',
		commune: 'quelque part dans la commune',
		departement: 'quelque part dans le département',
		region: 'quelque part dans la région',
		country: 'quelque part dans le pays',
		withheld: 'lieu non montré'
	} satisfies Record<Precision, string> as Record<Precision, string>,
	roles: {
		setting: 'l’action',
		origin: 'd’où l’on vient',
		destination: 'où l’on va',
		mentioned: 'cité'
	} satisfies Record<Role, string> as Record<Role, string>,

	tells: 'Raconte',
	quotedOn: (day: string) => `cité le ${day}`,
	appeared: 'Paru',
	where: 'Lieux',
	themes: 'Thèmes',
	inLanguages: 'Lire en',
	original: 'original',
	notTranslated: 'pas encore traduit',
	shownInOriginal: (language: string) => `Pas encore traduit en français : voici le texte en ${language}.`,
	languageNames: { fr: 'français', en: 'anglais', de: 'allemand', ar: 'arabe' } as Record<Language, string>,
	summaryOf: 'Ce texte est un résumé du reportage, écrit par notre rédaction d’après ses faits.',
	titleOriginal: 'Titre d’origine :',
	titleOurs: 'Le titre français est de notre rédaction.',
	readOriginal: 'Lire l’original',
	cite: 'Citer',
	explore,
	citation: {
		report: (title: string, source: string, date: string, address: string) =>
			`« ${title} », ${source}, ${date}. ${address}`,
		summarised: (source: string, date: string) => `d’après ${source}, ${date}`,
		summary: (title: string, publisher: string, report: string, address: string, seen: string) =>
			`« ${title} », résumé de ${publisher} ${report}. ${address} (consulté le ${seen})`,
		contents: (stories: string, day: string) => `sélection de ${stories} arrêtée le ${day}`,
		dataset: (title: string, contents: string, publisher: string, address: string, sum: string) =>
			`« ${title} », ${contents}, ${publisher}. ${address} (SHA-256 : ${sum})`
	},
	inTime: 'Dans le temps',
	inSpace: 'Dans l’espace',
	before: 'Avant',
	after: 'Après',
	here: 'Ici même',
	nearest: 'Le lieu le plus proche',

	license: 'Textes : CC BY 4.0',

	withdrawnTitle: 'Récit retiré',
	withdrawn: (date: string, protects: boolean) =>
		`Ce récit a été retiré par la rédaction le ${date}${protects ? ' pour protéger une personne' : ''}.`,
	outdated: (date: string) => `Cette traduction est plus ancienne que son original, qui a changé le ${date}.`,
	sources: 'Sources',
	byline: 'Par',
	notFoundTitle: 'Rien à cet endroit',
	notFound: {
		story: (given: string) => `Aucun reportage ne porte le nom « ${given} ».`,
		place: (given: string) => `Aucun lieu ne porte le nom « ${given} ».`,
		snapshot: (given: string) => `Aucun instantané ne porte le numéro « ${given} ».`,
		page: () => 'Cette adresse ne mène à aucune page.'
	},
	invalidTitle: 'Cette demande ne se comprend pas',
	invalid: (parameter: string, given: string) => `Le paramètre « ${parameter} » vaut « ${given} ».`,
	invalidName: (parameter: string) => `Le paramètre « ${parameter} » n’existe pas.`,
	expected: {
		date: 'Une date s’écrit 24/12/2016, décembre 2016, vers Noël 2016, ou 2016-12-24, 2016-12, 2016.',
		order: 'La période doit commencer avant de finir.',
		bbox: 'Un cadre s’écrit ouest,sud,est,nord en degrés, par exemple 1.5,50,3,51.',
		polygon:
			'Une zone s’écrit comme une suite de longitudes et de latitudes en degrés : trois sommets au moins, deux cents au plus.',
		around:
			'Un rayon s’écrit longitude,latitude,kilomètres ou lieu,kilomètres, par exemple arras,20 ; deux mille kilomètres au plus.',
		place: 'Un lieu s’écrit comme dans l’adresse de sa page, par exemple pas-de-calais.',
		name: 'Aucun lieu de ce nom.',
		radius: 'Un rayon s’écrit en kilomètres : plus de 0, deux mille au plus.',
		centre: 'Autour de quel lieu ? Un rayon se trace autour d’un lieu.',
		role: 'Rôles : setting (lieu du récit), origin (départ), destination (arrivée), mentioned (mentionné).',
		precision: 'Précisions : exact, neighbourhood, commune, departement, region, country.',
		words: 'Des mots, deux cents caractères au plus.',
		theme: 'Thèmes :',
		kind: 'Genres :',
		language: 'Langues : fr, en, de, ar.',
		sort: 'Ordres : latest, earliest, published, title, nearest (avec un rayon), relevance (avec des mots).',
		shows: 'Vues : stories (récits), rows (récits et lieux), milestones (jalons).',
		columns:
			'Colonnes : told (raconte), title (titre), where (lieu), role (rôle du lieu), precision (précision), kind (genre), themes (thèmes), languages (langues), places (nombre de lieux), published (publié).',
		unit: 'Unités : day (jour), week (semaine), month (mois), year (année).',
		after: 'Cette suite n’est plus lisible : reprenez depuis la première page.',
		limit: 'Un nombre de lignes s’écrit en chiffres et ne dépasse pas la limite.',
		tile: 'Une tuile s’écrit zoom/colonne/rangée, comptées depuis le nord-ouest : zoom de 0 à 20, colonne et rangée au-dessous de 2 puissance zoom.',
		once: 'Ce paramètre ne peut être donné qu’une fois.',
		length: 'Un texte de deux cents kilo-octets au plus.',
		known: 'Paramètres :',
		none: 'Cette page n’a pas de paramètres.'
	} satisfies Record<Expected, string> as Record<Expected, string>,
	withoutIt: 'La même page sans ce paramètre',
	failedTitle: 'Quelque chose n’a pas marché chez nous',
	failed: (id: string) => `Rien n’est perdu. Si cela se répète, donnez ce numéro à la rédaction : ${id}.`,
	home: 'La carte de France',
	allPlaces: 'Tous les lieux'
};
