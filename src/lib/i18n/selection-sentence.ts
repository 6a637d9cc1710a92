import type { Language } from '../story/language.ts';
import type { Role } from '../story/precision.ts';
import type { Selection } from '../story/selection.ts';
import type { Named } from '../story/story.ts';
import { isoDay, dayNumber, type IsoDay, type Moment } from '../story/when.ts';
import { writeWhen } from './dates.ts';
import type { Messages } from './messages/index.ts';

/** A field of the selection as readers think of it: two ends are one period, three kinds of area one place. */
export type Filter = 'words' | 'theme' | 'kind' | 'language' | 'role' | 'place' | 'precision' | 'period';

/** A piece of a sentence; that of a filter can be followed to it. */
export interface Phrase {
	text: string;
	of?: Filter;
}

/** What of a filter is said: what leads to it, and itself. */
export type Clause = [before: string, itself: string];

/** The names of what a selection gives as slugs. */
export interface SelectionNames {
	themes: Named[];
	place?: Named & { kind: string };
	/** Of the place at whose point a radius is drawn. */
	point?: { name: string; kind: string };
}

/** The selection's fields that a filter stands for. */
const fieldsOf: Record<Filter, (keyof Selection)[]> = {
	words: ['words'],
	theme: ['theme'],
	kind: ['kind'],
	language: ['language'],
	role: ['role'],
	place: ['place', 'bbox', 'polygon', 'around'],
	precision: ['precision'],
	period: ['from', 'to']
};

/** The filters in use, in the order of the sentence. */
export function filtersOf(selection: Selection): Filter[] {
	const all = Object.keys(fieldsOf) as Filter[];
	return all.filter((filter) => fieldsOf[filter].some((key) => selection[key] !== undefined));
}

/** The same selection without one of its filters. */
export function without(selection: Selection, filter: Filter): Selection {
	const left = Object.entries(selection).filter(
		([key]) => !fieldsOf[filter].includes(key as keyof Selection)
	);
	return Object.fromEntries(left) as Selection;
}

const isFirstOfMonth = (day: IsoDay) => day.endsWith('-01');
const isLastOfMonth = (day: IsoDay) => isFirstOfMonth(isoDay(dayNumber(day) + 1));

/** As coarse as both ends allow: whole years and whole months are said as such. */
function grainOf(from: IsoDay, to: IsoDay): Moment['grain'] {
	if (from.endsWith('-01-01') && to.endsWith('-12-31')) return 'year';
	return isFirstOfMonth(from) && isLastOfMonth(to) ? 'month' : 'day';
}

/** A period in a sentence: "du 24 octobre au 31 décembre 2016", "en 2016", "à partir du 1er mars 2017". */
export function writePeriodOf(
	m: Messages,
	language: Language,
	{ from, to }: Pick<Selection, 'from' | 'to'>
): string {
	const moment = (day: IsoDay, grain: Moment['grain']): Moment => ({
		earliest: day,
		latest: day,
		grain,
		about: false
	});
	const write = (start: Moment, end?: Moment) =>
		writeWhen(m, language, { edtf: '', earliest: start.earliest, latest: (end ?? start).latest, start, end });
	if (!from || !to) {
		const day = write(moment((from ?? to)!, 'day'));
		return from ? m.explore.since(day) : m.explore.until(day);
	}
	const grain = grainOf(from, to);
	const length = { day: 10, month: 7, year: 4 }[grain];
	if (from.slice(0, length) === to.slice(0, length))
		return m.explore.during(write(moment(from, grain)), grain);
	return m.explore.between(write(moment(from, grain), moment(to, grain)), grain);
}

const lists = new Map<Language, Intl.ListFormat>();
/** "Calais, Arras ou Lille": alternatives. */
function either(language: Language, names: string[]): string {
	let format = lists.get(language);
	if (!format) lists.set(language, (format = new Intl.ListFormat(language, { type: 'disjunction' })));
	return format.format(names);
}

/** What is asked, a clause a filter. */
function clausesOf(
	m: Messages,
	language: Language,
	selection: Selection,
	{ themes, place, point }: SelectionNames
): Map<Filter, Clause> {
	const { words, theme, kind, role, precision, around, bbox, from, to } = selection;
	const e = m.explore;
	const alternatives = (values: string[], name: (value: string) => string) =>
		either(language, values.map(name));
	const clause = (filter: Filter): Clause => {
		switch (filter) {
			case 'words':
				return e.withWords(words!);
			case 'theme':
				return e.onTheme(
					alternatives(theme!, (slug) => themes.find((one) => one.slug === slug)?.name ?? slug)
				);
			case 'kind':
				return e.ofKind(alternatives(kind!, (one) => m.kinds[one] ?? one));
			case 'language':
				return e.readableIn(alternatives(selection.language!, (one) => e.languages[one as Language]));
			case 'role':
				return e.placeAs(alternatives(role!, (one) => e.asRole[one as Role]));
			case 'place':
				if (around) {
					const { centre, radius } = around;
					const [given, named] = typeof centre === 'string' ? [centre, place] : [centre.join(', '), point];
					return e.placeNear(radius / 1000, named?.name ?? given, named?.kind ?? '');
				}
				if (selection.place) return e.located(place?.name ?? selection.place, place?.kind ?? '');
				return bbox ? e.inBox : e.inArea;
			case 'precision':
				return ['', e.knownTo[precision!]];
			case 'period':
				return ['', writePeriodOf(m, language, { from, to })];
		}
	};
	return new Map(filtersOf(selection).map((filter) => [filter, clause(filter)]));
}

/** What must hold of one and the same place, and is said of one. */
const ofPlaces: ReadonlySet<Filter> = new Set(['role', 'place', 'precision']);

/**
 * A selection in words, after whatever it begins with ("4 récits"): "sur le thème Centre d’accueil, dont un lieu est
 * dans le Pas-de-Calais, du 24 octobre au 31 décembre 2016". Empty where nothing is selected.
 */
export function saySelection(
	m: Messages,
	language: Language,
	selection: Selection,
	names: SelectionNames
): Phrase[] {
	const phrases: Phrase[] = [];
	let hasPlace = false;
	for (const [filter, [before, itself]] of clausesOf(m, language, selection, names)) {
		const opening = ofPlaces.has(filter) && !hasPlace ? m.explore.withPlace : '';
		hasPlace ||= ofPlaces.has(filter);
		const lead = `${phrases.length ? m.comma : ''}${opening}${before}`;
		if (lead) phrases.push({ text: lead });
		phrases.push({ text: itself, of: filter });
	}
	return phrases;
}
