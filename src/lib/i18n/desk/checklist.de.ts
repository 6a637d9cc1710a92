import { counter } from '../plural.ts';
import type { checklist as french } from './checklist.fr.ts';

const n = counter('de');

export const checklist: typeof french = {
	pointCount: (blocks, look) =>
		blocks + look === 0
			? 'nichts zu tun'
			: [
					blocks ? n(blocks, { one: '# Punkt blockiert', other: '# Punkte blockieren' }) : '',
					look ? n(look, { other: '# anzusehen' }) : ''
				]
					.filter(Boolean)
					.join(', '),
	states: { blocks: 'Blockiert', look: 'Anzusehen', done: 'Erledigt' },
	acts: {
		next: 'Nächster',
		write: 'Schreiben',
		choose: 'Wählen',
		describe: 'Beschreiben',
		compare: 'Beide Karten vergleichen',
		toWord: 'Zum Wort',
		keep: 'Behalten und sagen, warum',
		see: 'Ansehen',
		open: 'Öffnen'
	},
	why: 'Warum diese Wörter bleiben',
	points: {
		places: 'Orte',
		names: (proposed, ambiguous, language) =>
			`: ${[
				proposed ? n(proposed, { other: '# vorgeschlagen' }) : '',
				ambiguous ? n(ambiguous, { other: '# mehrdeutig' }) : ''
			]
				.filter(Boolean)
				.join(', ')} (${language}). Nichts erscheint ohne Bestätigung.`,
		missingIn: (language) => `: nichts auf ${language}`,
		noDate: ': kein Datum, oder keines, das verstanden wird',
		noTheme: ': keines',
		noPlace: ': keiner',
		picture: (number) => `Bild ${number}`,
		noAlt: (language) => `: keine Beschreibung auf ${language}`,
		noCredit: ': kein Bildnachweis',
		gone: ': gibt es nicht mehr, oder es steht Ihnen nicht offen',
		fine: 'Zu genau',
		fineSays: (words, kind, shown) => `: „${words}“ benennt ${kind}; ${shown}.`,
		fineKept: (words, remark) => `„${words}“ bleibt: ${remark}`,
		kinds: {
			address: 'eine Adresse',
			building: 'ein Gebäude',
			quarter: 'ein Viertel',
			commune: 'eine Gemeinde',
			departement: 'ein Département',
			region: 'eine Region',
			country: 'ein Land'
		},
		shows: {
			exact: 'die Karte zeigt den Punkt',
			neighbourhood: 'die Karte zeigt das Viertel',
			commune: 'die Karte zeigt die Gemeinde',
			departement: 'die Karte zeigt das Département',
			region: 'die Karte zeigt die Region',
			country: 'die Karte zeigt das Land',
			withheld: 'die Karte zeigt nichts'
		},
		within: {
			alt: ' (Beschreibung eines Bildes)',
			caption: ' (Legende eines Bildes)',
			file: ' (Name einer Datei)'
		},
		few: (people, proposed) => `: ${n(people, { one: '# Mensch', other: '# Menschen' })}, ${proposed}.`,
		proposes: {
			departement: 'vorgeschlagen wird das Département',
			region: 'vorgeschlagen wird die Region',
			country: 'vorgeschlagen wird das Land',
			withheld: 'vorgeschlagen wird, nichts zu zeigen'
		},
		behind: (revision, paragraphs) =>
			`: folgt der Fassung ${revision} des Originals; ${n(paragraphs, { one: '# Absatz hat', other: '# Absätze haben' })} sich geändert.`,
		notReady: ': Übersetzung noch nicht fertig, sie erscheint nicht',
		link: 'Link',
		deadLink: (href) => `: ${href} führt nirgendwohin`,
		unopened: (href) => `: ${href}, von Ihnen noch nicht geöffnet`,
		dated: (date) => `Datum gelesen: ${date}`,
		placed: (count) => n(count, { one: '# Ort bestätigt', other: '# Orte bestätigt' }),
		described: (byline, themes) =>
			`${byline ? 'Autorzeile, Art' : 'Art'}, ${n(themes, { one: '# Thema', other: '# Themen' })}`,
		pictured: (count) => `Nachweise und Beschreibungen: ${count} von ${count}`,
		linked: (inner, outer) =>
			`Links: ${[
				inner ? n(inner, { one: '# innerer, gültig', other: '# innere, gültig' }) : '',
				outer ? n(outer, { one: '# äußerer', other: '# äußere' }) : ''
			]
				.filter(Boolean)
				.join(', ')}`
	},
	publish: 'Veröffentlichen',
	publishAgain: 'Diese Fassung veröffentlichen',
	publishCount: (count) => (count ? `Veröffentlichen · ${count}` : 'Veröffentlichen'),
	schedule: 'Planen',
	review: 'Gegenlesen lassen',
	ctrlEnter: 'Strg Eingabe',
	ctrlP: 'Strg P',
	ctrlM: 'Strg M',
	ctrlK: 'Strg K',
	asProposed: 'vorgeschlagene Genauigkeit nehmen',
	statusOf: (status, published) =>
		published === null ? `${status}, nie veröffentlicht` : `${status}, Fassung ${published} veröffentlicht`,
	pointsLeft: (count) => n(count, { one: '# Punkt bleibt: ', other: '# Punkte bleiben: ' }),
	goFirst: 'zum ersten',
	nothingLeft: 'Nichts blockiert.',
	wrongField: (field) => `${field}: Dieses Feld kann so nicht bleiben.`,
	fieldNames: {
		title: 'Titel',
		standfirst: 'Vorspann',
		summary: 'Zusammenfassung',
		body: 'Text',
		occurred: 'Geschieht',
		published: 'Zuerst erschienen',
		kind: 'Art',
		edition: 'Ausgabe',
		byline: 'Autorzeile',
		sources: 'Quellen',
		themes: 'Themen',
		theme: 'Themen',
		place: 'Orte',
		binned: 'Geschichte im Papierkorb',
		form: 'Formular'
	},
	previewNote: 'Vorschau: was die Leserinnen und Leser lesen werden. Nichts ist veröffentlicht.'
};
