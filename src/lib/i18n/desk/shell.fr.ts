import type { Rank } from '../../newsroom/member.ts';
import type { DeskAction } from '../../newsroom/permissions.ts';
import type { ConflictKind } from '../../story/refusal.ts';

/** What stands around every page of the desk, in French; the other languages say the same things. */
export const shell = {
	desk: 'Bureau',
	menu: 'Menu',
	sections: {
		stories: 'Récits',
		places: 'Lieux',
		media: 'Médias',
		import: 'Importer',
		export: 'Exporter',
		people: 'Personnes',
		log: 'Journal',
		bin: 'Corbeille'
	},
	/** The key that, after G, leads to each. */
	initials: {
		stories: 'r',
		places: 'l',
		media: 'm',
		import: 'i',
		export: 'e',
		people: 'p',
		log: 'j',
		bin: 'c'
	},
	site: 'Voir le site',
	account: 'Compte',
	leave: 'Quitter',
	ranks: {
		contributor: 'contributeur·rice',
		editor: 'édition',
		administrator: 'administration'
	} satisfies Record<Rank, string> as Record<Rank, string>,
	goTo: 'Aller à :',
	thenInitial: 'puis l’initiale',
	allKeys: 'Tous les raccourcis :',
	help: {
		title: 'Raccourcis du clavier',
		everywhere: 'Partout',
		here: 'Sur cette page',
		open: 'cette aide',
		search: 'chercher',
		close: 'fermer',
		single: 'Touches seules (sans Ctrl) : en service hors des champs',
		done: 'Fermer'
	},
	keys: { enter: 'Entrée', space: 'Espace', escape: 'Échap' },
	refused: {
		forbidden: 'Ce n’est pas à vous de le faire',
		mayNot: (action: string) => `Votre rang ne permet pas de ${action}. Le refus est inscrit au journal.`,
		missing: 'Il n’y a rien à cette adresse',
		missingWhy: 'Le bureau n’a rien sous ce nom, ou n’a plus rien.',
		conflict: 'Cela ne va plus',
		failed: 'Quelque chose n’a pas marché',
		failedWhy: (id: string) => `Rien de ce qui était enregistré n’est perdu. Référence : ${id}.`,
		back: 'Retour aux récits'
	},
	actions: {
		'story.list': 'voir les récits',
		'story.create': 'commencer un récit',
		'story.read': 'lire ce récit',
		'story.write': 'écrire dans ce récit',
		'story.bin': 'mettre ce récit à la corbeille',
		'story.publish': 'publier',
		'story.withdraw': 'retirer un récit',
		'truth.see': 'voir un point exact',
		'truth.write': 'changer un point exact',
		'place.read': 'voir les lieux',
		'place.write': 'changer les lieux',
		'theme.create': 'créer un thème',
		'media.read': 'voir ce média',
		'media.write': 'changer ce média',
		'media.publish': 'changer un média que voient les lecteurs',
		import: 'importer',
		export: 'exporter',
		'log.read': 'lire le journal',
		people: 'gérer les personnes',
		settings: 'changer les réglages'
	} satisfies Record<DeskAction, string> as Record<DeskAction, string>,
	conflicts: {
		revision:
			'Quelqu’un a enregistré entre-temps. Rien n’est perdu : ouvrez le récit pour voir les deux textes.',
		status: 'L’état a changé entre-temps : voyez où cela en est, puis recommencez.',
		address: 'Ce nom est déjà pris.',
		used: 'Quelque chose de public en a besoin.',
		blocked: 'Il manque encore quelque chose avant de publier.',
		withdrawn: 'Ce récit est retiré : il ne reparaît que si quelqu’un, motif sous les yeux, le confirme.'
	} satisfies Record<ConflictKind, string> as Record<ConflictKind, string>
};
