import type {
	ColumnRole,
	Fate,
	FaultKind,
	FileKind,
	ListName,
	ProblemKind,
	RunStatus
} from '../../newsroom/import.ts';
import { counter } from '../plural.ts';

const n = counter('fr');

/** What the desk says of importing in French; the other languages say the same things. */
export const importing = {
	title: 'Importer',
	lead: 'WordPress (WXR), CSV, XLSX, GeoJSON, KML, KMZ, GPX, StoryMapJS, RSS, Atom, ou une archive de Lieudit. 500 Mo au plus.',
	promise: 'D’abord un aperçu : rien n’est écrit avant votre accord.',
	file: 'Fichier',
	read: 'Lire le fichier',
	latest: 'Derniers imports',
	none: 'Rien n’a encore été importé.',
	when: 'Quand',
	status: {
		reading: 'en lecture',
		read: 'aperçu prêt',
		refused: 'refusé',
		done: 'importé',
		undone: 'annulé'
	} satisfies Record<RunStatus, string>,
	kind: {
		wordpress: 'WordPress',
		feed: 'RSS ou Atom',
		csv: 'CSV',
		xlsx: 'XLSX',
		geojson: 'GeoJSON',
		kml: 'KML',
		kmz: 'KMZ',
		gpx: 'GPX',
		storymap: 'StoryMapJS',
		archive: 'archive de Lieudit'
	} satisfies Record<FileKind, string>,

	preview: 'Aperçu de l’import',
	unsaidLanguage: 'langue non dite',
	took: (seconds: string) => `lu en ${seconds} s`,
	nothingYet: 'Rien n’est encore écrit',
	underWay: (count: number) =>
		n(count, { one: 'Lecture : # article jusqu’ici.', other: 'Lecture : # articles jusqu’ici.' }),
	again: 'Regarder de nouveau',
	articles: (count: number) => n(count, { one: '# article', other: '# articles' }),
	withPoints: (count: number) =>
		n(count, { one: ', dont # avec des lieux proposés', other: ', dont # avec des lieux proposés' }),
	notUnderstood: (count: number) =>
		n(count, { one: '# ligne n’a pas été comprise', other: '# lignes n’ont pas été comprises' }),
	allUnderstood: 'tout a été compris',
	fates: {
		new: (count: number) => n(count, { one: '# brouillon à créer', other: '# brouillons à créer' }),
		changed: (count: number) =>
			n(count, { one: '# récit à mettre à jour', other: '# récits à mettre à jour' }),
		unchanged: (count: number) => n(count, { one: '# inchangé', other: '# inchangés' }),
		conflict: (count: number) => n(count, { one: '# modifié ici depuis', other: '# modifiés ici depuis' }),
		binned: (count: number) => n(count, { other: '# à la corbeille' }),
		aside: (count: number) => n(count, { one: '# page laissée de côté', other: '# pages laissées de côté' })
	} satisfies Record<Fate, (count: number) => string>,
	fate: {
		new: 'nouveau',
		changed: 'mis à jour',
		unchanged: 'inchangé',
		conflict: 'modifié ici : laissé',
		binned: 'à la corbeille : laissé',
		aside: 'page, laissée'
	} satisfies Record<Fate, string>,
	media: (count: number) => n(count, { one: '# média par référence', other: '# médias par référence' }),
	translationOf: (source: string) => `traduction de ${source}`,
	lists: {
		all: 'Articles',
		points: 'Avec lieux',
		themes: 'Rubriques → thèmes',
		authors: 'Auteurs',
		media: 'Médias',
		aside: 'Laissés'
	} satisfies Record<ListName, string>,
	article: {
		back: 'Revenir à la liste',
		previous: 'Article précédent',
		next: 'Article suivant',
		becomes: {
			new: 'Deviendra un nouveau brouillon.',
			changed: 'Mettra à jour le récit importé auparavant.',
			unchanged: 'Déjà importé, inchangé : rien ne sera écrit.',
			conflict:
				'Modifié ici depuis l’import précédent : le texte reste comme il est, les points et médias de la source y sont proposés.',
			binned: 'Son récit est à la corbeille : il y reste.',
			aside: 'Page du site, laissée de côté.'
		} satisfies Record<Fate, string>,
		joins: (source: string) => `Traduction de ${source} : rejoindra son original.`,
		occurred: 'Date du récit',
		unread: 'pas comprise',
		address: 'Adresse d’origine'
	},
	columns: {
		line: 'Ligne',
		source: 'N°',
		title: 'Titre',
		published: 'Publié',
		language: 'Lg',
		fate: 'Deviendra',
		points: 'Lieux proposés'
	},
	places: {
		title: (count: number) =>
			n(count, { one: '# article avec des lieux', other: '# articles avec des lieux' }),
		count: (places: number, ambiguous: number) =>
			`${n(places, { one: '# lieu', other: '# lieux' })}, ${n(ambiguous, { one: '# ambigu', other: '# ambigus' })}`,
		map: 'Carte des lieux proposés',
		none: 'Aucun lieu proposé.',
		possible: (name: string, count: number) => `${name}, ${n(count, { other: '# possibles' })}`,
		one: 'un seul lieu possible',
		ambiguous: 'ambigu, à trancher dans le récit',
		seeking: (looked: number, goal: number) =>
			`Lieux cherchés dans ${n(looked, { one: '# article', other: '# articles' })} sur ${n(goal, { other: '#' })}.`,
		partly: (goal: number) =>
			n(goal, {
				one: 'Cherchés dans le premier article seulement ; le reste, à l’ouverture de chaque récit.',
				other: 'Cherchés dans les # premiers articles seulement ; le reste, à l’ouverture de chaque récit.'
			})
	},
	authors: {
		name: 'Auteur',
		count: 'Articles',
		tell: 'Chaque nom devient la signature de ses récits. Aucun compte n’est créé.'
	},
	files: {
		address: 'Adresse',
		alt: 'Description',
		article: 'Article',
		none: 'hors des articles',
		tell: 'Rien n’est téléchargé : l’adresse reste à côté du récit, pour qui déposera le fichier.'
	},
	themeNames: {
		tell: 'Un nouveau thème porte le même nom dans les quatre langues, à moins d’en écrire d’autres ici.',
		heading: 'Rubrique',
		theme: 'Thème',
		tooLong: '80 signes au plus.',
		toOne: 'choisir'
	},
	colon: ' : ',
	semicolon: ' ; ',
	untitled: 'sans titre',
	proposals: 'Les lieux restent des propositions : rien ne paraît avant qu’une personne les confirme.',
	pointsWait: (count: number) =>
		n(count, {
			one: 'Pour # récit, la source donne des points : rien n’en paraît avant que vous les confirmiez.',
			other: 'Pour # récits, la source donne des points : rien n’en paraît avant que vous les confirmiez.'
		}),
	confirmPoints: 'Les confirmer',
	more: (count: number) => n(count, { one: 'Le suivant', other: 'Les # suivants' }),
	first: 'Au début',
	problems: (count: number) => n(count, { one: '# ligne non comprise', other: '# lignes non comprises' }),
	takeList: 'Emporter la liste',
	otherProblems: (count: number) =>
		n(count, { one: 'et une autre dans la liste', other: 'et # autres dans la liste' }),
	line: 'ligne',
	problem: {
		unclosed: ['Balise jamais fermée', 'Fermée à la fin du paragraphe ; à relire.'],
		latitude: ['Latitude impossible', 'Laissée de côté ; l’article est gardé sans ce point.'],
		longitude: ['Longitude impossible', 'Laissée de côté ; l’article est gardé sans ce point.'],
		geometry: ['Géométrie illisible', 'Laissée de côté ; l’article est gardé sans ce point.'],
		shortcode: ['Contenu d’une extension inconnue', 'Laissé de côté ; ce qu’il entoure est gardé.'],
		date: ['Date illisible', 'Le brouillon n’aura pas cette date.'],
		language: ['Langue inconnue', 'Le texte prend la langue choisie ci-contre.'],
		cells: ['Nombre de cellules différent de l’en-tête', 'La ligne est laissée de côté.'],
		twice: ['Deux fois dans le fichier', 'Le second reste à part, ou est laissé.'],
		untitled: ['Sans titre', 'La ligne est laissée de côté. Vérifiez les colonnes.'],
		long: ['Texte trop long', 'Coupé à un paragraphe ; à relire.'],
		element: ['Élément incompris', 'Laissé de côté.'],
		place: ['Lieu incompris', 'Laissé de côté.']
	} satisfies Record<ProblemKind, [what: string, becomes: string]>,

	refused: 'Ce fichier ne peut pas être lu. Rien n’a été changé.',
	fault: {
		unknown: 'Ce n’est aucun des formats connus.',
		empty: 'Il n’y a rien dedans.',
		large: 'Il est trop grand.',
		encoding: 'Ses octets ne sont pas du texte dans l’encodage qu’il annonce.',
		xml: 'Ce n’est pas du XML bien formé.',
		doctype: 'Il déclare un DOCTYPE : les entités ne sont pas lues ici. Ôtez cette ligne.',
		json: 'Ce n’est pas du JSON bien formé.',
		shape: 'Il n’a pas la forme de ce format.',
		deep: 'Il est imbriqué trop profondément.',
		wide: 'Un seul élément y est trop grand.',
		many: 'Il contient plus d’éléments qu’un import n’en prend (50 000). Coupez-le en plusieurs.',
		table: 'Le tableau ne peut pas être lu.',
		quote: 'Des guillemets y sont ouverts et jamais fermés, ou fermés au milieu d’une cellule.',
		zip: 'L’archive est abîmée.',
		bomb: 'L’archive se déplie en bien plus qu’elle ne pèse : elle n’est pas ouverte.',
		path: 'Un nom de l’archive mène hors d’elle : elle n’est pas ouverte.',
		locked: 'L’archive est chiffrée.',
		memory: 'Sa lecture demande trop de mémoire. Coupez-le en plusieurs.'
	} satisfies Record<FaultKind, string>,
	atLine: (line: string) => `Ligne ${line}.`,

	choices: 'Choix',
	headings: 'Rubriques → thèmes',
	headingsTell: (known: number, open: number) =>
		`${n(known, { one: '# reconnue', other: '# reconnues' })}, ${open} à choisir`,
	choose: 'à choisir : laissée de côté',
	newTheme: 'nouveau thème',
	noTheme: 'aucun',
	languageOf: 'Langue des textes qui ne la disent pas',
	languagesHeading: 'Langues',
	extension: (name: string) => `extension ${name} reconnue`,
	joins: (count: number) =>
		n(count, {
			one: '# article est la traduction d’un autre : il rejoint son original.',
			other: '# articles sont la traduction d’un autre : chacun rejoint son original.'
		}),
	edition: 'Édition',
	withPages: (count: number) => n(count, { one: 'Prendre aussi # page', other: 'Prendre aussi # pages' }),
	tableColumns: 'Colonnes du tableau',
	ignored: 'laissée de côté',
	role: {
		id: 'numéro',
		title: 'titre',
		standfirst: 'chapeau',
		body: 'texte',
		byline: 'auteur',
		kind: 'genre',
		published: 'date de parution',
		occurred: 'date du récit',
		themes: 'thèmes',
		language: 'langue',
		address: 'adresse d’origine',
		longitude: 'longitude',
		latitude: 'latitude',
		place: 'lieu',
		media: 'média'
	} satisfies Record<ColumnRole, string>,
	apply: 'Appliquer ces choix',

	oneGo: 'Une seule opération : tout passe, ou rien.',
	undoable: 'Annulable d’un bloc pendant 30 jours ; réimporter ne doublera rien.',
	drop: 'Renoncer',
	take: (count: number) => n(count, { one: 'Importer cet article', other: 'Importer ces # articles' }),
	keys: { take: 'importer' },

	done: 'Import fait',
	created: (count: number) => n(count, { one: '# brouillon créé', other: '# brouillons créés' }),
	updated: (count: number) => n(count, { one: '# récit mis à jour', other: '# récits mis à jour' }),
	leftTell: (count: number) =>
		n(count, {
			one: '# récit laissé comme il est : quelqu’un y a travaillé.',
			other: '# récits laissés comme ils sont : quelqu’un y a travaillé.'
		}),
	undo: 'Annuler cet import',
	undoTell:
		'Les brouillons créés sont supprimés, les récits mis à jour redeviennent ce qu’ils étaient. Ce que quelqu’un a modifié depuis reste.',
	undone: 'Import annulé',
	deleted: (count: number) => n(count, { one: '# brouillon supprimé', other: '# brouillons supprimés' }),
	restored: (count: number) => n(count, { one: '# récit rétabli', other: '# récits rétablis' }),
	stories: 'Voir les récits'
};
