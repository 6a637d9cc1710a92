import type { ExportWords } from './export.ts';

export const exporting: ExportWords = {
	title: 'Exportieren',
	whole: 'Die ganze Redaktion',
	wholeLead:
		'Ein einziges Archiv (ZIP): Geschichten mit ihren Übersetzungen, Orte, Themen, Wegmarken und Medien, als JSON und als Markdown, mit einer Liste von Prüfsummen. In einen leeren Speicher importiert, wird daraus dieselbe Redaktion.',
	story: (title) => `Eine Geschichte: „${title}“`,
	storyLead: 'Die Geschichte mit ihren Übersetzungen, ihren Orten und ihren Medien.',
	untitled: 'ohne Titel',
	without: 'Weder Personen noch das Protokoll noch die Originale der Bilder gehören dazu.',
	revisions: 'Mit allen Fassungen',
	truths: 'Mit den genauen Orten',
	truthsTell: 'In einer eigenen Datei, truths.json. Das Protokoll hält es vor dem Senden fest.',
	take: 'Archiv mitnehmen',
	latest: 'Letzte Exporte',
	none: 'Noch wurde nichts mitgenommen.',
	everything: 'die ganze Redaktion',
	cut: 'abgebrochen',
	withTruths: 'mit den genauen Orten'
};
