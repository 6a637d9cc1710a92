import { counter } from '../plural.ts';
import type { ImportedWords } from './imported.ts';

const n = counter('de');
const numbers = new Intl.NumberFormat('de');

export const imported: ImportedWords = {
	points: (count) => n(count, { one: 'Aus dem Import: # Punkt', other: 'Aus dem Import: # Punkte' }),
	point: (number) => `Punkt ${number}`,
	proposalFor: (name) => `Vorschlag für den Punkt „${name}“ aus dem Import`,
	position: (index, count) => `Punkt ${index} von ${count}`,
	see: 'Ansehen, wo sie sind und was dort liegt',
	waits: 'So verortet sie die Quelle. Nichts davon erscheint unbestätigt.',
	away: (metres) =>
		metres < 1000
			? `${numbers.format(metres)} m entfernt`
			: `${numbers.format(Math.round(metres / 1000))} km entfernt`,
	nothingNear: 'Nichts Bekanntes in der Nähe.',
	asItsKind: 'wie es seiner Art entspricht',
	setAside: 'endgültig verwerfen',
	setAsideOne: (name) => `„${name}“ endgültig verwerfen`,
	delete: 'Entf',
	label: 'Punkt',
	keep: 'Diesen genauen Punkt in der Redaktion behalten',
	keepNote: 'Sonst wird er vergessen: Nur der bestätigte Ort bleibt.',
	keepNot: 'Hier ist schon ein genauer Ort bekannt: Dieser Punkt wird vergessen.',
	media: (count) =>
		n(count, { one: 'Medium, das das Original zeigt: #', other: 'Medien, die das Original zeigt: #' }),
	mediaNote: 'Nichts davon wurde geladen. Wer einem Link folgt, zeigt der Website, dass er liest.',
	noAlt: 'ohne Beschreibung',
	mediumAside: 'Verwerfen',
	mediumAsideOne: (url) => `${url} verwerfen`,
	mediaAside: (count) => n(count, { one: '# verworfen', other: '# verworfen' }),
	takeBack: 'Zurückholen'
};
