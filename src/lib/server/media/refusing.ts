import { error, type RequestEvent } from '@sveltejs/kit';
import { NotFound } from '../../story/refusal.ts';

/** Says in HTTP that there is no such medium; anything else passes. */
export async function refusing<Answer>(
	{ url }: Pick<RequestEvent, 'url'>,
	ask: () => Promise<Answer>
): Promise<Answer> {
	try {
		return await ask();
	} catch (refusal) {
		if (!(refusal instanceof NotFound)) throw refusal;
		error(404, { message: refusal.message, missing: { what: 'page', given: url.pathname } });
	}
}
