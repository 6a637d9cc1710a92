import { fail, type RequestEvent } from '@sveltejs/kit';
import { readPlaceForm, type PlaceField, type WrittenPlace } from '$lib/newsroom/place-form';
import { require } from '$lib/server/auth/permission';
import type { Deed } from '$lib/server/desk/journal';
import { sentForm } from '$lib/server/sent-form';
import { Conflict, Invalid } from '$lib/story/refusal';

/** What the page says of a form that was not taken, with what was typed. */
export interface Untaken {
	wrong: PlaceField[];
	typed: Partial<Record<PlaceField, string>>;
	/** The place as it is shown does not allow it. */
	isUsed?: true;
	/** What it may lie in, where several places are called so. */
	choices?: string[];
}

/** Who writes a place, and from where. */
export async function placeDeed(event: RequestEvent): Promise<Deed> {
	const member = await require(event, 'place.write');
	return { at: new Date(), member, address: event.locals.address };
}

/** The answer to a form that was not taken: of one type, whatever was wrong. */
const untaken = (status: 400 | 409, what: Untaken) => fail(status, what);

/** Has a form of a place done something, or gives back what was typed with what is wrong about it. */
export async function withPlace<Done>(request: Request, act: (place: WrittenPlace) => Promise<Done>) {
	const given = Object.fromEntries(await sentForm(request));
	const typed = Object.fromEntries(
		Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? value : ''])
	) as Untaken['typed'];
	const read = readPlaceForm(typed);
	if ('wrong' in read) return untaken(400, { wrong: read.wrong, typed });
	try {
		return { done: await act(read.place) };
	} catch (refusal) {
		if (refusal instanceof Invalid)
			return untaken(400, { wrong: ['inside'], typed, choices: refusal.choices });
		if (refusal instanceof Conflict) return untaken(409, { wrong: ['kind'], typed, isUsed: true });
		throw refusal;
	}
}
