import type { Language } from '../../../story/language.ts';
import type { Format } from './format.ts';
import { mediaTypes } from './format.ts';
import { pageWords } from './page-words.ts';
import type { Telling } from './resource.ts';

/** A web link as OGC API writes it (RFC 8288). */
export interface Link {
	rel: string;
	href: string;
	type?: string;
	title?: string;
	hreflang?: string;
}

/** Relations that the standards of OGC name by an address. */
export const relations = {
	conformance: 'http://www.opengis.net/def/rel/ogc/1.0/conformance',
	queryables: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
	schema: 'http://www.opengis.net/def/rel/ogc/1.0/schema'
};

/** Where a resource is: absolute addresses below `/ogc`, that say all their answer depends on where they are given all. */
export class Addresses {
	readonly base: string;
	readonly #language: Language | undefined;

	/** @param language asked for in an address: whoever follows a link from there stays in it */
	constructor(origin: string, language?: Language) {
		this.base = `${origin}/ogc`;
		this.#language = language;
	}

	/** @param path below `/ogc`, without a slash at its beginning */
	of(path: string, query: URLSearchParams | Record<string, string> = {}): string {
		const whole = new URLSearchParams(query);
		if (this.#language && !whole.has('lang')) whole.set('lang', this.#language);
		const text = whole.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
		return `${this.base}${path && `/${path}`}${text && `?${text}`}`;
	}

	/** The same address with other parameters; `undefined` takes one away. */
	changed(path: string, query: URLSearchParams, changes: Record<string, string | undefined>): string {
		const changed = new URLSearchParams(query);
		for (const [name, value] of Object.entries(changes)) {
			if (value === undefined) changed.delete(name);
			else changed.set(name, value);
		}
		return this.of(path, changed);
	}

	/** A resource as itself and in its other format. */
	selfAndAlternate(path: string, json: string, { query, format, language }: Telling): Link[] {
		const words = pageWords[language];
		const link = (rel: string, one: Format): Link => ({
			rel,
			href: this.changed(path, query, { f: one }),
			type: one === 'json' ? json : 'text/html',
			title: one === 'json' ? words.asJson : words.asHtml
		});
		const other = format === 'json' ? 'html' : 'json';
		return [link('self', format), link('alternate', other)];
	}
}

export const dataLink = ({ addresses, language }: Telling): Link => ({
	rel: 'data',
	href: addresses.of('collections'),
	type: mediaTypes.json,
	title: pageWords[language].collections
});
