import { STYLE_MARK } from '$lib/server/publish/ogc/page';
import type { RequestHandler } from './$types';
import style from './ogc.css?inline';

/** OGC API - Features: everything below `/ogc` is answered by one service, in a thread of its own. */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
	const { features } = locals;
	const { status, headers, body } = await features.answer({
		path: params.path.replace(/\/$/, ''),
		query: url.search,
		accept: request.headers.get('accept'),
		language: locals.language,
		origin: url.origin
	});
	const isPage = headers['content-type']?.startsWith('text/html');
	return new Response(isPage ? new TextDecoder().decode(body).replace(STYLE_MARK, () => style) : body, {
		status,
		headers
	});
};

/** What browsers ask before a script of another site may read the answer; it may. */
export const OPTIONS: RequestHandler = () =>
	new Response(null, {
		status: 204,
		headers: {
			'access-control-allow-origin': '*',
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'accept, accept-language, content-type',
			'access-control-max-age': '86400'
		}
	});
