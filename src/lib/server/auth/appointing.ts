import type { Language } from '../../story/language.ts';
import { append } from '../desk/journal.ts';
import type { Store } from '../store/connection.ts';
import * as links from './links.ts';
import * as members from './members.ts';

/** What whoever runs the site gets for an e-mail address. */
export interface Appointment {
	/** An invitation for somebody new; for a member, a link to choose another password. */
	kind: 'invitation' | 'reset';
	link: string;
}

/**
 * Makes an administrator from outside the desk, for whoever can write to the store: the way back in where every
 * administrator has lost theirs. A member keeps what is theirs, is switched on, and chooses another password.
 * @param origin as people type it, without a slash at its end
 */
export async function appoint(
	{ store, origin }: { store: Store; origin: string },
	{ email, language }: { email: string; language: Language },
	now = new Date()
): Promise<Appointment> {
	const deed = { at: now, member: null, address: '' };
	return store.transaction().execute(async (writing): Promise<Appointment> => {
		const found = await writing
			.selectFrom('member')
			.select(['id', 'name', 'language'])
			.where('email', '=', email)
			.executeTakeFirst();
		if (!found) {
			const purpose = { kind: 'invitation', email, rank: 'administrator' } as const;
			const token = await links.make(writing, purpose, { language, now });
			const subject = { kind: 'address', id: email, title: email } as const;
			await append(writing, { ...deed, action: 'member.invited', subject, detail: { rank: purpose.rank } });
			return { kind: 'invitation', link: links.addressOf(origin, 'invitation', token, language) };
		}
		await members.change(writing, found.id, { rank: 'administrator' }, now);
		await members.switchOff(writing, found.id, false, now);
		const token = await links.make(
			writing,
			{ kind: 'reset', member: found.id },
			{ language: found.language, now }
		);
		const subject = { kind: 'member', id: found.id, title: found.name } as const;
		await append(writing, { ...deed, action: 'member.reset', subject, detail: { rank: 'administrator' } });
		return { kind: 'reset', link: links.addressOf(origin, 'reset', token, found.language) };
	});
}
