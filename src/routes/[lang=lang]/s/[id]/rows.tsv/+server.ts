import { answered } from '$lib/server/publish/taking/answer';
import { withoutQuery } from '$lib/server/publish/taking/query';
import { snapshotRows } from '$lib/server/publish/taking/snapshot-page';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) =>
	answered(locals.language, () => {
		withoutQuery(url);
		return snapshotRows(locals, params.id, url.origin);
	});
