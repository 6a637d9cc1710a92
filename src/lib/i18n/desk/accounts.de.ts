import { counter } from '../plural.ts';
import type { AccountWords } from './accounts.ts';

const n = counter('de');
const minutes = (count: number) => n(count, { one: '# Minute', other: '# Minuten' });
const hours = (count: number) => n(count, { one: '# Stunde', other: '# Stunden' });

export const accounts: AccountWords = {
	desk: 'Redaktion',
	email: 'E-Mail-Adresse',
	password: 'Passwort',
	newPassword: 'Neues Passwort',
	currentPassword: 'Jetziges Passwort',
	name: 'Name, wie ihn die Redaktion liest',
	language: 'Sprache',
	show: 'Zeigen',
	hide: 'Verbergen',
	length: 'Mindestens 12 Zeichen',
	proceed: 'Weiter',
	rankTold: (name, tells) => `${name}: ${tells}`,
	rankTells: {
		contributor: 'schreibt eigene Entwürfe',
		editor: 'veröffentlicht, zieht zurück, sieht genaue Orte',
		administrator: 'dazu Personen und Einstellungen'
	},
	faults: {
		missing: 'Bitte ausfüllen.',
		lengthy: 'Zu lang.',
		address: 'Das ist keine E-Mail-Adresse.',
		taken: 'Diese Adresse hat schon ein Konto.',
		choice: 'Bitte aus der Liste wählen.',
		wrong: 'Das ist nicht das jetzige Passwort.',
		differs: 'Das ist nicht der Code Ihrer App.',
		short: 'Zu kurz: mindestens 12 Zeichen.',
		long: 'Zu lang: höchstens 256 Zeichen.',
		common: 'Dieses Passwort steht in den bekannten Listen. Vier Wörter ohne Zusammenhang sind besser.',
		personal:
			'Dieses Passwort kommt aus Ihrem Namen oder Ihrer Adresse. Vier Wörter ohne Zusammenhang sind besser.'
	},
	tooMany: (count) => `Zu viele Versuche. Bitte in ${minutes(count)} wiederkommen.`,
	refused: {
		nobody: 'Ihre Sitzung ist beendet. Nichts ist verloren: Melden Sie sich neu an, der Text wartet auf Sie.',
		foreign: 'Diese Anfrage kommt nicht von einer Seite der Redaktion.'
	},

	enter: {
		title: 'In die Redaktion',
		lead: 'Mit Fingerabdruck, Gesicht oder PIN dieses Geräts. Kein Passwort wird übertragen.',
		passkey: 'Mit Passkey anmelden',
		or: 'oder',
		example: 'vorname@redaktion.example',
		withPassword: 'Weiter mit Passwort',
		submit: 'Anmelden',
		wrong: 'Diese Adresse und dieses Passwort öffnen die Redaktion nicht.',
		wrongPasskey: 'Dieser Passkey öffnet die Redaktion nicht.',
		noPasskeys: 'Dieser Browser kennt keine Passkeys.',
		stopped: 'Die Anfrage wurde unterbrochen. Nichts wurde gesendet.',
		forgotten: 'Passwort vergessen',
		lost: 'Gerät verloren? Ein Wiederherstellungscode oder ein Link aus der Verwaltung hilft.'
	},
	code: {
		title: 'Ihr Code',
		lead: 'Die sechs Ziffern Ihrer App oder ein Wiederherstellungscode.',
		label: 'Code',
		wrong: 'Dieser Code öffnet nicht. Jeder gilt einmal, die sechs Ziffern nur kurz.',
		again: 'Von vorn'
	},
	first: {
		title: 'Die Redaktion eröffnen',
		lead: (count) =>
			`Sie sind die erste Person: Sie verwalten und laden die anderen ein. Dieser Link gilt einmal, noch ${minutes(count)}.`,
		step: '1 von 2',
		next: 'Danach: ein Passkey oder ein Wiederherstellungscode.'
	},
	invitation: {
		title: 'Zur Redaktion kommen',
		lead: (rank, email) => `Sie melden sich mit ${email} an. Ihre Rolle: ${rank}.`,
		expires: (count) => `Dieser Link gilt einmal, noch ${hours(count)}.`,
		submit: 'Beitreten'
	},
	reset: {
		title: 'Ein Passwort wählen',
		lead: (email) => `Für ${email}. Alle Ihre Sitzungen enden.`,
		submit: 'Behalten und anmelden'
	},
	voided: {
		title: 'Dieser Link öffnet nichts mehr',
		text: 'Er wurde benutzt, seine Zeit ist um, oder ein anderer hat ihn ersetzt. Bitten Sie die Verwaltung um einen neuen.',
		enter: 'In die Redaktion'
	},
	forgotten: {
		title: 'Passwort vergessen',
		lead: 'Wenn diese Adresse ein Konto hat, wird ihr ein Link gesendet. Er gilt einmal, einen Tag lang.',
		submit: 'Link senden',
		sent: 'Wenn diese Adresse ein Konto hat, ist ein Link unterwegs.',
		noMail: 'Diese Redaktion versendet keine Post. Bitten Sie jemanden aus der Verwaltung um einen Link.'
	},
	leave: {
		title: 'Die Redaktion verlassen',
		lead: (name) => `Die Sitzung von ${name} auf diesem Gerät endet.`,
		submit: 'Abmelden',
		stay: 'Bleiben'
	},

	account: {
		title: 'Konto',
		welcome:
			'Die Redaktion ist eröffnet. Ein Passkey schützt sie besser als ein Passwort: Richten Sie einen auf diesem Gerät ein.',
		toDesk: 'Zur Redaktion',
		you: 'Sie',
		save: 'Behalten',
		saved: 'Behalten.',
		passwordTitle: 'Passwort',
		passwordLead: 'Ihre anderen Sitzungen enden.',
		changePassword: 'Ändern',
		passkeys: 'Passkeys',
		passkeysLead: 'Fingerabdruck, Gesicht oder PIN eines Geräts statt des Passworts.',
		noPasskeys: 'Noch keiner.',
		addPasskey: 'Dieses Gerät hinzufügen',
		passkeyName: (device) => device || 'Passkey',
		added: (date) => `seit ${date}`,
		remove: 'Entfernen',
		removed: 'Entfernt.',
		passkeyFailed: 'Der Passkey wurde nicht eingerichtet.',
		stale: 'Melden Sie sich neu an, um einen Passkey hinzuzufügen: Ihre Sitzung ist älter als ein Tag.',
		factor: 'Code an der Tür',
		factorLead: 'Nach dem Passwort sechs Ziffern aus einer App (TOTP).',
		factorOn: 'Wird nach dem Passwort verlangt.',
		factorOff: 'Wird nicht verlangt.',
		setUp: 'Einen Code verlangen',
		scan: 'Lesen Sie dieses Bild mit Ihrer App ein, oder schreiben Sie den Schlüssel ab.',
		key: 'Schlüssel',
		confirmCode: 'Der Code, den die App zeigt',
		confirm: 'Bestätigen',
		takeOff: 'Keinen Code mehr verlangen',
		recovery: 'Wiederherstellungscodes',
		recoveryLead:
			'Jeder öffnet einmal anstelle des Codes. Bewahren Sie sie nicht auf diesem Gerät auf: Sie werden nicht wieder gezeigt.',
		renewRecovery: 'Neue Wiederherstellungscodes machen',
		recoveryLeft: (count) => n(count, { other: 'noch #' }),
		sessions: 'Sitzungen',
		thisOne: 'diese',
		seen: (date) => `gesehen ${date}`,
		unknownDevice: 'unbekanntes Gerät',
		device: (browser, system) => `${browser}, ${system}`,
		end: 'Beenden',
		endOthers: 'Alle anderen beenden',
		ended: (count) => n(count, { one: '# Sitzung beendet.', other: '# Sitzungen beendet.' }),
		leave: 'Abmelden'
	},
	people: {
		title: 'Personen',
		count: (count) => n(count, { one: '# Person', other: '# Personen' }),
		person: 'Person',
		rank: 'Rolle',
		seen: 'Gesehen',
		never: 'nie',
		second: 'Zweiter Nachweis',
		none: 'keiner',
		code: 'Code',
		passkeys: (count) => n(count, { one: '# Passkey', other: '# Passkeys' }),
		off: 'gesperrt',
		you: 'Sie',
		change: 'Ändern',
		sure: 'Sicher?',
		switchOff: 'Sperren',
		switchOn: 'Entsperren',
		endSessions: 'Sitzungen beenden',
		resetLink: 'Passwort-Link',
		actions: (name) => `Aktionen: ${name}`,
		invite: 'Einladen',
		inviteLead: 'Ein Link, der einmal gilt, 48 Stunden lang.',
		sendInvitation: 'Link erstellen',
		invited: 'Offene Einladungen',
		until: (date) => `bis ${date}`,
		revoke: 'Zurücknehmen',
		revoked: 'Einladung zurückgenommen.',
		link: (email) => `Link für ${email}`,
		linkLead: 'Persönlich oder auf sicherem Weg zu übergeben: Er wird nicht wieder gezeigt.',
		linkFactors: 'Dieser Link entfernt auch den Code an der Tür und die Passkeys.',
		mailed: (email) => `An ${email} gesendet.`,
		notMailed: 'Die Post ging nicht hinaus; der Link ist noch zu übergeben.',
		last: 'Das ist die letzte Person, die verwaltet: Ernennen Sie zuerst eine andere.',
		gone: 'Diese Person ist nicht mehr da.',
		act: 'Aktionen',
		done: 'Erledigt.'
	},
	mail: {
		invitation: {
			subject: 'Zur Redaktion kommen',
			text: (link) =>
				`Sie sind eingeladen, zur Redaktion zu kommen. Dieser Link gilt einmal, 48 Stunden lang:\n\n${link}\n\nWenn Sie nichts erwartet haben, tun Sie nichts.\n`
		},
		reset: {
			subject: 'Ein Passwort wählen',
			text: (link) =>
				`Jemand hat für Ihr Konto ein neues Passwort verlangt. Dieser Link gilt einmal, einen Tag lang:\n\n${link}\n\nWenn Sie es nicht waren, tun Sie nichts: Nichts ändert sich.\n`
		}
	}
};
