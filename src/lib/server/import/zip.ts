import yauzl from 'yauzl';
import { FileFault } from './faults.ts';

/** What an archive may be at most before it is opened. */
export interface ZipLimits {
	entries: number;
	/** Bytes of all entries, unpacked. */
	bytes: number;
}

/** Unpacked bytes to packed ones: text packs ten times smaller, a bomb a thousand times. */
const DENSEST = 200;
/** Below, a dense entry does no harm. */
const HARMLESS = 1_000_000;

/** An entry of an archive, to be read once while it is visited. */
export interface ZipEntry {
	name: string;
	/** Bytes, unpacked. */
	size: number;
	read(): AsyncGenerator<Buffer>;
}

/** A name that could lead out of a folder, or that two systems read differently. */
const misleads = (name: string) =>
	/^[/\\]|^[A-Za-z]:|\\|\p{Cc}/u.test(name) || name.split('/').includes('..');

function check(entry: yauzl.Entry, all: { entries: number; bytes: number }, limits: ZipLimits): void {
	const { fileName: name, uncompressedSize, compressedSize } = entry;
	if (misleads(name)) throw new FileFault('path', { given: name });
	if (entry.isEncrypted()) throw new FileFault('locked', { given: name });
	all.entries++;
	all.bytes += uncompressedSize;
	const isDense = uncompressedSize > HARMLESS && uncompressedSize > compressedSize * DENSEST;
	if (isDense || all.bytes > limits.bytes) throw new FileFault('bomb', { given: name });
	if (all.entries > limits.entries) throw new FileFault('many', { given: String(limits.entries) });
}

/** What yauzl says of a broken archive, as a fault; ours stay what they are. */
const faultOf = (error: unknown) => {
	if (error instanceof FileFault) return error;
	const { message, code } = error as Error & { code?: string };
	if (code && !code.startsWith('Z_')) return error;
	// "invalid relative path: ../doc.kml": the name is the file's, the rest is yauzl's
	const misled = /(?:relative path|absolute path|invalid characters)[^:]*: (.*)/s.exec(message);
	return misled ? new FileFault('path', { given: misled[1] }) : new FileFault('zip');
};

async function* pieces(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
	try {
		for await (const piece of await zip.openReadStreamPromise(entry)) yield piece as Buffer;
	} catch (error) {
		throw faultOf(error);
	}
}

/**
 * Visits the entries of an archive in order. Names, sizes and densities are held to the limits before anything is
 * unpacked; sizes that lie end the reading (yauzl counts).
 * @throws FileFault `zip`, `path`, `bomb`, `many`, `locked`
 */
export async function* zipEntries(path: string, limits: ZipLimits): AsyncGenerator<ZipEntry> {
	let zip: yauzl.ZipFile | undefined;
	try {
		zip = await yauzl.openPromise(path, { lazyEntries: true, strictFileNames: true, autoClose: false });
		const opened = zip;
		const all = { entries: 0, bytes: 0 };
		for await (const entry of opened.eachEntry()) {
			check(entry, all, limits);
			if (entry.fileName.endsWith('/')) continue;
			yield {
				name: entry.fileName,
				size: entry.uncompressedSize,
				read: () => pieces(opened, entry)
			};
		}
	} catch (error) {
		throw faultOf(error);
	} finally {
		zip?.close();
	}
}

/** An entry's bytes, whole: as many as its size says, or a fault. */
export async function bytesOf(entry: ZipEntry): Promise<Buffer> {
	const read: Buffer[] = [];
	for await (const piece of entry.read()) read.push(piece);
	return Buffer.concat(read);
}

/** Unpacks every entry into nothing, so that a library that unpacks by itself meets no lie. @throws FileFault */
export async function checkZip(path: string, limits: ZipLimits): Promise<void> {
	for await (const entry of zipEntries(path, limits)) {
		let size = 0;
		for await (const piece of entry.read()) size += piece.length;
		if (size !== entry.size) throw new FileFault('zip', { given: entry.name });
	}
}
