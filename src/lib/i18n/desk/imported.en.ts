import { counter } from '../plural.ts';
import type { ImportedWords } from './imported.ts';

const n = counter('en');
const numbers = new Intl.NumberFormat('en');

export const imported: ImportedWords = {
	points: (count) => n(count, { one: 'From the import: # point', other: 'From the import: # points' }),
	point: (number) => `Point ${number}`,
	proposalFor: (name) => `Proposal for the import’s point “${name}”`,
	position: (index, count) => `point ${index} of ${count}`,
	see: 'See where, and what lies there',
	waits: 'The source places them so. Nothing of it appears unconfirmed.',
	away: (metres) =>
		metres < 1000
			? `${numbers.format(metres)} m away`
			: `${numbers.format(Math.round(metres / 1000))} km away`,
	nothingNear: 'Nothing known near here.',
	asItsKind: 'as its kind is shown',
	setAside: 'set aside for good',
	setAsideOne: (name) => `Set “${name}” aside for good`,
	delete: 'Del',
	label: 'This point',
	keep: 'Keep this exact point at the desk',
	keepNote: 'Otherwise it is forgotten: only the confirmed place stays.',
	keepNot: 'An exact place is known here already: this point will be forgotten.',
	media: (count) =>
		n(count, { one: 'Media that the original shows: #', other: 'Media that the original shows: #' }),
	mediaNote: 'None of it was fetched. Following a link tells its site that you read it.',
	noAlt: 'no description',
	mediumAside: 'Set aside',
	mediumAsideOne: (url) => `Set ${url} aside`,
	mediaAside: (count) => n(count, { one: '# set aside', other: '# set aside' }),
	takeBack: 'Take them back'
};
