import { answered } from '$lib/server/publish/taking/answer';
import { citationFile, formOf, storyReferences } from '$lib/server/publish/taking/citing';
import { withoutQuery } from '$lib/server/publish/taking/query';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) =>
	answered(locals.language, async () => {
		withoutQuery(url);
		const { language } = locals;
		const references = await storyReferences(locals, { slug: params.slug, language, origin: url.origin });
		const form = formOf(params.file);
		return citationFile(locals, references, { canonical: url.href, form, language });
	});
