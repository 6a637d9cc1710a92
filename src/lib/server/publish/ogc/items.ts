import type { Asked, Collection } from './collection.ts';
import { asPage, licenceLinks, toCollections, trail } from './catalogue.ts';
import { crsNames, type Crs } from './crs.ts';
import { mediaTypes } from './format.ts';
import type { Link } from './links.ts';
import { anchor, anchors, table, tag, text } from './page.ts';
import { pageWords } from './page-words.ts';
import { Problem } from './problem.ts';
import type { Resource, Telling } from './resource.ts';

const headersFor = (crs: Crs) => ({ 'content-crs': `<${crsNames[crs]}>` });

/** A page of a collection's features (Part 1, section 7.15). */
export function itemList(collection: Collection, asked: Asked, telling: Telling): Resource {
	const { addresses, language, query, format, now } = telling;
	const path = `collections/${collection.id}/items`;
	const words = pageWords[language];
	const { features, next, matched } = collection.items(asked);
	// Where a page goes on says all that it depends on: whoever follows stays in the same language
	const elsewhere = (changes: Record<string, string | undefined>) =>
		addresses.changed(path, query, { f: format, lang: language, ...changes });
	const type = format === 'json' ? mediaTypes.geojson : 'text/html';
	const { offset, limit } = asked;
	const earlier = offset > 0 ? String(Math.max(0, offset - limit)) : undefined;
	const paging: Link[] = [
		...(next
			? [{ rel: 'next', href: elsewhere({ after: next, offset: undefined }), type, title: words.next }]
			: []),
		...(earlier
			? [
					{
						rel: 'prev',
						href: elsewhere({ offset: earlier === '0' ? undefined : earlier }),
						type,
						title: words.previous
					}
				]
			: []),
		...(asked.after
			? [{ rel: 'first', href: elsewhere({ after: undefined }), type, title: words.first }]
			: [])
	];
	const links: Link[] = [
		...addresses.selfAndAlternate(path, mediaTypes.geojson, telling),
		...paging,
		{
			rel: 'collection',
			href: addresses.of(`collections/${collection.id}`),
			type: mediaTypes.json,
			title: collection.title[language]
		},
		...licenceLinks(collection)
	];
	return {
		mediaType: mediaTypes.geojson,
		json: () =>
			`{"type":"FeatureCollection","timeStamp":"${now.toISOString()}",` +
			(matched === undefined ? '' : `"numberMatched":${matched},`) +
			`"numberReturned":${features.length},"links":${JSON.stringify(links)},"features":[${features.join(',\n')}]}`,
		page: () => ({
			title: collection.title[language],
			above: trail(telling, toCollections(telling), {
				title: collection.title[language],
				href: asPage(addresses, `collections/${collection.id}`, language)
			}),
			body: listBody(collection, features, matched, telling) + anchors(paging.map(titled))
		}),
		links,
		headers: headersFor(asked.crs),
		isOfStore: collection.isOfStore
	};
}

const titled = ({ title, href }: Link) => ({ title: title!, href });

interface ReadFeature {
	id: string | number;
	properties: Record<string, unknown>;
	geometry: unknown;
}

function listBody(
	{ id, columns }: Collection,
	features: string[],
	matched: number | undefined,
	{ addresses, language }: Telling
): string {
	const words = pageWords[language];
	if (features.length === 0) return tag('p', text(words.nothing));
	const numbers = new Intl.NumberFormat(language);
	const count = words.shown(
		numbers.format(features.length),
		matched === undefined ? undefined : numbers.format(matched)
	);
	const rows = features.map((feature) => {
		const { id: featureId, properties } = JSON.parse(feature) as ReadFeature;
		const address = asPage(addresses, `collections/${id}/items/${encodeURIComponent(featureId)}`, language);
		const [first, ...others] = columns.map((name) => shown(properties[name], words.comma));
		return [
			anchor(first || String(featureId), address, { dir: 'auto' }),
			...others.map((value) => tag('bdi', text(value)))
		];
	});
	return (
		tag('p', text(count)) +
		table(
			columns.map((name) => tag('code', text(name))),
			rows
		)
	);
}

function shown(value: unknown, comma: string): string {
	if (value === null || value === undefined) return '';
	return Array.isArray(value) ? value.join(comma) : String(value as string | number | boolean);
}

/** One feature (section 7.16). */
export function item(collection: Collection, id: string, crs: Crs, telling: Telling): Resource {
	const { addresses, language } = telling;
	const words = pageWords[language];
	const feature = collection.item(id, { language, crs, origin: new URL(addresses.base).origin });
	if (feature === undefined) {
		throw new Problem(404, `There is no feature “${id.slice(0, 200)}” in the collection ${collection.id}.`);
	}
	const path = `collections/${collection.id}/items/${encodeURIComponent(id)}`;
	const links: Link[] = [
		...addresses.selfAndAlternate(path, mediaTypes.geojson, telling),
		{
			rel: 'collection',
			href: addresses.of(`collections/${collection.id}`),
			type: mediaTypes.json,
			title: collection.title[language]
		},
		...licenceLinks(collection)
	];
	const json = `${feature},"links":${JSON.stringify(links)}}`;
	return {
		mediaType: mediaTypes.geojson,
		json: () => json,
		page: () => {
			const { properties, geometry } = JSON.parse(json) as ReadFeature;
			const [headline] = collection.columns.map((name) => shown(properties[name], words.comma));
			return {
				title: headline || id,
				above: trail(telling, toCollections(telling), {
					title: collection.title[language],
					href: asPage(addresses, `collections/${collection.id}/items`, language)
				}),
				body: table(
					[text(words.property), text(words.feature)],
					[...Object.entries(properties), ['geometry', JSON.stringify(geometry)] as const].map(
						([name, value]) => [tag('code', text(name)), cell(shown(value, words.comma))]
					)
				)
			};
		},
		links,
		headers: headersFor(crs),
		isOfStore: collection.isOfStore
	};
}

const cell = (value: string) => (/^https?:\/\//.test(value) ? anchor(value, value) : tag('bdi', text(value)));
