import { counter } from '../plural.ts';
import type { PlaceWords } from './places.ts';

const n = counter('en');
const numbers = new Intl.NumberFormat('en');
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spelled = (count: number) => words[count] ?? numbers.format(count);

export const places: PlaceWords = {
	name: (surface) => `“${surface}”`,
	proposalFor: (name) => `Proposal for ${name}`,
	choosing: 'Choose a place',
	bearers: (count, areCommunes) =>
		count === 0
			? 'no place of this name is known'
			: areCommunes
				? `${spelled(count)} ${count === 1 ? 'commune has' : 'communes have'} this name`
				: `${spelled(count)} ${count === 1 ? 'place has' : 'places have'} this name`,
	nearPoint: 'near the point you showed',
	position: (index, count) => `name ${index} of ${count}`,
	ambiguous: (count, areCommunes) =>
		`Nothing in the text tells ${spelled(count)} ${areCommunes ? 'communes' : 'places'} apart. None is chosen beforehand.`,
	people: (count) => `pop. ${numbers.format(count)}`,
	ours: 'the newsroom’s own',
	reasons: {
		confirmedBefore: (stories) =>
			n(stories, { one: 'Confirmed in # story.', other: 'Confirmed in # stories.' }),
		newsroom: 'One of the newsroom’s places.',
		said: (name) => `“${name}” is written right beside it.`,
		inSentence: (name) => `“${name}” is in the same sentence.`,
		inText: (name) => `“${name}” is named in the text.`,
		near: (name, km) => `${numbers.format(km)} km from ${name}, named in the text.`,
		only: 'No other place has this name.',
		largest: 'The one with the most people.',
		name: 'Has this name, nothing more is known.',
		pointed: (metres) =>
			metres < 1000
				? `${numbers.format(metres)} m from the point.`
				: `${numbers.format(Math.round(metres / 1000))} km from the point.`,
		chosen: 'Chosen by hand.'
	},
	role: 'Role',
	roles: { setting: 'setting', origin: 'origin', destination: 'destination', mentioned: 'mentioned' },
	show: 'Show',
	precision: 'Precision shown',
	precisions: {
		exact: 'exact',
		neighbourhood: 'neighbourhood',
		commune: 'commune',
		departement: 'département',
		region: 'region',
		country: 'country',
		withheld: 'nothing'
	},
	kinds: {
		commune: 'commune',
		city: 'city',
		neighbourhood: 'neighbourhood',
		site: 'place known to everybody (square, port, gate)',
		camp: 'camp',
		centre: 'reception centre',
		dwelling: 'dwelling',
		source: 'place where a source lives',
		departement: 'département',
		region: 'region',
		country: 'country'
	},
	atMost: {
		camp: 'A camp: its commune at most.',
		centre: 'A reception centre: its commune at most.',
		dwelling: 'A dwelling: its commune at most.',
		source: 'A place where a source lives: its commune at most.'
	},
	hindrances: {
		kind: 'Not possible: people can be found there; the commune at most.',
		point: 'Not possible: no exact point is known.',
		area: 'Not possible: no area of this level is known around this place.'
	},
	fewPeople: (most) => `Fewer than ${numbers.format(most)} people:`,
	showRather: {
		exact: 'show the point instead',
		neighbourhood: 'show the neighbourhood instead',
		commune: 'show the commune instead',
		departement: 'show the département instead',
		region: 'show the region instead',
		country: 'show the country instead',
		withheld: 'show nothing'
	},
	keys: { enter: 'Enter', escape: 'Esc' },
	confirm: 'confirm',
	choose: 'choose',
	dismiss: 'dismiss',
	leave: 'close',
	another: 'another place',
	anotherLabel: 'Look for another place',
	anotherHint: 'A name, a postcode, “Croisilles (Calvados)”',
	suggestions: 'Suggested places',
	suggested: (count) => n(count, { one: '# place', other: '# places' }),
	never: 'Never propose',
	previousName: 'Previous name',
	nextName: 'Next name',
	candidates: 'Possible places',

	said: {
		all: 'All places are confirmed.',
		confirmed: (name) => `${name}: confirmed.`,
		dismissed: (name) => `“${name}”: dismissed here.`,
		never: (name) => `“${name}” will not be proposed again. This can be undone under Places.`,
		kept: 'Exact place kept.',
		forgotten: 'Exact place forgotten for good.',
		undecided: 'Choose a place first.',
		aside: 'Point set aside: nothing of it is left.',
		none: 'No name of a place in this text.',
		failed: (status) =>
			status === 0
				? 'Offline: nothing was confirmed. The text is kept here.'
				: status === 401
					? 'Session ended: sign in again, then confirm.'
					: status === 403
						? 'You may not do this.'
						: 'The desk could not answer. Try again.'
	},

	working: 'Working map',
	workingNote: 'seen by editors only',
	workingLabel: 'Working map: the story’s places and those that are proposed',
	openMap: 'Interactive map',
	zoomIn: 'Enlarge the map',
	zoomOut: 'Shrink the map',
	mapFailed: 'The interactive map could not be opened; the drawn one stays.',
	pointHint: 'A click on the map proposes the nearest places.',
	mapKeys:
		'By keyboard: the arrows, + and − move it, Enter proposes what is in the middle, Escape goes back to the text.',
	exactPoint: 'Exact point',
	moveHint:
		'Drag the point, or move it with the arrow keys (Shift: finer); Enter keeps it, Escape puts it back.',
	draw: 'Draw the exact place',
	shapes: { point: 'point', circle: 'circle', polygon: 'polygon', line: 'line' },
	drawing: 'Escape to stop. The drawing stays at the desk.',
	stop: 'Stop',
	seeTruth: 'See the exact place',
	seeTruthNote: 'written in the log',
	hideTruth: 'Hide the exact place',
	truthForEditors: 'An exact place is known. Only editors see it.',
	replace: 'Replace the exact place',
	replaceQuestion:
		'An exact place is known here already. What you draw will replace it; the old one is kept nowhere.',
	replaceYes: 'Replace it',

	inStory: 'Places of the story',
	place: 'Place',
	state: 'State',
	states: { confirmed: 'confirmed', proposed: 'proposed', ambiguous: 'ambiguous', current: 'to confirm' },
	noneYet: 'No place confirmed. Nothing is published without confirmation.',
	addPlace: 'Add a place',
	change: (name) => `Change ${name}`,
	up: (name) => `Move ${name} up`,
	down: (name) => `Move ${name} down`,
	remove: (name) => `Remove ${name}`,
	dismissedNames: 'Names dismissed here',
	restore: (name) => `Take “${name}” back`,
	unknownPlace: 'unknown place',

	readers: 'What readers will see',
	readersMap: (name) => `The public map: ${name}`,
	published: (kilometres, precision) =>
		`Published: the disc, ${numbers.format(kilometres)} km in radius, ${
			{
				exact: 'around the place that is drawn',
				neighbourhood: 'centre of the neighbourhood to two decimals',
				commune: 'centre of the commune to two decimals',
				departement: 'centre of the département to two decimals',
				region: 'centre of the region to two decimals',
				country: 'centre of the country to two decimals',
				withheld: ''
			}[precision]
		}.`,
	publishedPoint: 'Published: the exact point.',
	publishedNothing: 'Published: nothing, neither name nor point.',
	publishedTruth: 'Published: the exact place, as it is drawn.',
	truthKnown: (looks) =>
		looks === 0
			? 'An exact place is known, never looked at: it stays at the desk.'
			: `An exact place is known, looked at ${n(looks, { one: '# time', other: '# times' })}: it stays at the desk.`,
	forget: 'Forget it for good',
	forgetQuestion: 'Forget this exact place for good? Nothing of it will be left, here or in the history.',
	forgetYes: 'Forget',
	cancel: 'Cancel',
	removedTruths: (count) =>
		n(count, { one: 'Exact point without a place: #', other: 'Exact points without a place: #' }),
	removedNote:
		'The place was taken from the story; its exact point stays at the desk until the next publication.',
	takeBack: 'Take the place back',
	nothingToSee: 'Choose a place: its public map will appear here.',

	title: 'Places',
	search: 'Name or other spelling',
	find: 'Search',
	newPlace: 'New place',
	names: 'Names',
	kind: 'Kind',
	liesIn: 'In',
	stories: 'Published stories',
	aliases: 'Other spellings',
	aliasesNote: 'one a line',
	more: (count) => `Next ${numbers.format(count)} places`,
	noPlace: 'No place begins like this.',
	neverProposed: 'Names that are never proposed',
	noneNever: 'None. “Never propose”, in the editor, adds some.',
	proposeAgain: (name) => `Propose “${name}” again`,
	longitude: 'Longitude, degrees',
	latitude: 'Latitude, degrees',
	radius: 'Radius, km',
	radiusNote: '0: a point',
	inside: 'Lies in',
	insideNote: 'the name of a place, with what surrounds it where needed; empty: nothing',
	whichInside: (places: string[]) => `Several places have this name: ${places.join('; ')}.`,
	save: 'Save',
	create: 'Create',
	edit: (name) => `Edit ${name}`,
	saved: 'Saved.',
	mergeTitle: 'Merge with another place',
	mergeNote: 'If they are the same: this one goes, the other stays.',
	mergeInto: 'The place that stays',
	previewMerge: 'See what will change',
	merging: {
		stories: (count) =>
			n(count, { one: '# published story will name it', other: '# published stories will name it' }),
		milestones: (count) => n(count, { one: '# milestone', other: '# milestones' }),
		spellings: (count) => n(count, { one: '# more spelling', other: '# more spellings' }),
		parts: (count) => n(count, { one: '# place within', other: '# places within' }),
		decisions: (count) => n(count, { one: '# decided name', other: '# decided names' })
	},
	mergeWhat: (gone, kept) => `${gone} becomes ${kept}. Its address will lead there; this cannot be undone.`,
	mergeNow: 'Merge',
	wrong: {
		name: 'A name is needed in each language, on one line.',
		kind: 'There is no such kind.',
		aliases: 'Forty spellings at most, one a line.',
		degrees: 'A number of degrees, such as 2.8794.',
		radius: 'A number of kilometres, such as 1.5, or 0.',
		inside: 'There is no such place, or it lies in this one itself.',
		merge: 'These two places cannot be merged: one lies in the other, or does not exist.',
		used: 'Published stories show it more finely than this kind allows. Change their precision first.',
		place: 'No place of this name. Say which: “Croisilles (Calvados)”.',
		conflict: 'Somebody saved meanwhile: this is the newest version. Begin again.'
	},
	storyPlaces: (title) => `Places of “${title}”`,
	backToStory: 'Back to the story',
	untitled: 'Untitled',
	add: 'Add',
	apply: 'Apply',
	removeThis: 'Remove'
};
