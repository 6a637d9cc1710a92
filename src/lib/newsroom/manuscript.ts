import { z } from 'zod';
import { languages, type Language } from '../story/language.ts';
import { precisions, roles } from '../story/precision.ts';

/** Where a manuscript stands. A binned one keeps what it was. */
export const statuses = ['draft', 'review', 'scheduled', 'published', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** Why a story is withdrawn; kept in the log. */
export const withdrawalReasons = ['danger', 'asked', 'mistake', 'law'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** Bytes of a manuscript as JSON: some three hundred pages. */
export const LONGEST_MANUSCRIPT = 1_000_000;

const line = (longest: number) =>
	z
		.string()
		.max(longest)
		.regex(/^[^\r\n]*$/);
const slug = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
	.max(120);
/** A link for readers: of the web, nothing that a browser would run. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

const text = z.strictObject({
	title: line(300),
	/** The title is the newsroom's, not the work's own. */
	titleIsOurs: z.boolean(),
	standfirst: z.string().max(2000),
	/** One or two sentences for lists. */
	summary: z.string().max(2000),
	/** Markdown */
	body: z.string().max(400_000),
	/** The revision of the original that this translation follows; null for the original itself. */
	follows: z.int().min(0).nullable(),
	/** May be published when the story is; the original always is. */
	isReady: z.boolean()
});
export type ManuscriptText = z.infer<typeof text>;

const mention = z.strictObject({ language: z.enum(languages), surface: line(200) });
export type Mention = z.infer<typeof mention>;

const geotag = z.strictObject({
	/** Names this geotag within its story, whatever becomes of its place: the true geometry is kept under it. */
	key: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
	/** The store's number of the place. */
	place: z.int().positive(),
	role: z.enum(roles),
	precision: z.enum(precisions),
	/** The words of the text that a person said are this place. */
	mentions: z.array(mention).max(200),
	/** Why words finer than the map stay in the text, where somebody said so. */
	remark: z.string().max(500)
});
export type ManuscriptGeotag = z.infer<typeof geotag>;

/**
 * The working copy of a story, whole. It holds no true geometry: that is kept apart, so that a contributor, a
 * revision or an export never carries it by mistake.
 */
export const manuscriptSchema = z.strictObject({
	/** The story's address; '' until it is first published, when it comes from the title. */
	slug: slug.or(z.literal('')),
	edition: slug,
	kind: slug,
	original: z.enum(languages),
	themes: z.array(slug).max(50),
	/** When it happens: as typed, and as read (EDTF level 1; '' while it cannot be read). */
	occurred: z.strictObject({ typed: line(100), edtf: line(100) }),
	/** When it first came out, EDTF, or as typed while it cannot be read; '': on the day it is first published here. */
	published: line(100),
	byline: line(200),
	/** Addresses as typed: readers are led to those alone that are some, see `sourcesOf`. */
	sources: z.array(z.strictObject({ name: line(300), url: line(2000) })).max(50),
	texts: z.partialRecord(z.enum(languages), text),
	/** Confirmed by a person, in the newsroom's order. */
	geotags: z.array(geotag).max(200),
	/** Names that a person said are no places here. */
	dismissed: z.array(mention).max(500)
});
export type Manuscript = z.infer<typeof manuscriptSchema>;

export const emptyText = (): ManuscriptText => ({
	title: '',
	titleIsOurs: true,
	standfirst: '',
	summary: '',
	body: '',
	follows: null,
	isReady: false
});

/** A manuscript of which nothing is written yet. */
export function emptyManuscript(original: Language, edition: string, byline = ''): Manuscript {
	return {
		slug: '',
		edition,
		kind: 'reportage',
		original,
		themes: [],
		occurred: { typed: '', edtf: '' },
		published: '',
		byline,
		sources: [],
		texts: { [original]: { ...emptyText(), isReady: true } },
		geotags: [],
		dismissed: []
	};
}

/** What lists call it: the title in the original, else the first that there is, else ''. */
export function titleOf({ original, texts }: Manuscript): string {
	return texts[original]?.title || Object.values(texts).find(({ title }) => title)?.title || '';
}

/** The languages whose text may be published: the original, and translations that somebody called ready. */
export function readyLanguages({ original, texts }: Manuscript): Language[] {
	return languages.filter((language) => language === original || texts[language]?.isReady);
}
