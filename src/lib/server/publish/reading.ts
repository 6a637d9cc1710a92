import { error, type RequestEvent } from '@sveltejs/kit';
import { Conflict, Invalid, NotFound, Withdrawn } from '../../story/refusal.ts';
import { Busy } from '../columns/seat.ts';

/** What was given is shown as text: what is no character stays out. */
export const shown = (given: string) => given.replace(/\p{Cc}/gu, '').slice(0, 200);

/** Says a refusal of the domain in HTTP: 404, 410, 400, 409 or 503 with what the error page needs; else it passes. */
function refuse(refusal: unknown): never {
	if (refusal instanceof NotFound) {
		const { what, given, message } = refusal;
		error(404, { message, missing: { what, given: shown(given) } });
	}
	if (refusal instanceof Withdrawn) {
		const { day, protects, message } = refusal;
		error(410, { message, withdrawn: { day, protects } });
	}
	if (refusal instanceof Invalid) {
		const { parameter, given, expected, choices, message } = refusal;
		error(400, { message, refusal: { parameter: shown(parameter), given: shown(given), expected, choices } });
	}
	if (refusal instanceof Conflict) error(409, { message: refusal.message, conflict: refusal.what });
	if (refusal instanceof Busy) error(503, { message: refusal.message, busy: true });
	throw refusal;
}

/** A page's load, or an action of it, whose refusals meet HTTP here and nowhere else. */
export function reading<Event extends RequestEvent, Data>(
	load: (event: Event) => Promise<Data>
): (event: Event) => Promise<Data> {
	return async (event) => {
		try {
			return await load(event);
		} catch (refusal) {
			return refuse(refusal);
		}
	};
}

/** The load of a page that takes no parameters: one that is given is refused, not passed over. */
export function plainReading<Event extends RequestEvent, Data>(
	load: (event: Event) => Promise<Data>
): (event: Event) => Promise<Data> {
	return reading(async (event: Event) => {
		const [given] = event.url.searchParams;
		if (given) throw new Invalid(...given, 'none');
		return load(event);
	});
}
