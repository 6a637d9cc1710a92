import { z } from 'zod';
import { languages, type Language } from '../story/language.ts';

/** A foreign one lies with somebody else: only its address and a still are ours. */
export const mediaKinds = ['picture', 'sound', 'video', 'foreign'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** What an upload may be, recognised by its bytes. HEIC is not among them: no decoder for it is free of patents. */
export const acceptedTypes = {
	'image/jpeg': 'picture',
	'image/png': 'picture',
	'image/webp': 'picture',
	'image/avif': 'picture',
	'image/gif': 'picture',
	'audio/mpeg': 'sound',
	'audio/mp4': 'sound',
	'audio/ogg': 'sound',
	'audio/wav': 'sound',
	'audio/flac': 'sound',
	'video/mp4': 'video',
	'video/webm': 'video'
} as const satisfies Record<string, MediaKind>;
export type AcceptedType = keyof typeof acceptedTypes;

const MEGABYTE = 1024 * 1024;

/** In bytes, by kind; of a picture also its pixels and its frames (of which the first is kept). */
export const limits = {
	bytes: { picture: 50 * MEGABYTE, sound: 500 * MEGABYTE, video: 500 * MEGABYTE },
	pixels: 100_000_000,
	frames: 1000
} as const;

/** Widths in which a picture can be had, in pixels; it is never enlarged. */
export const widths = [320, 640, 960, 1440, 2048] as const;

/** Why a file is not taken in. */
export const mediaRefusals = [
	'unknown',
	'svg',
	'heic',
	'broken',
	'bytes',
	'pixels',
	'frames',
	'incomplete',
	'gone',
	'full'
] as const;
export type MediaRefusal = (typeof mediaRefusals)[number];

/** What was taken out of a file, by kind. */
export const removedKinds = ['position', 'device', 'time', 'thumbnail', 'words', 'other', 'frames'] as const;
export type RemovedKind = (typeof removedKinds)[number];
/** How many tags (of `frames`: pictures after the first) of each kind; a kind with none is absent. */
export type Removed = Partial<Record<RemovedKind, number>>;

const share = z.number().min(0).max(1);
/**
 * An ellipse on a picture as it is shown (upright), in shares of its width and height: its middle may lie anywhere on
 * it, its radii are at most the whole.
 */
export const ellipseSchema = z.strictObject({
	x: share,
	y: share,
	rx: share.min(0.001),
	ry: share.min(0.001)
});
export type Ellipse = z.infer<typeof ellipseSchema>;
export const ellipsesSchema = z.array(ellipseSchema).min(1).max(200);

/** The shorter side of what a crop leaves, as a share: less is a slip of the hand. */
export const SMALLEST_CROP = 0.05;
/** What a crop leaves of a picture as it is shown, in shares of its width and height. */
export const cropSchema = z
	.strictObject({ x: share, y: share, width: share.min(SMALLEST_CROP), height: share.min(SMALLEST_CROP) })
	.refine(({ x, y, width, height }) => x + width <= 1.000001 && y + height <= 1.000001)
	.refine(({ width, height }) => width < 1 || height < 1);
export type Crop = z.infer<typeof cropSchema>;

/** Longer than this, a description is better told as a caption; it is advice, not a limit. */
export const ALT_ADVISED = 160;

const line = (most: number) => z.string().trim().max(most);
/** What an editor says of a medium. `still` is the number of the picture shown before a video plays. */
export const descriptionSchema = z.strictObject({
	name: line(200).min(1),
	credit: line(200),
	focus: z.strictObject({ x: share, y: share }),
	still: z.int().positive().nullable(),
	texts: z.record(z.enum(languages), z.strictObject({ alt: line(1000), caption: line(1000) }))
});
export type MediaDescription = z.infer<typeof descriptionSchema>;

/** What is wrong with a field of a description; `needed`: a published story cannot do without. */
export type FieldFault = 'empty' | 'tooLong' | 'notPicture' | 'needed';

/** What has to be said of a medium before it may be published. */
export type Missing = { what: 'alt'; language: Language } | { what: 'credit' };

/** What keeps a medium of a story from being published: it is not there, or lacks something. */
export type MediaBlocker = { media: number; name: string } & (Missing | { what: 'gone' });

/**
 * What a medium still lacks for a story that is published in these languages: a description in each of them, and whose
 * work it is. Of a foreign one, its address says that.
 */
export function missingForPublication(
	media: { kind: MediaKind; credit: string; texts: Partial<Record<Language, { alt: string }>> },
	published: readonly Language[]
): Missing[] {
	const alts = published
		.filter((language) => !media.texts[language]?.alt.trim())
		.map((language): Missing => ({ what: 'alt', language }));
	return media.kind === 'foreign' || media.credit.trim() ? alts : [...alts, { what: 'credit' }];
}

/** The numbers of the media that a body in Markdown shows: `![…](media:12)`, in order, each once. */
export function mediaIn(markdown: string): number[] {
	const found = markdown.matchAll(/!\[[^\]]*\]\(\s*<?media:([1-9]\d{0,14})\b/g);
	return [...new Set([...found].map(([, number]) => Number(number)))];
}
