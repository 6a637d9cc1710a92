import type { RequestEvent } from '@sveltejs/kit';
import { accountWords } from '$lib/i18n/desk/accounts';
import type { AccountForm } from '$lib/newsroom/account-forms';
import { readForm, type Said } from '$lib/server/auth/forms';
import * as links from '$lib/server/auth/links';
import * as members from '$lib/server/auth/members';
import * as people from '$lib/server/auth/people';
import { require } from '$lib/server/auth/permission';
import { refuse } from '$lib/server/auth/replies';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const member = await require(event, 'people');
	const { store, accounts } = event.locals;
	const now = new Date();
	return {
		you: member.id,
		now,
		sends: accounts.post !== undefined,
		people: await members.list(store),
		invitations: await links.invitations(store, now)
	};
};

/** An action of administrators: whoever may not is refused before what they sent is read. */
const administering =
	<Name extends AccountForm, Answer>(
		name: Name,
		act: (event: RequestEvent, by: people.Doing, said: Said<Name>) => Promise<Answer>
	) =>
	async (event: RequestEvent) => {
		const member = await require(event, 'people');
		const { values, refused } = await readForm(name, event.request);
		if (refused) return refuse(400, refused);
		return act(event, { member, address: event.locals.address, at: new Date() }, values);
	};

/** Done, or why not: 409 where the desk would be without an administrator, 404 where nobody is there. */
const saying = (kept: people.Kept | undefined) =>
	kept ? refuse(kept === 'last' ? 409 : 404, { kept }) : { done: true as const };

export const actions: Actions = {
	invite: administering('invite', async ({ locals: { accounts } }, by, invitation) => {
		const { email, rank, language } = invitation;
		const link = await people.invite(accounts, by, invitation);
		if (!link) return refuse(400, { faults: { email: 'taken' }, typed: { email, rank, language } });
		const isMailed = await people.mail(accounts, email, accountWords[language].mail.invitation, link);
		return { handed: { kind: 'invitation' as const, email, link, isMailed } };
	}),
	uninvite: administering('link', async ({ locals: { accounts } }, by, { link }) =>
		saying((await people.uninvite(accounts, by, link)) ? undefined : 'gone')
	),
	rank: administering('rank', async ({ locals: { accounts } }, by, { member, rank }) =>
		saying(await people.changeRank(accounts, by, member, rank))
	),
	off: administering('member', async ({ locals: { accounts } }, by, { member }) =>
		saying(await people.switchOff(accounts, by, member))
	),
	on: administering('member', async ({ locals: { accounts } }, by, { member }) =>
		saying(await people.switchOn(accounts, by, member))
	),
	end: administering('member', async ({ locals: { accounts } }, by, { member }) =>
		saying(await people.endSessions(accounts, by, member))
	),
	reset: administering('member', async ({ locals: { accounts } }, by, { member }) => {
		const made = await people.resetLink(accounts, by, member);
		if (made === 'gone') return saying(made);
		const { email, language } = made.member;
		const isMailed = await people.mail(accounts, email, accountWords[language].mail.reset, made.link);
		return { handed: { kind: 'reset' as const, email, link: made.link, isMailed } };
	})
};
