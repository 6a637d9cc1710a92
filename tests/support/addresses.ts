import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/command.ts';
import { languages } from '../../src/lib/story/language.ts';
import { takenAway } from './taken-away.ts';

/** Addresses every edition has, whether or not its sitemap names them. */
const fixed = [
	'/',
	'/sitemap.xml',
	...['standing', 'places-1', 'stories-1'].map((part) => `/sitemap-${part}.xml`),
	'/robots.txt'
];

/** Tiles of the whole edition and of a selection, far and near, and what describes them. */
const tiles = [
	'/tiles/tiles.json',
	'/tiles/tiles.json?q=camp&lang=ar',
	'/tiles/0/0/0.mvt',
	'/tiles/0/0/0.mvt?lang=de&kind=portrait',
	'/tiles/5/16/10.mvt?lang=fr',
	'/tiles/9/258/171.mvt?lang=fr',
	'/tiles/9/258/171.mvt?bbox=1.5,50,3.5,51.2&role=origin',
	'/tiles/1/2/0.mvt'
];

/** Selections of the sample edition: one filter each, some together, one that finds nothing. */
export const selections = [
	'?q=camp',
	'?q=zzzzzz',
	'?from=2016-12&to=2016-12',
	'?from=2016-12-19&to=2016-12-25',
	'?bbox=1.5,50,3.5,51.2',
	'?bbox=-30,-40,30,60',
	'?theme=volunteers',
	'?kind=portrait',
	'?in=ar',
	'?q=camp&theme=volunteers&from=2016&to=2017&bbox=1.5,50,3.5,51.2'
];

/** What is refused, with the parameter at fault where there is one: 404 where nothing is, 400 where it cannot be. */
export const refused: { address: string; status: 404 | 400; parameter?: string }[] = [
	{ address: '/nowhere', status: 404 },
	{ address: '/places/nowhere', status: 404 },
	{ address: '/stories/nothing', status: 404 },
	{ address: '/places/calais/nowhere', status: 404 },
	{ address: '/places/..%2f..%2fetc%2fpasswd', status: 404 },
	{ address: '/places/a%00b', status: 404 },
	{ address: '/stories/%3Cscript%3E', status: 404 },
	{ address: '/places/%E0%A4%A', status: 400 },
	{ address: '?from=yesterday', status: 400, parameter: 'from' },
	{ address: '?to=2016-02-30', status: 400, parameter: 'to' },
	{ address: '?from=2017&to=2016', status: 400, parameter: 'from' },
	{ address: '?bbox=1,2,3', status: 400, parameter: 'bbox' },
	{ address: '?bbox=3,50,1,51', status: 400, parameter: 'bbox' },
	{ address: '?bbox=-500,50,2,51', status: 400, parameter: 'bbox' },
	{ address: '?theme=no-such-theme', status: 400, parameter: 'theme' },
	{ address: '?kind=no-such-kind', status: 400, parameter: 'kind' },
	{ address: '?in=es', status: 400, parameter: 'in' },
	{ address: `?q=${'a'.repeat(201)}`, status: 400, parameter: 'q' },
	{ address: '?place=calais&place=paris', status: 400, parameter: 'place' },
	{ address: '?colour=red', status: 400, parameter: 'colour' }
];

/** What the interface for programs is asked, below `/ogc`: documents, lists in each form, features, filters, refusals. */
const ofInterface = [
	'',
	'/api',
	'/api.html',
	'/conformance',
	'/collections',
	...['stories', 'places', 'milestones'].flatMap((id) => [
		`/collections/${id}`,
		`/collections/${id}/queryables`,
		`/collections/${id}/schema`,
		`/collections/${id}/items?limit=10000`,
		`/collections/${id}/items?limit=10000&f=html&lang=ar`,
		`/collections/${id}/items?limit=2&f=json&lang=de&crs=http://www.opengis.net/def/crs/EPSG/0/3857`,
		`/collections/${id}/items?bbox=-30,-40,30,60&datetime=2016-01-01/..&offset=1`,
		`/collections/${id}/items/nothing`
	]),
	'/collections/stories/items/paris-influx?lang=en',
	'/collections/stories/items/paris-influx?f=html&lang=fr',
	'/collections/places/items/calais?lang=fr',
	'/collections/places/items?place=calais&role=origin',
	"/collections/stories/items?filter=kind%20=%20'portrait'",
	'/collections/stories/items?filter=S_INTERSECTS(geometry,%20BBOX(1.5,50,3.5,51.2))',
	'/collections/stories/items?filter=kind%20=',
	'/collections/nothing/items'
].map((path) => `/ogc${path}`);

/** The same guesses of a stranger as elsewhere, put to the interface. */
const guessedThere = (address: string) => {
	const [path = '', query] = address.split('?');
	if (query !== undefined) return [`/ogc/collections/stories/items?${query}`];
	const [, collection, slug] = /^\/(stories|places)\/([^/]+)$/.exec(path) ?? [];
	return slug ? [`/ogc/collections/${collection}/items/${slug}`] : [];
};

/**
 * Every public address of the edition a server holds, as paths with their query: what its sitemap
 * names, followed through an index of sitemaps, and the fixed ones. Sorted, each once.
 */
export async function publicAddresses(origin: string): Promise<string[]> {
	return [...new Set([...fixed, ...(await sitemap(origin, '/sitemap.xml'))])].sort();
}

/** The pages among them: what answers with HTML. */
export async function publicPages(origin: string): Promise<string[]> {
	return (await publicAddresses(origin)).filter((path) => !fixed.includes(path));
}

/**
 * Whatever a stranger can ask for and have made from the store: every public address, its data as the
 * browser fetches it, selections and refusals in the four languages. A new page, format or parameter is added to
 * the sitemap or to the lists above, and is then under every test that walks them.
 *
 * @param unlisted addresses without their language which the sitemap does not name, such as a draft's
 */
export async function everyAddress(origin: string, unlisted: string[] = []): Promise<string[]> {
	const others = [...selections, ...refused.map(({ address }) => address), ...unlisted];
	const pages = [
		...(await publicPages(origin)),
		...languages.flatMap((language) => others.map((other) => `/${language}${other}`))
	];
	const asked = [...ofInterface, ...others.flatMap(guessedThere)];
	const stories = [
		'paris-influx',
		...unlisted.flatMap((one) => /^\/stories\/([\w-]+)$/.exec(one)?.[1] ?? [])
	];
	const files = await takenAway(origin, ['', '?q=camp', '?theme=volunteers&role=origin'], stories);
	const cards = pages.filter((page) => withCards.test(page)).map((page) => `${page}/card.png`);
	return [
		...new Set([...fixed, ...tiles, ...pages, ...pages.map(dataAddress), ...cards, ...asked, ...files])
	].sort();
}

/** Pages that have a card of their own; of those that differ by their words alone, one language is enough. */
const withCards = /^\/(\w\w|fr\/(places|stories)\/[\w-]+)$/;

/** Where SvelteKit's router fetches a page's data. */
function dataAddress(page: string): string {
	const [path, query] = page.split('?');
	return `${path}/__data.json${query === undefined ? '' : `?${query}`}`;
}

/** Files the build serves beside its pages: scripts, styles, letters, tiles. As paths, once built. */
export async function builtFiles(): Promise<string[]> {
	const folder = join(root, 'build/client');
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
		.sort();
}

async function sitemap(origin: string, path: string): Promise<string[]> {
	const answer = await fetch(origin + path);
	if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
	const text = await answer.text();
	const named = [...text.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)].map(([, address]) => pathOf(address!));
	if (!text.includes('<sitemapindex')) return named;
	const parts = await Promise.all(named.map((part) => sitemap(origin, part)));
	return [...named, ...parts.flat()];
}

function pathOf(address: string): string {
	const { pathname, search } = new URL(address.replaceAll('&amp;', '&'));
	return pathname + search;
}
