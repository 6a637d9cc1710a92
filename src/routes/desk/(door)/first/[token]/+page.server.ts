import { readForm } from '$lib/server/auth/forms';
import { callerOf } from '$lib/server/auth/guard';
import { joinFirst } from '$lib/server/auth/joining';
import { enterOrStay, linkOrNothing, refuse, within } from '$lib/server/auth/replies';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { expires } = await linkOrNothing(event, 'first', event.params.token);
	return { minutes: Math.ceil((expires.getTime() - Date.now()) / 60_000) };
};

export const actions: Actions = {
	default: async (event) => {
		const { values, refused } = await readForm('first', event.request);
		if (refused) return refuse(400, refused);
		const { name, email } = values;
		const typed = { name, email };
		const { accounts, language } = event.locals;
		return within(event, { typed }, async () =>
			enterOrStay(
				event,
				await joinFirst(accounts, callerOf(event), event.params.token, { ...values, language }),
				{ to: '/desk/account?first', typed }
			)
		);
	}
};
