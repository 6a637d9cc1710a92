import { languageNames } from '../../../i18n/language-names.ts';
import { direction, languages } from '../../../story/language.ts';
import { element, xmlText } from '../files/xml.ts';
import type { Link } from './links.ts';
import { pageWords } from './page-words.ts';
import type { Telling } from './resource.ts';

/** What a page of the interface shows. All markup is escaped already. */
export interface PageBody {
	title: string;
	/** The pages above it, from the top. */
	above: { title: string; href: string }[];
	/** Markup. */
	body: string;
}

export const text = xmlText;
export const tag = (name: string, content: string, attributes: Record<string, string> = {}) =>
	element(name, attributes, content);
/** An element that has no content and no end. */
const single = (name: string, attributes: Record<string, string>) =>
	element(name, attributes).replace(`</${name}>`, '');
export const anchor = (title: string, href: string, attributes: Record<string, string> = {}) =>
	element('a', { href, ...attributes }, xmlText(title));
/** A list of links, one a line. */
export const anchors = (links: { title: string; href: string }[]) =>
	tag('ul', links.map(({ title, href }) => tag('li', anchor(title, href))).join(''));

/** A table with a row for each of the rows; cells are markup. */
export function table(head: string[], rows: string[][]): string {
	const cells = (name: string, row: string[]) => tag('tr', row.map((cell) => tag(name, cell)).join(''));
	const body = tag('thead', cells('th', head)) + tag('tbody', rows.map((row) => cells('td', row)).join(''));
	return tag('div', tag('table', body), { class: 'wide', tabindex: '0' });
}

/** Where the site's CSS goes: the route knows it, and the thread that writes pages does not. */
export const STYLE_MARK = '%lieudit.style%';

/**
 * A whole page: no script, its style within it where {@link STYLE_MARK} stands.
 */
export function writePage(
	{ title, above, body }: PageBody,
	path: string,
	links: Link[],
	{ language, addresses, query }: Telling
): string {
	const words = pageWords[language];
	const json = links.find(({ rel, type }) => rel === 'alternate' && type !== 'text/html');
	const tongues = languages.map((one) =>
		anchor(languageNames[one], addresses.changed(path, query, { f: 'html', lang: one }), {
			lang: one,
			hreflang: one,
			...(one === language && { 'aria-current': 'true' })
		})
	);
	const trail = [{ title: 'Lieudit', href: `/${language}` }, ...above]
		.map((one) => anchor(one.title, one.href))
		.join(' <span aria-hidden="true">/</span> ');
	const head =
		single('meta', { charset: 'utf-8' }) +
		single('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }) +
		tag('title', text(`${title} · Lieudit`)) +
		single('link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }) +
		(json ? single('link', { rel: 'alternate', type: json.type ?? '', href: json.href }) : '') +
		`<style>${STYLE_MARK}</style>`;
	const page =
		tag(
			'header',
			tag('nav', trail) + tag('nav', tongues.join(' '), { 'aria-label': words.languages, class: 'tongues' })
		) +
		tag('main', tag('h1', text(title)) + body) +
		tag('footer', json ? anchor('JSON', json.href) : '');
	const html = element(
		'html',
		{ lang: language, dir: direction(language) },
		tag('head', head) + tag('body', page)
	);
	return `<!doctype html>\n${html}\n`;
}
