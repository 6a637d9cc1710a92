import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

/** What a photograph's tags say of whoever took it; nothing of it may be found in what is published. */
export const TOLD = {
	camera: 'Kamera-Marke-Q7',
	owner: 'Owner-Name-Q7',
	caption: 'Caption-words-Q7',
	xmp: 'http://ns.adobe.com/xap/1.0/',
	iptc: 'Byline-iptc-Q7'
};

/** A picture with some life in it, as raw pixels: soft fields of colour, so that it compresses as photographs do. */
export function photograph(width: number, height: number): Sharp {
	const pixels = Buffer.alloc(width * height * 3);
	for (let y = 0, at = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const wave = Math.sin(x / 37) * Math.cos(y / 29) + Math.sin((x + y) / 211);
			pixels[at++] = 128 + 55 * wave + ((x * 7 + y * 13) % 11);
			pixels[at++] = 118 + 45 * Math.sin(wave * 2 + x / 301) + ((x * 5 + y * 3) % 7);
			pixels[at++] = 98 + 60 * Math.cos(wave + y / 173);
		}
	}
	return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A marker segment of a JPEG. */
function segment(marker: number, content: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(content.length + 2, 2);
	return Buffer.concat([head, content]);
}

/** A directory of EXIF tags in little-endian TIFF, whose longer values lie behind it. */
function directory(
	at: number,
	tags: { tag: number; type: 2 | 3 | 4 | 5; count: number; value: Buffer }[],
	next = 0
): Buffer {
	const entries = Buffer.alloc(2 + 12 * tags.length + 4);
	entries.writeUInt16LE(tags.length);
	const behind: Buffer[] = [];
	let end = at + entries.length;
	for (const [n, { tag, type, count, value }] of tags.entries()) {
		const entry = 2 + 12 * n;
		entries.writeUInt16LE(tag, entry);
		entries.writeUInt16LE(type, entry + 2);
		entries.writeUInt32LE(count, entry + 4);
		if (value.length <= 4) value.copy(entries, entry + 8);
		else {
			entries.writeUInt32LE(end, entry + 8);
			behind.push(value);
			end += value.length;
		}
	}
	entries.writeUInt32LE(next, entries.length - 4);
	return Buffer.concat([entries, ...behind]);
}

const ascii = (tag: number, text: string) => {
	const value = Buffer.from(`${text}\0`, 'latin1');
	return { tag, type: 2 as const, count: value.length, value };
};
const long = (tag: number, value: number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return { tag, type: 4 as const, count: 1, value: bytes };
};
const degrees = (tag: number, numbers: number[]) => {
	const value = Buffer.alloc(8 * numbers.length);
	for (const [n, number] of numbers.entries()) {
		value.writeUInt32LE(number, 8 * n);
		value.writeUInt32LE(1, 8 * n + 4);
	}
	return { tag, type: 5 as const, count: numbers.length, value };
};
const orientation = (value: number) => ({
	tag: 0x0112,
	type: 3 as const,
	count: 1,
	value: Buffer.from([value, 0])
});

/** An EXIF block as a telephone writes it: device, owner, dates, a position and a thumbnail. */
function exif(thumbnail: Buffer, turned: number): Buffer {
	const first = 8;
	const build = (gps: number, next: number) =>
		directory(
			first,
			[
				ascii(0x010e, TOLD.caption),
				ascii(0x010f, TOLD.camera),
				ascii(0x0110, 'Model-Q7'),
				orientation(turned),
				ascii(0x0132, '2016:12:24 20:14:00'),
				ascii(0x8298, TOLD.owner),
				long(0x8825, gps)
			],
			next
		);
	const gpsAt = first + build(0, 0).length;
	const gps = directory(gpsAt, [
		ascii(0x0001, 'N'),
		degrees(0x0002, [50, 12, 7]),
		ascii(0x0003, 'E'),
		degrees(0x0004, [2, 52, 47])
	]);
	const nextAt = gpsAt + gps.length;
	const tags = (offset: number) =>
		directory(nextAt, [
			{ tag: 0x0103, type: 3, count: 1, value: Buffer.from([6, 0]) },
			long(0x0201, offset),
			long(0x0202, thumbnail.length)
		]);
	const head = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
	return Buffer.concat([
		Buffer.from('Exif\0\0', 'latin1'),
		head,
		build(gpsAt, nextAt),
		gps,
		tags(nextAt + tags(0).length),
		thumbnail
	]);
}

/**
 * A JPEG that tells where, when, with what and by whom it was taken, in EXIF, XMP, IPTC and a comment, with a thumbnail
 * and something behind its end.
 * @param turned the EXIF orientation: 6 is on its side
 */
export async function tellingJpeg(width = 1200, height = 800, turned = 1): Promise<Buffer> {
	const plain = await photograph(width, height).jpeg({ quality: 85 }).toBuffer();
	const thumbnail = await photograph(160, 120).jpeg({ quality: 50 }).toBuffer();
	const xmp = Buffer.from(
		`${TOLD.xmp}\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="50,12.1N"/></rdf:RDF></x:xmpmeta>`,
		'latin1'
	);
	const dataset = Buffer.concat([
		Buffer.from([0x1c, 2, 80, 0, TOLD.iptc.length]),
		Buffer.from(TOLD.iptc, 'latin1')
	]);
	const size = Buffer.alloc(4);
	size.writeUInt32BE(dataset.length);
	const iptc = Buffer.concat([
		Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
		size,
		dataset,
		Buffer.alloc(dataset.length % 2)
	]);
	return Buffer.concat([
		plain.subarray(0, 2),
		segment(0xe1, exif(thumbnail, turned)),
		segment(0xe1, xmp),
		segment(0xed, iptc),
		segment(0xfe, Buffer.from(TOLD.caption, 'latin1')),
		plain.subarray(2),
		Buffer.from('<script>alert(1)</script>', 'latin1')
	]);
}

/** A folder for files of a test, and how to put one in it. */
export async function scratch(): Promise<{
	folder: string;
	put: (name: string, content: Uint8Array | string) => Promise<string>;
	clear: () => Promise<void>;
}> {
	const folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
	return {
		folder,
		async put(name, content) {
			const path = join(folder, name);
			await writeFile(path, content);
			return path;
		},
		clear: () => rm(folder, { recursive: true })
	};
}
