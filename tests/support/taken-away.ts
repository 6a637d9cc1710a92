import { languages } from '../../src/lib/story/language.ts';
import { ask } from './answer.ts';

/** A selection's files, by the ends of their addresses; a snapshot has the same ones. */
export const files = [
	'stories.csv',
	'stories.geojson',
	'stories.geojsons',
	'atom.xml',
	'feed.json',
	'citation.txt',
	'citation.bib',
	'citation.ris',
	'citation.json'
];

/** The data package's files and what describes them. */
export const packaged = [
	'datapackage.json',
	'catalog.jsonld',
	'stories.csv',
	'stories.geojson',
	'places.csv',
	'themes.csv'
].map((name) => `/data/${name}`);

/** Holds a selection fast as a form does, and answers the snapshot's id. */
export async function fixSnapshot(origin: string, query: string): Promise<string> {
	const answer = await ask(origin, `/en/explore/snapshot${query}`, {
		method: 'POST',
		headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
	});
	let location = String(answer.headers.location);
	// On a busy machine the answer is a page that waits until it is made
	for (let tries = 0; tries < 100 && location.includes('?making='); tries++) {
		await new Promise((resolve) => setTimeout(resolve, 200));
		const next = await ask(origin, location);
		location = String(next.headers.location ?? location);
	}
	if (!location.startsWith('/en/s/')) throw new Error(`${query} was not fixed: ${answer.status} ${location}`);
	return location.slice('/en/s/'.length);
}

/**
 * Every file that a stranger can take away of some selections, of some stories and as a whole; snapshots of the
 * selections are made on the way, which are the same ones each time.
 */
export async function takenAway(origin: string, queries: string[], stories: string[]): Promise<string[]> {
	const snapshots: string[] = [];
	for (const query of queries) snapshots.push(await fixSnapshot(origin, query));
	const citations = files.filter((file) => file.startsWith('citation'));
	const inEach = [
		...queries.flatMap((query) => files.map((file) => `/explore/${file}${query}`)),
		...queries.map((query) => `/explore/snapshot${query}`),
		...snapshots.flatMap((id) =>
			['', '/rows.tsv', ...files.map((file) => `/${file}`)].map((end) => `/s/${id}${end}`)
		),
		...stories.flatMap((slug) => citations.map((file) => `/stories/${slug}/${file}`))
	];
	return [
		...packaged,
		...languages.flatMap((language) => [
			...inEach.map((path) => `/${language}${path}`),
			...snapshots.map((id) => `/${language}/s/${id}/__data.json`)
		])
	];
}
