import { diffArrays } from 'diff';
import { languages, type Language } from '../story/language.ts';
import { precisions, type Precision } from '../story/precision.ts';
import { emptyText, type Manuscript, type ManuscriptGeotag, type ManuscriptText } from './manuscript.ts';
import { joinParagraphs, paragraphsOf } from './paragraphs.ts';

export const sides = ['mine', 'theirs', 'both'] as const;
export type Side = (typeof sides)[number];

/**
 * A part of two manuscripts that were written from one, beside each other. `changed`: by whom since then; nobody where
 * both still say the same. A passage of a body is some paragraphs of it; any other is a whole field or geotag.
 */
export interface Passage {
	/** Names it among the passages of these three manuscripts. */
	id: string;
	where: Where;
	mine: Value;
	theirs: Value;
	changed: 'nobody' | 'mine' | 'theirs' | 'both';
	/** What can be chosen. */
	choices: readonly Side[];
	/** What is chosen unless somebody says otherwise; undefined where nothing speaks for either. */
	proposed: Side | undefined;
}

/** Which part it is. */
export type Where =
	| { part: 'body'; language: Language }
	| { part: 'text'; language: Language; field: TextField }
	| { part: 'translation'; language: Language }
	| { part: 'field'; field: ManuscriptField }
	| { part: 'geotag'; key: string }
	/** The order of the geotags that both have, by their keys. */
	| { part: 'order' };

type Value =
	| readonly string[]
	| ManuscriptText
	| ManuscriptText[TextField]
	| Manuscript[ManuscriptField]
	| ManuscriptGeotag
	| undefined;

const textFields = ['title', 'standfirst', 'summary', 'titleIsOurs', 'follows', 'isReady'] as const;
type TextField = (typeof textFields)[number];
const fields = [
	'slug',
	'original',
	'occurred',
	'kind',
	'themes',
	'byline',
	'edition',
	'sources',
	'published',
	'dismissed'
] as const;
type ManuscriptField = (typeof fields)[number];
/** Lists of which both sides' can stand together. */
const lists: readonly ManuscriptField[] = ['themes', 'sources', 'dismissed'];

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function passage<Part extends Where>(
	id: string,
	where: Part,
	[base, mine, theirs]: [Value, Value, Value],
	choices: readonly Side[] = ['mine', 'theirs']
): Passage {
	const changed = same(mine, theirs)
		? 'nobody'
		: same(theirs, base)
			? 'mine'
			: same(mine, base)
				? 'theirs'
				: 'both';
	const proposed = changed === 'mine' || changed === 'theirs' ? changed : undefined;
	return { id, where, mine, theirs, changed, choices, proposed };
}

/** Two manuscripts written from one, passage by passage in the order of the page, what is alike included. */
export function passages(base: Manuscript, mine: Manuscript, theirs: Manuscript): Passage[] {
	return [
		...fields.map((field) =>
			passage(
				field,
				{ part: 'field', field },
				[base[field], mine[field], theirs[field]],
				lists.includes(field) ? sides : undefined
			)
		),
		...languages.flatMap((language) => textPassages(language, base, mine, theirs)),
		...geotagPassages(base, mine, theirs)
	];
}

function textPassages(language: Language, base: Manuscript, mine: Manuscript, theirs: Manuscript): Passage[] {
	const [before, one, other] = [base.texts[language], mine.texts[language], theirs.texts[language]];
	if (!one && !other) return [];
	if (!one || !other) return [passage(language, { part: 'translation', language }, [before, one, other])];
	const was = before ?? emptyText();
	return [
		...textFields.map((field) =>
			passage(`${language}-${field}`, { part: 'text', language, field }, [
				was[field],
				one[field],
				other[field]
			])
		),
		...bodyPassages(was.body, one.body, other.body).map((values, i) =>
			passage(`${language}-body-${i}`, { part: 'body', language }, values, sides)
		)
	];
}

type Chunk = [base: string[], mine: string[], theirs: string[]];

/** Paragraph by paragraph as diff3 has it: what all three have stands by itself, and what lies between, together. */
function bodyPassages(base: string, mine: string, theirs: string): Chunk[] {
	const [was, one, other] = [paragraphsOf(base), paragraphsOf(mine), paragraphsOf(theirs)];
	const [inMine, inTheirs] = [matches(was, one), matches(was, other)];
	const chunks: Chunk[] = [];
	let [i, a, b] = [0, 0, 0];
	const add = (toBase: number, toMine: number, toTheirs: number) => {
		chunks.push(...split([was.slice(i, toBase), one.slice(a, toMine), other.slice(b, toTheirs)]));
		[i, a, b] = [toBase, toMine, toTheirs];
	};
	for (const [at, paragraph] of was.entries()) {
		const [there, elsewhere] = [inMine.get(at), inTheirs.get(at)];
		if (there === undefined || elsewhere === undefined) continue;
		add(at, there, elsewhere);
		chunks.push([[paragraph], [paragraph], [paragraph]]);
		[i, a, b] = [at + 1, there + 1, elsewhere + 1];
	}
	add(was.length, one.length, other.length);
	return chunks;
}

/** As many paragraphs on each side are taken for the same ones, rewritten; else they stay together. */
function split([base, mine, theirs]: Chunk): Chunk[] {
	if (!base.length && !mine.length && !theirs.length) return [];
	const isEven = base.length === mine.length && mine.length === theirs.length;
	return isEven ? base.map((_, i) => [[base[i]!], [mine[i]!], [theirs[i]!]]) : [[base, mine, theirs]];
}

/** Which paragraph is which, by their positions. */
function matches(before: string[], after: string[]): Map<number, number> {
	const found = new Map<number, number>();
	let [i, a] = [0, 0];
	for (const { added, removed, count } of diffArrays(before, after)) {
		if (removed) i += count;
		else if (added) a += count;
		else for (let step = 0; step < count; step++) found.set(i++, a++);
	}
	return found;
}

/** Finest first; what is withheld shows nothing. */
const isMoreProtective = (one: Precision, other: Precision) =>
	precisions.indexOf(one) > precisions.indexOf(other);

function geotagPassages(base: Manuscript, mine: Manuscript, theirs: Manuscript): Passage[] {
	const of = ({ geotags }: Manuscript, key: string) => geotags.find((geotag) => geotag.key === key);
	const common = keysInOrder(mine, theirs).filter((key) => of(mine, key) && of(theirs, key));
	const order = ({ geotags }: Manuscript) =>
		geotags.map(({ key }) => key).filter((key) => common.includes(key));
	const found = keysInOrder(mine, theirs).map((key) => {
		const [one, other] = [of(mine, key), of(theirs, key)];
		const found = passage(`geotag-${key}`, { part: 'geotag', key }, [of(base, key), one, other]);
		// Whoever says less of where it was is right until somebody says otherwise
		if (one && other && one.precision !== other.precision)
			found.proposed = isMoreProtective(one.precision, other.precision) ? 'mine' : 'theirs';
		return found;
	});
	return [...found, passage('order', { part: 'order' }, [order(base), order(mine), order(theirs)])];
}

/** The keys of both, those of theirs alone behind the one that they follow there. */
function keysInOrder(mine: Manuscript, theirs: Manuscript): string[] {
	const keys = mine.geotags.map(({ key }) => key);
	let at = 0;
	for (const { key } of theirs.geotags) {
		const there = keys.indexOf(key);
		if (there >= 0) at = there + 1;
		else keys.splice(at++, 0, key);
	}
	return keys;
}

/** The passages that somebody has to look at. */
export const differences = (all: Passage[]): Passage[] => all.filter(({ changed }) => changed !== 'nobody');

export type Choices = Readonly<Record<string, Side | undefined>>;

/** What is chosen of a passage: what somebody says, else what is proposed. */
export function chosen(passage: Passage, choices: Choices): Side | undefined {
	if (passage.changed === 'nobody') return 'mine';
	const said = choices[passage.id];
	return said && passage.choices.includes(said) ? said : passage.proposed;
}

/**
 * One manuscript of two: each passage as it was chosen, mine where nobody chose. All chosen mine is mine, all theirs is
 * theirs, up to empty lines of a body.
 */
export function merge(mine: Manuscript, theirs: Manuscript, all: Passage[], choices: Choices): Manuscript {
	const side = (one: Passage): Side => chosen(one, choices) ?? 'mine';
	const values = new Map(all.map((one) => [one.id, taken(one, side(one))]));
	const texts: Manuscript['texts'] = {};
	for (const language of languages) {
		if (values.has(language)) {
			const text = values.get(language) as ManuscriptText | undefined;
			if (text) texts[language] = text;
		} else if (mine.texts[language]) {
			const body = all.filter(({ where }) => where.part === 'body' && where.language === language);
			texts[language] = {
				...(Object.fromEntries(
					textFields.map((field) => [field, values.get(`${language}-${field}`)])
				) as Pick<ManuscriptText, TextField>),
				body: joinParagraphs(body.flatMap(({ id }) => values.get(id) as string[]))
			};
		}
	}
	const geotags = all.filter(({ where }) => where.part === 'geotag');
	const [lead, other] = all.some((one) => one.where.part === 'order' && side(one) === 'theirs')
		? [theirs, mine]
		: [mine, theirs];
	const rank = new Map(keysInOrder(lead, other).map((key, i) => [key, i]));
	return {
		...(Object.fromEntries(fields.map((field) => [field, values.get(field)])) as Pick<
			Manuscript,
			ManuscriptField
		>),
		texts,
		geotags: geotags
			.map(({ id }) => values.get(id) as ManuscriptGeotag | undefined)
			.filter((geotag) => geotag !== undefined)
			.toSorted((one, other) => rank.get(one.key)! - rank.get(other.key)!)
	};
}

function taken({ mine, theirs, where }: Passage, side: Side): Value {
	if (side !== 'both') return side === 'mine' ? mine : theirs;
	const all = [...(mine as unknown[]), ...(theirs as unknown[])];
	// Of a list each entry once; of a body what both wrote, mine first
	return (
		where.part === 'body' ? all : all.filter((one, i) => all.findIndex((other) => same(one, other)) === i)
	) as Value;
}
