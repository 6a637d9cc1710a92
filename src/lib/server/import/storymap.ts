import { z } from 'zod';
import type { ImportedPoint, ImportedStory, Problem } from '../../newsroom/import.ts';
import { FileFault } from './faults.ts';
import { languageOf, pointOf, whenOf } from './fields.ts';
import { linesOfList, parseJson } from './json-lines.ts';
import { asMarkdown, fromHtml, isOfTheWeb, plainLine } from './markup.ts';
import { untold, type Found } from './reader.ts';
import { wholeText } from './source-text.ts';

/** Bytes: a story map is a page. */
const LARGEST = 16 * 1024 * 1024;

const number = z.union([z.string(), z.number()]).transform(String);
const slide = z.looseObject({
	type: z.string().optional(),
	date: z.string().optional(),
	text: z.looseObject({ headline: z.string().default(''), text: z.string().default('') }).optional(),
	location: z
		.looseObject({ lat: number.optional(), lon: number.optional(), name: z.string().optional() })
		.optional(),
	media: z
		.looseObject({
			url: z.string().default(''),
			caption: z.string().default(''),
			credit: z.string().optional()
		})
		.optional()
});
const storymap = z.looseObject({
	storymap: z.looseObject({ slides: z.array(slide).min(1).max(500), language: z.string().optional() })
});

type Slide = z.infer<typeof slide>;

/** A slide as a section: its headline, its text, its picture's caption. */
function section({ text, media }: Slide, isFirst: boolean, line: number | null) {
	const cleaned = fromHtml(text?.text ?? '', line);
	const headline = plainLine(text?.headline ?? '');
	const caption = plainLine(media?.caption ?? '', 1000);
	const body = [
		isFirst || !headline ? '' : `## ${asMarkdown(headline)}`,
		cleaned.body,
		caption && asMarkdown(caption, ['italic'])
	]
		.filter(Boolean)
		.join('\n\n');
	const picture = media && isOfTheWeb(media.url) ? [{ url: media.url, alt: caption }] : [];
	return { headline, body, problems: cleaned.problems, media: [...cleaned.media, ...picture] };
}

function place({ location, text }: Slide, line: number | null): ReturnType<typeof pointOf> {
	const { lat = '', lon = '', name } = location ?? {};
	return pointOf(lon, lat, plainLine(name ?? text?.headline ?? ''), { line, excerpt: `${lat} ${lon}` });
}

/** Reads what StoryMapJS publishes: one story, its slides as sections in their order, each with its point. */
export async function* readStorymap(path: string): AsyncGenerator<Found> {
	const text = await wholeText(path, LARGEST);
	const lines = linesOfList(text, 'slides');
	const read = storymap.safeParse(parseJson(text));
	if (!read.success) {
		const [issue] = read.error.issues;
		const [, list, index] = issue?.path ?? [];
		const line = list === 'slides' && typeof index === 'number' ? (lines[index] ?? null) : null;
		throw new FileFault('shape', { line, given: issue?.path.join('.') });
	}
	const { slides, language } = read.data.storymap;
	const own = languageOf(language ?? '');
	const sections = slides.map((one, index) => section(one, index === 0, lines[index] ?? null));
	const problems: Problem[] = sections.flatMap((one) => one.problems);
	const points: ImportedPoint[] = [];
	for (const [index, one] of slides.entries()) {
		const at = place(one, lines[index] ?? null);
		if (at && 'problem' in at) problems.push(at.problem);
		else if (at) points.push(at.point);
	}
	for (const problem of problems) yield { problem };
	const dated = slides.find(({ date }) => date?.trim())?.date?.trim() ?? '';
	const story: ImportedStory = {
		...untold('storymap', 1),
		language: own,
		texts: {
			[own ?? 'und']: {
				title: sections.find(({ headline }) => headline)?.headline ?? '',
				standfirst: '',
				body: sections
					.map(({ body }) => body)
					.filter(Boolean)
					.join('\n\n')
			}
		},
		occurred: whenOf(dated) ? dated.slice(0, 100) : '',
		points,
		media: sections.flatMap(({ media }) => media)
	};
	yield { story };
}
