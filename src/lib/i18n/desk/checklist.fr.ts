import { counter } from '../plural.ts';

const n = counter('fr');

/** What stands between a story and its readers, in French; the other languages say the same things. */
export const checklist = {
	pointCount: (blocks: number, look: number) =>
		blocks + look === 0
			? 'rien à faire'
			: [
					blocks ? n(blocks, { one: '# point bloquant', other: '# points bloquants' }) : '',
					look ? n(look, { other: '# à voir' }) : ''
				]
					.filter(Boolean)
					.join(', '),
	states: { blocks: 'Bloquant', look: 'À voir', done: 'Fait' },
	acts: {
		next: 'Suivant',
		write: 'Écrire',
		choose: 'Choisir',
		describe: 'Décrire',
		compare: 'Comparer les deux cartes',
		toWord: 'Aller au mot',
		keep: 'Garder, en disant pourquoi',
		see: 'Voir',
		open: 'Ouvrir'
	},
	why: 'Pourquoi ces mots restent',
	points: {
		places: 'Lieux',
		names: (proposed: number, ambiguous: number, language: string) =>
			`\u202f: ${[
				proposed ? n(proposed, { one: '# proposé', other: '# proposés' }) : '',
				ambiguous ? n(ambiguous, { one: '# ambigu', other: '# ambigus' }) : ''
			]
				.filter(Boolean)
				.join(', ')} (${language}). Rien ne se publie sans confirmation.`,
		missingIn: (language: string) => `\u202f: rien en ${language}`,
		noDate: '\u202f: date absente ou non comprise',
		noTheme: '\u202f: aucun',
		noPlace: '\u202f: aucun',
		picture: (number: number) => `Image ${number}`,
		noAlt: (language: string) => `\u202f: pas de description en ${language}`,
		noCredit: '\u202f: pas de crédit',
		gone: '\u202f: n’existe plus, ou n’est pas ouverte à vous',
		fine: 'Trop précis',
		fineSays: (words: string, kind: string, shown: string) =>
			`\u202f: «\u202f${words}\u202f» désigne ${kind}\u202f; ${shown}.`,
		fineKept: (words: string, remark: string) => `«\u202f${words}\u202f» reste\u202f: ${remark}`,
		kinds: {
			address: 'une adresse',
			building: 'un bâtiment',
			quarter: 'un quartier',
			commune: 'une commune',
			departement: 'un département',
			region: 'une région',
			country: 'un pays'
		},
		shows: {
			exact: 'la carte montre le point',
			neighbourhood: 'la carte montre le quartier',
			commune: 'la carte montre la commune',
			departement: 'la carte montre le département',
			region: 'la carte montre la région',
			country: 'la carte montre le pays',
			withheld: 'la carte ne montre rien'
		},
		within: {
			alt: ' (description d’une image)',
			caption: ' (légende d’une image)',
			file: ' (nom d’un fichier)'
		},
		few: (people: number, proposed: string) =>
			`\u202f: ${n(people, { one: '# habitant', other: '# habitants' })}, ${proposed}.`,
		proposes: {
			departement: 'le département est proposé',
			region: 'la région est proposée',
			country: 'le pays est proposé',
			withheld: 'ne rien montrer est proposé'
		},
		behind: (revision: number, paragraphs: number) =>
			`\u202f: suit la révision ${revision} de l’original\u202f; ${n(paragraphs, { one: '# paragraphe a changé', other: '# paragraphes ont changé' })}.`,
		notReady: '\u202f: traduction pas encore prête, elle ne paraîtra pas',
		link: 'Lien',
		deadLink: (href: string) => `\u202f: ${href} ne mène nulle part`,
		unopened: (href: string) => `\u202f: ${href}, pas encore ouvert par vous`,
		dated: (date: string) => `Date lue\u202f: ${date}`,
		placed: (count: number) => n(count, { one: '# lieu confirmé', other: '# lieux confirmés' }),
		described: (byline: boolean, themes: number) =>
			`${byline ? 'Signature, genre' : 'Genre'}, ${n(themes, { one: '# thème', other: '# thèmes' })}`,
		pictured: (count: number) => `Crédits et descriptions\u202f: ${count} sur ${count}`,
		linked: (inner: number, outer: number) =>
			`Liens\u202f: ${[
				inner ? n(inner, { one: '# interne valable', other: '# internes valables' }) : '',
				outer ? n(outer, { one: '# externe', other: '# externes' }) : ''
			]
				.filter(Boolean)
				.join(', ')}`
	},
	publish: 'Publier',
	publishAgain: 'Publier cette révision',
	publishCount: (count: number) => (count ? `Publier · ${count}` : 'Publier'),
	schedule: 'Programmer',
	review: 'Faire relire',
	ctrlEnter: 'Ctrl Entrée',
	ctrlP: 'Ctrl P',
	ctrlM: 'Ctrl M',
	ctrlK: 'Ctrl K',
	asProposed: 'reprendre la précision proposée',
	statusOf: (status: string, published: number | null) =>
		published === null ? `${status}, jamais publié` : `${status}, révision ${published} publiée`,
	pointsLeft: (count: number) =>
		n(count, { one: 'Il reste # point\u202f: ', other: 'Il reste # points\u202f: ' }),
	goFirst: 'aller au premier',
	nothingLeft: 'Rien ne bloque.',
	wrongField: (field: string) => `${field}\u202f: ce champ ne peut pas rester ainsi.`,
	fieldNames: {
		title: 'Titre',
		standfirst: 'Chapeau',
		summary: 'Résumé',
		body: 'Texte',
		occurred: 'Se passe',
		published: 'Première parution',
		kind: 'Genre',
		edition: 'Édition',
		byline: 'Signature',
		sources: 'Sources',
		themes: 'Thèmes',
		theme: 'Thèmes',
		place: 'Lieux',
		binned: 'Récit dans la corbeille',
		form: 'Formulaire'
	} as Record<string, string>,
	previewNote: 'Aperçu\u202f: ce que liront les lecteurs. Rien n’est publié.'
};
