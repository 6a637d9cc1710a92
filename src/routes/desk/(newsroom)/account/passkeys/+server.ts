import { json, type RequestHandler } from '@sveltejs/kit';
import { addPasskey } from '$lib/server/auth/factors';
import { callerOf, giveCookies, presenceOf } from '$lib/server/auth/guard';
import { answering, readSigned } from '$lib/server/auth/replies';

/** Keeps the passkey that the browser made. */
export const POST: RequestHandler = (event) =>
	answering(async () => {
		const { member } = presenceOf(event);
		const signed = await readSigned(event.request);
		const cookies = signed && (await addPasskey(event.locals.accounts, callerOf(event), member, signed));
		if (!cookies) return json({ refused: true }, { status: 400 });
		giveCookies(event, cookies);
		return json({ added: true });
	});
