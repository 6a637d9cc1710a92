import { type Language } from '../../../story/language.ts';
import type { Collection } from './collection.ts';
import { crsNames } from './crs.ts';
import { mediaTypes } from './format.ts';
import { dataLink, relations, type Addresses, type Link } from './links.ts';
import { anchor, anchors, table, tag, text } from './page.ts';
import { pageWords } from './page-words.ts';
import type { Resource, Telling } from './resource.ts';

/** Conformance classes, by the parts of the standard; each is what the tests of this folder hold. */
const conformsTo = [
	...['core', 'oas30', 'html', 'geojson'].map(
		(name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`
	),
	'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
	...['queryables', 'filter', 'features-filter'].map(
		(name) => `http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/${name}`
	),
	...[
		'cql2-text',
		'cql2-json',
		'basic-cql2',
		'advanced-comparison-operators',
		'case-insensitive-comparison',
		'accent-insensitive-comparison',
		'basic-spatial-functions',
		'basic-spatial-functions-plus',
		'spatial-functions',
		'temporal-functions',
		'property-property'
	].map((name) => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`)
];

const NAME = 'Lieudit';

/** The landing page (Part 1, section 7.2). */
export function landing(telling: Telling): Resource {
	const { addresses, language } = telling;
	const words = pageWords[language];
	const links: Link[] = [
		...addresses.selfAndAlternate('', mediaTypes.json, telling),
		{
			rel: 'service-desc',
			href: addresses.of('api'),
			type: mediaTypes.openapi,
			title: words.description
		},
		{ rel: 'service-doc', href: addresses.of('api.html'), type: 'text/html', title: words.documentation },
		{
			rel: 'conformance',
			href: addresses.of('conformance'),
			type: mediaTypes.json,
			title: words.conformance
		},
		{
			rel: relations.conformance,
			href: addresses.of('conformance'),
			type: mediaTypes.json,
			title: words.conformance
		},
		dataLink(telling)
	];
	return {
		mediaType: mediaTypes.json,
		json: () => JSON.stringify({ title: `${NAME}: ${words.home}`, description: words.about, links }),
		page: () => ({
			title: words.home,
			above: [],
			body:
				tag('p', text(words.about), { class: 'lead' }) +
				anchors([
					{ title: words.collections, href: asPage(addresses, 'collections', language) },
					{ title: words.documentation, href: addresses.of('api.html', { lang: language }) },
					{ title: words.description, href: addresses.of('api') },
					{ title: words.conformance, href: asPage(addresses, 'conformance', language) }
				])
		}),
		links,
		isOfStore: true
	};
}

export const asPage = (addresses: Addresses, path: string, language: Language) =>
	addresses.of(path, { f: 'html', lang: language });

/** What stands above a page: the interface, and what else leads to it. */
export const trail = ({ addresses, language }: Telling, ...rest: { title: string; href: string }[]) => [
	{ title: pageWords[language].home, href: asPage(addresses, '', language) },
	...rest
];

export const toCollections = ({ addresses, language }: Telling) => ({
	title: pageWords[language].collections,
	href: asPage(addresses, 'collections', language)
});

/** The declaration of conformance (section 7.4). */
export function conformance(telling: Telling): Resource {
	const { addresses, language } = telling;
	const links = addresses.selfAndAlternate('conformance', mediaTypes.json, telling);
	return {
		mediaType: mediaTypes.json,
		json: () => JSON.stringify({ conformsTo, links }),
		page: () => ({
			title: pageWords[language].conformance,
			above: trail(telling),
			body: tag('ul', conformsTo.map((address) => tag('li', tag('code', text(address)))).join(''))
		}),
		links,
		isOfStore: true
	};
}

/** One collection as section 7.13 and Part 2, section 6.2 have it. */
function describe(collection: Collection, { addresses, language }: Telling, own: Link[] = []) {
	const { id, title, description, attribution } = collection;
	const { bbox, interval } = collection.extent();
	const links: Link[] = [
		...own,
		{
			rel: 'items',
			href: addresses.of(`collections/${id}/items`),
			type: mediaTypes.geojson,
			title: `${title[language]} (GeoJSON)`
		},
		{
			rel: 'items',
			href: addresses.of(`collections/${id}/items`, { f: 'html' }),
			type: 'text/html',
			title: `${title[language]} (HTML)`
		},
		{
			rel: relations.queryables,
			href: addresses.of(`collections/${id}/queryables`),
			type: mediaTypes.schema,
			title: pageWords[language].queryables
		},
		{
			rel: relations.schema,
			href: addresses.of(`collections/${id}/schema`),
			type: mediaTypes.schema,
			title: pageWords[language].properties
		},
		...licenceLinks(collection)
	];
	return {
		id,
		title: title[language],
		description: description[language],
		...(attribution.text && { attribution: attribution.text }),
		extent: {
			...(bbox && { spatial: { bbox: [bbox], crs: crsNames.CRS84 } }),
			...(interval && {
				temporal: { interval: [interval.map((day) => day && `${day}T00:00:00Z`)], trs: GREGORIAN }
			})
		},
		itemType: 'feature',
		crs: Object.values(crsNames),
		storageCrs: crsNames.CRS84,
		links
	};
}
const GREGORIAN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';

export function licenceLinks({ attribution: { licence } }: Collection): Link[] {
	return licence?.href ? [{ rel: 'license', href: licence.href, title: licence.name }] : [];
}

/** The collections (section 7.12). */
export function collectionList(collections: readonly Collection[], telling: Telling): Resource {
	const { addresses, language } = telling;
	const links = addresses.selfAndAlternate('collections', mediaTypes.json, telling);
	return {
		mediaType: mediaTypes.json,
		json: () =>
			JSON.stringify({
				links,
				collections: collections.map((one) =>
					describe(one, telling, [
						{
							rel: 'self',
							href: addresses.of(`collections/${one.id}`),
							type: mediaTypes.json,
							title: one.title[language]
						}
					])
				)
			}),
		page: () => ({
			title: pageWords[language].collections,
			above: trail(telling),
			body: collections
				.map(
					({ id, title, description }) =>
						tag('h2', anchor(title[language], asPage(addresses, `collections/${id}`, language))) +
						tag('p', text(description[language]))
				)
				.join('')
		}),
		links,
		isOfStore: false
	};
}

export function collectionPage(collection: Collection, telling: Telling): Resource {
	const { addresses, language } = telling;
	const { id, title, description, attribution } = collection;
	const path = `collections/${id}`;
	const words = pageWords[language];
	const links = addresses.selfAndAlternate(path, mediaTypes.json, telling);
	return {
		mediaType: mediaTypes.json,
		json: () => JSON.stringify(describe(collection, telling, links)),
		page: () => ({
			title: title[language],
			above: trail(telling, toCollections(telling)),
			body:
				tag('p', text(description[language]), { class: 'lead' }) +
				anchors([
					{ title: words.items, href: asPage(addresses, `${path}/items`, language) },
					{ title: words.queryables, href: asPage(addresses, `${path}/queryables`, language) }
				]) +
				tag(
					'p',
					tag('small', text([attribution.text, attribution.licence?.name].filter(Boolean).join(' · ')))
				)
		}),
		links,
		isOfStore: collection.isOfStore
	};
}

/** What filters may name (Part 3, section 6.2), or what features carry (Part 5, draft): a JSON Schema. */
export function schemaPage(
	collection: Collection,
	which: 'queryables' | 'schema',
	telling: Telling
): Resource {
	const { addresses, language } = telling;
	const path = `collections/${collection.id}/${which}`;
	const links = addresses.selfAndAlternate(path, mediaTypes.schema, telling);
	const shown = collection.properties.filter(({ queryable, isOnlyQueryable }) =>
		which === 'queryables'
			? queryable !== undefined
			: !isOnlyQueryable || queryable?.(language).type === 'geometry'
	);
	const words = pageWords[language];
	return {
		mediaType: mediaTypes.schema,
		json: () =>
			JSON.stringify({
				$schema: 'https://json-schema.org/draft/2020-12/schema',
				$id: `${addresses.base}/${path}`,
				title: collection.title[language],
				type: 'object',
				properties: Object.fromEntries(
					shown.map(({ name, description, schema, queryable }) => [
						name,
						{
							title: name,
							description,
							...schema,
							...(queryable?.(language).type === 'geometry' && { 'x-ogc-role': 'primary-geometry' })
						}
					])
				),
				additionalProperties: false
			}),
		page: () => ({
			title: words[which === 'queryables' ? 'queryables' : 'properties'],
			above: trail(telling, toCollections(telling), {
				title: collection.title[language],
				href: asPage(addresses, `collections/${collection.id}`, language)
			}),
			body: table(
				[text(words.property), text(words.meaning)],
				shown.map(({ name, description }) => [
					tag('code', text(name)),
					tag('span', text(description), { lang: 'en' })
				])
			)
		}),
		links,
		isOfStore: collection.isOfStore
	};
}
