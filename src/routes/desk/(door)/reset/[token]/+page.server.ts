import { readForm } from '$lib/server/auth/forms';
import { callerOf } from '$lib/server/auth/guard';
import { renewByLink } from '$lib/server/auth/joining';
import * as members from '$lib/server/auth/members';
import { enterOrStay, linkOrNothing, refuse, within } from '$lib/server/auth/replies';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { member } = await linkOrNothing(event, 'reset', event.params.token);
	return { email: (await members.read(event.locals.store, member))?.email ?? '' };
};

export const actions: Actions = {
	default: async (event) => {
		const { values, refused } = await readForm('renew', event.request);
		if (refused) return refuse(400, refused);
		return within(event, {}, async () =>
			enterOrStay(
				event,
				await renewByLink(event.locals.accounts, callerOf(event), event.params.token, values.password),
				{ to: '/desk', typed: {} }
			)
		);
	}
};
