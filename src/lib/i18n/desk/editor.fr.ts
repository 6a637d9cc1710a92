import { counter } from '../plural.ts';
import { checklist } from './checklist.fr.ts';

const n = counter('fr');

/** Parts of one sentence: what is strong, and what a link says, stand by themselves. */
type Two = readonly [string, string];
type Three = readonly [string, string, string];
type Four = readonly [string, string, string, string];

/** What the editor says in French; the other languages say the same things. */
export const editor = {
	back: 'Récits',
	untitled: 'sans titre',
	saved: (time: string) => `Enregistré à ${time}`,
	unread: (count: number) =>
		n(count, {
			one: '# champ gardé tel quel, pas encore compris',
			other: '# champs gardés tels quels, pas encore compris'
		}),
	revision: (number: number) => `révision ${number}`,
	saving: 'Enregistre…',
	unsaved: 'Pas encore enregistré',
	offline: (count: number) =>
		[
			'Hors ligne.',
			` ${n(count, { one: '# changement gardé ici, envoyé', other: '# changements gardés ici, envoyés' })} au retour du réseau. Vous pouvez continuer.`
		] as Two,
	ended: [
		'Session finie.',
		' Rien n’est perdu\u202f: ',
		'entrez de nouveau',
		', le texte vous attend.'
	] as Four,
	failed: [
		'Le serveur n’a pas pu enregistrer.',
		' Le texte est gardé ici\u202f; nouvel essai bientôt.'
	] as Two,
	newer: ['Une révision plus récente existe.', ' ', 'Voir les deux textes'] as Three,
	refused: {
		size: [
			'Trop long.',
			' Ce récit dépasse ce que le bureau peut garder\u202f: raccourcissez-le. Le texte reste ici.'
		],
		content: ['Refusé.', ' Un champ ne peut pas être enregistré ainsi. Le texte reste ici.'],
		exact: [
			'Pas permis.',
			' Un lieu serait montré exactement, et le bureau connaît son vrai point\u202f: choisissez une précision moins fine, ou demandez à l’édition. Le texte reste ici.'
		],
		forbidden: ['Pas permis.', ' Vous ne pouvez plus écrire ce récit. Le texte reste ici.'],
		gone: ['Dans la corbeille.', ' Ce récit ne s’écrit plus. Le texte reste ici.']
	} as Record<'size' | 'content' | 'exact' | 'forbidden' | 'gone', Two>,
	left: (time: string) =>
		['Un texte est resté dans ce navigateur', `, gardé ${time} et jamais enregistré.`] as Two,
	takeLeft: 'Le reprendre',
	dropLeft: 'L’oublier',
	aside: (time: string) => ['Un texte attend d’être réuni', `, gardé ${time}.`] as Two,
	seeBoth: 'Voir les deux textes',
	saveNow: 'Enregistrer',

	languages: 'Langues du récit',
	origin: 'origine',
	create: 'créer',
	behind: (count: number) => `−${count}`,
	behindLong: (count: number) =>
		n(count, { one: '# paragraphe a changé depuis', other: '# paragraphes ont changé depuis' }),
	sideBySide: 'Textes côte à côte',
	preview: 'Aperçu',
	history: 'Historique',
	also: 'Aussi dans ce récit',
	alsoHere: {
		writes: (name: string, paragraph: number) =>
			paragraph
				? `${name} écrit au ${n(paragraph, { other: '#' })}${paragraph === 1 ? 'ᵉʳ' : 'ᵉ'} paragraphe`
				: `${name} écrit en tête`,
		reads: (name: string, paragraph: number) =>
			paragraph
				? `${name} lit le ${n(paragraph, { other: '#' })}${paragraph === 1 ? 'ᵉʳ' : 'ᵉ'} paragraphe`
				: `${name} lit ce récit`
	},

	toolbar: 'Mise en forme',
	insert: 'Insérer',
	inserts: {
		paragraph: 'Paragraphe',
		heading: 'Intertitre',
		quote: 'Citation',
		list: 'Liste',
		numbered: 'Liste numérotée',
		link: 'Lien',
		picture: 'Image',
		note: 'Note'
	},
	wordCount: (count: number) => n(count, { one: '# mot', other: '# mots' }),
	hintBefore: ' · tapez ',
	hintAfter: ' pour insérer',
	bodyIn: (language: string) => `Texte, ${language}`,
	picturesLeft: (count: number) =>
		n(count, {
			one: '# image n’a pas été reprise : ajoutez-la par « Image », avec son crédit et sa description.',
			other:
				'# images n’ont pas été reprises : ajoutez-les par « Image », avec leur crédit et leur description.'
		}),
	unscheduled: [
		'Ce récit n’est plus programmé.',
		' Ce que vous avez changé le renvoie à la relecture : l’édition le verra avant les lecteurs.'
	] as Two,
	understood: 'Compris',
	bodyPlaceholder: 'Écrire ici, ou coller un texte.',
	cancel: 'Annuler',
	apply: 'Valider',
	link: {
		title: 'Lien',
		label: 'Adresse',
		note: 'https://…, story:… ou place:…',
		remove: 'Retirer le lien',
		wrong: 'Ce n’est pas une adresse\u202f: https://…, story:nom-du-récit ou place:nom-du-lieu.'
	},
	note: { title: 'Note', label: 'Texte de la note', note: 'Markdown', remove: 'Retirer la note' },

	title: 'Titre',
	standfirst: 'Chapeau',
	summary: 'Résumé pour les listes',
	body: 'Texte (Markdown)',
	happens: 'Se passe',
	happensExample: 'vers Noël 2016',
	dateWrong:
		'Date non comprise. Exemples\u202f: 24 déc. 2016, octobre 2016, vers Noël 2016, du 24 au 26 octobre 2016.',
	kindAndThemes: 'Genre, thèmes',
	kind: 'Genre',
	themes: 'Thèmes',
	addTheme: 'Ajouter un thème',
	removeTheme: (name: string) => `Retirer le thème ${name}`,
	newTheme: 'Nouveau thème…',
	newThemeTitle: 'Nouveau thème',
	newThemeNote: 'Un nom dans chaque langue',
	themeTaken: 'Un thème porte déjà ce nom.',
	themeIncomplete: 'Un nom manque.',
	create4: 'Créer le thème',
	more: 'Sources, première parution, édition',
	byline: 'Signature',
	edition: 'Édition',
	sources: 'Sources',
	sourceName: 'Source',
	sourceAddress: 'Adresse',
	sourceWrong: 'Une adresse commence par https://',
	addSource: 'Ajouter une source',
	removeSource: 'Retirer cette source',
	published: 'Première parution',
	publishedEmpty: 'le jour où il paraît ici',

	follows: (revision: number) => `suit la révision ${revision}`,
	followNow: (revision: number) => `Suit maintenant la révision ${revision}`,
	isReady: 'Traduction prête à paraître',
	original: 'Original',
	changedParagraph: 'a changé depuis',

	checklist: 'Avant de publier',
	places: 'Lieux et cartes',

	revisions: 'Révisions',
	revisionsFromTo: (from: number, to: number) => `révisions ${from} à ${to}`,
	revisionHead: (number: number) => `Révision ${number}`,
	each: (count: number) => n(count, { one: '# révision', other: 'chacune des # révisions' }),
	older: 'Plus anciennes',
	nobody: 'l’édition',
	causes: {
		edition: 'avec l’édition',
		save: '',
		restore: 'a rétabli',
		merge: 'a réuni deux textes',
		import: 'a importé'
	} as Record<'edition' | 'save' | 'restore' | 'merge' | 'import', string>,
	/** What the signs of a text make of its words, told where that changed. */
	signs: {
		bold: 'gras',
		italic: 'italique',
		struck: 'biffé',
		code: 'code',
		link: 'lien',
		picture: 'image',
		heading: 'intertitre',
		quote: 'citation',
		list: 'liste',
		note: 'note'
	},
	comparing: (from: number, to: number) => `De la révision ${from} à la révision ${to}`,
	restore: (number: number) => `Rétablir la révision ${number}`,
	sameTexts: 'Ces deux révisions disent la même chose.',
	nothing: 'rien',
	yes: 'oui',
	no: 'non',
	parts: {
		title: 'Titre',
		titleIsOurs: 'Titre de la rédaction',
		standfirst: 'Chapeau',
		summary: 'Résumé',
		body: 'Texte',
		follows: 'Suit la révision',
		isReady: 'Prêt à paraître',
		slug: 'Adresse',
		original: 'Langue d’origine',
		occurred: 'Se passe',
		kind: 'Genre',
		themes: 'Thèmes',
		byline: 'Signature',
		edition: 'Édition',
		sources: 'Sources',
		published: 'Première parution',
		dismissed: 'Noms écartés',
		place: 'Lieu',
		order: 'Ordre des lieux'
	},

	meeting: 'deux textes à réunir',
	savedMeanwhile: (name: string) => `${name} a enregistré ce récit pendant que vous l’écriviez.`,
	savedByOther: 'Ce récit a été enregistré pendant que vous l’écriviez.',
	savedElsewhere: 'Vous avez enregistré ce récit ailleurs pendant que vous l’écriviez ici.',
	meetingFrom: (base: number, newest: number, time: string) =>
		`Votre texte part de la révision ${base}\u202f; la ${newest} a été enregistrée à ${time}. `,
	nothingLost: [
		'Rien n’est perdu',
		(time: string) =>
			`\u202f: votre texte est gardé sur le serveur depuis ${time}. Choisissez passage par passage\u202f; les deux versions restent dans l’historique.`
	] as readonly [string, (time: string) => string],
	yourText: 'Votre texte',
	from: (base: number) => `parti de la révision ${base}`,
	differences: (count: number) => n(count, { one: '# différence', other: '# différences' }),
	differenceOf: (number: number, count: number) => `${number} sur ${count}`,
	settled: 'tranché',
	settledAhead: 'tranché d’avance',
	alike: 'identique',
	mine: '‹ Le mien',
	theirs: 'Le sien ›',
	both: 'Les deux',
	protective: 'Pour une précision, la plus protectrice est choisie tant que personne ne dit autre chose.',
	toSettle: (open: number, count: number) => {
		if (!open) return 'Tout est tranché';
		const left = n(open, { one: '# différence à trancher', other: '# différences à trancher' });
		return open === count ? left : `${left} sur ${count}`;
	},
	keysMove: 'passer de l’une à l’autre',
	keysChoose: 'choisir',
	keepAsCopy: 'Garder mon texte comme copie',
	takeTheirs: (number: number) => `Reprendre la révision ${number}`,
	saveMerged: (number: number) => `Enregistrer la révision ${number}`,

	...checklist
};
