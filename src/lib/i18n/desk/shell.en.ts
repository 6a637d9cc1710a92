import type { ShellWords } from './shell.ts';

export const shell: ShellWords = {
	desk: 'Desk',
	menu: 'Menu',
	sections: {
		stories: 'Stories',
		places: 'Places',
		media: 'Media',
		import: 'Import',
		export: 'Export',
		people: 'People',
		log: 'Log',
		bin: 'Bin'
	},
	initials: {
		stories: 's',
		places: 'p',
		media: 'm',
		import: 'i',
		export: 'e',
		people: 'o',
		log: 'l',
		bin: 'b'
	},
	site: 'See the site',
	account: 'Account',
	leave: 'Leave',
	ranks: { contributor: 'contributor', editor: 'editor', administrator: 'administrator' },
	goTo: 'Go to:',
	thenInitial: 'then its letter',
	allKeys: 'All shortcuts:',
	help: {
		title: 'Keyboard shortcuts',
		everywhere: 'Everywhere',
		here: 'On this page',
		open: 'this help',
		search: 'search',
		close: 'close',
		single: 'Single keys (without Ctrl): at work outside fields',
		done: 'Close'
	},
	keys: { enter: 'Enter', space: 'Space', escape: 'Esc' },
	refused: {
		forbidden: 'This is not yours to do',
		mayNot: (action) => `Your rank does not allow you to ${action}. The refusal is in the log.`,
		missing: 'There is nothing at this address',
		missingWhy: 'The desk has nothing of this name, or no longer has.',
		conflict: 'This no longer fits',
		failed: 'Something did not work',
		failedWhy: (id) => `Nothing that was saved is lost. Reference: ${id}.`,
		back: 'Back to the stories'
	},
	actions: {
		'story.list': 'see the stories',
		'story.create': 'begin a story',
		'story.read': 'read this story',
		'story.write': 'write in this story',
		'story.bin': 'put this story into the bin',
		'story.publish': 'publish',
		'story.withdraw': 'withdraw a story',
		'truth.see': 'see an exact point',
		'truth.write': 'change an exact point',
		'place.read': 'see the places',
		'place.write': 'change places',
		'theme.create': 'make a theme',
		'media.read': 'see this media file',
		'media.write': 'change this media file',
		'media.publish': 'change a media file that readers see',
		import: 'import',
		export: 'export',
		'log.read': 'read the log',
		people: 'manage people',
		settings: 'change the settings'
	},
	conflicts: {
		revision: 'Somebody saved meanwhile. Nothing is lost: open the story to see both texts.',
		status: 'Its state has changed meanwhile: see where it stands, then try again.',
		address: 'This name is taken already.',
		used: 'Something public needs it.',
		blocked: 'Something is still missing before it can be published.',
		withdrawn: 'This story is withdrawn: it only comes back once somebody who sees the reason confirms it.'
	}
};
