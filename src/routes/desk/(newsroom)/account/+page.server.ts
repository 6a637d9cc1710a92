import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { AccountForm } from '$lib/newsroom/account-forms';
import * as account from '$lib/server/auth/account';
import type { Accounts, Caller } from '$lib/server/auth/accounts';
import * as factors from '$lib/server/auth/factors';
import { readForm, type Said } from '$lib/server/auth/forms';
import { callerOf, giveCookies, presenceOf } from '$lib/server/auth/guard';
import { refuse, within } from '$lib/server/auth/replies';
import * as sessions from '$lib/server/auth/sessions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { member, session } = presenceOf(event);
	const { store, accounts } = event.locals;
	const now = new Date();
	return {
		isFirst: event.url.searchParams.has('first'),
		session,
		now,
		sessions: await sessions.ofMember(store, member.id, now),
		passkeys: await factors.passkeys(store, member.id),
		/** Undefined where no code is asked for. */
		recoveryLeft: await factors.recoveryLeft(accounts, member.id)
	};
};

/** What an action needs besides its form: the doors, who asks from where, and who they are. */
type Doing = { accounts: Accounts; caller: Caller; event: RequestEvent } & sessions.Presence;

/** Something that a member does to their own account. What is refused is told apart by `section`. */
const doing =
	<Name extends AccountForm, Answer>(
		section: 'you' | 'password' | 'passkeys' | 'code' | 'sessions',
		name: Name,
		act: (doing: Doing, said: Said<Name>) => Promise<Answer>
	) =>
	async (event: RequestEvent) => {
		const { values, refused } = await readForm(name, event.request);
		if (refused) return refuse(400, { ...refused, section });
		const presence = presenceOf(event);
		const { accounts } = event.locals;
		return within(event, { section }, () =>
			act({ accounts, caller: callerOf(event), event, ...presence }, values)
		);
	};

export const actions: Actions = {
	name: doing('you', 'name', async ({ accounts, caller, member }, { name }) => {
		await account.change(accounts, caller, member, { name });
		return { saved: 'you' as const };
	}),
	language: doing('you', 'language', async ({ accounts, caller, member }, { language }) => {
		await account.change(accounts, caller, member, { language });
		// The page itself speaks it from now on
		redirect(303, '/desk/account');
	}),
	password: doing('password', 'change', async ({ accounts, caller, member, session }, given) => {
		const faults = await account.changePassword(accounts, caller, { member, session }, given);
		return faults ? refuse(400, { faults, section: 'password' }) : { saved: 'password' as const };
	}),
	passkey: doing('passkeys', 'passkey', async ({ accounts, caller, member }, { passkey }) => {
		await factors.removePasskey(accounts, caller, member, passkey);
		return { saved: 'passkeys' as const };
	}),
	setUp: doing('code', 'prove', async ({ accounts, caller, member }, { current }) => {
		const setup = await factors.setUp(accounts, caller, member, current);
		if (setup === 'wrong') return refuse(400, { faults: { current: 'wrong' }, section: 'code' });
		return { setup };
	}),
	confirm: doing('code', 'confirm', ({ accounts, caller, member, event }, { code, uri, recovery }) => {
		const setup = uri ? factors.setupOf(uri, recovery) : undefined;
		return within(event, { section: 'code', setup }, async () => {
			const cookies = await factors.confirm(accounts, caller, member, code);
			if (!cookies) return refuse(400, { faults: { code: 'differs' }, section: 'code', setup });
			giveCookies(event, cookies);
			redirect(303, '/desk/account#code');
		});
	}),
	takeOff: doing('code', 'prove', async ({ accounts, caller, member, event }, { current }) => {
		const cookies = await factors.takeOff(accounts, caller, member, current);
		if (cookies === 'wrong') return refuse(400, { faults: { current: 'wrong' }, section: 'code' });
		giveCookies(event, cookies);
		redirect(303, '/desk/account#code');
	}),
	recovery: doing('code', 'prove', async ({ accounts, caller, member }, { current }) => {
		const recovery = await factors.renewRecovery(accounts, caller, member, current);
		if (recovery === 'wrong') return refuse(400, { faults: { current: 'wrong' }, section: 'code' });
		return { recovery };
	}),
	end: doing('sessions', 'session', async ({ accounts, caller, member, session }, { session: only }) => {
		if (only === session) redirect(303, '/desk/leave');
		return { ended: await account.endSessions(accounts, caller, { member, session }, { only }) };
	}),
	endOthers: doing('sessions', 'nothing', async ({ accounts, caller, member, session }) => ({
		ended: await account.endSessions(accounts, caller, { member, session }, 'others')
	}))
};
