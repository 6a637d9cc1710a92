import { inChunks } from './chunks.ts';
import { degrees } from './fields.ts';
import { midnight, storyAddress, type Batches, type Context, type TakenStory } from './taken-story.ts';
import { element, openingTag, xmlText } from './xml.ts';

export const mediaType = 'application/atom+xml; charset=utf-8';

const text = (name: string, content: string) => element(name, {}, xmlText(content));
const link = (rel: string, href: string, rest: Record<string, string> = {}) =>
	element('link', { rel, href, ...rest });

/**
 * Where the story happens, as GeoRSS Simple has it: latitude first, the radius in metres. An entry has one location
 * there, and a radius would not say which of several points it belongs to: so the first place alone, which is the
 * newsroom's setting. The files of features tell them all.
 */
function location({ places: [place] }: TakenStory): string {
	if (!place) return '';
	const radius = place.radius ? text('georss:radius', String(place.radius)) : '';
	return (
		text('georss:point', `${degrees(place.latitude)} ${degrees(place.longitude)}`) +
		text('georss:featurename', place.name) +
		text('georss:relationshiptag', place.role) +
		radius
	);
}

/** Where the report appeared first; nothing of what is the newsroom's own, or has no address. */
function via({ source: { name, url }, original }: TakenStory): string {
	return url ? link('via', url, { ...(name && { title: name }), hreflang: original }) : '';
}

function entry(story: TakenStory, context: Context): string {
	const address = storyAddress(context, story);
	const content =
		text('id', address) +
		text('title', story.title) +
		// Of what an edition brought no hour is known: its day of publication is what is certain
		text('updated', story.modified ?? midnight(story.publishedLatest)) +
		text('published', midnight(story.publishedEarliest)) +
		link('alternate', address, { type: 'text/html', hreflang: story.language }) +
		via(story) +
		story.themes.map(({ slug, name }) => element('category', { term: slug, label: name })).join('') +
		text('summary', story.standfirst) +
		element('content', { type: 'text' }, xmlText(story.summary)) +
		location(story);
	return `${element('entry', { 'xml:lang': story.language }, content)}\n`;
}

const namespaces = {
	xmlns: 'http://www.w3.org/2005/Atom',
	'xmlns:georss': 'http://www.georss.org/georss',
	'xmlns:opensearch': 'http://a9.com/-/spec/opensearch/1.1/'
};

/**
 * The selection as an Atom feed (RFC 4287) with GeoRSS Simple. A feed's id is its page's address, the same on each of
 * its pages (RFC 5005, section 3); an entry's is the story's own in the entry's language, since a translation is a
 * text that readers keep apart. The newsroom is the author of the summaries; the report they tell of is the entry's
 * `via` where it has an address, and no other author is claimed. A date that is no day counts from its first to its last midnight, UTC.
 *
 * Written by hand: the package feed (6.0) builds the whole document in memory, marks every title as HTML, and its
 * Atom knows neither xml:lang nor elements of other namespaces, GeoRSS among them.
 */
export function writeAtom(batches: Batches, context: Context): AsyncGenerator<string, void, void> {
	const { language, title, address, self, next, updated, edition, total } = context;
	const head =
		`<?xml version="1.0" encoding="UTF-8"?>\n${openingTag('feed', { ...namespaces, 'xml:lang': language })}\n` +
		text('id', address) +
		text('title', title) +
		text('updated', updated.toISOString()) +
		element('author', {}, text('name', edition.name) + text('uri', edition.home)) +
		text('rights', edition.licence) +
		link('self', self, { type: 'application/atom+xml' }) +
		link('alternate', address, { type: 'text/html', hreflang: language }) +
		(next ? link('next', next, { type: 'application/atom+xml' }) : '') +
		text('opensearch:totalResults', String(total));
	return inChunks(batches, {
		head: `${head}\n`,
		item: (story) => entry(story, context),
		tail: '</feed>\n'
	});
}
