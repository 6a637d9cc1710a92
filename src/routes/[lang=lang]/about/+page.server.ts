import { renderMarkdown } from '$lib/server/publish/markdown';
import { plainReading } from '$lib/server/publish/reading';
import type { PageServerLoad } from './$types';

const texts = import.meta.glob<string>('./about.*.md', { query: '?raw', import: 'default', eager: true });

export const load: PageServerLoad = plainReading(async ({ locals: { language } }) => ({
	html: renderMarkdown(texts[`./about.${language}.md`]!, language)
}));
