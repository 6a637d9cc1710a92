import { counter } from '../plural.ts';
import type { EditorWords } from './editor.ts';

const n = counter('de');

export const editor: EditorWords = {
	back: 'Geschichten',
	untitled: 'ohne Titel',
	saved: (time) => `Gespeichert um ${time}`,
	revision: (number) => `Fassung ${number}`,
	saving: 'Speichert …',
	unsaved: 'Noch nicht gespeichert',
	offline: (count) => [
		'Offline.',
		` ${n(count, { one: '# Änderung ist hier aufbewahrt und wird', other: '# Änderungen sind hier aufbewahrt und werden' })} gesendet, sobald das Netz zurück ist. Sie können weiterschreiben.`
	],
	ended: [
		'Die Sitzung ist beendet.',
		' Nichts ist verloren: ',
		'Treten Sie wieder ein',
		', der Text wartet auf Sie.'
	],
	failed: [
		'Der Server konnte nicht speichern.',
		' Der Text ist hier aufbewahrt; bald folgt ein neuer Versuch.'
	],
	newer: ['Es gibt eine neuere Fassung.', ' ', 'Beide Texte ansehen'],
	refused: {
		size: [
			'Zu lang.',
			' Mehr als die Redaktion aufbewahren kann: Kürzen Sie die Geschichte. Der Text bleibt hier.'
		],
		content: ['Abgelehnt.', ' Ein Feld lässt sich so nicht speichern. Der Text bleibt hier.'],
		forbidden: ['Nicht erlaubt.', ' Sie können diese Geschichte nicht mehr schreiben. Der Text bleibt hier.'],
		gone: ['Im Papierkorb.', ' An dieser Geschichte wird nicht mehr geschrieben. Der Text bleibt hier.']
	},
	left: (time) => [
		'In diesem Browser ist ein Text geblieben',
		`, aufbewahrt um ${time} und nie gespeichert.`
	],
	takeLeft: 'Wieder aufnehmen',
	dropLeft: 'Vergessen',
	aside: (time) => ['Ein Text wartet darauf, zusammengeführt zu werden', `, aufbewahrt um ${time}.`],
	seeBoth: 'Beide Texte ansehen',
	saveNow: 'Speichern',
	wrong: 'Dieses Feld kann so nicht bleiben.',

	languages: 'Sprachen der Geschichte',
	origin: 'Original',
	create: 'anlegen',
	behind: (count) => `−${count}`,
	behindLong: (count) =>
		n(count, { one: '# Absatz hat sich seither geändert', other: '# Absätze haben sich seither geändert' }),
	sideBySide: 'Texte nebeneinander',
	oneText: 'Ein Text',
	preview: 'Vorschau',
	history: 'Verlauf',
	also: 'Auch in dieser Geschichte',
	alsoHere: {
		writes: (name, paragraph) =>
			paragraph ? `${name} schreibt im ${paragraph}. Absatz` : `${name} schreibt am Anfang`,
		reads: (name, paragraph) =>
			paragraph ? `${name} liest den ${paragraph}. Absatz` : `${name} liest diese Geschichte`
	},

	toolbar: 'Gestaltung',
	insert: 'Einfügen',
	inserts: {
		paragraph: 'Absatz',
		heading: 'Zwischentitel',
		quote: 'Zitat',
		list: 'Liste',
		numbered: 'Nummerierte Liste',
		link: 'Link',
		picture: 'Bild',
		note: 'Anmerkung'
	},
	wordCount: (count) => n(count, { one: '# Wort', other: '# Wörter' }),
	hintBefore: ' · ',
	hintAfter: ' fügt ein',
	bodyIn: (language) => `Text, ${language}`,
	bodyPlaceholder: 'Hier schreiben oder einen Text einfügen.',
	cancel: 'Abbrechen',
	apply: 'Übernehmen',
	link: {
		title: 'Link',
		label: 'Adresse',
		note: 'https://…, story:… oder place:…',
		remove: 'Link entfernen',
		wrong: 'Das ist keine Adresse: https://…, story:name-der-geschichte oder place:name-des-ortes.'
	},
	note: { title: 'Anmerkung', label: 'Text der Anmerkung', note: 'Markdown', remove: 'Anmerkung entfernen' },

	title: 'Titel',
	titleIsOurs: 'Titel der Redaktion',
	standfirst: 'Vorspann',
	summary: 'Zusammenfassung für Listen',
	body: 'Text (Markdown)',
	happens: 'Geschieht',
	happensExample: 'um Weihnachten 2016',
	dateWrong:
		'Datum nicht verstanden. Beispiele: 24. Dez. 2016, Oktober 2016, um Weihnachten 2016, 24.–26. Oktober 2016.',
	kindAndThemes: 'Art, Themen',
	kind: 'Art',
	themes: 'Themen',
	addTheme: 'Thema hinzufügen',
	removeTheme: (name) => `Thema ${name} entfernen`,
	newTheme: 'Neues Thema …',
	newThemeTitle: 'Neues Thema',
	newThemeNote: 'Ein Name in jeder Sprache',
	themeTaken: 'Ein Thema heißt schon so.',
	themeIncomplete: 'Ein Name fehlt.',
	create4: 'Thema anlegen',
	more: 'Quellen, erstes Erscheinen, Ausgabe',
	byline: 'Autorzeile',
	edition: 'Ausgabe',
	sources: 'Quellen',
	sourceName: 'Quelle',
	sourceAddress: 'Adresse',
	sourceWrong: 'Eine Adresse beginnt mit https://',
	addSource: 'Quelle hinzufügen',
	removeSource: 'Diese Quelle entfernen',
	published: 'Zuerst erschienen',
	publishedEmpty: 'an dem Tag, an dem sie hier erscheint',

	follows: (revision) => `folgt der Fassung ${revision}`,
	followNow: (revision) => `Folgt jetzt der Fassung ${revision}`,
	isReady: 'Übersetzung kann erscheinen',
	original: 'Original',
	translation: 'Übersetzung',
	changedParagraph: 'hat sich seither geändert',

	checklist: 'Vor dem Veröffentlichen',
	places: 'Orte und Karten'
};
