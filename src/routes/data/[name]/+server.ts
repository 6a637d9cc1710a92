import { answered } from '$lib/server/publish/taking/answer';
import { packageAnswer } from '$lib/server/publish/package/answers';
import { withoutQuery } from '$lib/server/publish/taking/query';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { name }, request, url, locals }) =>
	answered(locals.language, () => {
		withoutQuery(url);
		const known = request.headers.get('if-none-match');
		return packageAnswer(locals, { name, origin: url.origin, known });
	});
