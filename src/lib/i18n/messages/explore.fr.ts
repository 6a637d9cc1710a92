import type { Language } from '../../story/language.ts';
import type { Precision, Role } from '../../story/precision.ts';
import { locatedInFrench } from '../located.ts';
import { counter } from '../plural.ts';
import type { Clause } from '../selection-sentence.ts';

const n = counter('fr');
const stories = (count: number) => n(count, { one: '# récit', other: '# récits' });
const rows = (count: number) => n(count, { one: '# ligne', other: '# lignes' });
/** "d’Arras", "de Calais", "du Havre". */
function of(name: string): string {
	if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
	if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
	return /^[aeiouyàâéèêëîïôœ]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** What the researcher's bench says in French; the other languages say the same things. */
export const explore = {
	name: 'Explorer',
	description: 'Chercher, compter, citer et emporter les récits : mots, période, lieu, thèmes.',

	stories,
	whole: (count: number) => `, ${rows(count)} : toute l’édition, `,
	nothing: 'Aucun récit',
	anyPlace: 'en tout lieu',
	anyTheme: 'sur tout thème',
	stop: '.',
	withWords: (words: string): Clause => ['avec les mots ', `« ${words} »`],
	onTheme: (names: string): Clause => ['sur le thème ', names],
	ofKind: (names: string): Clause => ['du genre ', names],
	readableIn: (names: string): Clause => ['à lire en ', names],
	withPlace: 'dont un lieu est ',
	located: locatedInFrench as (name: string, kind: string) => Clause,
	placeNear: (km: number, name: string): Clause => ['', `à moins de ${n(km, { other: '# km' })} ${of(name)}`],
	inBox: ['dans ', 'le cadre choisi'] as Clause,
	inArea: ['dans ', 'la zone tracée'] as Clause,
	placeAs: (names: string): Clause => ['', names],
	asRole: {
		setting: 'le lieu du récit',
		origin: 'un départ',
		destination: 'une arrivée',
		mentioned: 'une simple mention'
	} satisfies Record<Role, string> as Record<Role, string>,
	knownTo: {
		exact: 'situé exactement',
		neighbourhood: 'situé au moins au quartier près',
		commune: 'situé au moins à la commune près',
		departement: 'situé au moins au département près',
		region: 'situé au moins à la région près',
		country: 'situé au moins au pays près',
		withheld: 'non montré'
	} satisfies Record<Precision, string> as Record<Precision, string>,
	since: (day: string) => `depuis le ${day}`,
	until: (day: string) => `jusqu’au ${day}`,
	during: (date: string, grain: string) => (grain === 'day' ? `le ${date}` : `en ${date}`),
	between: (dates: string, _grain: string) => dates,
	remove: (what: string) => `Retirer : ${what}`,
	clear: 'Tout effacer',
	restrict: 'Restreindre',
	copyAddress: 'Copier l’adresse',
	copied: 'Copié',
	notCopied: 'La copie a échoué : choisissez le texte et copiez-le.',
	counted: (milliseconds: number) => `Compté exactement en ${n(milliseconds, { other: '# ms' })}`,

	filters: 'Filtres',
	words: 'Mots',
	wordsHint: '« expression », OU, −sans',
	period: 'Période racontée',
	from: 'Du',
	to: 'Au',
	dateExample: '24 oct. 2016',
	days: (count: number) => n(count, { one: '# jour', other: '# jours' }),
	read: (period: string) => `Lu : ${period}`,
	place: 'Lieu',
	placeHint: 'et ce qu’il contient',
	placeExample: 'commune, pays, camp…',
	radius: 'Rayon, km',
	radiusHint: 'autour du lieu',
	precisionAtLeast: 'Précision au moins',
	anyPrecision: 'toutes',
	inBoxNow: 'Cadre de la carte',
	inAreaNow: 'Zone tracée',
	area: 'Zone',
	facets: {
		theme: 'Thème',
		kind: 'Genre',
		language: 'Langue',
		role: 'Rôle du lieu',
		precision: 'Précision des lieux'
	},
	precisions: {
		exact: 'point exact',
		neighbourhood: 'quartier',
		commune: 'commune',
		departement: 'département',
		region: 'région',
		country: 'pays',
		withheld: 'non montré'
	} satisfies Record<Precision, string> as Record<Precision, string>,
	roles: {
		setting: 'lieu du récit',
		origin: 'départ',
		destination: 'arrivée',
		mentioned: 'mentionné'
	} satisfies Record<Role, string> as Record<Role, string>,
	languages: { fr: 'français', en: 'anglais', de: 'allemand', ar: 'arabe' } as Record<Language, string>,
	overlaps: 'un récit en compte plusieurs',
	finest: 'le plus précis de chaque récit',
	moreRows: (count: number) => n(count, { one: '# autre', other: '# autres' }),
	findRow: 'Trouver un thème',
	search: 'Chercher',
	see: (count: number) => (count === 0 ? 'Aucun récit' : `Voir ${stories(count)}`),
	close: 'Fermer',
	suggestions: 'Lieux proposés',
	suggested: (count: number) => n(count, { one: '# lieu proposé', other: '# lieux proposés' }),
	noPlace: 'Aucun lieu de ce nom',
	around: (km: number) => `alentour, ${n(km, { other: '# km' })}`,
	which: (name: string) => `Plusieurs lieux s’appellent « ${name} ». Lequel ?`,
	whichNote: 'Rien ne les départage dans votre demande : la suite compte sans ce lieu.',

	table: 'Tableau',
	views: { stories: 'Récits', rows: 'Récits et lieux', milestones: 'Jalons' },
	tells: 'Raconte',
	title: 'Titre',
	titlePlaces: 'Titre, lieux',
	where: 'Lieu',
	role: 'Rôle du lieu',
	precision: 'Précision',
	published: 'Publié',
	tongues: 'Langues',
	places: 'Lieux',
	fact: 'Fait',
	themes: 'Thèmes',
	columns: 'Colonnes',
	showColumns: 'Afficher',
	usualColumns: 'Colonnes habituelles',
	source: 'Source',
	elsewhere: 'hors de ce qui est demandé',
	insideOf: (inside: number, outside: number) =>
		`${rows(inside)} dans ce qui est demandé, ${n(outside, { other: '# ailleurs' })}`,
	stable: 'ordre stable même si l’on publie',
	rankedOf: (count: number) =>
		`classement fait parmi les ${n(count, { other: '#' })} plus récents qui répondent`,
	sorts: {
		latest: 'du plus récent',
		earliest: 'du plus ancien',
		published: 'par parution',
		title: 'par titre',
		nearest: 'du plus proche',
		relevance: 'par pertinence'
	},
	order: 'Ordre',
	next: (count: number) => n(count, { one: '# ligne suivante', other: '# lignes suivantes' }),
	first: 'Revenir au début',
	empty: 'Aucun récit ne répond à tout cela à la fois.',
	emptyHelp: 'Retirez une condition :',
	noMilestones: 'Aucun jalon dans cette période et ces lieux.',
	milestones: 'Jalons de la sélection',
	milestonesNote: (count: number) => n(count, { one: '#, avec sa source', other: '#, avec leur source' }),
	aroundIt: 'Autour :',
	storiesNear: (place: string, km: number) =>
		`récits à moins de ${n(km, { other: '# km' })} ${of(place)}, du plus proche au plus loin`,
	comingFrom: (place: string) => `récits au départ ${of(place)}`,

	everything: 'Toute l’édition',
	cite: 'Citer cette sélection',
	citeNote: 'instantané daté, à adresse stable',
	citation: (publisher: string, title: string, counted: string, address: string) =>
		`${publisher}, « ${title} », ${counted}, ${address}`,
	countedRows: (count: number, of: number) => `${stories(count)}, ${rows(of)}`,
	form: 'Forme de la citation',
	plain: 'Texte',
	copy: 'Copier',
	fix: 'Fixer un instantané daté',
	fixNote: (count: number) =>
		`Fixé, l’instantané rendra dans cinq ans ${n(count, { one: 'cette ligne', other: 'ces # lignes' })}, moins celles retirées d’ici là, dont le nombre sera dit.`,
	citeTake: 'Citer, emporter',
	parts: 'Parties de la page',
	take: 'Emporter',
	takeNote: 'toute la sélection',
	csv: 'une ligne par récit et par lieu',
	geojson: 'géométries publiques',
	geojsons: 'un objet par ligne',
	atom: 'avec GeoRSS, à suivre',
	feed: 'le même fil',
	ogc: 'la même sélection, en CQL2',
	allData: 'toute l’édition, mode d’emploi, licence',
	address: 'adresse',
	lines: rows,
	objects: (count: number) => n(count, { one: '# objet', other: '# objets' }),
	entries: (count: number) => n(count, { one: '# entrée', other: '# entrées' }),

	status: (count: number) => (count === 0 ? 'Aucun récit.' : `${stories(count)}.`),
	counting: 'Comptage…',
	busy: 'Trop de demandes à la fois : réessayez dans quelques secondes.',
	failed: 'Le comptage a échoué ; la page montre encore le précédent.',
	keys: 'Touches',
	keysOn: 'Touches d’une lettre',
	help: {
		search: 'chercher des mots',
		place: 'aller au lieu',
		draw: 'dessiner, rayon, carte visible',
		period: 'avancer ou reculer la période',
		rows: 'ligne suivante, précédente',
		open: 'ouvrir le récit',
		map: 'montrer sur la carte',
		address: 'copier l’adresse',
		cite: 'citer',
		next: 'page suivante',
		keys: 'cette aide'
	}
};
