import { counter } from '../plural.ts';
import type { checklist as french } from './checklist.fr.ts';

const n = counter('en');

export const checklist: typeof french = {
	pointCount: (blocks, look) =>
		blocks + look === 0
			? 'nothing to do'
			: [
					blocks ? n(blocks, { one: '# point blocks', other: '# points block' }) : '',
					look ? n(look, { other: '# to look at' }) : ''
				]
					.filter(Boolean)
					.join(', '),
	states: { blocks: 'Blocks', look: 'To look at', done: 'Done' },
	acts: {
		next: 'Next',
		write: 'Write',
		choose: 'Choose',
		describe: 'Describe',
		compare: 'Compare the two maps',
		toWord: 'Go to the word',
		keep: 'Keep, saying why',
		see: 'See',
		open: 'Open'
	},
	why: 'Why these words stay',
	points: {
		places: 'Places',
		names: (proposed, ambiguous, language) =>
			`: ${[
				proposed ? n(proposed, { other: '# proposed' }) : '',
				ambiguous ? n(ambiguous, { other: '# ambiguous' }) : ''
			]
				.filter(Boolean)
				.join(', ')} (${language}). Nothing is published without a confirmation.`,
		missingIn: (language) => `: nothing in ${language}`,
		noDate: ': no date, or none that is understood',
		noTheme: ': none',
		noPlace: ': none',
		picture: (number) => `Picture ${number}`,
		noAlt: (language) => `: no description in ${language}`,
		noCredit: ': no credit',
		gone: ': is no longer there, or not open to you',
		fine: 'Too precise',
		fineSays: (words, kind, shown) => `: “${words}” names ${kind}; ${shown}.`,
		fineKept: (words, remark) => `“${words}” stays: ${remark}`,
		kinds: {
			address: 'an address',
			building: 'a building',
			quarter: 'a neighbourhood',
			commune: 'a commune',
			departement: 'a département',
			region: 'a region',
			country: 'a country'
		},
		shows: {
			exact: 'the map shows the point',
			neighbourhood: 'the map shows the neighbourhood',
			commune: 'the map shows the commune',
			departement: 'the map shows the département',
			region: 'the map shows the region',
			country: 'the map shows the country',
			withheld: 'the map shows nothing'
		},
		within: {
			alt: ' (description of a picture)',
			caption: ' (caption of a picture)',
			file: ' (name of a file)'
		},
		few: (people, proposed) => `: ${n(people, { one: '# person', other: '# people' })}, ${proposed}.`,
		proposes: {
			departement: 'the département is proposed',
			region: 'the region is proposed',
			country: 'the country is proposed',
			withheld: 'showing nothing is proposed'
		},
		behind: (revision, paragraphs) =>
			`: follows revision ${revision} of the original; ${n(paragraphs, { one: '# paragraph has changed', other: '# paragraphs have changed' })}.`,
		notReady: ': the translation is not ready and will not come out',
		link: 'Link',
		deadLink: (href) => `: ${href} leads nowhere`,
		unopened: (href) => `: ${href}, not opened by you yet`,
		dated: (date) => `Date read: ${date}`,
		placed: (count) => n(count, { one: '# place confirmed', other: '# places confirmed' }),
		described: (byline, themes) =>
			`${byline ? 'Byline, kind' : 'Kind'}, ${n(themes, { one: '# theme', other: '# themes' })}`,
		pictured: (count) => `Credits and descriptions: ${count} of ${count}`,
		linked: (inner, outer) =>
			`Links: ${[
				inner ? n(inner, { other: '# inner, valid' }) : '',
				outer ? n(outer, { other: '# outer' }) : ''
			]
				.filter(Boolean)
				.join(', ')}`
	},
	publish: 'Publish',
	publishAgain: 'Publish this revision',
	publishCount: (count) => (count ? `Publish · ${count}` : 'Publish'),
	schedule: 'Schedule',
	review: 'Send for review',
	ctrlEnter: 'Ctrl Enter',
	ctrlP: 'Ctrl P',
	ctrlM: 'Ctrl M',
	ctrlK: 'Ctrl K',
	asProposed: 'take the proposed precision',
	statusOf: (status, published) =>
		published === null ? `${status}, never published` : `${status}, revision ${published} published`,
	pointsLeft: (count) => n(count, { one: '# point is left: ', other: '# points are left: ' }),
	goFirst: 'go to the first',
	nothingLeft: 'Nothing blocks.',
	wrongField: (field) => `${field}: this field cannot stay like this.`,
	fieldNames: {
		title: 'Title',
		standfirst: 'Standfirst',
		summary: 'Summary',
		body: 'Text',
		occurred: 'Happens',
		published: 'First published',
		kind: 'Kind',
		edition: 'Edition',
		byline: 'Byline',
		sources: 'Sources',
		themes: 'Themes',
		theme: 'Themes',
		place: 'Places',
		binned: 'Story in the bin',
		form: 'Form'
	},
	previewNote: 'Preview: what readers will read. Nothing is published.'
};
