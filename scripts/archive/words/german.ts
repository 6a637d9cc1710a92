import { listed, type Lexicon } from './lexicon.ts';

/** Each also makes compounds with each of {@link heads}. */
const modifiers = listed(`
	Abend Acker Bach Bahn Baum Berg Birken Brücken Buch Damm Dorf Eichen Eisen Fähr Feld Fenster Fluss Garten Gras Hafen
	Haupt Herbst Holz Kalk Kies Küsten Land Linden Markt Moor Mühlen Nebel Nord Obst Ost Papier Park Rand Sand Schiefer
	Schilf Schnee Schul See Sommer Stadt Stein Strand Süd Tal Tor Turm Ufer Wald Wasser Wein West Wiesen Winter Ziegel
`);
const heads = listed(`
	amt anlage bank bau becken boden bogen brett dach decke ecke gang gasse gebäude gitter graben grenze grund halle haus
	heft hof hütte kante karte kasten keller kreis lager laube leiter linie mauer netz ordnung pfad plan platz raum reihe
	rinne saal schrank seite speicher stange steg stelle straße stück stufe tafel tisch treppe tür verein wagen wand weg
	werk winkel zaun zeichen zelt zug
`);
const verbs = listed(`
	bau blick brauch dank deck dreh führ füll glaub hol hör kauf klopf koch lach leb leg lehr lern lob mach mal merk nick
	pack pflück prüf rück ruh schick schau setz spar stell stopf such tausch teil trenn
	wähl weck wein wohn wünsch zahl zähl
`);
const adjectives = listed(`
	alt bekannt blau breit bunt dicht dick dünn einfach eng fein fern fest feucht flach frei frisch früh ganz gelb genau
	gerade glatt grau groß grün gut halb hart hell jung kahl kalt klar klein krumm kurz lang langsam laut leer leicht
	leise mild nah nass neu rau reif rund sanft schief schlicht schmal schnell schräg schwer spät steil still stumpf
	tief voll warm weich weit weiß
`);

export const german: Lexicon = {
	label: 'Probetext',
	heading: 'Probe:',
	function: listed(`
		der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
		nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man
		dann unter sehr zwei seit dort hier immer schon zwischen wieder jeder oft später
	`),
	content: [
		...modifiers.flatMap((modifier) => heads.map((head) => modifier + head)),
		...verbs.flatMap((stem) => [`${stem}en`, `${stem}t`, `${stem}te`, `${stem}ten`, `ge${stem}t`]),
		...adjectives.flatMap((word) => ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => word + ending))
	],
	syllables: listed(`
		al bar bel ber bran bur dal dor drei eb eis fal fel fin for gal ger gor grün hal har hel hol kal kel kor lan lau lin
		mal mer mol nel nor ost pal ral rem ros sal schel sel sil stei tal tel tor ul ver wal wen wil zel zin
	`),
	endings: listed('ach au berg eck en er hain heim ing ung')
};
