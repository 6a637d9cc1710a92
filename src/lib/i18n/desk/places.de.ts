import { counter } from '../plural.ts';
import type { PlaceWords } from './places.ts';

const n = counter('de');
const numbers = new Intl.NumberFormat('de');
const words = ['kein', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const spelled = (count: number) => words[count] ?? numbers.format(count);

export const places: PlaceWords = {
	name: (surface) => `„${surface}“`,
	proposalFor: (name) => `Vorschlag für ${name}`,
	choosing: 'Einen Ort wählen',
	bearers: (count, areCommunes) =>
		count === 0
			? 'kein Ort dieses Namens ist bekannt'
			: areCommunes
				? `${count === 1 ? 'eine Gemeinde trägt' : `${spelled(count)} Gemeinden tragen`} diesen Namen`
				: `${spelled(count)} ${count === 1 ? 'Ort trägt' : 'Orte tragen'} diesen Namen`,
	nearPoint: 'nahe dem gezeigten Punkt',
	position: (index, count) => `Name ${index} von ${count}`,
	ambiguous: (count, areCommunes) =>
		`Nichts im Text unterscheidet ${spelled(count)} ${areCommunes ? 'Gemeinden' : 'Orte'}. Keine Vorauswahl.`,
	people: (count) => `${numbers.format(count)} Einw.`,
	ours: 'von der Redaktion',
	reasons: {
		confirmedBefore: (stories) =>
			n(stories, { one: 'In # Geschichte bestätigt.', other: 'In # Geschichten bestätigt.' }),
		newsroom: 'Ein Ort der Redaktion.',
		said: (name) => `„${name}“ steht gleich daneben.`,
		inSentence: (name) => `„${name}“ steht im selben Satz.`,
		inText: (name) => `„${name}“ wird im Text genannt.`,
		near: (name, km) => `${numbers.format(km)} km von ${name}, im Text genannt.`,
		only: 'Kein anderer Ort trägt diesen Namen.',
		largest: 'Der einwohnerreichste dieses Namens.',
		name: 'Trägt diesen Namen, ohne weiteren Hinweis.',
		pointed: (metres) =>
			metres < 1000
				? `${numbers.format(metres)} m vom Punkt.`
				: `${numbers.format(Math.round(metres / 1000))} km vom Punkt.`,
		chosen: 'Von Hand gewählt.'
	},
	role: 'Rolle',
	roles: { setting: 'Schauplatz', origin: 'Herkunft', destination: 'Ziel', mentioned: 'erwähnt' },
	show: 'Zeigen',
	precision: 'Gezeigte Genauigkeit',
	precisions: {
		exact: 'genau',
		neighbourhood: 'Viertel',
		commune: 'Gemeinde',
		departement: 'Département',
		region: 'Region',
		country: 'Land',
		withheld: 'nichts'
	},
	kinds: {
		commune: 'Gemeinde',
		city: 'Stadt',
		neighbourhood: 'Viertel',
		site: 'allen bekannter Ort (Platz, Hafen, Tor)',
		camp: 'Camp',
		centre: 'Aufnahmezentrum',
		dwelling: 'Wohnung',
		source: 'Ort, an dem eine Quelle lebt',
		departement: 'Département',
		region: 'Region',
		country: 'Land'
	},
	atMost: {
		camp: 'Ein Camp: höchstens die Gemeinde.',
		centre: 'Ein Aufnahmezentrum: höchstens die Gemeinde.',
		dwelling: 'Eine Wohnung: höchstens die Gemeinde.',
		source: 'Ein Ort, an dem eine Quelle lebt: höchstens die Gemeinde.'
	},
	hindrances: {
		kind: 'Nicht möglich: dort sind Menschen zu finden; höchstens die Gemeinde.',
		point: 'Nicht möglich: kein genauer Punkt ist bekannt.',
		area: 'Nicht möglich: um diesen Ort ist keine Fläche dieser Stufe bekannt.'
	},
	fewPeople: (most) => `Weniger als ${numbers.format(most)} Einwohner:`,
	showRather: {
		exact: 'lieber den Punkt zeigen',
		neighbourhood: 'lieber das Viertel zeigen',
		commune: 'lieber die Gemeinde zeigen',
		departement: 'lieber das Département zeigen',
		region: 'lieber die Region zeigen',
		country: 'lieber das Land zeigen',
		withheld: 'nichts zeigen'
	},
	keys: { enter: 'Eingabe', escape: 'Esc' },
	confirm: 'bestätigen',
	choose: 'wählen',
	dismiss: 'verwerfen',
	leave: 'schließen',
	another: 'anderer Ort',
	anotherLabel: 'Einen anderen Ort suchen',
	anotherHint: 'Ein Name, eine Postleitzahl, „Croisilles (Calvados)“',
	suggestions: 'Vorgeschlagene Orte',
	suggested: (count) => n(count, { one: '# Ort', other: '# Orte' }),
	never: 'Nie mehr vorschlagen',
	previousName: 'Voriger Name',
	nextName: 'Nächster Name',
	candidates: 'Mögliche Orte',

	said: {
		all: 'Alle Orte sind bestätigt.',
		confirmed: (name) => `${name}: bestätigt.`,
		dismissed: (name) => `„${name}“: hier verworfen.`,
		never: (name) => `„${name}“ wird nicht mehr vorgeschlagen. Unter Orte lässt sich das zurücknehmen.`,
		kept: 'Genauer Ort behalten.',
		forgotten: 'Genauer Ort endgültig vergessen.',
		undecided: 'Zuerst einen Ort wählen.',
		aside: 'Punkt verworfen: Nichts bleibt davon.',
		none: 'In diesem Text steht kein Ortsname.',
		failed: (status) =>
			status === 0
				? 'Offline: nichts wurde bestätigt. Der Text bleibt hier aufbewahrt.'
				: status === 401
					? 'Sitzung beendet: wieder anmelden, dann bestätigen.'
					: status === 403
						? 'Das dürfen Sie nicht.'
						: 'Die Redaktion konnte nicht antworten. Versuchen Sie es noch einmal.'
	},

	working: 'Arbeitskarte',
	workingNote: 'nur für die Redaktion',
	workingLabel: 'Arbeitskarte: die Orte der Geschichte und die vorgeschlagenen',
	openMap: 'Interaktive Karte',
	zoomIn: 'Karte vergrößern',
	zoomOut: 'Karte verkleinern',
	mapFailed: 'Die interaktive Karte ließ sich nicht öffnen; die gezeichnete bleibt.',
	pointHint: 'Ein Klick auf die Karte schlägt die nächsten Orte vor.',
	mapKeys:
		'Mit der Tastatur: Pfeile, + und − bewegen sie, Eingabe schlägt vor, was in der Mitte liegt, Escape führt zum Text zurück.',
	exactPoint: 'Genauer Punkt',
	moveHint:
		'Der Punkt lässt sich ziehen oder mit den Pfeiltasten verschieben (Umschalt: feiner); Eingabe behält ihn, Escape stellt ihn zurück.',
	draw: 'Den genauen Ort zeichnen',
	shapes: { point: 'Punkt', circle: 'Kreis', polygon: 'Vieleck', line: 'Linie' },
	drawing: 'Escape zum Beenden. Die Zeichnung bleibt in der Redaktion.',
	stop: 'Beenden',
	seeTruth: 'Den genauen Ort sehen',
	seeTruthNote: 'wird protokolliert',
	hideTruth: 'Den genauen Ort verbergen',
	truthForEditors: 'Ein genauer Ort ist bekannt. Nur die Redaktion sieht ihn.',
	replace: 'Den genauen Ort ersetzen',
	replaceQuestion:
		'Hier ist schon ein genauer Ort bekannt. Was Sie zeichnen, ersetzt ihn; der alte wird nirgends aufbewahrt.',
	replaceYes: 'Ersetzen',

	inStory: 'Orte der Geschichte',
	place: 'Ort',
	state: 'Stand',
	states: {
		confirmed: 'bestätigt',
		proposed: 'vorgeschlagen',
		ambiguous: 'mehrdeutig',
		current: 'zu bestätigen'
	},
	noneYet: 'Kein Ort bestätigt. Nichts wird ohne Bestätigung veröffentlicht.',
	addPlace: 'Ort hinzufügen',
	change: (name) => `${name} ändern`,
	up: (name) => `${name} nach oben`,
	down: (name) => `${name} nach unten`,
	remove: (name) => `${name} entfernen`,
	dismissedNames: 'Hier verworfene Namen',
	restore: (name) => `„${name}“ zurückholen`,
	unknownPlace: 'unbekannter Ort',

	readers: 'Was die Leser sehen werden',
	readersMap: (name) => `Die öffentliche Karte: ${name}`,
	published: (kilometres, precision) =>
		`Veröffentlicht: der Kreis, ${numbers.format(kilometres)} km Radius, ${
			{
				exact: 'um den gezeichneten Ort',
				neighbourhood: 'Mitte des Viertels auf zwei Dezimalen',
				commune: 'Mitte der Gemeinde auf zwei Dezimalen',
				departement: 'Mitte des Départements auf zwei Dezimalen',
				region: 'Mitte der Region auf zwei Dezimalen',
				country: 'Mitte des Landes auf zwei Dezimalen',
				withheld: ''
			}[precision]
		}.`,
	publishedPoint: 'Veröffentlicht: der genaue Punkt.',
	publishedNothing: 'Veröffentlicht: nichts, weder Name noch Punkt.',
	publishedTruth: 'Veröffentlicht: der genaue Ort, wie er gezeichnet ist.',
	truthKnown: (looks) =>
		looks === 0
			? 'Ein genauer Ort ist bekannt, nie angesehen: er bleibt in der Redaktion.'
			: `Ein genauer Ort ist bekannt, ${n(looks, { one: '#-mal', other: '#-mal' })} angesehen: er bleibt in der Redaktion.`,
	forget: 'Endgültig vergessen',
	forgetQuestion: 'Diesen genauen Ort endgültig vergessen? Nichts bleibt davon, weder hier noch im Verlauf.',
	forgetYes: 'Vergessen',
	cancel: 'Abbrechen',
	removedTruths: (count) =>
		n(count, { one: 'Genauer Punkt ohne Ort: #', other: 'Genaue Punkte ohne Ort: #' }),
	removedNote:
		'Der Ort wurde aus der Geschichte genommen; sein genauer Punkt bleibt in der Redaktion bis zur nächsten Veröffentlichung.',
	takeBack: 'Den Ort zurückholen',
	nothingToSee: 'Wählen Sie einen Ort: seine öffentliche Karte erscheint hier.',

	title: 'Orte',
	search: 'Name oder andere Schreibweise',
	find: 'Suchen',
	newPlace: 'Neuer Ort',
	names: 'Namen',
	kind: 'Art',
	liesIn: 'In',
	stories: 'Veröffentlichte Geschichten',
	aliases: 'Andere Schreibweisen',
	aliasesNote: 'eine je Zeile',
	more: (count) => `Die nächsten ${numbers.format(count)} Orte`,
	noPlace: 'Kein Ort beginnt so.',
	neverProposed: 'Namen, die nie vorgeschlagen werden',
	noneNever: 'Keine. „Nie mehr vorschlagen“ im Editor fügt welche hinzu.',
	proposeAgain: (name) => `„${name}“ wieder vorschlagen`,
	longitude: 'Länge, Grad',
	latitude: 'Breite, Grad',
	radius: 'Radius, km',
	radiusNote: '0: ein Punkt',
	inside: 'Liegt in',
	insideNote: 'der Name eines Ortes, wo nötig mit dem, was ihn umgibt; leer: nichts',
	whichInside: (places: string[]) => `Mehrere Orte heißen so: ${places.join('; ')}.`,
	save: 'Speichern',
	create: 'Anlegen',
	edit: (name) => `${name} bearbeiten`,
	saved: 'Gespeichert.',
	mergeTitle: 'Mit einem anderen Ort zusammenlegen',
	mergeNote: 'Wenn beide derselbe sind: dieser verschwindet, der andere bleibt.',
	mergeInto: 'Der Ort, der bleibt',
	previewMerge: 'Ansehen, was sich ändert',
	merging: {
		stories: (count) =>
			n(count, {
				one: '# veröffentlichte Geschichte wird ihn nennen',
				other: '# veröffentlichte Geschichten werden ihn nennen'
			}),
		milestones: (count) => n(count, { one: '# Wegmarke', other: '# Wegmarken' }),
		spellings: (count) => n(count, { one: '# weitere Schreibweise', other: '# weitere Schreibweisen' }),
		parts: (count) => n(count, { one: '# Ort darin', other: '# Orte darin' }),
		decisions: (count) => n(count, { one: '# entschiedener Name', other: '# entschiedene Namen' })
	},
	mergeWhat: (gone, kept) =>
		`${gone} wird zu ${kept}. Seine Adresse führt dorthin; das lässt sich nicht zurücknehmen.`,
	mergeNow: 'Zusammenlegen',
	wrong: {
		name: 'In jeder Sprache ist ein Name nötig, in einer Zeile.',
		kind: 'Diese Art gibt es nicht.',
		aliases: 'Höchstens vierzig Schreibweisen, eine je Zeile.',
		degrees: 'Eine Gradzahl, etwa 2,8794.',
		radius: 'Eine Zahl von Kilometern, etwa 1,5, oder 0.',
		inside: 'Diesen Ort gibt es nicht, oder er liegt selbst in diesem.',
		merge:
			'Diese beiden Orte lassen sich nicht zusammenlegen: einer liegt im anderen, oder es gibt ihn nicht.',
		used: 'Veröffentlichte Geschichten zeigen ihn genauer, als diese Art erlaubt. Ändern Sie zuerst deren Genauigkeit.',
		place: 'Kein Ort dieses Namens. Genauer: „Croisilles (Calvados)“.',
		conflict: 'Inzwischen hat jemand gespeichert: dies ist die neueste Fassung. Beginnen Sie noch einmal.'
	},
	storyPlaces: (title) => `Orte von „${title}“`,
	backToStory: 'Zurück zur Geschichte',
	untitled: 'Ohne Titel',
	add: 'Hinzufügen',
	apply: 'Anwenden',
	removeThis: 'Entfernen'
};
