import { json, type RequestHandler } from '@sveltejs/kit';
import { passkeyChallenge } from '$lib/server/auth/entering';
import { callerOf, giveCookies } from '$lib/server/auth/guard';
import { answering } from '$lib/server/auth/replies';

/** What the browser is to sign. */
export const POST: RequestHandler = (event) =>
	answering(async () => {
		const { options, cookies } = await passkeyChallenge(event.locals.accounts, callerOf(event));
		giveCookies(event, cookies);
		return json(options);
	});
