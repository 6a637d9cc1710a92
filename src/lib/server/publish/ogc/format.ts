/** How a resource can be told: for programs or for people. */
export type Format = 'json' | 'html';

export const mediaTypes = {
	json: 'application/json',
	geojson: 'application/geo+json',
	openapi: 'application/vnd.oai.openapi+json;version=3.0',
	schema: 'application/schema+json',
	problem: 'application/problem+json',
	html: 'text/html; charset=utf-8'
};

/** What a media range has to name for its answer to be told so; the range with a plus stands for the one without. */
const ranges: Record<Format, RegExp> = {
	json: /^(\*\/\*|application\/(\*|([\w.]+\+)?json))$/,
	html: /^(\*\/\*|text\/(\*|html)|application\/xhtml\+xml)$/
};

/**
 * What suits an `Accept` best (RFC 9110, section 12.5.1); undefined where nothing does. Programs that take anything get
 * JSON: browsers name HTML.
 */
export function negotiateFormat(accept: string | null): Format | undefined {
	if (accept === null || accept.trim() === '') return 'json';
	const wishes = accept.split(',').map((wish) => {
		const [range = '', ...parameters] = wish.trim().toLowerCase().split(';');
		const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
		return { range: range.trim(), quality: Number(quality ?? 1) };
	});
	/** The most exact range decides, whatever its quality. */
	const quality = (format: Format) => {
		const fitting = wishes.filter(({ range }) => ranges[format].test(range));
		const exact = (range: string) => (range.match(/\*/g) ?? []).length;
		return fitting.sort((a, b) => exact(a.range) - exact(b.range) || b.quality - a.quality)[0]?.quality ?? 0;
	};
	const [json, html] = [quality('json'), quality('html')];
	if (json === 0 && html === 0) return undefined;
	return html > json || (html === json && /text\/html/i.test(accept)) ? 'html' : 'json';
}
