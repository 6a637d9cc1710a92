import { en } from '../../../i18n/messages/en.ts';
import { Invalid, NotFound } from '../../../story/refusal.ts';
import { Cql2Error, type Position } from '../../cql2/refusal.ts';
import { BudgetSpent } from './budget.ts';

/** The names that HTTP has for what we answer otherwise than with 200 (RFC 9110, section 15). */
const TITLES = {
	400: 'Bad Request',
	404: 'Not Found',
	405: 'Method Not Allowed',
	406: 'Not Acceptable',
	503: 'Service Unavailable'
};

export type ProblemStatus = keyof typeof TITLES;

/** A problem's members beyond those of RFC 9457. */
interface Details {
	/** The parameter at fault, and what it was given. */
	parameter?: string;
	given?: string;
	/** Where in the parameter's value the fault lies. */
	position?: Position;
	/** What could be given instead, where that is a short list. */
	choices?: readonly string[];
}

/** What cannot be answered, and why: thrown anywhere on the way to an answer, said in HTTP by whoever sends it. */
export class Problem extends Error {
	override name = 'Problem';
	readonly status: ProblemStatus;
	readonly details: Details;

	/** @param detail a sentence in English for whoever made the request */
	constructor(status: ProblemStatus, detail: string, details: Details = {}) {
		super(detail);
		this.status = status;
		this.details = details;
	}

	get title(): string {
		return TITLES[this.status];
	}

	/** As RFC 9457 has it. `about:blank`: the problem is what its status says, told in `detail`. */
	toJSON(instance: string): Record<string, unknown> {
		const { status, title, message, details } = this;
		return { type: 'about:blank', title, status, detail: message, instance, ...details };
	}
}

/** What is given is shown as text: what is no character stays out. */
const shown = (given: string) => given.replace(/\p{Cc}/gu, '').slice(0, 200);

/**
 * A refusal of a parameter, told in one way whoever refuses.
 * @param why a sentence that says what would do, or what is wrong
 */
export function refused(parameter: string, given: string, why: string, choices?: readonly string[]): Problem {
	const name = shown(parameter);
	return new Problem(400, `The parameter ${name} is “${shown(given)}”. ${why}`, {
		parameter: name,
		given: shown(given),
		...(choices && { choices })
	});
}

/** Whatever refusal was thrown on the way, as a problem; undefined for what is no refusal but a fault of ours. */
export function problemOf(thrown: unknown): Problem | undefined {
	if (thrown instanceof Problem) return thrown;
	if (thrown instanceof Invalid) {
		const { parameter, given, expected, choices } = thrown;
		const accepted = [en.expected[expected], choices?.join(', ')].filter(Boolean).join(' ');
		return refused(parameter, given, accepted, choices);
	}
	if (thrown instanceof NotFound)
		return new Problem(404, `There is no ${thrown.what} “${shown(thrown.given)}”.`);
	if (thrown instanceof Cql2Error) {
		return new Problem(400, `The filter cannot be read: ${thrown.message}.`, {
			parameter: 'filter',
			position: thrown.position
		});
	}
	if (thrown instanceof BudgetSpent) {
		return new Problem(
			400,
			`The request was stopped: it took more than ${thrown.milliseconds} ms. ` +
				'Narrow it by bbox, datetime or a parameter such as kind or theme, which indexes answer, and filter what is left.',
			{ parameter: 'filter' }
		);
	}
	return undefined;
}
