import type { FileKind } from '../../newsroom/import.ts';
import { readArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import { FileFault } from './faults.ts';
import { readFeed } from './feed.ts';
import { readGeojson } from './geojson.ts';
import type { Reader } from './reader.ts';
import { beginningOf } from './source-text.ts';
import { readStorymap } from './storymap.ts';
import { readWordpress } from './wordpress.ts';
import { readXlsxFile } from './xlsx.ts';
import { readGpx, readKml, readKmz } from './xml-maps.ts';
import { zipEntries } from './zip.ts';

/** How each kind of file is read. */
export const readers: Record<FileKind, Reader> = {
	wordpress: readWordpress,
	feed: readFeed,
	csv: readCsv,
	xlsx: readXlsxFile,
	geojson: readGeojson,
	kml: readKml,
	kmz: readKmz,
	gpx: readGpx,
	storymap: readStorymap,
	archive: readArchive
};

const BEGINNING = 64 * 1024;
/** What may stand before the first element. */
const PROLOGUE = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)*/i;

async function kindOfZip(path: string): Promise<FileKind> {
	// Only names are looked at: nothing is unpacked yet
	for await (const { name } of zipEntries(path, { entries: 5_000_000, bytes: Infinity })) {
		if (name === 'xl/workbook.xml') return 'xlsx';
		if (name === 'newsroom.json') return 'archive';
		if (/\.kml$/i.test(name)) return 'kmz';
	}
	throw new FileFault('unknown');
}

function kindOfXml(text: string): FileKind {
	const root = /^<([\w:-]+)([^>]*)/.exec(text.replace(PROLOGUE, ''));
	if (!root) throw new FileFault('unknown');
	const [, name, attributes] = root;
	if (name === 'kml' || name === 'gpx') return name;
	if (name === 'rss' && /xmlns:wp=|<wp:wxr_version>/.test(attributes + text)) return 'wordpress';
	if (name === 'rss' || name === 'feed' || name === 'rdf:RDF') return 'feed';
	throw new FileFault('unknown', { line: 1, given: `<${name}>` });
}

/**
 * What a file is, by what it holds: names lie.
 * @throws FileFault `empty` or `unknown`
 */
export async function kindOf(path: string): Promise<FileKind> {
	const bytes = await beginningOf(path, BEGINNING);
	if (!bytes.length) throw new FileFault('empty');
	if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return kindOfZip(path);
	const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	const text = isWide
		? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
		: bytes.toString('utf8');
	const plain = text.replace(/^\uFEFF/, '').trimStart();
	if (!isWide && text.includes('\0')) throw new FileFault('unknown');
	if (plain.startsWith('<')) return kindOfXml(plain);
	if (/^[{[]/.test(plain)) return /"storymap"\s*:/.test(plain) ? 'storymap' : 'geojson';
	if (/[,;\t|]/.test(plain.split(/\r?\n/, 1)[0]!)) return 'csv';
	throw new FileFault('unknown');
}
