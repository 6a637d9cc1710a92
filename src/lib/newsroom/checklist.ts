import { languages, type Language } from '../story/language.ts';
import { precisions, type Precision } from '../story/precision.ts';
import { foldName } from '../story/fold.ts';
import type { ChecklistFacts, NamedFact } from './checklist-facts.ts';
import { fineWords, isFiner, type FineKind } from './fine-words.ts';
import { innerLinks, outerLinks } from './links.ts';
import { readyLanguages, type Manuscript, type ManuscriptGeotag } from './manuscript.ts';
import { proposedPrecision, type BeyondCommune } from './protection.ts';
import { blockers, namesBlock, type Blocker } from './readiness.ts';

/** How many names of a text wait for somebody's word. */
export interface WaitingNames {
	proposed: number;
	ambiguous: number;
}

/** What a point of the checklist says. */
export type Said =
	| Blocker
	| { what: 'names'; language: Language; proposed: number; ambiguous: number }
	| { what: 'alt'; media: number; name: string; language: Language }
	| { what: 'credit' | 'gone'; media: number; name: string }
	| { what: 'fine'; language: Language; surface: string; kind: FineKind; shown: Precision; in: FineSource }
	| { what: 'fineKept'; surface: string; remark: string }
	| { what: 'few'; geotag: string; place: number; people: number; proposed: BeyondCommune }
	| { what: 'behind'; language: Language; follows: number; paragraphs: number }
	| { what: 'deadLink'; href: string; language: Language }
	| { what: 'unopened'; href: string; language: Language }
	| { what: 'notReady'; language: Language }
	| { what: 'dated' }
	| { what: 'placed'; count: number }
	| { what: 'described'; byline: boolean; themes: number }
	| { what: 'pictured'; count: number }
	| { what: 'linked'; inner: number; outer: number };

/** Where finer words stand: in the text, or in what a picture says and is called. */
export type FineSource = { part: 'text' } | { part: 'alt' | 'caption' | 'file'; media: number };

export interface Point {
	id: string;
	state: 'blocks' | 'look' | 'done';
	said: Said;
}

/** What somebody looked at themselves. */
export interface Looked {
	/** By language, where the assistant has read the text. */
	names: Partial<Record<Language, WaitingNames>>;
	/** Readers see the story already. */
	isPublic: boolean;
	/** Outer links that somebody opened here. */
	opened: ReadonlySet<string>;
}

/** What is shown of where the story happens: of several settings the coarsest, since words may be about any. */
export function shownSetting({ geotags }: Pick<Manuscript, 'geotags'>): ManuscriptGeotag | undefined {
	const settings = geotags.filter(({ role }) => role === 'setting');
	const coarsest = (settings.length ? settings : geotags).toSorted(
		(one, other) => precisions.indexOf(other.precision) - precisions.indexOf(one.precision)
	);
	return coarsest[0];
}

/** All that stands between a manuscript and its readers, what blocks first; what is done is told too. */
export function checklist(document: Manuscript, facts: ChecklistFacts, looked: Looked): Point[] {
	const points = [
		...names(document, looked),
		...blockers(document).map((said): Point => point('blocks', said)),
		...media(facts),
		...tooPrecise(document, facts),
		...tooFewPeople(document, facts),
		...translations(document, facts),
		...links(document, facts, looked.opened),
		...done(document, facts)
	];
	const order = ['blocks', 'look', 'done'] as const;
	return points.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

const point = (state: Point['state'], said: Said): Point => ({ id: JSON.stringify(said), state, said });

/** Names are proposed by the assistant, in each text that would be published. */
function names(document: Manuscript, { names: waiting, isPublic }: Looked): Point[] {
	const state = namesBlock({ isPublic }) ? 'blocks' : 'look';
	return readyLanguages(document).flatMap((language) => {
		const { proposed = 0, ambiguous = 0 } = waiting[language] ?? {};
		return proposed + ambiguous ? [point(state, { what: 'names', language, proposed, ambiguous })] : [];
	});
}

function media(facts: ChecklistFacts): Point[] {
	return facts.media.flatMap(({ id, name, missing }) =>
		missing.map((one) =>
			point(
				'blocks',
				one.what === 'alt'
					? { what: 'alt', media: id, name, language: one.language }
					: { what: one.what, media: id, name }
			)
		)
	);
}

function tooPrecise(document: Manuscript, facts: ChecklistFacts): Point[] {
	const setting = shownSetting(document);
	if (!setting) return [];
	const { precision: shown, remark } = setting;
	const told = toldNames(document, facts);
	const isTold = (name: string) => told.has(foldName(name));
	const finer = facts.named.filter(({ name, kind }) => isFiner(kind, shown) && !isTold(name));
	const find = (text: string, language: Language, source: FineSource): Point[] =>
		fineWords(text, language, finer)
			.filter(({ kind, surface }) => isFiner(kind, shown) && !isTold(surface))
			.map(({ surface, kind }) =>
				remark
					? point('done', { what: 'fineKept', surface, remark })
					: point('look', { what: 'fine', language, surface, kind, shown, in: source })
			);
	return readyLanguages(document).flatMap((language) => {
		const { title = '', standfirst = '', summary = '', body = '' } = document.texts[language] ?? {};
		return [
			...find([title, standfirst, summary, body].join('\n\n'), language, { part: 'text' }),
			...facts.media.flatMap(({ id, name, texts }) => [
				...find(name.replace(/[-_.]+/g, ' '), language, { part: 'file', media: id }),
				...find(texts[language].alt, language, { part: 'alt', media: id }),
				...find(texts[language].caption, language, { part: 'caption', media: id })
			])
		];
	});
}

/** Names, folded, that say no more than the map: of places that a geotag shows as what they are, or that it lies in. */
function toldNames({ geotags }: Manuscript, { places, named }: ChecklistFacts): Set<string> {
	const isTold = ({ place, kind }: NamedFact) =>
		geotags.some((geotag) => places[geotag.place]?.chain.includes(place) && !isFiner(kind, geotag.precision));
	return new Set(named.filter(isTold).map(({ name }) => foldName(name)));
}

/** A commune of so few people is nearly an address: the next level is proposed. */
function tooFewPeople({ geotags }: Manuscript, { places }: ChecklistFacts): Point[] {
	return geotags.flatMap(({ key: geotag, place, precision }) => {
		const known = places[place];
		const proposed = known && proposedPrecision(known, precision);
		if (!proposed) return [];
		return [point('look', { what: 'few', geotag, place, people: known.communePopulation, proposed })];
	});
}

function translations(document: Manuscript, { lags }: ChecklistFacts): Point[] {
	return languages.flatMap((language) => {
		const text = document.texts[language];
		if (!text || language === document.original) return [];
		if (!text.isReady) return [point('look', { what: 'notReady', language })];
		const lag = lags[language];
		if (!lag) return [];
		const { follows, paragraphs } = lag;
		return [point('look', { what: 'behind', language, follows, paragraphs })];
	});
}

function links(document: Manuscript, { deadLinks }: ChecklistFacts, opened: ReadonlySet<string>): Point[] {
	return readyLanguages(document).flatMap((language) => {
		const body = document.texts[language]?.body ?? '';
		const unique = (found: string[]) => [...new Set(found)];
		return [
			...unique(innerLinks(body))
				.filter((href) => deadLinks.includes(href))
				.map((href) => point('look', { what: 'deadLink', href, language })),
			...unique(outerLinks(body))
				.filter((href) => !opened.has(href))
				.map((href) => point('look', { what: 'unopened', href, language }))
		];
	});
}

function done(document: Manuscript, facts: ChecklistFacts): Point[] {
	const points: Point[] = [];
	const bodies = readyLanguages(document).map((language) => document.texts[language]?.body ?? '');
	const inner = new Set(bodies.flatMap(innerLinks)).size;
	const outer = new Set(bodies.flatMap(outerLinks)).size;
	if (document.occurred.edtf) points.push(point('done', { what: 'dated' }));
	if (document.geotags.length) points.push(point('done', { what: 'placed', count: document.geotags.length }));
	if (document.themes.length) {
		const byline = document.byline.trim() !== '';
		points.push(point('done', { what: 'described', byline, themes: document.themes.length }));
	}
	if (facts.media.length && facts.media.every(({ missing }) => missing.length === 0))
		points.push(point('done', { what: 'pictured', count: facts.media.length }));
	const isDead = bodies.flatMap(innerLinks).some((href) => facts.deadLinks.includes(href));
	if (inner + outer && !isDead) points.push(point('done', { what: 'linked', inner, outer }));
	return points;
}
