import type { Edition, Story } from '$lib/story/story';

/**
 * A story as schema.org/NewsArticle, with its public places and nothing finer.
 * @param base address of the site in the reader's language, without a slash at its end
 */
export function newsArticle(story: Story, edition: Edition, base: string): object {
	const settings = story.places.filter((place) => place.role === 'setting');
	const links = story.sources.flatMap(({ url }) => url || []);
	const address = `${base}/stories/${story.slug}`;
	return {
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		'@id': address,
		url: address,
		mainEntityOfPage: address,
		headline: story.title,
		description: story.summary,
		image: `${address}/card.png`,
		inLanguage: story.language,
		dateline: settings[0] && [settings[0].name, story.occurred.edtf].join(', '),
		datePublished: story.published.earliest,
		dateModified: story.modified,
		temporalCoverage: `${story.occurred.earliest}/${story.occurred.latest}`,
		contentLocation: settings.map(({ slug, name, at: [longitude, latitude], radius }) => ({
			'@type': 'Place',
			'@id': `${base}/places/${slug}`,
			name,
			geo: radius
				? {
						'@type': 'GeoCircle',
						geoMidpoint: { '@type': 'GeoCoordinates', latitude, longitude },
						geoRadius: radius
					}
				: { '@type': 'GeoCoordinates', latitude, longitude }
		})),
		mentions: story.places
			.filter((place) => place.role !== 'setting')
			.map(({ slug, name }) => ({ '@type': 'Place', '@id': `${base}/places/${slug}`, name })),
		about: story.themes.map((theme) => theme.name),
		author: { '@type': 'NewsMediaOrganization', name: edition.name, url: edition.home },
		creditText: story.byline || undefined,
		publisher: { '@type': 'Organization', name: 'Lieudit' },
		isBasedOn: links.length > 1 ? links : links[0],
		license: 'https://creativecommons.org/licenses/by/4.0/'
	};
}
