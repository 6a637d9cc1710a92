import { answered } from '$lib/server/publish/taking/answer';
import { citationFile, formOf, selectionReference } from '$lib/server/publish/taking/citing';
import { formatOf } from '$lib/server/publish/taking/formats';
import { selectionFile } from '$lib/server/publish/taking/selection-files';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) =>
	answered(locals.language, async () => {
		const format = formatOf(params.file);
		if (format) return selectionFile(locals, url, locals.language, format);
		const reference = await selectionReference(locals, url, locals.language);
		const form = formOf(params.file);
		return citationFile(locals, [reference], { canonical: url.href, form, language: locals.language });
	});
