import { redirect } from '@sveltejs/kit';
import { leave } from '$lib/server/auth/entering';
import { callerOf, giveCookies } from '$lib/server/auth/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (!locals.member) redirect(303, '/desk/enter');
	return { name: locals.member.name };
};

export const actions: Actions = {
	default: async (event) => {
		giveCookies(event, await leave(event.locals.accounts, callerOf(event)));
		redirect(303, '/desk/enter');
	}
};
