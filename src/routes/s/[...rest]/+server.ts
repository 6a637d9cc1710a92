import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The address that citations give: to the snapshot, or one of its files, in the reader's language. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	redirect(
		302,
		`/${locals.language}/s/${params.rest.split('/').map(encodeURIComponent).join('/')}${url.search}`
	);
