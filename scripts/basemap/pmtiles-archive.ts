import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Bbox, Position } from '../../src/lib/geo/position.ts';

/** An entry of a directory; `run` counts the tiles in a row that share one content, 0 points to a leaf directory. */
type Entry = { id: number; offset: number; length: number; run: number };

export type ArchiveInfo = {
	bounds: Bbox;
	center: Position;
	centerZoom: number;
	minZoom: number;
	maxZoom: number;
	metadata: object;
};

const HEADER_BYTES = 127;
/** The header and the root directory must come with a reader's first request. */
const FIRST_REQUEST_BYTES = 16_384;
const GZIP = 2;
const VECTOR_TILES = 1;

const compressed = (bytes: Uint8Array): Buffer => gzipSync(bytes, { level: 9 });

function varints(numbers: number[]): Buffer {
	const bytes: number[] = [];
	for (const number of numbers) {
		let rest = number;
		for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
		bytes.push(rest);
	}
	return Buffer.from(bytes);
}

function directory(entries: Entry[]): Buffer {
	const ids = entries.map(({ id }, i) => id - (entries[i - 1]?.id ?? 0));
	const offsets = entries.map(({ offset }, i) => {
		const before = entries[i - 1];
		return before && offset === before.offset + before.length ? 0 : offset + 1;
	});
	const runs = entries.map(({ run }) => run);
	const lengths = entries.map(({ length }) => length);
	return compressed(varints([entries.length, ...ids, ...runs, ...lengths, ...offsets]));
}

/** The root directory, and leaves below it once it would outgrow the first request. */
function directories(entries: Entry[]): { root: Buffer; leaves: Buffer } {
	let root = directory(entries);
	let leaves: Buffer = Buffer.alloc(0);
	for (let size = 4096; root.length > FIRST_REQUEST_BYTES - HEADER_BYTES; size *= 2) {
		const parts: Buffer[] = [];
		const pointers: Entry[] = [];
		let offset = 0;
		for (let i = 0; i < entries.length; i += size) {
			const leaf = directory(entries.slice(i, i + size));
			pointers.push({ id: entries[i]!.id, offset, length: leaf.length, run: 0 });
			parts.push(leaf);
			offset += leaf.length;
		}
		root = directory(pointers);
		leaves = Buffer.concat(parts);
	}
	return { root, leaves };
}

/**
 * Gathers vector tiles into a PMTiles file, version 3 (github.com/protomaps/PMTiles, spec/v3): each content once,
 * gzipped, in the order of the Hilbert curve. The same tiles give the same bytes.
 */
export class PmtilesArchive {
	#contentOf = new Map<number, string>();
	#blobs = new Map<string, Buffer>();

	/** Adds a tile, a vector tile's bytes as they are, and gives back how many bytes it takes in the file. */
	add(z: number, x: number, y: number, tile: Uint8Array): number {
		const hash = createHash('sha256').update(tile).digest('base64');
		const blob = this.#blobs.get(hash) ?? compressed(tile);
		this.#blobs.set(hash, blob);
		this.#contentOf.set(zxyToTileId(z, x, y), hash);
		return blob.length;
	}

	toBuffer(info: ArchiveInfo): Buffer {
		const { entries, contents } = this.#laidOut();
		const { root, leaves } = directories(entries);
		const metadata = compressed(Buffer.from(JSON.stringify(info.metadata)));
		const tiles = Buffer.concat(contents);
		const header = Buffer.alloc(HEADER_BYTES);
		header.write('PMTiles', 0, 'ascii');
		header[7] = 3;
		let position = HEADER_BYTES;
		[root, metadata, leaves, tiles].forEach((section, i) => {
			header.writeBigUInt64LE(BigInt(position), 8 + 16 * i);
			header.writeBigUInt64LE(BigInt(section.length), 16 + 16 * i);
			position += section.length;
		});
		[this.#contentOf.size, entries.length, contents.length].forEach((count, i) => {
			header.writeBigUInt64LE(BigInt(count), 72 + 8 * i);
		});
		// clustered; directories and tiles gzipped
		header.set([1, GZIP, GZIP, VECTOR_TILES, info.minZoom, info.maxZoom], 96);
		info.bounds.forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
		header[118] = info.centerZoom;
		info.center.forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 119 + 4 * i));
		return Buffer.concat([header, root, metadata, leaves, tiles]);
	}

	#laidOut(): { entries: Entry[]; contents: Buffer[] } {
		const offsets = new Map<string, number>();
		const contents: Buffer[] = [];
		const entries: Entry[] = [];
		let end = 0;
		for (const [id, hash] of [...this.#contentOf].sort(([a], [b]) => a - b)) {
			const blob = this.#blobs.get(hash)!;
			const offset = offsets.get(hash) ?? end;
			if (offset === end) {
				offsets.set(hash, offset);
				contents.push(blob);
				end += blob.length;
			}
			const last = entries.at(-1);
			if (last && last.offset === offset && last.id + last.run === id) last.run++;
			else entries.push({ id, offset, length: blob.length, run: 1 });
		}
		return { entries, contents };
	}
}
