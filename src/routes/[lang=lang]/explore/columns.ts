import type { Messages } from '$lib/i18n/messages';
import type { View } from './bench';

/** What the table can show of a story or of its places, in the order in which it stands. */
export const columns = [
	'told',
	'title',
	'where',
	'role',
	'precision',
	'kind',
	'themes',
	'languages',
	'places',
	'published'
] as const;
export type Column = (typeof columns)[number];

/** What each view can show. */
const possible: Record<View, readonly Column[]> = {
	stories: columns.filter((column) => column !== 'role'),
	rows: columns.filter((column) => column !== 'where' && column !== 'places'),
	milestones: []
};

const usual: Record<View, readonly Column[]> = {
	stories: ['told', 'title', 'where', 'precision', 'languages', 'places'],
	rows: ['told', 'title', 'role', 'precision', 'published'],
	milestones: []
};

/** The columns that a view offers, each with whether it is shown. */
export function offered(
	view: View,
	chosen: readonly Column[] | undefined
): { column: Column; on: boolean }[] {
	const on = chosen ?? usual[view];
	return possible[view].map((column) => ({ column, on: on.includes(column) }));
}

/** The columns that a view shows. */
export const shown = (view: View, chosen: readonly Column[] | undefined): Column[] =>
	offered(view, chosen).flatMap(({ column, on }) => (on ? column : []));

/** What a view calls its columns. */
export function columnNames({ explore: e }: Messages, view: View): Record<Column, string> {
	return {
		told: e.tells,
		title: view === 'rows' ? e.titlePlaces : e.title,
		where: e.where,
		role: e.role,
		precision: e.precision,
		kind: e.facets.kind,
		themes: e.themes,
		languages: e.tongues,
		places: e.places,
		published: e.published
	};
}
