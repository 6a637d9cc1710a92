import { redirect, type RequestHandler } from '@sveltejs/kit';

/** To the reader's language; hooks has negotiated it. */
export const GET: RequestHandler = ({ locals, url }) => redirect(302, `/${locals.language}${url.search}`);
