import { redirect } from '@sveltejs/kit';
import { innerAddress } from '$lib/server/auth/address';
import { byCode } from '$lib/server/auth/entering';
import { readForm } from '$lib/server/auth/forms';
import { callerOf } from '$lib/server/auth/guard';
import { enterOrStay, refuse, within } from '$lib/server/auth/replies';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const to = innerAddress(url.searchParams.get('to'));
	if (locals.member) redirect(303, to);
	return { to };
};

export const actions: Actions = {
	default: async (event) => {
		const { values, refused } = await readForm('code', event.request);
		if (refused) return refuse(400, refused);
		return within(event, {}, async () =>
			enterOrStay(event, await byCode(event.locals.accounts, callerOf(event), values.code), { typed: {} })
		);
	}
};
