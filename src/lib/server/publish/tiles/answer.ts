import { mediaTypes } from '../ogc/format.ts';
import { problemOf } from '../ogc/problem.ts';

/** Any page may ask for tiles, and draw them on a map of its own. */
const OPEN = { 'access-control-allow-origin': '*' };
/** As pages have it: kept by whoever likes, asked for again each time. A withdrawal reaches every copy at its next use. */
const LASTING = { 'cache-control': 'public, no-cache' };

/**
 * An answer for programs, whose refusals are problems in words (RFC 9457).
 * @param make the bytes; none of them is an answer of its own, "204 No Content"
 */
export async function answer(
	url: URL,
	type: string,
	make: () => Promise<Uint8Array | string>
): Promise<Response> {
	try {
		const body = await make();
		if (body.length === 0) return new Response(null, { status: 204, headers: { ...OPEN, ...LASTING } });
		// What came from another thread is told to be shared memory, which a body may not be: it is a copy
		return new Response(body as BodyInit, { headers: { 'content-type': type, ...OPEN, ...LASTING } });
	} catch (thrown) {
		const problem = problemOf(thrown);
		if (!problem) throw thrown;
		return new Response(JSON.stringify(problem.toJSON(url.pathname)), {
			status: problem.status,
			headers: { 'content-type': mediaTypes.problem, ...OPEN }
		});
	}
}
