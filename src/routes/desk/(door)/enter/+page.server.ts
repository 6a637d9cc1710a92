import { redirect } from '@sveltejs/kit';
import { innerAddress } from '$lib/server/auth/address';
import { byPassword } from '$lib/server/auth/entering';
import { readForm } from '$lib/server/auth/forms';
import { callerOf } from '$lib/server/auth/guard';
import { enterOrStay, refuse, within } from '$lib/server/auth/replies';
import { drawDoorMap } from '$lib/server/publish/door-map';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const to = innerAddress(url.searchParams.get('to'));
	if (locals.member) redirect(303, to);
	return { to, plate: await drawDoorMap(locals.store, locals.language) };
};

export const actions: Actions = {
	/** The address was typed: the password is asked for, whether or not anybody has it. */
	email: async ({ request }) => {
		const { values, refused } = await readForm('knock', request);
		return refused ? refuse(400, refused) : { email: values.email };
	},
	password: async (event) => {
		const { values, refused } = await readForm('enter', event.request);
		if (refused) return refuse(400, refused);
		const typed = { email: values.email };
		return within(event, { typed }, async () =>
			enterOrStay(event, await byPassword(event.locals.accounts, callerOf(event), values), { typed })
		);
	}
};
