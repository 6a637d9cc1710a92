import { json, type RequestHandler } from '@sveltejs/kit';
import { passkeySetup } from '$lib/server/auth/factors';
import { callerOf, giveCookies } from '$lib/server/auth/guard';
import { answering } from '$lib/server/auth/replies';

/** What the browser is to make a passkey from; 403 where the member is to enter anew first. */
export const POST: RequestHandler = (event) =>
	answering(async () => {
		const setup = await passkeySetup(event.locals.accounts, callerOf(event));
		if (!setup) return json({ refused: true }, { status: 403 });
		giveCookies(event, setup.cookies);
		return json(setup.options);
	});
