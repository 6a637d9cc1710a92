import type { Language } from '$lib/story/language';
import type { Edition } from '$lib/story/story';

/** The site as schema.org/WebSite, with its search. */
export function siteData(edition: Edition, base: string, language: Language): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'WebSite',
		'@id': base,
		url: base,
		name: 'Lieudit',
		description: edition.description,
		inLanguage: language,
		about: { '@type': 'NewsMediaOrganization', name: edition.name, url: edition.home },
		potentialAction: {
			'@type': 'SearchAction',
			target: { '@type': 'EntryPoint', urlTemplate: `${base}?q={search_term_string}` },
			'query-input': 'required name=search_term_string'
		}
	};
}
