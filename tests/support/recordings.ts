import { pageSum } from '../../src/lib/server/media/containers/ogg.ts';

/** What is planted in tags of recordings. */
export const SAID = '+50.2019+002.8797/Said-Q7';

const text = (given: string) => Buffer.from(given, 'latin1');
const big = (value: number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
};
const little = (value: number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
};

/** Sound that no tag holds: it must come through untouched. */
export const SOUND = Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 31) % 251));

const box = (kind: string, ...content: Uint8Array[]) => {
	const whole = Buffer.concat(content);
	return Buffer.concat([big(whole.length + 8), text(kind), whole]);
};
const fullBox = (kind: string, ...content: Uint8Array[]) => box(kind, big(0), ...content);

function track(handler: string, sampleAt: number, sampleLength: number): Buffer {
	const table = box(
		'stbl',
		fullBox('stsd', big(0)),
		fullBox('stsc', big(1), big(1), big(1), big(1)),
		fullBox('stsz', big(0), big(1), big(sampleLength)),
		fullBox('stco', big(1), big(sampleAt))
	);
	const handlerBox = fullBox('hdlr', big(0), text(handler), Buffer.alloc(12), text(`${SAID}\0`));
	const media = box(
		'mdia',
		fullBox('mdhd', big(7), big(7), Buffer.alloc(12)),
		handlerBox,
		box('minf', table)
	);
	return box('trak', fullBox('tkhd', big(7), big(7), Buffer.alloc(72)), media);
}

/** An MP4 of a telephone: where it was filmed stands in its head, and, second by second, in a track of its own. */
export function mp4(): Buffer {
	const head = box('ftyp', text('isom'), big(0), text('isommp41'));
	const telemetry = text(SAID);
	const soundAt = head.length + 8;
	const movie = box(
		'moov',
		fullBox('mvhd', big(3_566_000_000), big(3_566_000_000), Buffer.alloc(88)),
		track('vide', soundAt, SOUND.length),
		track('meta', soundAt + SOUND.length, telemetry.length),
		box('udta', box('\xa9xyz', text(SAID))),
		fullBox('meta', text(SAID))
	);
	return Buffer.concat([head, box('mdat', SOUND, telemetry), movie, box('uuid', text(SAID))]);
}

function mp3Frame(): Buffer {
	// MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 417 bytes
	const frame = Buffer.alloc(417);
	Buffer.from([0xff, 0xfb, 0x90, 0x00]).copy(frame);
	return frame;
}

export function mp3(): Buffer {
	const tag = text(`TIT2${SAID}APIC`);
	const before = Buffer.concat([text('ID3'), Buffer.from([4, 0, 0, 0, 0, 0, tag.length]), tag]);
	const old = Buffer.concat([text('TAG'), text(SAID.padEnd(125))]);
	const ape = Buffer.concat([
		text(SAID),
		text('APETAGEX'),
		little(2000),
		little(SAID.length + 32),
		little(1),
		Buffer.alloc(12)
	]);
	return Buffer.concat([before, mp3Frame(), mp3Frame(), mp3Frame(), ape, old]);
}

export function flac(): Buffer {
	const block = (type: number, content: Uint8Array) => {
		const head = big(content.length);
		head[0] = type;
		return Buffer.concat([head, content]);
	};
	return Buffer.concat([
		text('fLaC'),
		block(0, Buffer.alloc(34)),
		block(4, text(SAID)),
		block(6, text(SAID)),
		block(0x82, text(SAID)),
		Buffer.from([0xff, 0xf8]),
		SOUND
	]);
}

export function wav(sound = SOUND): Buffer {
	const chunk = (id: string, content: Uint8Array) =>
		Buffer.concat([text(id), little(content.length), content, Buffer.alloc(content.length % 2)]);
	const format = Buffer.alloc(16);
	format.writeUInt16LE(1, 0);
	format.writeUInt16LE(1, 2);
	format.writeUInt32LE(8000, 4);
	format.writeUInt32LE(8000, 8);
	format.writeUInt16LE(1, 12);
	format.writeUInt16LE(8, 14);
	const content = Buffer.concat([
		text('WAVE'),
		chunk('fmt ', format),
		chunk('bext', text(SAID)),
		chunk('data', sound),
		chunk('LIST', text(SAID))
	]);
	return Buffer.concat([text('RIFF'), little(content.length), content, text('<script>')]);
}

function oggPage(serial: number, number: number, flags: number, packets: Uint8Array[]): Buffer {
	const lacing = packets.flatMap(({ length }) => [
		...Array<number>(Math.floor(length / 255)).fill(255),
		length % 255
	]);
	const head = Buffer.alloc(27);
	text('OggS').copy(head);
	head[5] = flags;
	head.writeUInt32LE(serial, 14);
	head.writeUInt32LE(number, 18);
	head[26] = lacing.length;
	const page = Buffer.concat([head, Buffer.from(lacing), ...packets]);
	page.writeUInt32LE(pageSum(page), 22);
	return page;
}

export function ogg(codec: 'opus' | 'vorbis' = 'opus'): Buffer {
	const [head, said] =
		codec === 'opus'
			? [text('OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0'), text(`OpusTags${SAID}`.padEnd(300))]
			: [text('\x01vorbis'.padEnd(30, '\0')), text(`\x03vorbis${SAID}`.padEnd(300))];
	return Buffer.concat([
		oggPage(7, 0, 2, [head]),
		oggPage(7, 1, 0, [said, text('\x05vorbis, or nothing of this')]),
		oggPage(7, 2, 4, [SOUND])
	]);
}

export function webm(): Buffer {
	const hex = (digits: string) => Buffer.from(digits, 'hex');
	const element = (id: string, content: Uint8Array) => {
		const size = Buffer.alloc(8);
		size.writeBigUInt64BE((1n << 56n) | BigInt(content.length));
		return Buffer.concat([hex(id), size, content]);
	};
	const head = element('1a45dfa3', element('4282', text('webm')));
	const info = element('1549a966', Buffer.concat([element('7ba9', text(SAID)), element('4d80', text(SAID))]));
	const tracks = element('1654ae6b', element('ae', element('536e', text(SAID))));
	// What browsers record does not say where its segment and clusters end
	const open = hex('01ffffffffffffff');
	return Buffer.concat([
		head,
		Buffer.concat([hex('18538067'), open]),
		info,
		tracks,
		Buffer.concat([hex('1f43b675'), open]),
		element('e7', Buffer.from([0])),
		element('a3', SOUND),
		element('1254c367', text(SAID))
	]);
}
