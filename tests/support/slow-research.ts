import { booleanPointInPolygon, polygon } from '@turf/turf';
import type Database from 'better-sqlite3';
import { distance } from '../../src/lib/geo/globe.ts';
import type { Language } from '../../src/lib/story/language.ts';
import { precisions, type Precision, type Role } from '../../src/lib/story/precision.ts';
import type { Selection } from '../../src/lib/story/selection.ts';
import { parseWords, type Term } from '../../src/lib/story/words.ts';

/** A published story as its rows say it. */
export interface SlowStory {
	id: number;
	kind: string;
	first: string;
	last: string;
	published: string;
	themes: string[];
	texts: { language: Language; fields: string[] }[];
	geotags: SlowGeotag[];
}

interface SlowGeotag {
	place: string;
	/** The place and all that it lies in. */
	within: string[];
	role: Role;
	precision: Precision;
	longitude: number;
	latitude: number;
}

/** All published stories, read plainly. */
export function readSlowly(database: Database.Database): SlowStory[] {
	const of = <Row>(sql: string, id: number) => database.prepare<[number], Row>(sql).all(id);
	const inside = new Map(
		database
			.prepare<[], { slug: string; whole: string | null }>(
				`SELECT place.slug, whole.slug AS whole FROM place LEFT JOIN place AS whole ON whole.id = place.inside`
			)
			.all()
			.map(({ slug, whole }) => [slug, whole])
	);
	const chain = (slug: string | null | undefined): string[] =>
		slug ? [slug, ...chain(inside.get(slug))] : [];
	return database
		.prepare<[], Omit<SlowStory, 'themes' | 'texts' | 'geotags'>>(
			`SELECT id, kind, occurred_earliest AS first, occurred_latest AS last, published_latest AS published
			FROM public_story`
		)
		.all()
		.map((story) => ({
			...story,
			themes: of<{ slug: string }>(
				'SELECT slug FROM story_theme JOIN theme ON theme.id = theme WHERE story = ?',
				story.id
			).map(({ slug }) => slug),
			texts: of<{ language: Language; title: string; body: string }>(
				'SELECT language, title, body FROM public_story_text WHERE story = ?',
				story.id
			).map(({ language, title, body }) => ({ language, fields: [title, body] })),
			geotags: of<Omit<SlowGeotag, 'within'>>(
				`SELECT slug AS place, role, precision, public_geotag.longitude, public_geotag.latitude
				FROM public_geotag JOIN place ON place.id = place WHERE story = ?`,
				story.id
			).map((geotag) => ({ ...geotag, within: chain(geotag.place) }))
		}));
}

/** Whether a geotag is where, as exact and in a role as asked; without what `aside` names. */
export function isMeant(geotag: SlowGeotag, selection: Selection, aside?: keyof Selection): boolean {
	const { bbox, polygon: ring, around, place, role, precision } = selection;
	const at: [number, number] = [geotag.longitude, geotag.latitude];
	const [west, south, east, north] = bbox ?? [0, 0, 0, 0];
	const isEast = west <= east ? at[0] >= west && at[0] <= east : at[0] >= west || at[0] <= east;
	return (
		(!bbox || (isEast && at[1] >= south && at[1] <= north)) &&
		(!ring || booleanPointInPolygon(at, polygon([[...ring, ring[0]!]]))) &&
		(!around || distance(centreOf(around.centre), at) <= around.radius) &&
		(!place || geotag.within.includes(place)) &&
		(aside === 'role' || !role?.length || role.includes(geotag.role)) &&
		(aside === 'precision' ||
			!precision ||
			precisions.indexOf(geotag.precision) <= precisions.indexOf(precision))
	);
}

/** Every little place has this point. */
export const centreOf = (centre: [number, number] | string): [number, number] =>
	typeof centre === 'string' ? [2, 47] : centre;

function holds(fields: string[], { words, begun }: Term): boolean {
	return fields.some((field) => {
		const tokens = field.split(' ');
		return tokens.some((_, start) =>
			words.every((word, i) => {
				const token = tokens[start + i];
				return begun && i === words.length - 1 ? token?.startsWith(word) : token === word;
			})
		);
	});
}

/** Whether a story is selected; without what `aside` names. */
export function isSelected(
	story: SlowStory,
	selection: Selection,
	aside?: keyof Selection | 'period'
): boolean {
	const { words, from, to, theme, kind, language } = selection;
	const { all, none } = parseWords(words ?? '');
	const some = <T>(asked: T[] | undefined, has: (one: T) => boolean) => !asked?.length || asked.some(has);
	const left = { ...selection, ...(aside && aside !== 'period' && { [aside]: undefined }) };
	const asksPlace =
		left.bbox || left.polygon || left.around || left.place || left.role?.length || left.precision;
	return (
		(aside === 'period' || ((!from || story.last >= from) && (!to || story.first <= to))) &&
		(aside === 'theme' || some(theme, (one) => story.themes.includes(one))) &&
		(aside === 'kind' || some(kind, (one) => story.kind === one)) &&
		(aside === 'language' || some(language, (one) => story.texts.some((text) => text.language === one))) &&
		(!all.length ||
			story.texts.some(({ fields }) => all.every((terms) => terms.some((term) => holds(fields, term))))) &&
		!none.some((term) => story.texts.some(({ fields }) => holds(fields, term))) &&
		(!asksPlace || story.geotags.some((geotag) => isMeant(geotag, left)))
	);
}
