import type { Place } from '$lib/story/story';

/**
 * A place as schema.org/Place, with its public reference point.
 * @param base address of the site in the reader's language, without a slash at its end
 */
export function placeData(place: Place, base: string): object {
	const [longitude, latitude] = place.at;
	const names = new Set(Object.values(place.names));
	names.delete(place.name);
	return {
		'@context': 'https://schema.org',
		'@type':
			place.kind === 'country'
				? 'Country'
				: place.kind === 'commune' || place.kind === 'city'
					? 'City'
					: 'Place',
		'@id': `${base}/places/${place.slug}`,
		url: `${base}/places/${place.slug}`,
		name: place.name,
		alternateName: [...names],
		description: place.standfirst,
		geo: { '@type': 'GeoCoordinates', latitude, longitude },
		identifier: place.insee && { '@type': 'PropertyValue', propertyID: 'INSEE', value: place.insee },
		containedInPlace: place.inside[0] && { '@type': 'Place', name: place.inside[0].name }
	};
}
