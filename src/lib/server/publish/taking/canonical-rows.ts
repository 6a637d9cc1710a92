import { crc32 } from 'node:zlib';
import { degrees } from '../files/fields.ts';
import type { TakenPlace, TakenStory } from '../files/taken-story.ts';

export const mediaType = 'text/tab-separated-values; charset=utf-8; header=present';

const storyColumns = [
	'story',
	'original',
	'title',
	'kind',
	'themes',
	'occurred',
	'published',
	'source_name',
	'source_url'
];
const placeColumns = ['place', 'role', 'precision', 'longitude', 'latitude', 'radius_m'];

/** The first line: names of the columns. */
export const head = `${[...storyColumns, ...placeColumns].join('\t')}\n`;

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** As PostgreSQL's COPY and the text/tab-separated-values of statisticians have it: a cell is never more than one. */
const cell = (text: string) => text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign]!);

/** What a row says of its story, in the story's own language. */
function storyCells(story: TakenStory): string {
	const { slug, original, title, kind, themes, occurred, published, source } = story;
	const slugs = themes.map((theme) => theme.slug).sort();
	return [slug, original, title, kind, slugs.join(';'), occurred, published, source.name, source.url]
		.map(cell)
		.join('\t');
}

function placeCells({ slug, role, precision, longitude, latitude, radius }: TakenPlace): string {
	return [cell(slug), role, precision, degrees(longitude), degrees(latitude), radius].join('\t');
}

const NOWHERE = '\t'.repeat(placeColumns.length - 1);
const inOrder = (a: TakenPlace, b: TakenPlace) =>
	a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.role < b.role ? -1 : Number(a.role > b.role);

/**
 * A story's rows as the checksum of a snapshot is made over them: the same bytes whoever asks, in whatever language.
 * UTF-8; columns divided by tabs, lines ended by a line feed; backslash, tab, line feed and carriage return written
 * `\\`, `\t`, `\n`, `\r`; themes and a story's rows in the order of their code units; coordinates in degrees, WGS 84,
 * to six decimals without trailing zeros; empty place columns for a story without a public place.
 * @param story told in its original language
 */
export function canonicalRows(story: TakenStory): string {
	const cells = storyCells(story);
	if (!story.places.length) return `${cells}\t${NOWHERE}\n`;
	return story.places
		.toSorted(inOrder)
		.map((place) => `${cells}\t${placeCells(place)}\n`)
		.join('');
}

/** What tells that a row says something else than it did. Nobody outside the store sees these. */
export const sums = {
	name: (story: TakenStory) => crc32(story.slug),
	story: (story: TakenStory) => crc32(storyCells(story)),
	place: (place: TakenPlace) => crc32(placeCells(place))
};
