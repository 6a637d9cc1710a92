import type { Status, WithdrawalReason } from '../../newsroom/manuscript.ts';
import type { Blocker } from '../../newsroom/readiness.ts';
import { counter } from '../plural.ts';

const n = counter('fr');

/** What the desk's list of stories and what is done to a story say in French; the other languages say the same. */
export const stories = {
	title: 'Récits',
	search: 'titre, lieu, mots du texte',
	searchLabel: 'Chercher un récit',
	import: 'Importer',
	create: 'Nouveau récit',
	all: 'Tous',
	tabs: {
		draft: 'Brouillons',
		review: 'À relire',
		scheduled: 'Programmés',
		published: 'Publiés',
		withdrawn: 'Retirés'
	} satisfies Record<Status, string> as Record<Status, string>,
	status: {
		draft: 'brouillon',
		review: 'à relire',
		scheduled: 'programmé',
		published: 'publié',
		withdrawn: 'retiré'
	} satisfies Record<Status, string> as Record<Status, string>,
	many: (count: string) => `${count} +`,
	late: 'Traductions en retard',
	points: 'Points à confirmer',
	byStatus: 'Par état',
	columns: {
		status: 'État',
		title: 'Titre',
		places: 'Lieux',
		languages: 'Langues',
		changed: 'Modifié',
		open: 'Ouvert par'
	},
	/** In the head of the four columns of languages. */
	untitled: 'sans titre',
	more: (count: number) => `+ ${count}`,
	area: 'aire',
	exact: 'point exact',
	hidden: 'lieu non montré',
	tick: (title: string) => `Cocher « ${title} »`,
	ticked: (count: number) => n(count, { one: '# récit coché', other: '# récits cochés' }),
	intoBin: 'Mettre à la corbeille',
	older: '50 récits suivants',
	newest: 'Revenir au début',
	none: 'Aucun récit.',
	noneLate: 'Aucune traduction en retard.',
	nonePoints: 'Aucun point d’un import n’attend.',
	noneFound: (words: string) => `Aucun récit avec « ${words} ».`,
	withoutWords: 'Voir tous les récits',
	cut: 'Ces mots se trouvent dans plus de 5 000 récits. Voici les 5 000 derniers commencés : ajoutez un mot.',
	original: 'langue d’origine',
	current: 'à jour',
	behind: 'en retard de trois paragraphes',
	absent: 'n’existe pas',
	keys: {
		row: 'ligne',
		open: 'ouvrir',
		preview: 'aperçu',
		tick: 'cocher',
		create: 'nouveau',
		translate: 'traduire',
		duplicate: 'dupliquer'
	},
	presence: { you: 'vous', writes: 'écrit', reads: 'lit', translates: 'traduit' },

	preview: 'Aperçu',
	map: 'Ce que les lecteurs verront de ses lieux',
	noMap: 'Aucun lieu confirmé : rien à montrer sur une carte.',
	revision: (number: number) => `révision ${number}`,
	firstRevision: 'texte de l’édition',
	occurs: 'Se passe',
	noDate: 'sans date',
	placesConfirmed: (count: number) => n(count, { one: '# lieu confirmé', other: '# lieux confirmés' }),
	languages: 'Langues',
	origin: 'origine',
	paragraphsBehind: (count: number) =>
		n(count, { one: '# paragraphe de retard', other: '# paragraphes de retard' }),
	open: 'ouvrir',
	compare: 'comparer',
	translate: 'traduire',
	before: 'Avant de publier',
	ready: 'Rien ne manque ; les noms de lieux du texte sont lus au moment de publier.',
	namesWait: (count: number, language: string) =>
		n(count, {
			one: `# nom de lieu à confirmer ou à écarter (${language})`,
			other: `# noms de lieux à confirmer ou à écarter (${language})`
		}),
	namesUnread: 'Les noms de lieux du texte ne sont pas encore lus. Rechargez la page dans un instant.',
	act: 'Agir',
	close: 'Fermer l’aperçu',
	due: (when: string) => `paraîtra le ${when}`,
	blocker: {
		title: (language: string) => `titre manquant (${language})`,
		standfirst: (language: string) => `chapeau manquant (${language})`,
		summary: (language: string) => `résumé manquant (${language})`,
		body: (language: string) => `texte manquant (${language})`,
		date: () => 'date manquante : quand cela se passe-t-il ?',
		theme: () => 'aucun thème',
		place: () => 'aucun lieu confirmé',
		alt: (language: string, name: string) => `« ${name} » sans description (${language})`,
		credit: (_language: string, name: string) => `« ${name} » sans crédit`,
		gone: (_language: string, name: string) => `le média ${name} n’existe plus`
	} satisfies Record<Blocker['what'], (language: string, name: string) => string>,

	begin: {
		title: 'Nouveau récit',
		language: 'Langue d’origine',
		note: 'les autres langues s’ajoutent ensuite',
		submit: 'Commencer',
		cancel: 'Annuler'
	},
	/** Somebody saved after the revision that was seen. */
	newer: {
		says: 'Quelqu’un a enregistré depuis que vous avez vu ce récit\u202f: rien n’est fait encore.',
		see: 'Voir ce qui a changé'
	},
	publish: {
		act: 'Publier',
		again: 'Publier les changements',
		title: (title: string) => `Publier « ${title} »`,
		says: (languages: string) => `Les lecteurs le verront à leur prochaine demande, en ${languages}.`,
		blocked: 'Rien ne se publie tant que ces points manquent :',
		return: 'Publier de nouveau',
		returnTitle: (title: string) => `Publier de nouveau « ${title} »`,
		returnSays: (languages: string) =>
			`Ce récit a été retiré. Son adresse répondra de nouveau dès la prochaine demande, en ${languages}.`,
		withdrawn: 'Retiré',
		withdrawnBy: (who: string, when: string) => `par ${who}, le ${when}`,
		isOver: 'Le motif n’existe plus : ce récit peut reparaître.',
		isNotOver: 'Rien ne reparaît sans cette confirmation.',
		unpublish: 'Dépublier',
		unpublishTitle: (title: string) => `Dépublier « ${title} »`,
		unpublishSays:
			'Le récit redevient un brouillon. Son adresse répond comme si rien n’y avait jamais été ; pour dire aux lecteurs qu’il a été retiré, retirez-le.',
		done: (title: string) => `« ${title} » est publié.`,
		see: 'Voir la page'
	},
	schedule: {
		act: 'Programmer',
		title: (title: string) => `Programmer « ${title} »`,
		day: 'Jour',
		dayNote: 'comme 24 décembre 2026 ou 24.12.2026',
		time: 'Heure',
		timeNote: (zone: string) => `comme 18 h 30, ${zone}`,
		read: 'Lire',
		reads: (when: string) => `Paraîtra le ${when}.`,
		submit: 'Programmer',
		cancel: 'Ne plus programmer',
		badDay: 'Ce n’est pas un jour que nous comprenons. Attendu : 24 décembre 2026 ou 24.12.2026.',
		badTime: 'Ce n’est pas une heure. Attendu : 18 h 30, 18:30 ou 6 pm.',
		past: 'Ce moment est déjà passé.',
		skipped: 'Cette heure n’existe pas : les horloges avancent cette nuit-là.'
	},
	review: {
		ask: 'Envoyer à la relecture',
		return: 'Rendre à son auteur·rice',
		askTitle: (title: string) => `Envoyer « ${title} » à la relecture`,
		askSays: 'Un·e éditeur·rice le relira. On peut encore y écrire.',
		returnTitle: (title: string) => `Rendre « ${title} »`,
		returnSays: 'Il redevient un brouillon.'
	},
	duplicate: {
		act: 'Dupliquer',
		title: (title: string) => `Dupliquer « ${title} »`,
		says: 'La copie est un brouillon, avec les mêmes textes et les mêmes lieux.'
	},
	withdraw: {
		act: 'Retirer',
		title: (title: string) => `Retirer « ${title} »`,
		says: (revisions: number) =>
			`Le récit disparaît de tout ce que la rédaction sert, dès la prochaine demande. Au bureau il reste, avec ${n(revisions, { one: 'sa révision', other: 'ses # révisions' })} ; le retrait est inscrit au journal.`,
		now: 'Atteint tout de suite',
		pages: 'Pages du récit',
		places: 'Pages de lieux et accueil',
		tiles: 'Tuiles de carte',
		zooms: (deepest: string) => `z0 à z${deepest}`,
		rest: 'Fils, API, exports, notices',
		everything: 'tous',
		snapshots: 'Instantanés cités',
		snapshotsSay: 'diront « 1 récit retiré »',
		pictures: 'Images',
		versions: (files: number) => n(files, { one: 'et leur fichier', other: 'et leurs # fichiers' }),
		media: 'Sons, vidéos, lecteurs',
		staying: 'Images et sons qui restent',
		stayingSay: 'un autre récit publié les montre',
		cache: 'Cache du serveur',
		emptied: 'vidé',
		later: 'Atteint plus tard',
		offline:
			'Copies gardées hors ligne : effacées au prochain contact de chaque appareil. Nous ne comptons pas les appareils.',
		never: 'Hors de notre portée',
		taken: 'fichiers déjà emportés par des lecteurs',
		engines: 'moteurs de recherche : la page répond 410, ils oublieront en quelques jours',
		archives: 'archives du web, captures d’écran, partages',
		readersRead: 'Ce que liront les lecteurs',
		reason: 'Motif',
		reasonNote: 'requis, gardé au journal',
		reasons: {
			danger: 'une personne est en danger',
			asked: 'une personne le demande',
			mistake: 'erreur grave',
			law: 'droits, justice'
		} satisfies Record<WithdrawalReason, string> as Record<WithdrawalReason, string>,
		noReason: 'Choisissez un motif.',
		remark: 'Précisions',
		remarkNote: 'lues par la rédaction seulement',
		longRemark: 'Deux mille signes au plus.',
		tells: 'Dire aux lecteurs : « pour protéger une personne »',
		instead: 'Pour corriger et republier :',
		unpublish: 'dépublier seulement',
		cancel: 'Annuler',
		submit: 'Retirer de partout'
	},
	bin: {
		title: 'Corbeille',
		says: 'Elle se vide d’elle-même : après trente jours, textes, révisions et points exacts sont effacés pour de bon.',
		none: 'La corbeille est vide.',
		into: (title: string) => `Mettre « ${title} » à la corbeille`,
		intoSays: 'Il y reste trente jours, puis il est effacé pour de bon.',
		submit: 'Mettre à la corbeille',
		outOf: (title: string) => `Rendre « ${title} »`,
		restore: 'Rendre',
		binned: 'Jeté',
		left: 'Reste',
		days: (count: number) => n(count, { one: '# jour', other: '# jours' }),
		public: 'Un récit publié se dépublie ou se retire d’abord.',
		some: (count: number) =>
			n(count, {
				one: '# récit n’a pas pu y aller : il est publié ou retiré.',
				other: '# récits n’ont pas pu y aller : ils sont publiés ou retirés.'
			})
	}
};
