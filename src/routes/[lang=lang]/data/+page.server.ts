import { renderMarkdown } from '$lib/server/publish/markdown';
import { plainReading } from '$lib/server/publish/reading';
import type { PageServerLoad } from './$types';

const texts = import.meta.glob<string>('./data.*.md', { query: '?raw', import: 'default', eager: true });

export const load: PageServerLoad = plainReading(async ({ url, locals: { language } }) => ({
	html: renderMarkdown(texts[`./data.${language}.md`]!.replaceAll('$origin', url.origin), language)
}));
