import { z } from 'zod';
import { emptyText, manuscriptSchema, type Manuscript } from '$lib/newsroom/manuscript';
import { languages } from '$lib/story/language';

/** Browsers send the ends of lines in two characters. */
const lines = z.string().transform((text) => text.replaceAll('\r\n', '\n'));
const field = (longest: number) => z.string().trim().max(longest).catch('');

const formSchema = z.object({
	base: z.coerce.number().int().min(0),
	token: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
	language: z.enum(languages),
	title: field(300),
	standfirst: lines.pipe(field(2000)),
	summary: lines.pipe(field(2000)),
	body: lines,
	occurred: field(100),
	published: field(100),
	kind: z.string(),
	edition: z.string(),
	byline: field(200),
	source: field(300),
	address: field(2000),
	isReady: z.literal('on').optional()
});

export interface FormSave {
	base: number;
	token: string;
	document: Manuscript;
	/** The fields that cannot be as they were typed; what stands in `document` is as it was. */
	wrong: string[];
}

/**
 * What the editor's form says when it is sent without a script: the manuscript at its base with what the page's own
 * fields say. Undefined where the fields themselves are not there.
 */
export function readForm(data: FormData, base: Manuscript): FormSave | undefined {
	const form = formSchema.safeParse(Object.fromEntries(data));
	if (!form.success) return undefined;
	const { base: number, token, language, title, standfirst, summary, body, isReady, ...given } = form.data;
	const isOriginal = language === base.original;
	const before = base.texts[language] ?? { ...emptyText(), follows: isOriginal ? null : number };
	const [, ...otherSources] = base.sources;
	const source = { name: given.source, url: given.address };
	const changed: Manuscript = {
		...base,
		kind: given.kind,
		edition: given.edition,
		byline: given.byline,
		occurred: { typed: given.occurred, edtf: '' },
		published: given.published,
		themes: data.getAll('theme').map(String),
		sources: source.name || source.url ? [source, ...otherSources] : otherSources,
		texts: {
			...base.texts,
			[language]: { ...before, title, standfirst, summary, body, isReady: isOriginal || isReady === 'on' }
		}
	};
	const parsed = manuscriptSchema.safeParse(changed);
	if (parsed.success) return { base: number, token, document: parsed.data, wrong: [] };
	return {
		base: number,
		token,
		document: changed,
		wrong: parsed.error.issues.map(({ path }) => String(path.at(0) === 'texts' ? path.at(-1) : path[0]))
	};
}
