import { redirect, type RequestHandler } from '@sveltejs/kit';

/** Where catalogues send people: to the page about the data, in the reader's language. */
export const GET: RequestHandler = ({ locals }) => redirect(302, `/${locals.language}/data`);
