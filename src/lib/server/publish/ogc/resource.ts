import type { Language } from '../../../story/language.ts';
import type { Format } from './format.ts';
import type { Addresses, Link } from './links.ts';
import type { PageBody } from './page.ts';

/** What a resource is told with. */
export interface Telling {
	addresses: Addresses;
	language: Language;
	format: Format;
	/** The query as it was given. */
	query: URLSearchParams;
	now: Date;
}

/** An answer before it is bytes: as JSON and, where people ask, as a page. */
export interface Resource {
	mediaType: string;
	/** The document as text. */
	json: () => string;
	page: () => PageBody;
	links: Link[];
	headers?: Record<string, string>;
	/** Whether the answer is the same until the store changes. */
	isOfStore: boolean;
}
