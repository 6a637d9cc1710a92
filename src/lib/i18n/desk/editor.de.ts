import { counter } from '../plural.ts';
import { checklist } from './checklist.de.ts';
import type { EditorWords } from './editor.ts';

const n = counter('de');

export const editor: EditorWords = {
	back: 'Geschichten',
	untitled: 'ohne Titel',
	saved: (time) => `Gespeichert um ${time}`,
	unread: (count) =>
		n(count, {
			one: '# Feld wie getippt behalten, noch nicht verstanden',
			other: '# Felder wie getippt behalten, noch nicht verstanden'
		}),
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
		exact: [
			'Nicht erlaubt.',
			' Ein Ort würde genau gezeigt, dessen wahrer Punkt bekannt ist: Wählen Sie eine gröbere Genauigkeit, oder fragen Sie die Redaktion. Der Text bleibt hier.'
		],
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

	languages: 'Sprachen der Geschichte',
	origin: 'Original',
	create: 'anlegen',
	behind: (count) => `−${count}`,
	behindLong: (count) =>
		n(count, { one: '# Absatz hat sich seither geändert', other: '# Absätze haben sich seither geändert' }),
	sideBySide: 'Texte nebeneinander',
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
	picturesLeft: (count) =>
		n(count, {
			one: '# Bild wurde nicht übernommen: über „Bild“ einfügen, mit Nachweis und Beschreibung.',
			other: '# Bilder wurden nicht übernommen: über „Bild“ einfügen, mit Nachweis und Beschreibung.'
		}),
	unscheduled: [
		'Diese Geschichte ist nicht mehr geplant.',
		' Ihre Änderung bringt sie zum Gegenlesen zurück: die Redaktion sieht sie vor den Lesern.'
	],
	understood: 'Verstanden',
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
	changedParagraph: 'hat sich seither geändert',

	checklist: 'Vor dem Veröffentlichen',
	places: 'Orte und Karten',

	revisions: 'Fassungen',
	revisionsFromTo: (from, to) => `Fassungen ${from} bis ${to}`,
	revisionHead: (number) => `Fassung ${number}`,
	each: (count) => n(count, { one: '# Fassung', other: 'jede der # Fassungen' }),
	older: 'Ältere',
	nobody: 'die Ausgabe',
	causes: {
		edition: 'mit der Ausgabe',
		save: '',
		restore: 'hat wiederhergestellt',
		merge: 'hat zwei Texte zusammengeführt',
		import: 'hat importiert'
	},
	signs: {
		bold: 'fett',
		italic: 'kursiv',
		struck: 'gestrichen',
		code: 'Code',
		link: 'Link',
		picture: 'Bild',
		heading: 'Überschrift',
		quote: 'Zitat',
		list: 'Liste',
		note: 'Anmerkung'
	},
	comparing: (from, to) => `Von Fassung ${from} zu Fassung ${to}`,
	restore: (number) => `Fassung ${number} wiederherstellen`,
	sameTexts: 'Diese beiden Fassungen sagen dasselbe.',
	nothing: 'nichts',
	yes: 'ja',
	no: 'nein',
	parts: {
		title: 'Titel',
		titleIsOurs: 'Titel der Redaktion',
		standfirst: 'Vorspann',
		summary: 'Zusammenfassung',
		body: 'Text',
		follows: 'Folgt der Fassung',
		isReady: 'Kann erscheinen',
		slug: 'Adresse',
		original: 'Originalsprache',
		occurred: 'Geschieht',
		kind: 'Art',
		themes: 'Themen',
		byline: 'Autorzeile',
		edition: 'Ausgabe',
		sources: 'Quellen',
		published: 'Zuerst erschienen',
		dismissed: 'Verworfene Namen',
		place: 'Ort',
		order: 'Reihenfolge der Orte'
	},

	meeting: 'zwei Texte zusammenzuführen',
	savedMeanwhile: (name) => `${name} hat diese Geschichte gespeichert, während Sie daran schrieben.`,
	savedByOther: 'Diese Geschichte wurde gespeichert, während Sie daran schrieben.',
	savedElsewhere: 'Sie haben diese Geschichte anderswo gespeichert, während Sie hier daran schrieben.',
	meetingFrom: (base, newest, time) =>
		`Ihr Text geht von Fassung ${base} aus; Fassung ${newest} wurde um ${time} gespeichert. `,
	nothingLost: [
		'Nichts ist verloren',
		(time) =>
			`: Ihr Text liegt seit ${time} auf dem Server. Wählen Sie Stelle für Stelle; beide Fassungen bleiben im Verlauf.`
	],
	yourText: 'Ihr Text',
	from: (base) => `aus Fassung ${base}`,
	differences: (count) => n(count, { one: '# Unterschied', other: '# Unterschiede' }),
	differenceOf: (number, count) => `${number} von ${count}`,
	settled: 'entschieden',
	settledAhead: 'vorab entschieden',
	alike: 'gleich',
	mine: '‹ Meiner',
	theirs: 'Der andere ›',
	both: 'Beide',
	protective: 'Bei einer Genauigkeit gilt die schützendere, solange niemand etwas anderes sagt.',
	toSettle: (open, count) => {
		if (!open) return 'Alles ist entschieden';
		const left = n(open, { one: '# Unterschied', other: '# Unterschiede' });
		return open === count ? `${left} zu entscheiden` : `${left} von ${count} zu entscheiden`;
	},
	keysMove: 'vom einen zum anderen',
	keysChoose: 'wählen',
	keepAsCopy: 'Meinen Text als Kopie behalten',
	takeTheirs: (number) => `Fassung ${number} übernehmen`,
	saveMerged: (number) => `Fassung ${number} speichern`,

	...checklist
};
