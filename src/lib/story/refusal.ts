/** The caller asked for something that cannot be: said in the reader's language by whoever shows it. */
export class Invalid extends Error {
	override name = 'Invalid';
	/** The parameter that was wrong. */
	readonly parameter: string;
	/** What was given. */
	readonly given: string;
	/** What would be right; worded in `lib/i18n/messages`. */
	readonly expected: Expected;
	/** What could be given instead, where that is a short list. */
	readonly choices?: string[];

	constructor(parameter: string, given: string, expected: Expected, choices?: string[]) {
		super(`${parameter}: ${given} (expected ${expected})`);
		this.parameter = parameter;
		this.given = given;
		this.expected = expected;
		this.choices = choices;
	}
}

export type Expected =
	| 'date'
	| 'order'
	| 'bbox'
	| 'polygon'
	| 'around'
	| 'place'
	| 'role'
	| 'precision'
	| 'words'
	| 'theme'
	| 'kind'
	| 'language'
	| 'sort'
	| 'shows'
	| 'unit'
	| 'after'
	| 'limit'
	| 'tile'
	| 'once'
	| 'known'
	| 'none';

/** Nothing has this name. */
export class NotFound extends Error {
	override name = 'NotFound';
	readonly what: 'story' | 'place' | 'snapshot' | 'page';
	readonly given: string;

	constructor(what: 'story' | 'place' | 'snapshot' | 'page', given: string) {
		super(`no ${what} ${given}`);
		this.what = what;
		this.given = given;
	}
}
