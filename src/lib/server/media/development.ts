import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { rgbaToThumbHash, thumbHashToRGBA } from 'thumbhash';
import {
	limits,
	widths,
	type Crop,
	type Ellipse,
	type MediaRefusal,
	type Removed
} from '../../newsroom/media.ts';
import { blurAreas, type Pixels } from './blurring.ts';
import { countExif } from './exif.ts';

/** A picture in one width and format. */
export interface Rendition {
	/** Such as `640.avif`. */
	name: string;
	type: 'image/avif' | 'image/webp';
	width: number;
	height: number;
	content: Uint8Array;
}

/** What becomes of a picture: every pixel written anew, nothing else of the file carried over. */
export interface Developed {
	/** Of the upright picture as it came; the largest rendition may be smaller. */
	width: number;
	height: number;
	renditions: Rendition[];
	/** Base64. */
	thumbhash: string;
	/** The ThumbHash drawn, as a `data:` address of about 200 bytes. */
	foretaste: string;
	removed: Removed;
}

/** Why a file cannot be developed; it crosses from a process to another, and so is a plain value. */
export type Undeveloped = { refused: MediaRefusal };

/**
 * AVIF at its quickest is as small here as at effort 2, in a fifth of the time: five widths of a twelve-megapixel
 * photograph take about 1.5 s on one processor.
 */
const AVIF = { quality: 52, effort: 0 };
const WEBP = { quality: 76, effort: 2 };
/** Of a kept original whose faces were blurred. */
const ORIGINAL = { quality: 95, effort: 2 };
const SECONDS = 60;

const reading: SharpOptions = { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true };

/** Decoders say in English what is wrong; only that there are too many pixels is told apart. */
function refusalOf(failure: unknown): Undeveloped {
	const said = failure instanceof Error ? failure.message : '';
	return { refused: /pixel limit|too large|exceeds/i.test(said) ? 'pixels' : 'broken' };
}

function countRemoved(found: Metadata): Removed {
	const removed = found.exif ? countExif(found.exif) : {};
	// XMP and IPTC are languages of their own: each block counts for one
	const words =
		[found.xmp, found.iptc].filter(Boolean).length + (found.comments?.length ?? 0) + (removed.words ?? 0);
	const frames = (found.pages ?? 1) - 1;
	const other = (found.icc ? 1 : 0) + (removed.other ?? 0);
	return { ...removed, ...(words && { words }), ...(other && { other }), ...(frames > 0 && { frames }) };
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
	const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height, channels: info.channels };
}

const drawn = ({ data, width, height, channels }: Pixels) =>
	sharp(data, { raw: { width, height, channels } });

/** The widths a picture is offered in: all that it fills, and its own where it is narrower than the largest. */
function offeredWidths(width: number): number[] {
	const narrower = widths.filter((one) => one < width);
	return [...narrower, Math.min(width, widths.at(-1)!)];
}

async function render(largest: Pixels): Promise<Rendition[]> {
	const renditions: Rendition[] = [];
	for (const width of offeredWidths(largest.width)) {
		const sized = () => drawn(largest).resize({ width });
		const avif = await sized().avif(AVIF).toBuffer({ resolveWithObject: true });
		const webp = await sized().webp(WEBP).toBuffer({ resolveWithObject: true });
		const { height } = webp.info;
		renditions.push(
			{ name: `${width}.avif`, type: 'image/avif', width, height, content: avif.data },
			{ name: `${width}.webp`, type: 'image/webp', width, height, content: webp.data }
		);
	}
	return renditions;
}

async function foretell(largest: Pixels): Promise<{ thumbhash: string; foretaste: string }> {
	const small = await pixelsOf(
		drawn(largest).resize({ width: 100, height: 100, fit: 'inside' }).ensureAlpha()
	);
	const hash = rgbaToThumbHash(small.width, small.height, small.data);
	const { w, h, rgba } = thumbHashToRGBA(hash);
	const picture = await drawn({ data: Buffer.from(rgba), width: w, height: h, channels: 4 })
		.webp({ quality: 40, effort: 4 })
		.toBuffer();
	return {
		thumbhash: Buffer.from(hash).toString('base64'),
		foretaste: `data:image/webp;base64,${picture.toString('base64')}`
	};
}

/** The upright picture in sRGB: no tag of the file is read again after this. */
const upright = (source: string | Uint8Array) =>
	sharp(source, reading).timeout({ seconds: SECONDS }).autoOrient();

const LARGEST = widths.at(-1)!;

/**
 * Develops a picture that somebody uploaded. Only its first frame is kept.
 * @param source a file's path, or its bytes
 */
export async function develop(source: string | Uint8Array): Promise<Developed | Undeveloped> {
	try {
		const found = await sharp(source, { ...reading, limitInputPixels: false }).metadata();
		if (found.width * found.height > limits.pixels) return { refused: 'pixels' };
		if ((found.pages ?? 1) > limits.frames) return { refused: 'frames' };
		const { width, height } = found.autoOrient;
		const largest = await pixelsOf(
			upright(source).resize({ width: LARGEST, withoutEnlargement: true }).toColourspace('srgb')
		);
		return {
			width,
			height,
			renditions: await render(largest),
			...(await foretell(largest)),
			removed: countRemoved(found)
		};
	} catch (failure) {
		return refusalOf(failure);
	}
}

/** A picture developed anew from pixels that somebody changed. */
export interface Reworked {
	/** Of the changed picture, before it is made smaller. */
	width: number;
	height: number;
	renditions: Rendition[];
	thumbhash: string;
	foretaste: string;
	/** In place of the kept original, where there is one: as large, and changed too. */
	original?: Uint8Array;
}

/** What is done to a picture's pixels for good. */
export type Rework = { blur: Ellipse[] } | { crop: Crop };

/** Whole pixels, at least one each way. */
async function cropPixels(pixels: Pixels, { x, y, width, height }: Crop): Promise<Pixels> {
	const [left, top] = [Math.floor(x * pixels.width), Math.floor(y * pixels.height)];
	const [right, bottom] = [Math.round((x + width) * pixels.width), Math.round((y + height) * pixels.height)];
	return pixelsOf(
		drawn(pixels).extract({
			left,
			top,
			width: Math.max(1, Math.min(pixels.width, right) - left),
			height: Math.max(1, Math.min(pixels.height, bottom) - top)
		})
	);
}

/**
 * Blurs areas of a picture or cuts off its edges, for good.
 * @param source the kept original's bytes (`isOriginal`), or those of the largest rendition
 */
export async function rework(
	source: Uint8Array,
	work: Rework,
	isOriginal: boolean
): Promise<Reworked | Undeveloped> {
	try {
		const pixels = await pixelsOf(upright(source).toColourspace('srgb'));
		const whole = 'blur' in work ? await blurAreas(pixels, work.blur) : await cropPixels(pixels, work.crop);
		const largest = whole.width > LARGEST ? await pixelsOf(drawn(whole).resize({ width: LARGEST })) : whole;
		return {
			width: whole.width,
			height: whole.height,
			renditions: await render(largest),
			...(await foretell(largest)),
			...(isOriginal && { original: await drawn(whole).webp(ORIGINAL).toBuffer() })
		};
	} catch (failure) {
		return refusalOf(failure);
	}
}
