import { counter } from '../plural.ts';

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
		forbidden: ['Pas permis.', ' Vous ne pouvez plus écrire ce récit. Le texte reste ici.'],
		gone: ['Dans la corbeille.', ' Ce récit ne s’écrit plus. Le texte reste ici.']
	} as Record<'size' | 'content' | 'forbidden' | 'gone', Two>,
	left: (time: string) =>
		['Un texte est resté dans ce navigateur', `, gardé ${time} et jamais enregistré.`] as Two,
	takeLeft: 'Le reprendre',
	dropLeft: 'L’oublier',
	aside: (time: string) => ['Un texte attend d’être réuni', `, gardé ${time}.`] as Two,
	seeBoth: 'Voir les deux textes',
	saveNow: 'Enregistrer',
	wrong: 'Ce champ ne peut pas rester ainsi.',

	languages: 'Langues du récit',
	origin: 'origine',
	create: 'créer',
	behind: (count: number) => `−${count}`,
	behindLong: (count: number) =>
		n(count, { one: '# paragraphe a changé depuis', other: '# paragraphes ont changé depuis' }),
	sideBySide: 'Textes côte à côte',
	oneText: 'Un seul texte',
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
	titleIsOurs: 'Titre de la rédaction',
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
	translation: 'Traduction',
	changedParagraph: 'a changé depuis',

	checklist: 'Avant de publier',
	places: 'Lieux et cartes'
};
