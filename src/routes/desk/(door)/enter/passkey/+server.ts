import { json, type RequestHandler } from '@sveltejs/kit';
import { byPasskey } from '$lib/server/auth/entering';
import { callerOf, giveCookies } from '$lib/server/auth/guard';
import { answering, readSigned } from '$lib/server/auth/replies';

/** Enters with what the browser signed. */
export const POST: RequestHandler = (event) =>
	answering(async () => {
		const signed = await readSigned(event.request);
		if (!signed) return json({ refused: true }, { status: 400 });
		const came = await byPasskey(event.locals.accounts, callerOf(event), signed);
		giveCookies(event, came.cookies);
		return came.state === 'in' ? json({ entered: true }) : json({ refused: true }, { status: 401 });
	});
