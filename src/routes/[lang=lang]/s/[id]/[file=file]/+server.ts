import { answered } from '$lib/server/publish/taking/answer';
import { citationFile, formOf } from '$lib/server/publish/taking/citing';
import { formatOf } from '$lib/server/publish/taking/formats';
import { withoutQuery } from '$lib/server/publish/taking/query';
import { readSnapshot, snapshotFile, snapshotReference } from '$lib/server/publish/taking/snapshot-page';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) =>
	answered(locals.language, async () => {
		withoutQuery(url);
		const { language } = locals;
		const told = await readSnapshot(locals, { id: params.id, language, origin: url.origin });
		const format = formatOf(params.file);
		if (format) return snapshotFile(locals, told, { format, language, origin: url.origin });
		const reference = await snapshotReference(locals, told, language);
		const form = formOf(params.file);
		return citationFile(locals, [reference], { canonical: url.href, form, language });
	});
