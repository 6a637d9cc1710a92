import type { Wind } from '../../geo/compass.ts';
import { counter } from '../plural.ts';
import { explore } from './explore.de.ts';
import type { Messages } from './index.ts';

const n = counter('de');
const numbers = new Intl.NumberFormat('de');
const words = ['keine', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];
/** Small numbers in words; "ein" before a masculine or neuter noun. */
const spelled = (count: number, one = 'eine') => (count === 1 ? one : (words[count] ?? String(count)));
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const stories = (count: number) => n(count, { one: '# Reportage', other: '# Reportagen' });

const winds: Record<Wind, string> = {
	north: 'nördlich',
	'north-east': 'nordöstlich',
	east: 'östlich',
	'south-east': 'südöstlich',
	south: 'südlich',
	'south-west': 'südwestlich',
	west: 'westlich',
	'north-west': 'nordwestlich'
};

export const de: Messages = {
	siteDescription: 'Reportagen auf einer Karte: jede Geschichte hat einen Ort und eine Zeit.',
	skip: 'Zum Inhalt',
	navigation: 'Navigation',
	navMap: 'Karte',
	navPlaces: 'Orte',
	navData: 'Daten',
	navAbout: 'Über uns',
	menu: 'Menü',
	language: 'Sprache',
	comma: ', ',

	stories,
	headline: (count, places) =>
		`${capital(spelled(count))} ${count === 1 ? 'Reportage' : 'Reportagen'}, ${spelled(places, 'ein')} ${places === 1 ? 'Ort' : 'Orte'}`,
	headlineFiltered: (found, all) =>
		`${capital(spelled(found))} ${found === 1 || found === 0 ? 'Reportage' : 'Reportagen'} von ${all}`,
	headlineWords: (words) => `„${words}“`,
	framed: (first, firstDate, last, lastDate) => `${first}, ${firstDate}. ${last}, ${lastDate}.`,
	nothingFound: 'Auf all das zugleich passt keine Reportage.',
	showAll: 'Alles zeigen',
	order: 'Neueste zuerst, nach dem, was sie erzählen',
	more: (count) =>
		n(count, {
			one: '# weitere Reportage: Suche eingrenzen, um sie zu sehen',
			other: '# weitere Reportagen: Suche eingrenzen, um sie zu sehen'
		}),
	moreHere: (count) =>
		n(count, {
			one: '# ältere Reportage: unter Erkunden',
			other: '# ältere Reportagen: unter Erkunden'
		}),
	morePlaces: (count) =>
		n(count, {
			one: '# weiterer Ort mit weniger Reportagen: unter Erkunden',
			other: '# weitere Orte mit weniger Reportagen: unter Erkunden'
		}),
	inView: (count, places) => `${stories(count)} an ${n(places, { one: '# Ort', other: '# Orten' })} im Bild.`,

	filters: 'Reportagen filtern',
	words: 'Wörter',
	theme: 'Thema',
	kind: 'Art',
	readIn: 'Lesbar auf',
	any: 'Alle',
	anyLanguage: 'Alle',
	from: 'Von',
	to: 'bis',
	apply: 'Filtern',
	clear: 'Filter löschen',
	kinds: {
		breve: 'Kurzmeldung',
		reportage: 'Reportage',
		'compte-rendu': 'Bericht',
		entretien: 'Interview',
		enquete: 'Recherche',
		portrait: 'Porträt',
		chronique: 'Kolumne'
	},

	mapLabel: 'Karte: die Orte der Reportagen',
	mapList: 'Die folgende Liste sagt dasselbe wie die Karte.',
	keyArea: 'eine Reportage, irgendwo in der Gemeinde',
	keyLarge: 'drei Reportagen, nach derselben Regel',
	keySizes: 'Je größer der Kreis, desto mehr Reportagen.',
	keyWhy: 'Raster: Genauer verorten wir nicht, um Menschen zu schützen.',
	interactive: (kilobytes) => `Interaktive Karte, ${kilobytes}\u00a0kB`,
	interactiveFailed: 'Die interaktive Karte ließ sich nicht öffnen. Noch einmal',
	zoomIn: 'Vergrößern',
	zoomOut: 'Verkleinern',
	wholeMap: 'Zurück zur ganzen Karte',
	mark: (names, count) => `${names}: ${stories(count)}`,
	opens: (names, count) => `${names}: ${stories(count)}, vergrößern`,
	kilometres: (km) => `${numbers.format(km)}\u00a0km`,

	when: 'Wann',
	datedDay: 'auf den Tag datiert',
	datedSpan: 'Zeitraum oder Monat',
	milestone: 'Wegmarke',
	publication: 'erschienen',
	week: (date, count) => `Woche vom ${date}: ${stories(count)}`,
	month: (date, count) => `${date}: ${stories(count)}`,
	periodStart: 'Beginn des Zeitraums',
	periodEnd: 'Ende des Zeitraums',

	about: (date) => `um ${/^\d{1,2}\./.test(date) ? `den ${date}` : date}`,
	fromTo: (from, to) => `${from} bis ${to}`,
	fromToMonth: (from, to) => `${from} bis ${to}`,
	fromDayToMonth: (from, to) => `${from} bis ${to}`,
	fromMonthToDay: (from, to) => `${from} bis ${to}`,
	published: (date) =>
		`erschienen ${/ bis /.test(date) ? date : /^\d{1,2}\./.test(date) ? `am ${date}` : `im ${date}`}`,
	daysLater: (days) =>
		days === 7 ? 'eine Woche später' : `${spelled(days, 'einen')} ${days === 1 ? 'Tag' : 'Tage'} später`,
	weeksLater: (weeks) => `${spelled(weeks)} ${weeks === 1 ? 'Woche' : 'Wochen'} später`,
	monthsLater: (months) => `${spelled(months, 'einen')} ${months === 1 ? 'Monat' : 'Monate'} später`,

	places: 'Orte',
	placesIntro: 'Die Orte, an denen diese Reportagen spielen, und jene, die sie nennen.',
	namedPlaces: 'Genannte Orte',
	namesIn: 'Dieser Ort in den vier Sprachen',
	place: 'Ort',
	storiesHere: (count, period) =>
		count === 0
			? 'Hier spielt keine Reportage'
			: `${capital(spelled(count))} ${count === 1 ? 'Reportage' : 'Reportagen'}, ${period}`,
	namedIn: 'Genannt in',
	around: 'In der Umgebung',
	aroundNote: 'Luftlinie, von Mitte zu Mitte',
	followPlace: (name) => `${name} folgen (Atom)`,
	direction: (km, wind) => `${km} ${winds[wind]}`,
	lies: (km, wind, name) => `${km} ${winds[wind]} von ${name}.`,
	mentioned: 'genannt',
	centre: {
		commune: 'Mitte der Gemeinde',
		neighbourhood: 'Mitte des Viertels',
		city: 'Mitte der Stadt',
		camp: 'Standort des Camps',
		departement: 'Mitte des Départements',
		region: 'Mitte der Region',
		country: 'Mitte des Landes'
	},
	placeKinds: {
		commune: 'Gemeinde',
		neighbourhood: 'Viertel',
		city: 'Stadt',
		camp: 'Camp',
		departement: 'Département',
		region: 'Region',
		country: 'Land'
	},
	existed: (period) => `das Camp bestand ${period}`,
	insee: (code) => `INSEE\u00a0${code}`,
	elsewhere: (name) => `anderswo: ${name}`,
	source: 'Quelle',

	somewhere: {
		exact: 'genauer Ort',
		neighbourhood: 'irgendwo im Viertel',
		commune: 'irgendwo in der Gemeinde',
		departement: 'irgendwo im Département',
		region: 'irgendwo in der Region',
		country: 'irgendwo im Land',
		withheld: 'Ort nicht gezeigt'
	},
	roles: {
		setting: 'Schauplatz',
		origin: 'woher die Menschen kamen',
		destination: 'wohin die Menschen gingen',
		mentioned: 'genannt'
	},

	tells: 'Erzählt von',
	quotedOn: (day: string) => `zitiert am ${day}`,
	appeared: 'Erschienen',
	where: 'Orte',
	themes: 'Themen',
	inLanguages: 'Lesen auf',
	original: 'Original',
	notTranslated: 'noch nicht übersetzt',
	shownInOriginal: (language) => `Noch nicht ins Deutsche übersetzt: Dies ist der Text auf ${language}.`,
	languageNames: { fr: 'Französisch', en: 'Englisch', de: 'Deutsch', ar: 'Arabisch' },
	summaryOf:
		'Dieser Text ist eine Zusammenfassung der Reportage, von unserer Redaktion nach ihren Fakten geschrieben.',
	titleOriginal: 'Originaltitel:',
	titleOurs: 'Der deutsche Titel stammt von unserer Redaktion.',
	readOriginal: 'Das Original lesen',
	cite: 'Zitieren',
	explore,
	citation: {
		report: (title, source, date, address) => `„${title}“, ${source}, ${date}. ${address}`,
		summarised: (source, date) => `nach ${source}, ${date}`,
		summary: (title, publisher, report, address, seen) =>
			`„${title}“, Zusammenfassung von ${publisher} ${report}. ${address} (abgerufen am ${seen})`,
		contents: (stories, day) => `Auswahl von ${stories}, Stand ${day}`,
		dataset: (title, contents, publisher, address, sum) =>
			`„${title}“, ${contents}, ${publisher}. ${address} (SHA-256: ${sum})`
	},
	inTime: 'In der Zeit',
	inSpace: 'Im Raum',
	before: 'Davor',
	after: 'Danach',
	here: 'Am selben Ort',
	nearest: 'Der nächste Ort',

	license: 'Texte: CC BY 4.0',

	withdrawnTitle: 'Bericht zurückgezogen',
	withdrawn: (date, protects) =>
		`Dieser Bericht wurde am ${date} von der Redaktion zurückgezogen${protects ? ', um eine Person zu schützen' : ''}.`,
	outdated: (date) => `Diese Übersetzung ist älter als ihr Original, das am ${date} geändert wurde.`,
	sources: 'Quellen',
	byline: 'Von',
	notFoundTitle: 'Nichts unter dieser Adresse',
	notFound: {
		story: (given) => `Keine Reportage heißt „${given}“.`,
		place: (given) => `Kein Ort heißt „${given}“.`,
		snapshot: (given) => `Kein Datenstand hat die Nummer „${given}“.`,
		page: () => 'Diese Adresse führt zu keiner Seite.'
	},
	invalidTitle: 'Diese Anfrage ist nicht zu verstehen',
	invalid: (parameter, given) => `Der Parameter „${parameter}“ lautet „${given}“.`,
	invalidName: (parameter) => `Den Parameter „${parameter}“ gibt es nicht.`,
	expected: {
		date: 'Ein Datum schreibt sich 24.12.2016, Dezember 2016, um Weihnachten 2016 oder 2016-12-24, 2016-12, 2016.',
		order: 'Der Zeitraum muss beginnen, bevor er endet.',
		bbox: 'Ein Ausschnitt schreibt sich West,Süd,Ost,Nord in Grad, zum Beispiel 1.5,50,3,51.',
		polygon:
			'Eine Fläche schreibt sich als Folge von Längen und Breiten in Grad: mindestens drei Ecken, höchstens zweihundert.',
		around:
			'Ein Umkreis schreibt sich Länge,Breite,Kilometer oder Ort,Kilometer, zum Beispiel arras,20; höchstens zweitausend Kilometer.',
		place: 'Ein Ort schreibt sich wie in der Adresse seiner Seite, zum Beispiel pas-de-calais.',
		name: 'Kein Ort dieses Namens.',
		radius: 'Ein Umkreis schreibt sich in Kilometern: mehr als 0, höchstens zweitausend.',
		centre: 'Um welchen Ort? Ein Umkreis wird um einen Ort gezogen.',
		role: 'Rollen: setting (Schauplatz), origin (Herkunft), destination (Ziel), mentioned (erwähnt).',
		precision: 'Genauigkeiten: exact, neighbourhood, commune, departement, region, country.',
		words: 'Wörter, höchstens zweihundert Zeichen.',
		theme: 'Themen:',
		kind: 'Arten:',
		language: 'Sprachen: fr, en, de, ar.',
		sort: 'Reihenfolgen: latest, earliest, published, title, nearest (mit Umkreis), relevance (mit Wörtern).',
		shows: 'Ansichten: stories (Geschichten), rows (Geschichten und Orte), milestones (Wegmarken).',
		columns:
			'Spalten: told (erzählt), title (Titel), where (Ort), role (Rolle des Ortes), precision (Genauigkeit), kind (Art), themes (Themen), languages (Sprachen), places (Zahl der Orte), published (erschienen).',
		unit: 'Einheiten: day (Tag), week (Woche), month (Monat), year (Jahr).',
		after: 'Diese Fortsetzung lässt sich nicht mehr lesen: Beginnen Sie wieder auf der ersten Seite.',
		limit: 'Eine Zahl von Zeilen schreibt sich in Ziffern und bleibt unter der Grenze.',
		tile: 'Eine Kachel schreibt sich Zoom/Spalte/Zeile, vom Nordwesten an gezählt: Zoom 0 bis 20, Spalte und Zeile kleiner als 2 hoch Zoom.',
		once: 'Dieser Parameter kann nur einmal angegeben werden.',
		length: 'Ein Text von höchstens zweihundert Kilobyte.',
		known: 'Parameter:',
		none: 'Diese Seite hat keine Parameter.'
	},
	withoutIt: 'Dieselbe Seite ohne diesen Parameter',
	failedTitle: 'Bei uns ist etwas schiefgegangen',
	failed: (id) => `Nichts ist verloren. Wiederholt es sich, nennen Sie der Redaktion diese Nummer: ${id}.`,
	home: 'Die Karte von Frankreich',
	allPlaces: 'Alle Orte'
};
