import type { LayerWords } from './layers.ts';

export const layers: LayerWords = {
	title: 'Referenzebenen',
	lead: 'Die GeoPackages im Ordner „layers“ der Daten: in Sekunden gelesen, nie verändert, Forschenden auf der Karte und unter /ogc angeboten.',
	none: 'Dort liegt keine Datei.',
	shown: 'Gezeigt',
	layer: 'Ebene',
	attribution: 'zu nennende Quelle',
	broken: 'Nicht gezeigt',
	file: 'Datei',
	why: 'was dem entgegensteht',
	harmless: 'Alles andere bleibt davon unberührt. Die Datei wird neu gelesen, sobald sie sich ändert.'
};
