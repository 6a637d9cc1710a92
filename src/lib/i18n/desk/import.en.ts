import { counter } from '../plural.ts';
import type { ImportWords } from './import.ts';

const n = counter('en');

export const importing: ImportWords = {
	title: 'Import',
	lead: 'WordPress (WXR), CSV, XLSX, GeoJSON, KML, KMZ, GPX, StoryMapJS, RSS, Atom, or an archive of Lieudit. 500 MB at most.',
	promise: 'A preview first: nothing is written before you agree.',
	file: 'File',
	read: 'Read the file',
	latest: 'Latest imports',
	none: 'Nothing has been imported yet.',
	when: 'When',
	status: {
		reading: 'being read',
		read: 'preview ready',
		refused: 'refused',
		done: 'imported',
		undone: 'undone'
	},
	kind: {
		wordpress: 'WordPress',
		feed: 'RSS or Atom',
		csv: 'CSV',
		xlsx: 'XLSX',
		geojson: 'GeoJSON',
		kml: 'KML',
		kmz: 'KMZ',
		gpx: 'GPX',
		storymap: 'StoryMapJS',
		archive: 'archive of Lieudit'
	},

	preview: 'Preview of the import',
	unsaidLanguage: 'language not said',
	took: (seconds) => `read in ${seconds} s`,
	nothingYet: 'Nothing is written yet',
	underWay: (count) => n(count, { one: 'Reading: # article so far.', other: 'Reading: # articles so far.' }),
	again: 'Look again',
	articles: (count) => n(count, { one: '# article', other: '# articles' }),
	withPoints: (count) =>
		n(count, { one: ', # of them with places proposed', other: ', # of them with places proposed' }),
	notUnderstood: (count) =>
		n(count, { one: '# line was not understood', other: '# lines were not understood' }),
	allUnderstood: 'everything was understood',
	fates: {
		new: (count) => n(count, { one: '# draft to make', other: '# drafts to make' }),
		changed: (count) => n(count, { one: '# story to update', other: '# stories to update' }),
		unchanged: (count) => n(count, { other: '# unchanged' }),
		conflict: (count) => n(count, { other: '# changed here since' }),
		binned: (count) => n(count, { other: '# in the bin' }),
		aside: (count) => n(count, { one: '# page left aside', other: '# pages left aside' })
	},
	fate: {
		new: 'new',
		changed: 'updated',
		unchanged: 'unchanged',
		conflict: 'changed here: left',
		binned: 'in the bin: left',
		aside: 'page, left'
	},
	media: (count) => n(count, { one: '# file by reference', other: '# files by reference' }),
	translationOf: (source) => `translation of ${source}`,
	lists: {
		all: 'Articles',
		points: 'With places',
		themes: 'Headings → themes',
		authors: 'Authors',
		media: 'Media',
		aside: 'Left'
	},
	article: {
		back: 'Back to the list',
		previous: 'Previous article',
		next: 'Next article',
		becomes: {
			new: 'Becomes a new draft.',
			changed: 'Updates the story that was imported before.',
			unchanged: 'Imported already and unchanged: nothing is written.',
			conflict:
				'Changed here since the last import: the text stays as it is, the source’s points and media are proposed beside it.',
			binned: 'Its story is in the bin: it stays there.',
			aside: 'A page of the site, left aside.'
		},
		joins: (source) => `Translation of ${source}: joins its original.`,
		occurred: 'Date of the story',
		unread: 'not understood',
		address: 'Original address'
	},
	columns: {
		line: 'Line',
		source: 'No.',
		title: 'Title',
		published: 'Published',
		language: 'La',
		fate: 'Becomes',
		points: 'Places proposed'
	},
	places: {
		title: (count) => n(count, { one: '# article with places', other: '# articles with places' }),
		count: (places, ambiguous) =>
			`${n(places, { one: '# place', other: '# places' })}, ${n(ambiguous, { other: '# ambiguous' })}`,
		map: 'Map of the places proposed',
		none: 'No place proposed.',
		possible: (name, count) => `${name}, ${n(count, { other: '# possible' })}`,
		one: 'only one place possible',
		ambiguous: 'ambiguous, to be settled in the story',
		seeking: (looked, goal) =>
			`Places sought in ${n(looked, { one: '# article', other: '# articles' })} of ${n(goal, { other: '#' })}.`,
		partly: (goal) =>
			n(goal, {
				one: 'Sought in the first article only; the rest when each story is opened.',
				other: 'Sought in the first # articles only; the rest when each story is opened.'
			})
	},
	authors: {
		name: 'Author',
		count: 'Articles',
		tell: 'Each name becomes the byline of its stories. No account is made.'
	},
	files: {
		address: 'Address',
		alt: 'Description',
		article: 'Article',
		none: 'outside the articles',
		tell: 'Nothing is downloaded: the address stays beside the story, for whoever brings the file.'
	},
	themeNames: {
		tell: 'A new theme has the same name in all four languages, unless you write others here.',
		heading: 'Heading',
		theme: 'Theme',
		tooLong: '80 characters at most.',
		toOne: 'choose'
	},
	colon: ': ',
	semicolon: '; ',
	untitled: 'untitled',
	proposals: 'Places stay proposals: nothing appears before a person confirms it.',
	pointsWait: (count) =>
		n(count, {
			one: 'The source gives points for # story: nothing of them appears before you confirm them.',
			other: 'The source gives points for # stories: nothing of them appears before you confirm them.'
		}),
	confirmPoints: 'Confirm them',
	more: (count) => n(count, { one: 'The next one', other: 'The next #' }),
	first: 'To the beginning',
	problems: (count) => n(count, { one: '# line not understood', other: '# lines not understood' }),
	takeList: 'Take the list away',
	otherProblems: (count) => n(count, { one: 'and one more in the list', other: 'and # more in the list' }),
	line: 'line',
	problem: {
		unclosed: ['Tag never closed', 'Closed at the end of its paragraph; to be reread.'],
		latitude: ['Impossible latitude', 'Left aside; the article is kept without this point.'],
		longitude: ['Impossible longitude', 'Left aside; the article is kept without this point.'],
		geometry: ['Unreadable geometry', 'Left aside; the article is kept without this point.'],
		shortcode: ['Content of an unknown extension', 'Left aside; what it encloses is kept.'],
		date: ['Unreadable date', 'The draft will not have this date.'],
		language: ['Unknown language', 'The text takes the language chosen here.'],
		cells: ['Not as many cells as the heading', 'The row is left aside.'],
		twice: ['Twice in the file', 'The second stays apart, or is left.'],
		untitled: ['Untitled', 'The row is left aside. Check the columns.'],
		long: ['Text too long', 'Cut at a paragraph; to be reread.'],
		element: ['Element not understood', 'Left aside.'],
		place: ['Place not understood', 'Left aside.']
	},

	refused: 'This file cannot be read. Nothing was changed.',
	fault: {
		unknown: 'It is none of the known formats.',
		empty: 'There is nothing in it.',
		large: 'It is too large.',
		encoding: 'Its bytes are no text in the encoding that it declares.',
		xml: 'It is no well-formed XML.',
		doctype: 'It declares a DOCTYPE: entities are not read here. Take that line out.',
		json: 'It is no well-formed JSON.',
		shape: 'It does not have the shape of this format.',
		deep: 'It is nested too deep.',
		wide: 'A single element of it is too large.',
		many: 'It holds more elements than one import takes (50,000). Cut it into several.',
		table: 'The table cannot be read.',
		quote: 'A quotation mark in it is opened and never closed, or closed in the middle of a cell.',
		zip: 'The archive is damaged.',
		bomb: 'The archive unpacks into far more than it weighs: it is not opened.',
		path: 'A name in the archive leads out of it: it is not opened.',
		locked: 'The archive is encrypted.',
		memory: 'Reading it takes too much memory. Cut it into several.'
	},
	atLine: (line) => `Line ${line}.`,

	choices: 'Choices',
	headings: 'Headings → themes',
	headingsTell: (known, open) => `${n(known, { other: '# recognised' })}, ${open} to choose`,
	choose: 'to choose: left aside',
	newTheme: 'new theme',
	noTheme: 'none',
	languageOf: 'Language of texts that do not say theirs',
	languagesHeading: 'Languages',
	extension: (name) => `${name} extension recognised`,
	joins: (count) =>
		n(count, {
			one: '# article is the translation of another: it joins its original.',
			other: '# articles are the translation of another: each joins its original.'
		}),
	edition: 'Edition',
	withPages: (count) => n(count, { one: 'Take # page, too', other: 'Take # pages, too' }),
	tableColumns: 'Columns of the table',
	ignored: 'left aside',
	role: {
		id: 'number',
		title: 'title',
		standfirst: 'standfirst',
		body: 'text',
		byline: 'author',
		kind: 'kind',
		published: 'date of publication',
		occurred: 'date of the story',
		themes: 'themes',
		language: 'language',
		address: 'original address',
		longitude: 'longitude',
		latitude: 'latitude',
		place: 'place',
		media: 'media'
	},
	apply: 'Apply these choices',

	oneGo: 'A single operation: all of it passes, or nothing.',
	undoable: 'Can be undone as one for 30 days; importing again doubles nothing.',
	drop: 'Give up',
	take: (count) => n(count, { one: 'Import this article', other: 'Import these # articles' }),
	keys: { take: 'import' },

	done: 'Import done',
	created: (count) => n(count, { one: '# draft made', other: '# drafts made' }),
	updated: (count) => n(count, { one: '# story updated', other: '# stories updated' }),
	leftTell: (count) =>
		n(count, {
			one: '# story left as it is: somebody worked on it.',
			other: '# stories left as they are: somebody worked on them.'
		}),
	undo: 'Undo this import',
	undoTell:
		'Drafts that it made are deleted, stories that it updated become what they were. What somebody has changed since stays.',
	undone: 'Import undone',
	deleted: (count) => n(count, { one: '# draft deleted', other: '# drafts deleted' }),
	restored: (count) => n(count, { one: '# story restored', other: '# stories restored' }),
	stories: 'See the stories'
};
