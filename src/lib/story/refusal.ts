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
	| 'name'
	| 'radius'
	| 'centre'
	| 'role'
	| 'precision'
	| 'words'
	| 'theme'
	| 'kind'
	| 'language'
	| 'sort'
	| 'shows'
	| 'columns'
	| 'unit'
	| 'after'
	| 'limit'
	| 'tile'
	| 'once'
	| 'length'
	| 'known'
	| 'none';

/** Whoever asks may not. */
export class Forbidden extends Error {
	override name = 'Forbidden';
	/** What was not allowed: one of the desk's actions. */
	readonly action: string;

	constructor(action: string) {
		super(`not allowed: ${action}`);
		this.action = action;
	}
}

/** What is asked does not fit what there is by now. */
export class Conflict extends Error {
	override name = 'Conflict';
	readonly what: ConflictKind;

	constructor(what: ConflictKind) {
		super(`conflict: ${what}`);
		this.what = what;
	}
}

/**
 * `revision`: somebody saved meanwhile; `status`: it is not in a state in which this can be done; `address`: another
 * has this name; `used`: something public needs it; `blocked`: points of the checklist block it; `withdrawn`: it was
 * withdrawn, and nobody said that the reason is over.
 */
export type ConflictKind = 'revision' | 'status' | 'address' | 'used' | 'blocked' | 'withdrawn';

/** The newsroom took it back from readers. Nothing else of it is told. */
export class Withdrawn extends Error {
	override name = 'Withdrawn';
	/** When, ISO 8601. */
	readonly day: string;
	/** Readers are told that it is to protect a person. */
	readonly protects: boolean;

	constructor(day: string, protects: boolean) {
		super(`withdrawn on ${day}`);
		this.day = day;
		this.protects = protects;
	}
}

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
