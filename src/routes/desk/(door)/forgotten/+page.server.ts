import { accountWords } from '$lib/i18n/desk/accounts';
import { readForm } from '$lib/server/auth/forms';
import { callerOf } from '$lib/server/auth/guard';
import { mailReset } from '$lib/server/auth/people';
import { refuse, within } from '$lib/server/auth/replies';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ sends: locals.accounts.post !== undefined });

export const actions: Actions = {
	default: async (event) => {
		const { values, refused } = await readForm('knock', event.request);
		if (refused) return refuse(400, refused);
		const letters = (language: keyof typeof accountWords) => accountWords[language].mail.reset;
		return within(event, { typed: { email: values.email } }, async () => {
			await mailReset(event.locals.accounts, callerOf(event), values.email, letters);
			return { sent: true as const };
		});
	}
};
