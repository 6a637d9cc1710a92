import type { Wind } from '../../geo/compass.ts';
import { counter } from '../plural.ts';
import { explore } from './explore.en.ts';
import type { Messages } from './index.ts';

const n = counter('en');
const numbers = new Intl.NumberFormat('en');
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Small numbers in words, as at the head of a sentence. */
const spelled = (count: number) => words[count] ?? String(count);
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const stories = (count: number) => n(count, { one: '# story', other: '# stories' });
const to = (wind: Wind) => `to the ${wind}`;

export const en: Messages = {
	siteDescription: 'Reporting on a map: every story has a place and a time.',
	skip: 'Skip to content',
	navigation: 'Navigation',
	navMap: 'Map',
	navPlaces: 'Places',
	navData: 'Data',
	navAbout: 'About',
	menu: 'Menu',
	language: 'Language',
	comma: ', ',

	stories,
	headline: (count, places) =>
		`${capital(spelled(count))} ${count === 1 ? 'story' : 'stories'}, ${spelled(places)} ${places === 1 ? 'place' : 'places'}`,
	headlineFiltered: (found, all) =>
		`${capital(spelled(found))} ${found === 1 ? 'story' : 'stories'} of ${all}`,
	headlineWords: (words) => `“${words}”`,
	framed: (first, firstDate, last, lastDate) => `${first}, ${firstDate}. ${last}, ${lastDate}.`,
	nothingFound: 'No story answers to all of this at once.',
	showAll: 'Show everything',
	order: 'Latest first, by what they tell',
	more: (count) =>
		n(count, {
			one: '# more story: narrow the search to see it',
			other: '# more stories: narrow the search to see them'
		}),
	moreHere: (count) =>
		n(count, { one: '# older story: see it in Explore', other: '# older stories: see them in Explore' }),
	morePlaces: (count) =>
		n(count, {
			one: '# more place with fewer stories: in Explore',
			other: '# more places with fewer stories: in Explore'
		}),
	inView: (count, places) =>
		`${stories(count)} in ${n(places, { one: '# place', other: '# places' })} in view.`,

	filters: 'Filter the stories',
	words: 'Words',
	theme: 'Theme',
	kind: 'Kind',
	readIn: 'To read in',
	any: 'All',
	anyLanguage: 'Any',
	from: 'From',
	to: 'to',
	apply: 'Filter',
	clear: 'Clear the filters',
	kinds: {
		breve: 'In brief',
		reportage: 'Reportage',
		'compte-rendu': 'Report',
		entretien: 'Interview',
		enquete: 'Investigation',
		portrait: 'Portrait',
		chronique: 'Column'
	},

	mapLabel: 'Map: the places of the stories',
	mapList: 'The list that follows says the same as the map.',
	keyArea: 'one story, somewhere in the commune',
	keyLarge: 'three stories, by the same rule',
	keySizes: 'The larger the circle, the more stories.',
	keyWhy: 'Screen of dots: we place it no more exactly, to protect people.',
	interactive: (kilobytes) => `Interactive map, ${kilobytes} kB`,
	interactiveFailed: 'The interactive map could not be opened. Try again',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	wholeMap: 'Back to the whole map',
	mark: (names, count) => `${names}: ${stories(count)}`,
	opens: (names, count) => `${names}: ${stories(count)}, zoom in`,
	kilometres: (km) => `${numbers.format(km)} km`,

	when: 'When',
	datedDay: 'dated to the day',
	datedSpan: 'period or month',
	milestone: 'milestone',
	publication: 'published',
	week: (date, count) => `Week of ${date}: ${stories(count)}`,
	month: (date, count) => `${date}: ${stories(count)}`,
	periodStart: 'Start of the period',
	periodEnd: 'End of the period',

	about: (date) => `around ${date}`,
	fromTo: (from, to) => `${from} to ${to}`,
	fromToMonth: (from, to) => `${from} to ${to}`,
	fromDayToMonth: (from, to) => `${from} to ${to}`,
	fromMonthToDay: (from, to) => `${from} to ${to}`,
	published: (date) => `published ${date}`,
	daysLater: (days) =>
		days === 7 ? 'one week later' : `${spelled(days)} ${days === 1 ? 'day' : 'days'} later`,
	weeksLater: (weeks) => `${spelled(weeks)} ${weeks === 1 ? 'week' : 'weeks'} later`,
	monthsLater: (months) => `${spelled(months)} ${months === 1 ? 'month' : 'months'} later`,

	places: 'Places',
	placesIntro: 'The places where these stories happen, and those that they name.',
	namedPlaces: 'Places named',
	namesIn: 'This place in the four languages',
	place: 'Place',
	storiesHere: (count, period) =>
		count === 0
			? 'No story happens here'
			: `${capital(spelled(count))} ${count === 1 ? 'story' : 'stories'}, ${period}`,
	namedIn: 'Named in',
	around: 'Around it',
	aroundNote: 'as the crow flies, from centre to centre',
	followPlace: (name) => `Follow ${name} (Atom)`,
	direction: (km, wind) => `${km} ${to(wind)}`,
	lies: (km, wind, name) => `${km} ${to(wind)} of ${name}.`,
	mentioned: 'named',
	centre: {
		commune: 'centre of the commune',
		neighbourhood: 'centre of the neighbourhood',
		city: 'centre of the city',
		camp: 'site of the camp',
		departement: 'centre of the département',
		region: 'centre of the region',
		country: 'centre of the country'
	},
	placeKinds: {
		commune: 'commune',
		neighbourhood: 'neighbourhood',
		city: 'city',
		camp: 'camp',
		departement: 'département',
		region: 'region',
		country: 'country'
	},
	existed: (period) => `the camp existed ${period}`,
	insee: (code) => `INSEE\u00a0${code}`,
	elsewhere: (name) => `elsewhere: ${name}`,
	source: 'Source',

	somewhere: {
		exact: 'exact place',
		neighbourhood: 'somewhere in the neighbourhood',
		commune: 'somewhere in the commune',
		departement: 'somewhere in the département',
		region: 'somewhere in the region',
		country: 'somewhere in the country',
		withheld: 'place not shown'
	},
	roles: {
		setting: 'where it happens',
		origin: 'where people came from',
		destination: 'where people went',
		mentioned: 'named'
	},

	tells: 'Tells of',
	quotedOn: (day: string) => `quoted on ${day}`,
	appeared: 'Published',
	where: 'Places',
	themes: 'Themes',
	inLanguages: 'Read in',
	original: 'original',
	notTranslated: 'not yet translated',
	shownInOriginal: (language) => `Not yet translated into English: this is the text in ${language}.`,
	languageNames: { fr: 'French', en: 'English', de: 'German', ar: 'Arabic' },
	summaryOf: 'This text is a summary of the reportage, written by our newsroom from its facts.',
	titleOriginal: 'Original title:',
	titleOurs: 'The English title is our newsroom’s.',
	readOriginal: 'Read the original',
	cite: 'Cite',
	explore,
	citation: {
		report: (title, source, date, address) => `“${title}”, ${source}, ${date}. ${address}`,
		summarised: (source, date) => `after ${source}, ${date}`,
		summary: (title, publisher, report, address, seen) =>
			`“${title}”, summary by ${publisher} ${report}. ${address} (seen ${seen})`,
		contents: (stories, day) => `selection of ${stories} as of ${day}`,
		dataset: (title, contents, publisher, address, sum) =>
			`“${title}”, ${contents}, ${publisher}. ${address} (SHA-256: ${sum})`
	},
	inTime: 'In time',
	inSpace: 'In space',
	before: 'Before',
	after: 'After',
	here: 'In the same place',
	nearest: 'The nearest place',

	license: 'Texts: CC BY 4.0',

	withdrawnTitle: 'Story withdrawn',
	withdrawn: (date, protects) =>
		`This story was withdrawn by the newsroom on ${date}${protects ? ' to protect a person' : ''}.`,
	outdated: (date) => `This translation is older than its original, which changed on ${date}.`,
	sources: 'Sources',
	byline: 'By',
	notFoundTitle: 'Nothing at this address',
	notFound: {
		story: (given) => `No story has the name “${given}”.`,
		place: (given) => `No place has the name “${given}”.`,
		snapshot: (given) => `No snapshot has the number “${given}”.`,
		page: () => 'This address leads to no page.'
	},
	invalidTitle: 'This request cannot be understood',
	invalid: (parameter, given) => `The parameter “${parameter}” is “${given}”.`,
	invalidName: (parameter) => `There is no parameter “${parameter}”.`,
	expected: {
		date: 'A date is written 24/12/2016, December 2016, around Christmas 2016, or 2016-12-24, 2016-12, 2016.',
		order: 'The period must begin before it ends.',
		bbox: 'A box is written west,south,east,north in degrees, for example 1.5,50,3,51.',
		polygon:
			'An area is written as longitudes and latitudes in degrees, one after the other: three corners at least, two hundred at most.',
		around:
			'A radius is written longitude,latitude,kilometres or place,kilometres, for example arras,20; two thousand kilometres at most.',
		place: 'A place is written as in the address of its page, for example pas-de-calais.',
		name: 'No place of this name.',
		radius: 'A radius is written in kilometres: more than 0, two thousand at most.',
		centre: 'Around which place? A radius is drawn about a place.',
		role: 'Roles: setting, origin, destination, mentioned.',
		precision: 'Precisions: exact, neighbourhood, commune, departement, region, country.',
		words: 'Words, two hundred characters at most.',
		theme: 'Themes:',
		kind: 'Kinds:',
		language: 'Languages: fr, en, de, ar.',
		sort: 'Orders: latest, earliest, published, title, nearest (with a radius), relevance (with words).',
		shows: 'Views: stories, rows (stories and places), milestones.',
		columns: 'Columns: told, title, where, role, precision, kind, themes, languages, places, published.',
		unit: 'Units: day, week, month, year.',
		after: 'This continuation can no longer be read: start again from the first page.',
		limit: 'A number of rows is written in digits and stays within the limit.',
		tile: 'A tile is written zoom/column/row, counted from the north-west: zoom 0 to 20, column and row below 2 to the power of the zoom.',
		once: 'This parameter can be given only once.',
		length: 'A text of two hundred kilobytes at most.',
		known: 'Parameters:',
		none: 'This page has no parameters.'
	},
	withoutIt: 'The same page without this parameter',
	failedTitle: 'Something went wrong on our side',
	failed: (id) => `Nothing is lost. If it happens again, give the newsroom this number: ${id}.`,
	home: 'The map of France',
	allPlaces: 'All places'
};
