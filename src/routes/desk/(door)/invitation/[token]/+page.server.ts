import { readForm } from '$lib/server/auth/forms';
import { callerOf } from '$lib/server/auth/guard';
import { joinInvited } from '$lib/server/auth/joining';
import { enterOrStay, linkOrNothing, refuse, within } from '$lib/server/auth/replies';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { email, rank, expires } = await linkOrNothing(event, 'invitation', event.params.token);
	return { email, rank, hours: Math.ceil((expires.getTime() - Date.now()) / 3_600_000) };
};

export const actions: Actions = {
	default: async (event) => {
		const { values, refused } = await readForm('join', event.request);
		if (refused) return refuse(400, refused);
		const typed = { name: values.name };
		const { accounts, language } = event.locals;
		return within(event, { typed }, async () =>
			enterOrStay(
				event,
				await joinInvited(accounts, callerOf(event), event.params.token, { ...values, language }),
				{ to: '/desk/account?first', typed }
			)
		);
	}
};
