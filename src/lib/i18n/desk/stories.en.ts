import { counter } from '../plural.ts';
import type { StoriesWords } from './stories.ts';

const n = counter('en');

export const stories: StoriesWords = {
	title: 'Stories',
	search: 'title, place, words of the text',
	searchLabel: 'Search stories',
	import: 'Import',
	create: 'New story',
	all: 'All',
	tabs: {
		draft: 'Drafts',
		review: 'To review',
		scheduled: 'Scheduled',
		published: 'Published',
		withdrawn: 'Withdrawn'
	},
	status: {
		draft: 'draft',
		review: 'to review',
		scheduled: 'scheduled',
		published: 'published',
		withdrawn: 'withdrawn'
	},
	many: (count) => `${count} +`,
	late: 'Translations behind',
	points: 'Points to confirm',
	byStatus: 'By state',
	columns: {
		status: 'State',
		title: 'Title',
		places: 'Places',
		languages: 'Languages',
		changed: 'Changed',
		open: 'Opened by'
	},
	untitled: 'untitled',
	more: (count) => `+ ${count}`,
	area: 'area',
	exact: 'exact point',
	hidden: 'place not shown',
	tick: (title) => `Tick “${title}”`,
	ticked: (count) => n(count, { one: '# story ticked', other: '# stories ticked' }),
	intoBin: 'Put into the bin',
	older: 'Next 50 stories',
	newest: 'Back to the start',
	none: 'No stories.',
	noneLate: 'No translation lies behind.',
	nonePoints: 'No point of an import is waiting.',
	noneFound: (words) => `No story with “${words}”.`,
	withoutWords: 'See all stories',
	cut: 'More than 5,000 stories have these words. These are the 5,000 begun last: add a word.',
	original: 'original language',
	current: 'up to date',
	behind: 'three paragraphs behind',
	absent: 'does not exist',
	keys: {
		row: 'row',
		open: 'open',
		preview: 'preview',
		tick: 'tick',
		create: 'new',
		translate: 'translate',
		duplicate: 'duplicate'
	},
	presence: { you: 'you', writes: 'writes', reads: 'reads', translates: 'translates' },

	preview: 'Preview',
	map: 'What readers will see of its places',
	noMap: 'No place is confirmed: nothing to show on a map.',
	revision: (number) => `revision ${number}`,
	firstRevision: 'text of the edition',
	occurs: 'Happens',
	noDate: 'no date',
	placesConfirmed: (count) => n(count, { one: '# place confirmed', other: '# places confirmed' }),
	languages: 'Languages',
	origin: 'original',
	paragraphsBehind: (count) => n(count, { one: '# paragraph behind', other: '# paragraphs behind' }),
	open: 'open',
	compare: 'compare',
	translate: 'translate',
	before: 'Before publishing',
	ready: 'Nothing is missing; names of places in the text are read when it is published.',
	namesWait: (count, language) =>
		n(count, {
			one: `# name of a place to confirm or dismiss (${language})`,
			other: `# names of places to confirm or dismiss (${language})`
		}),
	namesUnread: 'Names of places in the text are not read yet. Reload the page in a moment.',
	act: 'Act',
	close: 'Close the preview',
	due: (when) => `comes out on ${when}`,
	blocker: {
		title: (language) => `title missing (${language})`,
		standfirst: (language) => `standfirst missing (${language})`,
		summary: (language) => `summary missing (${language})`,
		body: (language) => `text missing (${language})`,
		date: () => 'date missing: when does it happen?',
		theme: () => 'no theme',
		place: () => 'no place confirmed',
		alt: (language, name) => `“${name}” without a description (${language})`,
		credit: (_language, name) => `“${name}” without a credit`,
		gone: (_language, name) => `medium ${name} is gone`
	},

	begin: {
		title: 'New story',
		language: 'Original language',
		note: 'the others are added later',
		submit: 'Begin',
		cancel: 'Cancel'
	},
	newer: {
		says: 'Somebody has saved since you saw this story: nothing has been done yet.',
		see: 'See what has changed'
	},
	publish: {
		act: 'Publish',
		again: 'Publish the changes',
		title: (title) => `Publish “${title}”`,
		says: (languages) => `Readers will see it at their next request, in ${languages}.`,
		blocked: 'Nothing is published while these are missing:',
		return: 'Publish again',
		returnTitle: (title) => `Publish “${title}” again`,
		returnSays: (languages) =>
			`This story was withdrawn. Its address will answer again from the next request on, in ${languages}.`,
		withdrawn: 'Withdrawn',
		withdrawnBy: (who, when) => `by ${who}, ${when}`,
		isOver: 'The reason is over: this story may come back.',
		isNotOver: 'Nothing comes back without this confirmation.',
		unpublish: 'Unpublish',
		unpublishTitle: (title) => `Unpublish “${title}”`,
		unpublishSays:
			'The story becomes a draft again. Its address answers as if nothing had ever been there; to tell readers that it was withdrawn, withdraw it.',
		done: (title) => `“${title}” is published.`,
		see: 'See the page'
	},
	schedule: {
		act: 'Schedule',
		title: (title) => `Schedule “${title}”`,
		day: 'Day',
		dayNote: 'such as 24 December 2026 or 24/12/2026',
		time: 'Time',
		timeNote: (zone) => `such as 18:30 or 6 pm, ${zone}`,
		read: 'Read',
		reads: (when) => `Comes out on ${when}.`,
		submit: 'Schedule',
		cancel: 'No longer schedule',
		badDay: 'This is not a day that we understand. Expected: 24 December 2026 or 24/12/2026.',
		badTime: 'This is not a time. Expected: 18:30, 18 h 30 or 6 pm.',
		past: 'This moment has passed.',
		skipped: 'This time does not exist: clocks go forward that night.'
	},
	review: {
		ask: 'Send for review',
		return: 'Return to its author',
		askTitle: (title) => `Send “${title}” for review`,
		askSays: 'An editor will read it. It can still be written in.',
		returnTitle: (title) => `Return “${title}”`,
		returnSays: 'It becomes a draft again.'
	},
	duplicate: {
		act: 'Duplicate',
		title: (title) => `Duplicate “${title}”`,
		says: 'The copy is a draft with the same texts and the same places.'
	},
	withdraw: {
		act: 'Withdraw',
		title: (title) => `Withdraw “${title}”`,
		says: (revisions) =>
			`The story leaves everything that the newsroom serves, at the next request. At the desk it stays, with ${n(revisions, { one: 'its # revision', other: 'its # revisions' })}; the withdrawal goes into the log.`,
		now: 'Reached at once',
		pages: 'Pages of the story',
		places: 'Pages of places and front page',
		tiles: 'Map tiles',
		zooms: (deepest) => `z0 to z${deepest}`,
		rest: 'Feeds, API, exports, citations',
		everything: 'all',
		snapshots: 'Cited snapshots',
		snapshotsSay: 'will say “1 story withdrawn”',
		pictures: 'Pictures',
		versions: (files) => n(files, { one: 'and their # file', other: 'and their # files' }),
		media: 'Sounds, videos, players',
		staying: 'Pictures and sounds that stay',
		stayingSay: 'another published story shows them',
		cache: 'The server’s cache',
		emptied: 'emptied',
		later: 'Reached later',
		offline: 'Copies kept offline: erased at each device’s next contact. We do not count devices.',
		never: 'Out of our reach',
		taken: 'files that readers have taken away',
		engines: 'search engines: the page answers 410, they will forget within days',
		archives: 'web archives, screenshots, shares',
		readersRead: 'What readers will read',
		reason: 'Reason',
		reasonNote: 'required, kept in the log',
		reasons: {
			danger: 'a person is in danger',
			asked: 'a person asks for it',
			mistake: 'grave mistake',
			law: 'rights, justice'
		},
		noReason: 'Choose a reason.',
		remark: 'Details',
		remarkNote: 'read by the newsroom only',
		longRemark: 'Two thousand characters at most.',
		tells: 'Tell readers: “to protect a person”',
		instead: 'To correct and publish again:',
		unpublish: 'only unpublish',
		cancel: 'Cancel',
		submit: 'Withdraw everywhere'
	},
	bin: {
		title: 'Bin',
		says: 'It empties itself: after thirty days texts, revisions and exact points are erased for good.',
		none: 'The bin is empty.',
		into: (title) => `Put “${title}” into the bin`,
		intoSays: 'It stays there for thirty days, then it is erased for good.',
		submit: 'Put into the bin',
		outOf: (title) => `Take “${title}” out of the bin`,
		restore: 'Take out',
		binned: 'Binned',
		left: 'Left',
		days: (count) => n(count, { one: '# day', other: '# days' }),
		public: 'A published story is unpublished or withdrawn first.',
		some: (count) =>
			n(count, {
				one: '# story could not go there: it is published or withdrawn.',
				other: '# stories could not go there: they are published or withdrawn.'
			})
	}
};
