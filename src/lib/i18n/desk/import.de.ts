import { counter } from '../plural.ts';
import type { ImportWords } from './import.ts';

const n = counter('de');

export const importing: ImportWords = {
	title: 'Importieren',
	lead: 'WordPress (WXR), CSV, XLSX, GeoJSON, KML, KMZ, GPX, StoryMapJS, RSS, Atom oder ein Archiv von Lieudit. Höchstens 500 MB.',
	promise: 'Zuerst eine Vorschau: Vor Ihrer Zustimmung wird nichts geschrieben.',
	file: 'Datei',
	read: 'Datei lesen',
	latest: 'Letzte Importe',
	none: 'Noch wurde nichts importiert.',
	when: 'Wann',
	status: {
		reading: 'wird gelesen',
		read: 'Vorschau bereit',
		refused: 'abgelehnt',
		done: 'importiert',
		undone: 'rückgängig gemacht'
	},
	kind: {
		wordpress: 'WordPress',
		feed: 'RSS oder Atom',
		csv: 'CSV',
		xlsx: 'XLSX',
		geojson: 'GeoJSON',
		kml: 'KML',
		kmz: 'KMZ',
		gpx: 'GPX',
		storymap: 'StoryMapJS',
		archive: 'Archiv von Lieudit'
	},

	preview: 'Vorschau des Imports',
	unsaidLanguage: 'Sprache nicht genannt',
	took: (seconds) => `in ${seconds} s gelesen`,
	nothingYet: 'Noch ist nichts geschrieben',
	underWay: (count) =>
		n(count, { one: 'Wird gelesen: bisher # Artikel.', other: 'Wird gelesen: bisher # Artikel.' }),
	again: 'Noch einmal nachsehen',
	articles: (count) => n(count, { one: '# Artikel', other: '# Artikel' }),
	withPoints: (count) =>
		n(count, { one: ', davon # mit vorgeschlagenen Orten', other: ', davon # mit vorgeschlagenen Orten' }),
	notUnderstood: (count) =>
		n(count, { one: '# Zeile wurde nicht verstanden', other: '# Zeilen wurden nicht verstanden' }),
	allUnderstood: 'alles wurde verstanden',
	fates: {
		new: (count) => n(count, { one: '# Entwurf anzulegen', other: '# Entwürfe anzulegen' }),
		changed: (count) => n(count, { one: '# Geschichte zu erneuern', other: '# Geschichten zu erneuern' }),
		unchanged: (count) => n(count, { other: '# unverändert' }),
		conflict: (count) => n(count, { other: '# seither hier geändert' }),
		binned: (count) => n(count, { other: '# im Papierkorb' }),
		aside: (count) => n(count, { one: '# Seite ausgelassen', other: '# Seiten ausgelassen' })
	},
	fate: {
		new: 'neu',
		changed: 'erneuert',
		unchanged: 'unverändert',
		conflict: 'hier geändert: bleibt',
		binned: 'im Papierkorb: bleibt',
		aside: 'Seite, ausgelassen'
	},
	media: (count) => n(count, { one: '# Medium als Verweis', other: '# Medien als Verweise' }),
	translationOf: (source) => `Übersetzung von ${source}`,
	lists: {
		all: 'Artikel',
		points: 'Mit Orten',
		themes: 'Rubriken → Themen',
		authors: 'Autoren',
		media: 'Medien',
		aside: 'Ausgelassen'
	},
	article: {
		back: 'Zurück zur Liste',
		previous: 'Voriger Artikel',
		next: 'Nächster Artikel',
		becomes: {
			new: 'Wird ein neuer Entwurf.',
			changed: 'Erneuert die früher importierte Geschichte.',
			unchanged: 'Schon importiert, unverändert: Es wird nichts geschrieben.',
			conflict:
				'Seit dem letzten Import hier geändert: Der Text bleibt, wie er ist; Punkte und Medien der Quelle werden daneben vorgeschlagen.',
			binned: 'Die Geschichte liegt im Papierkorb: Sie bleibt dort.',
			aside: 'Seite der Website, ausgelassen.'
		},
		joins: (source) => `Übersetzung von ${source}: kommt zu ihrem Original.`,
		occurred: 'Datum der Geschichte',
		unread: 'nicht verstanden',
		address: 'Ursprüngliche Adresse'
	},
	columns: {
		line: 'Zeile',
		source: 'Nr.',
		title: 'Titel',
		published: 'Erschienen',
		language: 'Spr.',
		fate: 'Wird',
		points: 'Vorgeschlagene Orte'
	},
	places: {
		title: (count) => n(count, { one: '# Artikel mit Orten', other: '# Artikel mit Orten' }),
		count: (places, ambiguous) =>
			`${n(places, { one: '# Ort', other: '# Orte' })}, ${n(ambiguous, { other: '# mehrdeutig' })}`,
		map: 'Karte der vorgeschlagenen Orte',
		none: 'Kein Ort vorgeschlagen.',
		possible: (name, count) => `${name}, ${n(count, { other: '# möglich' })}`,
		one: 'nur ein Ort möglich',
		ambiguous: 'mehrdeutig, im Text zu entscheiden',
		seeking: (looked, goal) =>
			`Orte gesucht in ${n(looked, { other: '# Artikeln' })} von ${n(goal, { other: '#' })}.`,
		partly: (goal) =>
			n(goal, {
				one: 'Nur im ersten Artikel gesucht; der Rest beim Öffnen jeder Geschichte.',
				other: 'Nur in den ersten # Artikeln gesucht; der Rest beim Öffnen jeder Geschichte.'
			})
	},
	authors: {
		name: 'Autor',
		count: 'Artikel',
		tell: 'Jeder Name wird die Autorenzeile seiner Geschichten. Es entsteht kein Konto.'
	},
	files: {
		address: 'Adresse',
		alt: 'Beschreibung',
		article: 'Artikel',
		none: 'außerhalb der Artikel',
		tell: 'Nichts wird heruntergeladen: Die Adresse bleibt bei der Geschichte, für wen auch immer die Datei bringt.'
	},
	themeNames: {
		tell: 'Ein neues Thema heißt in allen vier Sprachen gleich, sofern Sie hier nichts anderes schreiben.',
		heading: 'Rubrik',
		theme: 'Thema',
		tooLong: 'Höchstens 80 Zeichen.',
		toOne: 'wählen'
	},
	colon: ': ',
	semicolon: '; ',
	untitled: 'ohne Titel',
	proposals: 'Orte bleiben Vorschläge: Nichts erscheint, bevor ein Mensch es bestätigt.',
	pointsWait: (count) =>
		n(count, {
			one: 'Die Quelle nennt für # Geschichte Punkte: Nichts davon erscheint, bevor Sie sie bestätigen.',
			other: 'Die Quelle nennt für # Geschichten Punkte: Nichts davon erscheint, bevor Sie sie bestätigen.'
		}),
	confirmPoints: 'Bestätigen',
	more: (count) => n(count, { one: 'Der nächste', other: 'Die nächsten #' }),
	first: 'Zum Anfang',
	problems: (count) => n(count, { one: '# Zeile nicht verstanden', other: '# Zeilen nicht verstanden' }),
	takeList: 'Liste mitnehmen',
	otherProblems: (count) =>
		n(count, { one: 'und eine weitere in der Liste', other: 'und # weitere in der Liste' }),
	line: 'Zeile',
	problem: {
		unclosed: ['Tag nie geschlossen', 'Am Ende des Absatzes geschlossen; bitte nachlesen.'],
		latitude: ['Unmögliche Breite', 'Ausgelassen; der Artikel bleibt ohne diesen Punkt.'],
		longitude: ['Unmögliche Länge', 'Ausgelassen; der Artikel bleibt ohne diesen Punkt.'],
		geometry: ['Unlesbare Geometrie', 'Ausgelassen; der Artikel bleibt ohne diesen Punkt.'],
		shortcode: ['Inhalt einer unbekannten Erweiterung', 'Ausgelassen; was sie umschließt, bleibt.'],
		date: ['Unlesbares Datum', 'Der Entwurf erhält dieses Datum nicht.'],
		language: ['Unbekannte Sprache', 'Der Text erhält die hier gewählte Sprache.'],
		cells: ['Andere Zahl von Zellen als im Kopf', 'Die Zeile wird ausgelassen.'],
		twice: ['Zweimal in der Datei', 'Das zweite bleibt für sich oder wird ausgelassen.'],
		untitled: ['Ohne Titel', 'Die Zeile wird ausgelassen. Prüfen Sie die Spalten.'],
		long: ['Text zu lang', 'An einem Absatz gekürzt; bitte nachlesen.'],
		element: ['Element nicht verstanden', 'Ausgelassen.'],
		place: ['Ort nicht verstanden', 'Ausgelassen.']
	},

	refused: 'Diese Datei lässt sich nicht lesen. Nichts wurde geändert.',
	fault: {
		unknown: 'Sie hat keines der bekannten Formate.',
		empty: 'Sie enthält nichts.',
		large: 'Sie ist zu groß.',
		encoding: 'Ihre Bytes sind kein Text in der Kodierung, die sie angibt.',
		xml: 'Sie ist kein wohlgeformtes XML.',
		doctype: 'Sie erklärt einen DOCTYPE: Entitäten werden hier nicht gelesen. Nehmen Sie diese Zeile heraus.',
		json: 'Sie ist kein wohlgeformtes JSON.',
		shape: 'Sie hat nicht die Form dieses Formats.',
		deep: 'Sie ist zu tief verschachtelt.',
		wide: 'Ein einzelnes Element darin ist zu groß.',
		many: 'Sie enthält mehr Elemente, als ein Import aufnimmt (50.000). Teilen Sie sie auf.',
		table: 'Die Tabelle lässt sich nicht lesen.',
		quote: 'Ein Anführungszeichen darin wird nie geschlossen, oder mitten in einer Zelle.',
		zip: 'Das Archiv ist beschädigt.',
		bomb: 'Das Archiv entfaltet sich zu weit mehr, als es wiegt: Es wird nicht geöffnet.',
		path: 'Ein Name im Archiv führt aus ihm hinaus: Es wird nicht geöffnet.',
		locked: 'Das Archiv ist verschlüsselt.',
		memory: 'Sie zu lesen braucht zu viel Speicher. Teilen Sie sie auf.'
	},
	atLine: (line) => `Zeile ${line}.`,

	choices: 'Auswahl',
	headings: 'Rubriken → Themen',
	headingsTell: (known, open) => `${n(known, { other: '# erkannt' })}, ${open} zu wählen`,
	choose: 'zu wählen: ausgelassen',
	newTheme: 'neues Thema',
	noTheme: 'keines',
	languageOf: 'Sprache der Texte, die ihre nicht nennen',
	languagesHeading: 'Sprachen',
	extension: (name) => `Erweiterung ${name} erkannt`,
	joins: (count) =>
		n(count, {
			one: '# Artikel ist die Übersetzung eines anderen: Er kommt zu seinem Original.',
			other: '# Artikel sind Übersetzungen anderer: Jeder kommt zu seinem Original.'
		}),
	edition: 'Ausgabe',
	withPages: (count) => n(count, { one: 'Auch # Seite nehmen', other: 'Auch # Seiten nehmen' }),
	tableColumns: 'Spalten der Tabelle',
	ignored: 'ausgelassen',
	role: {
		id: 'Nummer',
		title: 'Titel',
		standfirst: 'Vorspann',
		body: 'Text',
		byline: 'Autor',
		kind: 'Gattung',
		published: 'Erscheinungsdatum',
		occurred: 'Datum der Geschichte',
		themes: 'Themen',
		language: 'Sprache',
		address: 'ursprüngliche Adresse',
		longitude: 'Länge',
		latitude: 'Breite',
		place: 'Ort',
		media: 'Medium'
	},
	apply: 'Diese Auswahl anwenden',

	oneGo: 'Ein einziger Vorgang: alles oder nichts.',
	undoable: '30 Tage lang im Ganzen rückgängig zu machen; erneutes Importieren verdoppelt nichts.',
	drop: 'Verzichten',
	take: (count) => n(count, { one: 'Diesen Artikel importieren', other: 'Diese # Artikel importieren' }),
	keys: { take: 'importieren' },

	done: 'Import erledigt',
	created: (count) => n(count, { one: '# Entwurf angelegt', other: '# Entwürfe angelegt' }),
	updated: (count) => n(count, { one: '# Geschichte erneuert', other: '# Geschichten erneuert' }),
	leftTell: (count) =>
		n(count, {
			one: '# Geschichte bleibt, wie sie ist: Jemand hat daran gearbeitet.',
			other: '# Geschichten bleiben, wie sie sind: Jemand hat daran gearbeitet.'
		}),
	undo: 'Diesen Import rückgängig machen',
	undoTell:
		'Angelegte Entwürfe werden gelöscht, erneuerte Geschichten werden wieder, was sie waren. Was jemand seither geändert hat, bleibt.',
	undone: 'Import rückgängig gemacht',
	deleted: (count) => n(count, { one: '# Entwurf gelöscht', other: '# Entwürfe gelöscht' }),
	restored: (count) =>
		n(count, { one: '# Geschichte wiederhergestellt', other: '# Geschichten wiederhergestellt' }),
	stories: 'Zu den Geschichten'
};
