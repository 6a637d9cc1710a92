import { rm, stat, writeFile } from 'node:fs/promises';
import { gpxGen, kmlGen } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Feature, Geometry } from 'geojson';
import { FileFault } from './faults.ts';
import { storyOfFeature } from './features.ts';
import type { Found } from './reader.ts';
import { wholeText } from './source-text.ts';
import { xmlElements } from './xml-elements.ts';
import { bytesOf, zipEntries } from './zip.ts';

/** Bytes: a document is read whole, and takes ten times as many in memory. */
const LARGEST = 24 * 1024 * 1024;
const KMZ = { entries: 1000, bytes: 64 * 1024 * 1024 };

/**
 * The lines of a document's elements, by their names; reading them holds the document to XML without doctype before
 * another library sees it.
 */
async function linesOf(path: string, names: string[]): Promise<Map<string, number[]>> {
	const { size } = await stat(path);
	if (size > LARGEST) throw new FileFault('large', { given: String(size) });
	const lines = new Map<string, number[]>(names.map((name) => [name, []]));
	for await (const { name, line } of xmlElements(path, new Set(names))) lines.get(name)!.push(line);
	return lines;
}

async function* read(
	path: string,
	names: string[],
	features: (document: ReturnType<DOMParser['parseFromString']>) => Iterable<Feature<Geometry | null>>
): AsyncGenerator<Found> {
	const lines = [...(await linesOf(path, names)).values()].flat();
	const document = new DOMParser().parseFromString(await wholeText(path, LARGEST), 'text/xml');
	let index = 0;
	for (const feature of features(document)) yield* storyOfFeature(feature, lines[index++] ?? null);
}

/** Reads the placemarks of a KML document. */
export const readKml = (path: string) => read(path, ['Placemark'], (document) => kmlGen(document));

/** Reads tracks, routes and waypoints of a GPX document, in the order in which the library tells them. */
export const readGpx = (path: string) => read(path, ['trk', 'rte', 'wpt'], (document) => gpxGen(document));

/** Reads the first document of a KMZ archive. */
export async function* readKmz(path: string): AsyncGenerator<Found> {
	const unpacked = `${path}.kml`;
	for await (const entry of zipEntries(path, KMZ)) {
		if (!/\.kml$/i.test(entry.name)) continue;
		try {
			await writeFile(unpacked, await bytesOf(entry));
			yield* readKml(unpacked);
		} finally {
			await rm(unpacked, { force: true });
		}
		return;
	}
	throw new FileFault('empty');
}
