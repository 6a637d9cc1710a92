import type { Deed } from '../desk/journal.ts';

/** Who does something now, and from where, for the log. */
export const deedOf = (
	{ member, address }: Pick<App.Locals, 'member' | 'address'>,
	at = new Date()
): Deed => ({
	at,
	member,
	address
});
