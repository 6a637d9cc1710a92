import { Marked, type Token } from 'marked';
import { knownPlayer } from '../../newsroom/foreign-player.ts';
import type { Language } from '../../story/language.ts';
import type { ShownMedia } from '../media/public-media.ts';
import { bareFigure, escape, figure } from './figures.ts';
import { withNotes } from './notes.ts';

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

/** The media of a body that its readers may see, by number. */
export type Figures = ReadonlyMap<number, ShownMedia>;

/** The figure that an image names, where it is one of ours that readers may see. */
function figureOf(token: Token, language: Language, figures: Figures): string | undefined {
	if (token.type !== 'image') return undefined;
	const [, number] = /^media:([1-9]\d*)$/.exec(String(token.href)) ?? [];
	const media = number === undefined ? undefined : figures.get(Number(number));
	return media && figure(media, String(token.title ?? ''), language);
}

/** A link to a known player that is all its paragraph. */
function playerOf([only, ...others]: Token[], language: Language): string | undefined {
	if (only?.type !== 'link' || others.length) return undefined;
	const { href, text } = only as Token & { href: string; text: string };
	const found = knownPlayer(href);
	return found && bareFigure(found, text === href ? '' : text, language);
}

/** Draws figures between the paragraphs: within one, they would stand in its text. */
function withFigures(language: Language, figures: Figures): Marked {
	return rendererFor(language).use({
		renderer: {
			paragraph({ tokens }) {
				const elsewhere = playerOf(tokens, language);
				if (elsewhere) return elsewhere;
				const drawn = tokens.map((token) => figureOf(token, language, figures));
				if (!drawn.some(Boolean)) return false;
				const rest = tokens.filter((_, n) => !drawn[n]);
				const text = this.parser.parseInline(rest).trim();
				return (text && `<p>${text}</p>\n`) + drawn.join('');
			}
		}
	});
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
			// Bodies carry no HTML of their own; of a picture that is not ours, or not public, the words are left
			html: ({ text }) => escape(text),
			image: ({ text }) => escape(text)
		}
	});
}

const renderers = new Map<Language, (markdown: string) => string>();

/**
 * A story's or a page's Markdown as safe HTML: `place:` and `story:` links lead to pages in the reader's language,
 * raw HTML is shown as text, links of other schemes lose their target, notes (`[^1]`) stand below.
 * @param figures what `![…](media:12)` may show; without them, pictures are their words
 */
export function renderMarkdown(markdown: string, language: Language, figures?: Figures): string {
	if (figures) return withNotes(withFigures(language, figures), language)(markdown);
	let render = renderers.get(language);
	if (!render) renderers.set(language, (render = withNotes(rendererFor(language), language)));
	return render(markdown);
}
