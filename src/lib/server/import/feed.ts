import type { ImportedPoint, Problem } from '../../newsroom/import.ts';
import { dayOf, excerptOf, languageOf, pointOf, sumOf } from './fields.ts';
import { fromHtml, isOfTheWeb, plainLine } from './markup.ts';
import { untold, type Found } from './reader.ts';
import { childOf, childrenOf, textIn, xmlElements, type XmlElement } from './xml-elements.ts';

/** RSS names its language once, before its items; Atom and RSS 1.0 have it on their elements. */
const WANTED = new Set(['item', 'entry', 'language']);

const dates = ['pubDate', 'published', 'dc:date', 'updated', 'atom:published', 'atom:updated'];
const bodies = ['content:encoded', 'content', 'description', 'summary'];

function linkOf(entry: XmlElement): string {
	const links = childrenOf(entry, 'link');
	const link = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0];
	return link?.attributes.href ?? link?.text.trim() ?? '';
}

function pointsOf(entry: XmlElement): { points: ImportedPoint[]; problems: Problem[] } {
	const inGml = childOf(entry, 'georss:where')?.children.flatMap((one) => childrenOf(one, 'gml:pos')) ?? [];
	const given = [...childrenOf(entry, 'georss:point'), ...inGml].map(({ text, line }) => {
		const [latitude = '', longitude = ''] = text.trim().split(/[\s,]+/);
		return { latitude, longitude, line };
	});
	const latitude = textIn(entry, 'geo:lat');
	if (latitude) given.push({ latitude, longitude: textIn(entry, 'geo:long'), line: entry.line });
	const name = plainLine(textIn(entry, 'georss:featurename') || textIn(entry, 'georss:featureName'));
	const read = given.map(({ longitude, latitude, line }) =>
		pointOf(longitude, latitude, name, { line, excerpt: `${latitude} ${longitude}` })
	);
	return {
		points: read.flatMap((one) => (one && 'point' in one ? [one.point] : [])),
		problems: read.flatMap((one) => (one && 'problem' in one ? [one.problem] : []))
	};
}

function mediaOf(entry: XmlElement) {
	const named = [
		...childrenOf(entry, 'enclosure'),
		...childrenOf(entry, 'media:content'),
		...childrenOf(entry, 'link').filter(({ attributes }) => attributes.rel === 'enclosure')
	];
	return named
		.map(({ attributes }) => attributes.url ?? attributes.href ?? '')
		.filter(isOfTheWeb)
		.map((url) => ({ url, alt: '' }));
}

function dateOf(entry: XmlElement): { published: string; problem?: Problem } {
	const written = dates.map((name) => childOf(entry, name)).find((one) => one?.text.trim());
	if (!written) return { published: '' };
	const published = dayOf(written.text);
	if (published) return { published };
	const given = written.text.trim();
	return { published: '', problem: { kind: 'date', given, line: written.line, excerpt: excerptOf(given) } };
}

function* item(entry: XmlElement, language: string): Generator<Found> {
	const found = bodies.flatMap((name) => childrenOf(entry, name).slice(0, 1));
	const [body, ...shorter] = found.filter(({ text }) => text.trim());
	const cleaned = fromHtml(body?.text ?? '', body?.textLine ?? entry.line);
	const { points, problems } = pointsOf(entry);
	const { published, problem } = dateOf(entry);
	for (const one of [...cleaned.problems, ...problems, ...(problem ? [problem] : [])]) yield { problem: one };
	const address = linkOf(entry);
	const title = plainLine(textIn(entry, 'title'));
	const own = languageOf(entry.attributes['xml:lang'] ?? (textIn(entry, 'dc:language') || language));
	const author = childOf(entry, 'author');
	yield {
		story: {
			...untold(
				textIn(entry, 'guid') || textIn(entry, 'id') || address || sumOf(title, published),
				entry.line
			),
			language: own,
			texts: {
				[own ?? 'und']: {
					title,
					standfirst: shorter[0] ? plainLine(shorter[0].text, 2000) : '',
					body: cleaned.body
				}
			},
			byline: plainLine(
				textIn(entry, 'dc:creator') || (author ? textIn(author, 'name') || author.text : ''),
				200
			),
			published,
			address: isOfTheWeb(address) ? address : '',
			themes: childrenOf(entry, 'category')
				.map(({ text, attributes }) => plainLine(text || attributes.label || attributes.term || '', 200))
				.filter(Boolean),
			points,
			media: [...cleaned.media, ...mediaOf(entry)]
		}
	};
}

/** Reads RSS 2.0, RSS 1.0 and Atom, with GeoRSS. */
export async function* readFeed(path: string): AsyncGenerator<Found> {
	let language = '';
	for await (const element of xmlElements(path, WANTED)) {
		if (element.name === 'language') language = element.text;
		else yield* item(element, language);
	}
}
