import { counter } from '../plural.ts';
import { checklist } from './checklist.en.ts';
import type { EditorWords } from './editor.ts';

const n = counter('en');
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (number: number) => `${number}${endings[ordinals.select(number)] ?? 'th'}`;

export const editor: EditorWords = {
	back: 'Stories',
	untitled: 'untitled',
	saved: (time) => `Saved at ${time}`,
	unread: (count) =>
		n(count, {
			one: '# field kept as typed, not understood yet',
			other: '# fields kept as typed, not understood yet'
		}),
	revision: (number) => `revision ${number}`,
	saving: 'Saving…',
	unsaved: 'Not saved yet',
	offline: (count) => [
		'Offline.',
		` ${n(count, { one: '# change is kept here and sent', other: '# changes are kept here and sent' })} when the network is back. You can go on.`
	],
	ended: ['Your session has ended.', ' Nothing is lost: ', 'enter again', ', the text is waiting for you.'],
	failed: ['The server could not save.', ' The text is kept here; another try comes soon.'],
	newer: ['There is a newer revision.', ' ', 'See both texts'],
	refused: {
		size: ['Too long.', ' This story is more than the desk can keep: make it shorter. The text stays here.'],
		content: ['Refused.', ' A field cannot be saved like this. The text stays here.'],
		exact: [
			'Not allowed.',
			' A place would be shown exactly, and the desk knows its true point: choose a coarser precision, or ask an editor. The text stays here.'
		],
		forbidden: ['Not allowed.', ' You can no longer write this story. The text stays here.'],
		gone: ['In the bin.', ' This story is no longer written. The text stays here.']
	},
	left: (time) => ['A text was left in this browser', `, kept at ${time} and never saved.`],
	takeLeft: 'Take it up again',
	dropLeft: 'Forget it',
	aside: (time) => ['A text waits to be brought together', `, kept at ${time}.`],
	seeBoth: 'See both texts',
	saveNow: 'Save',

	languages: 'Languages of the story',
	origin: 'original',
	create: 'create',
	behind: (count) => `−${count}`,
	behindLong: (count) =>
		n(count, { one: '# paragraph has changed since', other: '# paragraphs have changed since' }),
	sideBySide: 'Texts side by side',
	preview: 'Preview',
	history: 'History',
	also: 'Also in this story',
	alsoHere: {
		writes: (name, paragraph) =>
			paragraph
				? `${name} is writing in the ${ordinal(paragraph)} paragraph`
				: `${name} is writing at the top`,
		reads: (name, paragraph) =>
			paragraph ? `${name} is reading the ${ordinal(paragraph)} paragraph` : `${name} is reading this story`
	},

	toolbar: 'Formatting',
	insert: 'Insert',
	inserts: {
		paragraph: 'Paragraph',
		heading: 'Heading',
		quote: 'Quotation',
		list: 'List',
		numbered: 'Numbered list',
		link: 'Link',
		picture: 'Picture',
		note: 'Note'
	},
	wordCount: (count) => n(count, { one: '# word', other: '# words' }),
	hintBefore: ' · type ',
	hintAfter: ' to insert',
	bodyIn: (language) => `Text, ${language}`,
	picturesLeft: (count) =>
		n(count, {
			one: '# picture was not taken over: add it with “Picture”, with its credit and description.',
			other: '# pictures were not taken over: add them with “Picture”, with their credits and descriptions.'
		}),
	unscheduled: [
		'This story is no longer scheduled.',
		' What you changed takes it back to review: an editor will see it before readers do.'
	],
	understood: 'Understood',
	bodyPlaceholder: 'Write here, or paste a text.',
	cancel: 'Cancel',
	apply: 'Apply',
	link: {
		title: 'Link',
		label: 'Address',
		note: 'https://…, story:… or place:…',
		remove: 'Remove the link',
		wrong: 'That is no address: https://…, story:name-of-the-story or place:name-of-the-place.'
	},
	note: { title: 'Note', label: 'Text of the note', note: 'Markdown', remove: 'Remove the note' },

	title: 'Title',
	standfirst: 'Standfirst',
	summary: 'Summary for lists',
	body: 'Text (Markdown)',
	happens: 'Happens',
	happensExample: 'around Christmas 2016',
	dateWrong:
		'This date is not understood. Examples: 24 Dec 2016, October 2016, around Christmas 2016, 24 to 26 October 2016.',
	kindAndThemes: 'Kind, themes',
	kind: 'Kind',
	themes: 'Themes',
	addTheme: 'Add a theme',
	removeTheme: (name) => `Remove the theme ${name}`,
	newTheme: 'New theme…',
	newThemeTitle: 'New theme',
	newThemeNote: 'A name in each language',
	themeTaken: 'A theme has this name already.',
	themeIncomplete: 'A name is missing.',
	create4: 'Create the theme',
	more: 'Sources, first publication, edition',
	byline: 'Byline',
	edition: 'Edition',
	sources: 'Sources',
	sourceName: 'Source',
	sourceAddress: 'Address',
	sourceWrong: 'An address begins with https://',
	addSource: 'Add a source',
	removeSource: 'Remove this source',
	published: 'First published',
	publishedEmpty: 'on the day it comes out here',

	follows: (revision) => `follows revision ${revision}`,
	followNow: (revision) => `Now follows revision ${revision}`,
	isReady: 'Translation ready to be published',
	original: 'Original',
	changedParagraph: 'has changed since',

	checklist: 'Before publishing',
	places: 'Places and maps',

	revisions: 'Revisions',
	revisionsFromTo: (from, to) => `revisions ${from} to ${to}`,
	revisionHead: (number) => `Revision ${number}`,
	each: (count) => n(count, { one: '# revision', other: 'each of # revisions' }),
	older: 'Older',
	nobody: 'the edition',
	causes: {
		edition: 'with the edition',
		save: '',
		restore: 'restored',
		merge: 'brought two texts together',
		import: 'imported'
	},
	signs: {
		bold: 'bold',
		italic: 'italic',
		struck: 'struck out',
		code: 'code',
		link: 'link',
		picture: 'picture',
		heading: 'heading',
		quote: 'quote',
		list: 'list',
		note: 'note'
	},
	comparing: (from, to) => `From revision ${from} to revision ${to}`,
	restore: (number) => `Restore revision ${number}`,
	sameTexts: 'These two revisions say the same.',
	nothing: 'nothing',
	yes: 'yes',
	no: 'no',
	parts: {
		title: 'Title',
		titleIsOurs: 'Title by the newsroom',
		standfirst: 'Standfirst',
		summary: 'Summary',
		body: 'Text',
		follows: 'Follows revision',
		isReady: 'Ready to be published',
		slug: 'Address',
		original: 'Original language',
		occurred: 'Happens',
		kind: 'Kind',
		themes: 'Themes',
		byline: 'Byline',
		edition: 'Edition',
		sources: 'Sources',
		published: 'First published',
		dismissed: 'Dismissed names',
		place: 'Place',
		order: 'Order of the places'
	},

	meeting: 'two texts to bring together',
	savedMeanwhile: (name) => `${name} saved this story while you were writing it.`,
	savedByOther: 'This story was saved while you were writing it.',
	savedElsewhere: 'You saved this story elsewhere while you were writing it here.',
	meetingFrom: (base, newest, time) =>
		`Your text comes from revision ${base}; revision ${newest} was saved at ${time}. `,
	nothingLost: [
		'Nothing is lost',
		(time) =>
			`: your text has been on the server since ${time}. Choose passage by passage; both versions stay in the history.`
	],
	yourText: 'Your text',
	from: (base) => `from revision ${base}`,
	differences: (count) => n(count, { one: '# difference', other: '# differences' }),
	differenceOf: (number, count) => `${number} of ${count}`,
	settled: 'settled',
	settledAhead: 'settled in advance',
	alike: 'alike',
	mine: '‹ Mine',
	theirs: 'Theirs ›',
	both: 'Both',
	protective: 'Of two precisions the more protective is chosen unless somebody says otherwise.',
	toSettle: (open, count) => {
		if (!open) return 'Everything is settled';
		const left = n(open, { one: '# difference', other: '# differences' });
		return open === count ? `${left} to settle` : `${left} of ${count} to settle`;
	},
	keysMove: 'from one to the next',
	keysChoose: 'choose',
	keepAsCopy: 'Keep my text as a copy',
	takeTheirs: (number) => `Take revision ${number}`,
	saveMerged: (number) => `Save revision ${number}`,

	...checklist
};
