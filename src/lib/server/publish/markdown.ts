import { Marked } from 'marked';
import type { Language } from '../../story/language.ts';

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Our own schemes name what the newsroom has told; of the web only http and https are let through. */
function address(
	href: string,
	language: Language
): { href: string; kind: 'place' | 'story' | 'web' } | undefined {
	const [, scheme, rest] = /^(place|story|https?):(.+)$/.exec(href) ?? [];
	if (scheme === 'place') return { href: `/${language}/places/${encodeURIComponent(rest!)}`, kind: 'place' };
	if (scheme === 'story') return { href: `/${language}/stories/${encodeURIComponent(rest!)}`, kind: 'story' };
	return scheme ? { href, kind: 'web' } : undefined;
}

function rendererFor(language: Language): Marked {
	return new Marked({
		gfm: true,
		renderer: {
			link({ href, tokens }) {
				const text = this.parser.parseInline(tokens);
				const target = address(href, language);
				if (!target) return text;
				const rel = target.kind === 'web' ? ' rel="external"' : '';
				return `<a class="${target.kind}" href="${escape(target.href)}"${rel}>${text}</a>`;
			},
			// Bodies carry no HTML of their own and no pictures: pictures come with their credit, elsewhere
			html: ({ text }) => escape(text),
			image: ({ text }) => escape(text)
		}
	});
}

const renderers = new Map<Language, Marked>();

/**
 * A story's or a page's Markdown as safe HTML: `place:` and `story:` links lead to pages in the reader's language,
 * raw HTML is shown as text, links of other schemes lose their target.
 */
export function renderMarkdown(markdown: string, language: Language): string {
	let renderer = renderers.get(language);
	if (!renderer) renderers.set(language, (renderer = rendererFor(language)));
	return renderer.parse(markdown, { async: false });
}
