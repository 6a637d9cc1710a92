import type { PlaceKind } from '../../newsroom/place.ts';
import type { Precision, Role } from '../../story/precision.ts';
import { counter } from '../plural.ts';

const n = counter('fr');
const numbers = new Intl.NumberFormat('fr');
const words = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
const feminine = (count: number) => (count === 1 ? 'une' : (words[count] ?? numbers.format(count)));
const masculine = (count: number) => words[count] ?? numbers.format(count);

export const places = {
	name: (surface: string) => `« ${surface} »`,
	proposalFor: (name: string) => `Proposition pour ${name}`,
	choosing: 'Choisir un lieu',
	bearers: (count: number, areCommunes: boolean) =>
		count === 0
			? 'aucun lieu connu de ce nom'
			: areCommunes
				? `${feminine(count)} ${count === 1 ? 'commune porte' : 'communes portent'} ce nom`
				: `${masculine(count)} ${count === 1 ? 'lieu porte' : 'lieux portent'} ce nom`,
	nearPoint: 'près du point indiqué',
	position: (index: number, count: number) => `nom ${index} sur ${count}`,
	ambiguous: (count: number, areCommunes: boolean): string =>
		areCommunes
			? `Rien dans le texte ne départage ${feminine(count)} communes. Aucune n’est choisie d’avance.`
			: `Rien dans le texte ne départage ${masculine(count)} lieux. Aucun n’est choisi d’avance.`,
	people: (count: number) => `${numbers.format(count)} hab.`,
	ours: 'de la rédaction',
	reasons: {
		confirmedBefore: (stories: number) =>
			n(stories, { one: 'Confirmé dans # récit.', other: 'Confirmé dans # récits.' }),
		newsroom: 'Un lieu de la rédaction.',
		said: (name: string) => `« ${name} » est écrit juste à côté.`,
		inSentence: (name: string) => `« ${name} » est dans la même phrase.`,
		inText: (name: string) => `« ${name} » est nommé dans le texte.`,
		near: (name: string, km: number) => `À ${numbers.format(km)} km de ${name}, nommé dans le texte.`,
		only: 'Aucun autre lieu ne porte ce nom.',
		largest: 'Le plus peuplé de ce nom.',
		name: 'Porte ce nom, sans autre indice.',
		pointed: (metres: number) =>
			metres < 1000
				? `À ${numbers.format(metres)} m du point.`
				: `À ${numbers.format(Math.round(metres / 1000))} km du point.`,
		chosen: 'Choisi à la main.'
	},
	role: 'Rôle',
	roles: {
		setting: 'lieu du récit',
		origin: 'départ',
		destination: 'arrivée',
		mentioned: 'mentionné'
	} satisfies Record<Role, string> as Record<Role, string>,
	show: 'Montrer',
	precision: 'Précision montrée',
	precisions: {
		exact: 'exact',
		neighbourhood: 'quartier',
		commune: 'commune',
		departement: 'département',
		region: 'région',
		country: 'pays',
		withheld: 'rien'
	} satisfies Record<Precision, string> as Record<Precision, string>,
	kinds: {
		commune: 'commune',
		city: 'ville',
		neighbourhood: 'quartier',
		site: 'lieu connu de tous (place, port, porte)',
		camp: 'camp',
		centre: 'centre d’accueil',
		dwelling: 'habitation',
		source: 'lieu où vit une source',
		departement: 'département',
		region: 'région',
		country: 'pays'
	} satisfies Record<PlaceKind, string> as Record<PlaceKind, string>,
	/** Why nothing finer may be shown. */
	atMost: {
		camp: 'Un camp : la commune au plus.',
		centre: 'Un centre d’accueil : la commune au plus.',
		dwelling: 'Une habitation : la commune au plus.',
		source: 'Un lieu où vit une source : la commune au plus.'
	} as Partial<Record<PlaceKind, string>>,
	hindrances: {
		kind: 'Impossible : à cet endroit se trouvent des personnes ; la commune au plus.',
		point: 'Impossible : aucun point exact n’est connu.',
		area: 'Impossible : aucune surface de ce niveau n’est connue autour de ce lieu.'
	},
	fewPeople: (most: number) => `Moins de ${numbers.format(most)} habitants :`,
	showRather: {
		exact: 'montrer plutôt le point',
		neighbourhood: 'montrer plutôt le quartier',
		commune: 'montrer plutôt la commune',
		departement: 'montrer plutôt le département',
		region: 'montrer plutôt la région',
		country: 'montrer plutôt le pays',
		withheld: 'ne rien montrer'
	} satisfies Record<Precision, string> as Record<Precision, string>,
	keys: { enter: 'Entrée', escape: 'Échap' },
	confirm: 'confirmer',
	choose: 'choisir',
	dismiss: 'écarter',
	leave: 'fermer',
	another: 'autre lieu',
	anotherLabel: 'Chercher un autre lieu',
	anotherHint: 'Un nom, un code postal, « Croisilles (Calvados) »',
	suggestions: 'Lieux proposés',
	suggested: (count: number) => n(count, { one: '# lieu', other: '# lieux' }),
	never: 'Ne plus proposer',
	previousName: 'Nom précédent',
	nextName: 'Nom suivant',
	candidates: 'Lieux possibles',

	said: {
		all: 'Tous les lieux sont confirmés.',
		confirmed: (name: string) => `${name} : confirmé.`,
		dismissed: (name: string) => `« ${name} » : écarté ici.`,
		never: (name: string) => `« ${name} » ne sera plus proposé. Cela se défait dans Lieux.`,
		kept: 'Lieu exact gardé.',
		forgotten: 'Lieu exact oublié pour de bon.',
		undecided: 'Choisissez d’abord un lieu.',
		aside: 'Point écarté : il n’en reste rien.',
		none: 'Aucun nom de lieu dans ce texte.',
		failed: (status: number): string =>
			status === 0
				? 'Hors ligne : rien n’a été confirmé. Le texte reste gardé ici.'
				: status === 401
					? 'Session finie : entrez de nouveau, puis confirmez.'
					: status === 403
						? 'Vous ne pouvez pas faire cela.'
						: 'Le bureau n’a pas pu répondre. Essayez encore.'
	},

	working: 'Carte de travail',
	workingNote: 'vue des rédacteurs seulement',
	workingLabel: 'Carte de travail : les lieux du récit et ceux qui sont proposés',
	openMap: 'Carte interactive',
	zoomIn: 'Agrandir la carte',
	zoomOut: 'Réduire la carte',
	mapFailed: 'La carte interactive n’a pas pu s’ouvrir ; la carte dessinée reste.',
	pointHint: 'Un clic sur la carte propose les lieux les plus proches.',
	mapKeys:
		'Au clavier : les flèches, + et − la déplacent, Entrée propose ce qui est au milieu, Échap revient au texte.',
	exactPoint: 'Point exact',
	moveHint:
		'Le point se tire, ou se déplace par les flèches (Maj : plus finement) ; Entrée le garde, Échap le remet.',
	draw: 'Dessiner le lieu exact',
	shapes: { point: 'point', circle: 'cercle', polygon: 'polygone', line: 'ligne' },
	drawing: 'Échap pour arrêter. Ce dessin reste au bureau.',
	stop: 'Arrêter',
	seeTruth: 'Voir le lieu exact',
	seeTruthNote: 'noté au journal',
	hideTruth: 'Cacher le lieu exact',
	truthForEditors: 'Un lieu exact est connu. Seule l’édition le voit.',
	replace: 'Remplacer le lieu exact',
	replaceQuestion:
		'Un lieu exact est déjà connu ici. Ce que vous dessinez le remplacera ; l’ancien ne sera gardé nulle part.',
	replaceYes: 'Le remplacer',

	inStory: 'Lieux du récit',
	place: 'Lieu',
	state: 'État',
	states: { confirmed: 'confirmé', proposed: 'proposé', ambiguous: 'ambigu', current: 'à confirmer' },
	noneYet: 'Aucun lieu confirmé. Rien ne se publie sans confirmation.',
	addPlace: 'Ajouter un lieu',
	change: (name: string) => `Changer ${name}`,
	up: (name: string) => `Monter ${name}`,
	down: (name: string) => `Descendre ${name}`,
	remove: (name: string) => `Retirer ${name}`,
	dismissedNames: 'Noms écartés ici',
	restore: (name: string) => `Reprendre « ${name} »`,
	unknownPlace: 'lieu inconnu',

	readers: 'Ce que verront les lecteurs',
	readersMap: (name: string) => `La carte publique : ${name}`,
	published: (kilometres: number, precision: Precision) =>
		`Publié : le disque, ${numbers.format(kilometres)} km de rayon, ${
			{
				exact: 'autour du lieu dessiné',
				neighbourhood: 'centre du quartier à deux décimales',
				commune: 'centre de la commune à deux décimales',
				departement: 'centre du département à deux décimales',
				region: 'centre de la région à deux décimales',
				country: 'centre du pays à deux décimales',
				withheld: ''
			}[precision]
		}.`,
	publishedPoint: 'Publié : le point exact.',
	publishedNothing: 'Publié : rien, ni nom ni point.',
	publishedTruth: 'Publié : le lieu exact, tel qu’il est dessiné.',
	truthKnown: (looks: number) =>
		looks === 0
			? 'Un lieu exact est connu, jamais vu : il reste au bureau.'
			: `Un lieu exact est connu, ${n(looks, { one: 'vu # fois', other: 'vu # fois' })} : il reste au bureau.`,
	forget: 'L’oublier pour de bon',
	forgetQuestion: 'Oublier ce lieu exact pour de bon ? Il n’en restera rien, ni ici ni dans l’historique.',
	forgetYes: 'Oublier',
	cancel: 'Annuler',
	removedTruths: (count: number) =>
		n(count, { one: 'Point exact sans lieu : #', other: 'Points exacts sans lieu : #' }),
	removedNote:
		'Le lieu a été retiré du récit ; son point exact reste au bureau jusqu’à la prochaine publication.',
	takeBack: 'Reprendre le lieu',
	nothingToSee: 'Choisissez un lieu : sa carte publique paraîtra ici.',

	title: 'Lieux',
	search: 'Nom ou autre graphie',
	find: 'Chercher',
	newPlace: 'Nouveau lieu',
	names: 'Noms',
	kind: 'Genre',
	liesIn: 'Dans',
	stories: 'Récits publiés',
	aliases: 'Autres graphies',
	aliasesNote: 'une par ligne',
	more: (count: number) => `${numbers.format(count)} lieux suivants`,
	noPlace: 'Aucun lieu ne commence ainsi.',
	neverProposed: 'Noms qui ne sont jamais proposés',
	noneNever: 'Aucun. « Ne plus proposer », dans l’éditeur, en ajoute.',
	proposeAgain: (name: string) => `Proposer de nouveau « ${name} »`,
	longitude: 'Longitude, degrés',
	latitude: 'Latitude, degrés',
	radius: 'Rayon, km',
	radiusNote: '0 : un point',
	inside: 'Se trouve dans',
	insideNote: 'le nom d’un lieu, avec ce qui l’entoure s’il le faut ; vide : rien',
	whichInside: (places: string[]) => `Plusieurs lieux portent ce nom : ${places.join(' ; ')}.`,
	save: 'Enregistrer',
	create: 'Créer',
	edit: (name: string) => `Modifier ${name}`,
	saved: 'Enregistré.',
	mergeTitle: 'Fusionner avec un autre lieu',
	mergeNote: 'S’ils sont le même : celui-ci disparaît, l’autre reste.',
	mergeInto: 'Lieu qui reste',
	previewMerge: 'Voir ce qui changera',
	merging: {
		stories: (count: number) =>
			n(count, { one: '# récit publié nommera', other: '# récits publiés nommeront' }),
		milestones: (count: number) => n(count, { one: '# jalon', other: '# jalons' }),
		spellings: (count: number) => n(count, { one: '# graphie de plus', other: '# graphies de plus' }),
		parts: (count: number) => n(count, { one: '# lieu contenu', other: '# lieux contenus' }),
		decisions: (count: number) => n(count, { one: '# nom décidé', other: '# noms décidés' })
	},
	mergeWhat: (gone: string, kept: string) =>
		`${gone} devient ${kept}. Son adresse y mènera ; cela ne se défait pas.`,
	mergeNow: 'Fusionner',
	wrong: {
		name: 'Un nom est nécessaire dans chaque langue, sur une ligne.',
		kind: 'Ce genre n’existe pas.',
		aliases: 'Quarante graphies au plus, une par ligne.',
		degrees: 'Un nombre de degrés, comme 2,8794.',
		radius: 'Un nombre de kilomètres, comme 1,5, ou 0.',
		inside: 'Ce lieu n’existe pas, ou se trouve lui-même dans celui-ci.',
		merge: 'Ces deux lieux ne peuvent pas être réunis : l’un est dans l’autre, ou n’existe pas.',
		used: 'Des récits publiés le montrent plus finement que ce genre ne le permet. Changez d’abord leur précision.',
		place: 'Aucun lieu de ce nom. Précisez : « Croisilles (Calvados) ».',
		conflict: 'Quelqu’un a enregistré entre-temps : voici la version la plus récente. Recommencez.'
	},
	storyPlaces: (title: string) => `Lieux de « ${title} »`,
	backToStory: 'Revenir au récit',
	untitled: 'Sans titre',
	add: 'Ajouter',
	apply: 'Appliquer',
	removeThis: 'Retirer'
};
