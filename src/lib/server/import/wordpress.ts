import type { ImportedPoint, ImportedStory, Problem } from '../../newsroom/import.ts';
import { dayOf, excerptOf, languageOf, pointOf } from './fields.ts';
import { fromHtml, isOfTheWeb, plainLine } from './markup.ts';
import { untold, type Found } from './reader.ts';
import { childrenOf, textIn, xmlElements, type XmlElement } from './xml-elements.ts';

const WANTED = new Set(['item', 'wp:author', 'wp:base_blog_url']);
/** What WordPress keeps as posts for itself. */
const INTERNAL =
	/^(?:revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*)$/;
const UNTOLD_STATUS = new Set(['trash', 'auto-draft', 'inherit']);

/** The values of an article's custom fields, and where each is written. */
function fieldsOf(item: XmlElement): Map<string, { value: string; element: XmlElement }> {
	return new Map(
		childrenOf(item, 'wp:postmeta').map((element) => [
			textIn(element, 'wp:meta_key'),
			{ value: textIn(element, 'wp:meta_value'), element }
		])
	);
}
type Fields = ReturnType<typeof fieldsOf>;

/** Headings of one kind: `category`, `post_tag`, or what an extension adds. */
const terms = (item: XmlElement, domain: string) =>
	childrenOf(item, 'category').filter(({ attributes }) => attributes.domain === domain);

/** WPML's fields and Polylang's terms: the language, and what the translations of one article have in common. */
function translationOf(
	item: XmlElement,
	fields: Fields
): { language: string; group: string | null; isOriginal: boolean } {
	const wpml = fields.get('_wpml_import_language_code')?.value;
	if (wpml) {
		const group = fields.get('_wpml_import_translation_group')?.value;
		return {
			language: wpml,
			group: group ? `wpml:${group}` : null,
			isOriginal: !fields.get('_wpml_import_source_language_code')?.value
		};
	}
	const [polylang] = terms(item, 'language');
	const [shared] = terms(item, 'post_translations');
	return {
		language: polylang?.attributes.nicename ?? '',
		group: shared ? `polylang:${shared.attributes.nicename ?? shared.text}` : null,
		isOriginal: true
	};
}

function pointsOf(item: XmlElement, fields: Fields): { points: ImportedPoint[]; problems: Problem[] } {
	const name = fields.get('geo_address')?.value ?? '';
	const given: [string, string, XmlElement][] = [];
	const field = fields.get('geo_latitude') ?? fields.get('geo_longitude');
	if (field)
		given.push([
			fields.get('geo_longitude')?.value ?? '',
			fields.get('geo_latitude')?.value ?? '',
			field.element
		]);
	for (const point of childrenOf(item, 'georss:point')) {
		const [latitude = '', longitude = ''] = point.text.trim().split(/[\s,]+/);
		given.push([longitude, latitude, point]);
	}
	if (textIn(item, 'geo:lat')) given.push([textIn(item, 'geo:long'), textIn(item, 'geo:lat'), item]);
	const points: ImportedPoint[] = [];
	const problems: Problem[] = [];
	for (const [longitude, latitude, { line }] of given) {
		const read = pointOf(longitude, latitude, plainLine(name), { line, excerpt: `${latitude} ${longitude}` });
		if (!read) continue;
		if ('problem' in read) problems.push(read.problem);
		// A site writes the same point in several ways
		else if (!points.some((one) => JSON.stringify(one) === JSON.stringify(read.point)))
			points.push(read.point);
	}
	return { points, problems };
}

function publishedOf(item: XmlElement): { published: string; problem?: Problem } {
	const [date] = childrenOf(item, 'wp:post_date');
	const isDraft = /^(?:draft|pending)$/.test(textIn(item, 'wp:status'));
	const published = date && dayOf(date.text);
	if (!date || published) return { published: isDraft ? '' : (published ?? '') };
	const given = date.text.trim();
	return { published: '', problem: { kind: 'date', given, line: date.line, excerpt: excerptOf(given) } };
}

function* article(item: XmlElement, authors: Map<string, string>): Generator<Found> {
	const fields = fieldsOf(item);
	const [content] = childrenOf(item, 'content:encoded');
	const cleaned = fromHtml(content?.text ?? '', content?.textLine ?? item.line);
	const { points, problems } = pointsOf(item, fields);
	const { published, problem } = publishedOf(item);
	for (const one of [...cleaned.problems, ...problems, ...(problem ? [problem] : [])]) yield { problem: one };
	const { language, group, isOriginal } = translationOf(item, fields);
	const known = languageOf(language);
	if (language && !known) {
		yield { problem: { kind: 'language', given: language, line: item.line, excerpt: language } };
	}
	const link = textIn(item, 'link');
	const login = textIn(item, 'dc:creator');
	const story: ImportedStory = {
		...untold(textIn(item, 'wp:post_id') || textIn(item, 'guid'), item.line),
		what: textIn(item, 'wp:post_type') === 'post' ? 'story' : 'page',
		group,
		language: isOriginal ? known : null,
		texts: {
			[known ?? 'und']: {
				title: plainLine(textIn(item, 'title')),
				standfirst: plainLine(textIn(item, 'excerpt:encoded'), 2000),
				body: cleaned.body
			}
		},
		byline: plainLine(authors.get(login) ?? login, 200),
		published,
		address: isOfTheWeb(link) ? link : '',
		themes: [...terms(item, 'category'), ...terms(item, 'post_tag')]
			.map(({ text }) => plainLine(text, 200))
			.filter(Boolean),
		points,
		media: cleaned.media
	};
	yield { story };
}

function* attachment(item: XmlElement): Generator<Found> {
	const url = textIn(item, 'wp:attachment_url') || textIn(item, 'guid');
	const parent = textIn(item, 'wp:post_parent');
	const alt = fieldsOf(item).get('_wp_attachment_image_alt')?.value ?? '';
	if (isOfTheWeb(url))
		yield { attachment: { url, alt: plainLine(alt, 1000) }, of: parent === '0' ? null : parent };
}

/**
 * Reads what WordPress exports (WXR 1.0 to 1.2): articles and pages with their language and translation group as WPML
 * and Polylang write them. Attachments are told by their address; nothing fetches them.
 */
export async function* readWordpress(path: string): AsyncGenerator<Found> {
	const authors = new Map<string, string>();
	for await (const element of xmlElements(path, WANTED)) {
		if (element.name === 'wp:base_blog_url') yield { origin: element.text.trim() };
		else if (element.name === 'wp:author')
			authors.set(textIn(element, 'wp:author_login'), textIn(element, 'wp:author_display_name'));
		else if (textIn(element, 'wp:post_type') === 'attachment') yield* attachment(element);
		else if (
			!INTERNAL.test(textIn(element, 'wp:post_type')) &&
			!UNTOLD_STATUS.has(textIn(element, 'wp:status'))
		)
			yield* article(element, authors);
	}
}
