import { counter } from '../plural.ts';
import type { StoriesWords } from './stories.ts';

const n = counter('de');

export const stories: StoriesWords = {
	title: 'Berichte',
	search: 'Titel, Ort, Wörter des Textes',
	searchLabel: 'Berichte suchen',
	import: 'Importieren',
	create: 'Neuer Bericht',
	all: 'Alle',
	tabs: {
		draft: 'Entwürfe',
		review: 'Gegenzulesen',
		scheduled: 'Geplant',
		published: 'Veröffentlicht',
		withdrawn: 'Zurückgezogen'
	},
	status: {
		draft: 'Entwurf',
		review: 'gegenlesen',
		scheduled: 'geplant',
		published: 'öffentlich',
		withdrawn: 'zurückgezogen'
	},
	many: (count) => `${count} +`,
	late: 'Veraltete Übersetzungen',
	points: 'Punkte zu bestätigen',
	byStatus: 'Nach Stand',
	columns: {
		status: 'Stand',
		title: 'Titel',
		places: 'Orte',
		languages: 'Sprachen',
		changed: 'Geändert',
		open: 'Geöffnet von'
	},
	untitled: 'ohne Titel',
	more: (count) => `+ ${count}`,
	area: 'Gebiet',
	exact: 'genauer Punkt',
	hidden: 'Ort nicht gezeigt',
	tick: (title) => `„${title}“ ankreuzen`,
	ticked: (count) => n(count, { one: '# Bericht angekreuzt', other: '# Berichte angekreuzt' }),
	intoBin: 'In den Papierkorb',
	older: 'Nächste 50 Berichte',
	newest: 'Zurück zum Anfang',
	none: 'Keine Berichte.',
	noneLate: 'Keine Übersetzung ist veraltet.',
	nonePoints: 'Kein Punkt eines Imports wartet.',
	noneFound: (words) => `Kein Bericht mit „${words}“.`,
	withoutWords: 'Alle Berichte zeigen',
	cut: 'Mehr als 5.000 Berichte enthalten diese Wörter. Hier sind die 5.000 zuletzt begonnenen: Fügen Sie ein Wort hinzu.',
	original: 'Originalsprache',
	current: 'aktuell',
	behind: 'drei Absätze zurück',
	absent: 'gibt es nicht',
	keys: {
		row: 'Zeile',
		open: 'öffnen',
		preview: 'Vorschau',
		tick: 'ankreuzen',
		create: 'neu',
		translate: 'übersetzen',
		duplicate: 'verdoppeln'
	},
	presence: { you: 'Sie', writes: 'schreibt', reads: 'liest', translates: 'übersetzt' },

	preview: 'Vorschau',
	map: 'Was Lesende von seinen Orten sehen werden',
	noMap: 'Kein Ort ist bestätigt: nichts auf einer Karte zu zeigen.',
	revision: (number) => `Fassung ${number}`,
	firstRevision: 'Text der Ausgabe',
	occurs: 'Geschieht',
	noDate: 'ohne Datum',
	placesConfirmed: (count) => n(count, { one: '# Ort bestätigt', other: '# Orte bestätigt' }),
	languages: 'Sprachen',
	origin: 'Original',
	paragraphsBehind: (count) => n(count, { one: '# Absatz zurück', other: '# Absätze zurück' }),
	open: 'öffnen',
	compare: 'vergleichen',
	translate: 'übersetzen',
	before: 'Vor der Veröffentlichung',
	ready: 'Es fehlt nichts; Ortsnamen im Text werden beim Veröffentlichen gelesen.',
	namesWait: (count, language) =>
		n(count, {
			one: `# Ortsname zu bestätigen oder zu verwerfen (${language})`,
			other: `# Ortsnamen zu bestätigen oder zu verwerfen (${language})`
		}),
	namesUnread: 'Die Ortsnamen im Text sind noch nicht gelesen. Die Seite gleich noch einmal laden.',
	act: 'Handeln',
	close: 'Vorschau schließen',
	due: (when) => `erscheint am ${when}`,
	blocker: {
		title: (language) => `Titel fehlt (${language})`,
		standfirst: (language) => `Vorspann fehlt (${language})`,
		summary: (language) => `Zusammenfassung fehlt (${language})`,
		body: (language) => `Text fehlt (${language})`,
		date: () => 'Datum fehlt: Wann geschieht es?',
		theme: () => 'kein Thema',
		place: () => 'kein Ort bestätigt',
		alt: (language, name) => `„${name}“ ohne Beschreibung (${language})`,
		credit: (_language, name) => `„${name}“ ohne Urheber`,
		gone: (_language, name) => `Medium ${name} gibt es nicht mehr`
	},

	begin: {
		title: 'Neuer Bericht',
		language: 'Originalsprache',
		note: 'die anderen kommen später hinzu',
		submit: 'Beginnen',
		cancel: 'Abbrechen'
	},
	newer: {
		says: 'Jemand hat gespeichert, seit Sie diesen Bericht gesehen haben: Noch ist nichts geschehen.',
		see: 'Sehen, was sich geändert hat'
	},
	publish: {
		act: 'Veröffentlichen',
		again: 'Änderungen veröffentlichen',
		title: (title) => `„${title}“ veröffentlichen`,
		says: (languages) => `Lesende sehen ihn bei der nächsten Anfrage, auf ${languages}.`,
		blocked: 'Nichts wird veröffentlicht, solange dies fehlt:',
		return: 'Wieder veröffentlichen',
		returnTitle: (title) => `„${title}“ wieder veröffentlichen`,
		returnSays: (languages) =>
			`Dieser Bericht wurde zurückgezogen. Seine Adresse antwortet ab der nächsten Anfrage wieder, auf ${languages}.`,
		withdrawn: 'Zurückgezogen',
		withdrawnBy: (who, when) => `von ${who}, ${when}`,
		isOver: 'Der Grund besteht nicht mehr: Dieser Bericht darf wieder erscheinen.',
		isNotOver: 'Ohne diese Bestätigung erscheint nichts wieder.',
		unpublish: 'Zurück zum Entwurf',
		unpublishTitle: (title) => `„${title}“ wieder zum Entwurf machen`,
		unpublishSays:
			'Der Bericht wird wieder ein Entwurf. Seine Adresse antwortet, als wäre dort nie etwas gewesen; um Lesenden zu sagen, dass er zurückgezogen wurde, ziehen Sie ihn zurück.',
		done: (title) => `„${title}“ ist veröffentlicht.`,
		see: 'Seite ansehen'
	},
	schedule: {
		act: 'Planen',
		title: (title) => `„${title}“ planen`,
		day: 'Tag',
		dayNote: 'etwa 24. Dezember 2026 oder 24.12.2026',
		time: 'Uhrzeit',
		timeNote: (zone) => `etwa 18:30, ${zone}`,
		read: 'Lesen',
		reads: (when) => `Erscheint am ${when}.`,
		submit: 'Planen',
		cancel: 'Nicht mehr planen',
		badDay: 'Diesen Tag verstehen wir nicht. Erwartet: 24. Dezember 2026 oder 24.12.2026.',
		badTime: 'Das ist keine Uhrzeit. Erwartet: 18:30, 18 h 30 oder 6 pm.',
		past: 'Dieser Zeitpunkt ist vorbei.',
		skipped: 'Diese Uhrzeit gibt es nicht: In jener Nacht werden die Uhren vorgestellt.'
	},
	review: {
		ask: 'Zum Gegenlesen geben',
		return: 'Zurückgeben',
		askTitle: (title) => `„${title}“ zum Gegenlesen geben`,
		askSays: 'Jemand aus der Redaktion liest ihn. Geschrieben werden kann weiterhin.',
		returnTitle: (title) => `„${title}“ zurückgeben`,
		returnSays: 'Er wird wieder ein Entwurf.'
	},
	duplicate: {
		act: 'Verdoppeln',
		title: (title) => `„${title}“ verdoppeln`,
		says: 'Die Kopie ist ein Entwurf mit denselben Texten und Orten.'
	},
	withdraw: {
		act: 'Zurückziehen',
		title: (title) => `„${title}“ zurückziehen`,
		says: (revisions) =>
			`Der Bericht verschwindet mit der nächsten Anfrage aus allem, was die Redaktion ausliefert. In der Redaktion bleibt er, mit ${n(revisions, { one: 'seiner # Fassung', other: 'seinen # Fassungen' })}; der Rückzug steht im Journal.`,
		now: 'Sofort erreicht',
		pages: 'Seiten des Berichts',
		places: 'Ortsseiten und Startseite',
		tiles: 'Kartenkacheln',
		zooms: (deepest) => `z0 bis z${deepest}`,
		rest: 'Feeds, API, Exporte, Zitate',
		everything: 'alle',
		snapshots: 'Zitierte Momentaufnahmen',
		snapshotsSay: 'sagen dann „1 Bericht zurückgezogen“',
		pictures: 'Bilder',
		versions: (files) => n(files, { one: 'und ihre Datei', other: 'und ihre # Dateien' }),
		media: 'Ton, Video, Player',
		staying: 'Bilder und Töne, die bleiben',
		stayingSay: 'ein anderer veröffentlichter Bericht zeigt sie',
		cache: 'Zwischenspeicher',
		emptied: 'geleert',
		later: 'Später erreicht',
		offline:
			'Offline behaltene Kopien: beim nächsten Kontakt jedes Geräts gelöscht. Wir zählen keine Geräte.',
		never: 'Außerhalb unserer Reichweite',
		taken: 'Dateien, die Lesende mitgenommen haben',
		engines: 'Suchmaschinen: Die Seite antwortet 410, sie vergessen binnen Tagen',
		archives: 'Webarchive, Bildschirmfotos, Weitergegebenes',
		readersRead: 'Was Lesende lesen werden',
		reason: 'Grund',
		reasonNote: 'erforderlich, steht im Journal',
		reasons: {
			danger: 'eine Person ist in Gefahr',
			asked: 'eine Person bittet darum',
			mistake: 'schwerer Fehler',
			law: 'Rechte, Justiz'
		},
		noReason: 'Wählen Sie einen Grund.',
		remark: 'Näheres',
		remarkNote: 'nur für die Redaktion',
		longRemark: 'Höchstens zweitausend Zeichen.',
		tells: 'Lesenden sagen: „um eine Person zu schützen“',
		instead: 'Zum Berichtigen und erneuten Veröffentlichen:',
		unpublish: 'nur zum Entwurf machen',
		cancel: 'Abbrechen',
		submit: 'Überall zurückziehen'
	},
	bin: {
		title: 'Papierkorb',
		says: 'Er leert sich selbst: Nach dreißig Tagen sind Texte, Fassungen und genaue Punkte endgültig gelöscht.',
		none: 'Der Papierkorb ist leer.',
		into: (title) => `„${title}“ in den Papierkorb legen`,
		intoSays: 'Dort bleibt er dreißig Tage, dann wird er endgültig gelöscht.',
		submit: 'In den Papierkorb',
		outOf: (title) => `„${title}“ herausholen`,
		restore: 'Herausholen',
		binned: 'Weggelegt',
		left: 'Noch',
		days: (count) => n(count, { one: '# Tag', other: '# Tage' }),
		public: 'Ein öffentlicher Bericht wird zuerst zum Entwurf gemacht oder zurückgezogen.',
		some: (count) =>
			n(count, {
				one: '# Bericht konnte nicht hinein: Er ist öffentlich oder zurückgezogen.',
				other: '# Berichte konnten nicht hinein: Sie sind öffentlich oder zurückgezogen.'
			})
	}
};
