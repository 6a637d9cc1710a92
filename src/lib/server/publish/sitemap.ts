import { languages, type Language } from '../../story/language.ts';

/** A page that exists in several languages. */
export interface Listed {
	/** The address without its language, such as `/places/calais`. */
	path: string;
	languages: readonly Language[];
}

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A sitemap (sitemaps.org 0.9) in which every page names its other languages (xhtml:link). */
export function writeSitemap(origin: string, pages: Listed[]): string {
	const address = (language: Language, path: string) => escape(`${origin}/${language}${path}`);
	const urls = pages.flatMap(({ path, languages: available }) => {
		const links = available
			.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other, path)}"/>`)
			.join('');
		return available.map((language) => `<url><loc>${address(language, path)}</loc>${links}</url>`);
	});
	return (
		'<?xml version="1.0" encoding="UTF-8"?>\n' +
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
		urls.join('\n') +
		'\n</urlset>\n'
	);
}

/** The pages that are always there. */
export const standing: Listed[] = ['', '/places', '/data', '/about'].map((path) => ({ path, languages }));
