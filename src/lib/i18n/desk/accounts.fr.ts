import { counter } from '../plural.ts';

const n = counter('fr');
const minutes = (count: number) => n(count, { one: '# minute', other: '# minutes' });
const hours = (count: number) => n(count, { one: '# heure', other: '# heures' });

/** What the doors of the desk, and the pages of accounts, say in French; the other languages say the same things. */
export const accounts = {
	desk: 'Bureau',
	email: 'Adresse électronique',
	password: 'Mot de passe',
	newPassword: 'Nouveau mot de passe',
	currentPassword: 'Mot de passe actuel',
	name: 'Nom, tel qu’on le lira au bureau',
	language: 'Langue',
	show: 'Voir',
	hide: 'Cacher',
	length: '12 caractères au moins',
	proceed: 'Continuer',
	/** A rank with what it may do. */
	rankTold: (name: string, tells: string) => `${name} : ${tells}`,
	rankTells: {
		contributor: 'écrit ses propres brouillons',
		editor: 'publie, retire, voit les lieux exacts',
		administrator: 'ajoute les personnes et les réglages'
	},
	faults: {
		missing: 'À remplir.',
		lengthy: 'Trop long.',
		address: 'Ce n’est pas une adresse électronique.',
		taken: 'Cette adresse a déjà un compte.',
		choice: 'À choisir dans la liste.',
		wrong: 'Ce n’est pas le mot de passe actuel.',
		differs: 'Ce code n’est pas celui de votre application.',
		short: 'Trop court : 12 caractères au moins.',
		long: 'Trop long : 256 caractères au plus.',
		common:
			'Ce mot de passe figure dans les listes connues. Quatre mots sans rapport entre eux valent mieux.',
		personal:
			'Ce mot de passe tient de votre nom ou de votre adresse. Quatre mots sans rapport entre eux valent mieux.'
	},
	tooMany: (count: number) => `Trop d’essais. Revenez dans ${minutes(count)}.`,
	refused: {
		nobody: 'Session finie. Rien n’est perdu : entrez de nouveau, le texte vous attend.',
		foreign: 'Cette demande ne vient pas d’une page du bureau.'
	},

	enter: {
		title: 'Entrer au bureau',
		lead: 'Avec l’empreinte, le visage ou le code de cet appareil. Aucun mot de passe ne circule.',
		passkey: 'Entrer avec une clé d’accès',
		or: 'ou',
		example: 'prenom@redaction.example',
		withPassword: 'Continuer avec un mot de passe',
		submit: 'Entrer',
		wrong: 'Cette adresse et ce mot de passe n’ouvrent pas le bureau.',
		wrongPasskey: 'Cette clé n’ouvre pas le bureau.',
		noPasskeys: 'Ce navigateur ne connaît pas les clés d’accès.',
		stopped: 'La demande a été interrompue. Rien n’a été envoyé.',
		forgotten: 'Mot de passe oublié',
		lost: 'Appareil perdu ? Un code de secours, ou un lien d’un administrateur.'
	},
	code: {
		title: 'Votre code',
		lead: 'Les six chiffres de votre application, ou un code de secours.',
		label: 'Code',
		wrong: 'Ce code n’ouvre pas. Chacun ne sert qu’une fois, et les six chiffres peu de temps.',
		again: 'Recommencer'
	},
	first: {
		title: 'Ouvrir le bureau',
		lead: (count: number) =>
			`Vous en serez la première personne : vous administrez et invitez les autres. Ce lien ne sert qu’une fois, encore ${minutes(count)}.`,
		step: '1 sur 2',
		next: 'Ensuite : une clé d’accès, ou un code de secours.'
	},
	invitation: {
		title: 'Rejoindre la rédaction',
		lead: (rank: string, email: string) => `Vous entrerez avec ${email}. Votre rôle : ${rank}.`,
		expires: (count: number) => `Ce lien ne sert qu’une fois, encore ${hours(count)}.`,
		submit: 'Rejoindre'
	},
	reset: {
		title: 'Choisir un mot de passe',
		lead: (email: string) => `Pour ${email}. Toutes vos sessions prendront fin.`,
		submit: 'Garder et entrer'
	},
	voided: {
		title: 'Ce lien n’ouvre plus rien',
		text: 'Il a déjà servi, son temps est passé, ou un autre l’a remplacé. Demandez-en un nouveau à qui administre le bureau.',
		enter: 'Entrer au bureau'
	},
	forgotten: {
		title: 'Mot de passe oublié',
		lead: 'Si cette adresse a un compte, un lien lui est envoyé. Il sert une fois, pendant un jour.',
		submit: 'Envoyer un lien',
		sent: 'Si cette adresse a un compte, un lien vient d’y partir.',
		noMail: 'Ce bureau n’envoie pas de courrier. Demandez un lien à une personne qui l’administre.'
	},
	leave: {
		title: 'Quitter le bureau',
		lead: (name: string) => `La session de ${name} sur cet appareil prend fin.`,
		submit: 'Quitter',
		stay: 'Rester'
	},

	account: {
		title: 'Compte',
		welcome:
			'Le bureau est ouvert. Une clé d’accès le garde mieux qu’un mot de passe : posez-en une sur cet appareil.',
		toDesk: 'Au bureau',
		you: 'Vous',
		save: 'Garder',
		saved: 'Gardé.',
		passwordTitle: 'Mot de passe',
		passwordLead: 'Les autres sessions prennent fin.',
		changePassword: 'Changer',
		passkeys: 'Clés d’accès',
		passkeysLead: 'L’empreinte, le visage ou le code d’un appareil, au lieu du mot de passe.',
		noPasskeys: 'Aucune encore.',
		addPasskey: 'Ajouter cet appareil',
		passkeyName: (device: string) => device || 'Clé d’accès',
		added: (date: string) => `depuis le ${date}`,
		remove: 'Retirer',
		removed: 'Retirée.',
		passkeyFailed: 'La clé n’a pas été posée.',
		stale: 'Entrez de nouveau pour ajouter une clé : votre session a plus d’un jour.',
		factor: 'Code à l’entrée',
		factorLead: 'Après le mot de passe, six chiffres d’une application (TOTP).',
		factorOn: 'Demandé après le mot de passe.',
		factorOff: 'Pas demandé.',
		setUp: 'Demander un code',
		scan: 'Lisez ce dessin avec votre application, ou recopiez la clé.',
		key: 'Clé',
		confirmCode: 'Le code que montre l’application',
		confirm: 'Confirmer',
		takeOff: 'Ne plus demander de code',
		recovery: 'Codes de secours',
		recoveryLead:
			'Chacun ouvre une fois à la place du code. Gardez-les hors de cet appareil : ils ne seront plus montrés.',
		renewRecovery: 'Faire de nouveaux codes de secours',
		recoveryLeft: (count: number) => n(count, { one: 'il en reste #', other: 'il en reste #' }),
		sessions: 'Sessions',
		thisOne: 'celle-ci',
		seen: (date: string) => `vue ${date}`,
		unknownDevice: 'appareil inconnu',
		device: (browser: string, system: string) => `${browser}, ${system}`,
		end: 'Finir',
		endOthers: 'Finir toutes les autres',
		ended: (count: number) => n(count, { one: '# session finie.', other: '# sessions finies.' }),
		leave: 'Quitter'
	},
	people: {
		title: 'Personnes',
		count: (count: number) => n(count, { one: '# personne', other: '# personnes' }),
		person: 'Personne',
		rank: 'Rôle',
		seen: 'Vue',
		never: 'jamais',
		second: 'Seconde preuve',
		none: 'aucune',
		code: 'code',
		passkeys: (count: number) => n(count, { one: '# clé', other: '# clés' }),
		off: 'coupée',
		you: 'vous',
		change: 'Changer',
		sure: 'Certain ?',
		switchOff: 'Couper',
		switchOn: 'Rouvrir',
		endSessions: 'Finir les sessions',
		resetLink: 'Lien de mot de passe',
		actions: (name: string) => `Actions : ${name}`,
		invite: 'Inviter',
		inviteLead: 'Un lien qui sert une fois, pendant 48 heures.',
		sendInvitation: 'Faire le lien',
		invited: 'Invitations en cours',
		until: (date: string) => `jusqu’au ${date}`,
		revoke: 'Annuler',
		revoked: 'Invitation annulée.',
		link: (email: string) => `Lien pour ${email}`,
		linkLead: 'À remettre en main propre ou par un canal sûr : il ne sera plus montré.',
		linkFactors: 'Ce lien retire aussi le code à l’entrée et les clés d’accès.',
		mailed: (email: string) => `Envoyé à ${email}.`,
		notMailed: 'Le courrier n’est pas parti ; le lien reste à remettre.',
		last: 'C’est la dernière personne qui administre : nommez-en d’abord une autre.',
		gone: 'Cette personne n’est plus là.',
		act: 'Actions',
		done: 'Fait.'
	},
	mail: {
		invitation: {
			subject: 'Rejoindre la rédaction',
			text: (link: string) =>
				`Vous êtes invité·e à rejoindre la rédaction. Ce lien sert une fois, pendant 48 heures :\n\n${link}\n\nSi vous n’attendiez rien, ne faites rien.\n`
		},
		reset: {
			subject: 'Choisir un mot de passe',
			text: (link: string) =>
				`Quelqu’un a demandé un nouveau mot de passe pour votre compte. Ce lien sert une fois, pendant un jour :\n\n${link}\n\nSi ce n’était pas vous, ne faites rien : rien ne change.\n`
		}
	}
};
