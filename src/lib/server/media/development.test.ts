import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp, { type Region } from 'sharp';
import { photograph, scratch, tellingJpeg, TOLD } from '../../../../tests/support/photographs.ts';
import { develop, rework, type Developed } from './development.ts';
import { countExif } from './exif.ts';

const room = await scratch();
afterAll(() => room.clear());

/** What no published picture may hold, as bytes. */
const traces = [
	'Exif',
	'GPS',
	'http://ns.adobe.com/',
	'8BIM',
	'ICC_PROFILE',
	'<script',
	...Object.values(TOLD)
];

async function developed(source: string | Uint8Array): Promise<Developed> {
	const result = await develop(source);
	if ('refused' in result) throw new Error(`refused: ${result.refused}`);
	return result;
}

let telling: Buffer;
let fromTelling: Developed;
beforeAll(async () => {
	telling = await tellingJpeg(1200, 800);
	fromTelling = await developed(telling);
});

test('the photograph of these tests does tell what it is to tell', async () => {
	const { exif, xmp, iptc } = await sharp(telling).metadata();
	expect([exif, xmp, iptc].map((block) => block !== undefined)).toEqual([true, true, true]);
	for (const trace of ['Exif', ...Object.values(TOLD)]) expect(telling.includes(trace), trace).toBe(true);
});

test('no rendition of a photograph holds a tag of any kind, nor its thumbnail, nor what lay behind its end', async () => {
	expect(fromTelling.renditions).toHaveLength(8);
	for (const { name, content } of fromTelling.renditions) {
		const bytes = Buffer.from(content);
		for (const trace of traces) expect(bytes.includes(trace), `${name}: ${trace}`).toBe(false);
		const { exif, xmp, iptc, icc, tifftagPhotoshop, comments } = await sharp(bytes).metadata();
		expect([exif, xmp, iptc, icc, tifftagPhotoshop, comments]).toEqual(Array(6).fill(undefined));
	}
});

test('what was removed is told by kind, and nothing of what it said', () => {
	expect(fromTelling.removed).toEqual({
		position: 4,
		device: 2,
		time: 1,
		thumbnail: 1,
		words: 4,
		other: 3
	});
});

test('a picture is offered in five widths at most, in two formats, and is never enlarged', async () => {
	expect(fromTelling.renditions.map(({ name }) => name)).toEqual(
		['320', '640', '960', '1200'].flatMap((width) => [`${width}.avif`, `${width}.webp`])
	);
	const wide = await developed(await photograph(2600, 40).png().toBuffer());
	expect(wide.renditions.map(({ width }) => width).filter((_, n) => n % 2)).toEqual([
		320, 640, 960, 1440, 2048
	]);
	const small = await developed(await photograph(120, 90).webp().toBuffer());
	expect(small.renditions.map(({ name }) => name)).toEqual(['120.avif', '120.webp']);
	expect([small.width, small.height]).toEqual([120, 90]);
});

test('a photograph taken on its side stands upright', async () => {
	const turned = await developed(await tellingJpeg(1200, 800, 6));
	expect([turned.width, turned.height]).toEqual([800, 1200]);
	for (const { content, width, height } of turned.renditions) {
		expect(await sharp(content).metadata()).toMatchObject({ width, height });
		expect(height).toBeGreaterThan(width);
	}
});

test('the foretaste is a picture of a few bytes', async () => {
	const { foretaste, thumbhash } = fromTelling;
	expect(foretaste.length).toBeLessThan(400);
	const bytes = Buffer.from(foretaste.replace(/^data:image\/webp;base64,/, ''), 'base64');
	expect((await sharp(bytes).metadata()).format).toBe('webp');
	expect(Buffer.from(thumbhash, 'base64').length).toBeLessThan(30);
});

test('colours of another profile become those of sRGB', async () => {
	const red = { create: { width: 64, height: 64, channels: 3 as const, background: '#ff0000' } };
	const p3 = await sharp(red).withIccProfile('p3').png().toBuffer();
	const { renditions } = await developed(p3);
	const { data } = await sharp(renditions[1]!.content).raw().toBuffer({ resolveWithObject: true });
	expect(data[0]).toBeGreaterThan(245);
	expect(data[1]).toBeLessThan(12);
});

test('transparency stays', async () => {
	const clear = { create: { width: 50, height: 50, channels: 4 as const, background: '#00000000' } };
	const { renditions } = await developed(await sharp(clear).png().toBuffer());
	for (const { content } of renditions) expect((await sharp(content).stats()).isOpaque).toBe(false);
});

test('of a film in a GIF the first picture is kept, and the others are told of', async () => {
	const frame = (colour: string) =>
		sharp({ create: { width: 20, height: 20, channels: 3, background: colour } })
			.png()
			.toBuffer();
	const gif = await sharp([await frame('#f00'), await frame('#0f0'), await frame('#00f')], {
		join: { animated: true }
	})
		.gif()
		.toBuffer();
	const { removed, renditions, height } = await developed(gif);
	expect(removed.frames).toBe(2);
	expect(height).toBe(20);
	expect((await sharp(renditions[1]!.content).metadata()).pages ?? 1).toBe(1);
});

/** A PNG's head that promises far more pixels than follow. */
async function bomb(side: number): Promise<Buffer> {
	const png = await photograph(8, 8).png().toBuffer();
	png.writeUInt32BE(side, 16);
	png.writeUInt32BE(side, 20);
	const { crc32 } = await import('node:zlib');
	png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
	return png;
}

test.each([
	['more pixels than the limit', () => bomb(30_000), 'pixels'],
	['a photograph cut off', async () => (await tellingJpeg()).subarray(0, 40_000), 'broken'],
	['a PNG cut off', async () => (await photograph(300, 300).png().toBuffer()).subarray(0, 2000), 'broken'],
	['nothing', async () => Buffer.from('nothing'), 'broken']
])('%s is refused', async (_, made, refused) => {
	expect(await develop(await made())).toEqual({ refused });
});

test('a page hidden behind a GIF does not come through', async () => {
	const gif = await photograph(40, 40).gif().toBuffer();
	const { renditions } = await developed(Buffer.concat([gif, Buffer.from('<script>alert(1)</script>')]));
	for (const { content } of renditions) expect(Buffer.from(content).includes('<script')).toBe(false);
});

/** How much the brightness of a region varies: what can be made out in it. */
async function detail(content: Uint8Array, region: Region): Promise<number> {
	const { channels } = await sharp(await sharp(content).extract(region).toBuffer()).stats();
	return Math.max(...channels.map(({ stdev }) => stdev));
}

test('blurring leaves nothing to be made out in the area, and the rest as it was', async () => {
	const stripes = Buffer.alloc(400 * 400 * 3, 0).map((_, at) => (Math.floor(at / 3 / 4) % 2 ? 255 : 0));
	const source = await sharp(stripes, { raw: { width: 400, height: 400, channels: 3 } })
		.png()
		.toBuffer();
	const result = await rework(source, { blur: [{ x: 0.5, y: 0.5, rx: 0.25, ry: 0.2 }] }, true);
	if ('refused' in result) throw new Error(result.refused);
	const inside = { left: 140, top: 150, width: 120, height: 100 };
	const outside = { left: 0, top: 0, width: 90, height: 90 };
	for (const content of [result.renditions.at(-1)!.content, result.original!]) {
		expect(await detail(source, inside)).toBeGreaterThan(100);
		expect(await detail(content, inside)).toBeLessThan(8);
		expect(await detail(content, outside)).toBeGreaterThan(80);
	}
});

test.each([
	{ x: 0, y: 0, rx: 0.3, ry: 0.3 },
	{ x: 1, y: 1, rx: 1, ry: 1 },
	{ x: 0.5, y: 0.5, rx: 0.001, ry: 0.001 },
	{ x: 1, y: 0, rx: 0.001, ry: 1 }
])('an area that reaches over the edge (%j) is blurred as far as the picture goes', async (area) => {
	const source = await photograph(90, 70).png().toBuffer();
	expect(await rework(source, { blur: [area] }, false)).toHaveProperty('renditions');
});

test.each([
	[''],
	['II'],
	['MM\0\x2a\0\0\0\x08'],
	['II\x2a\0\x08\0\0\0\xff\xff\x0f\x01'],
	['II\x2a\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0']
])('a damaged EXIF block (%j) is counted as far as it goes', (block) => {
	expect(countExif(Buffer.from(block, 'latin1'))).toBeTypeOf('object');
});
