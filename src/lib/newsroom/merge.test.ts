import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../story/language.ts';
import { precisions, roles } from '../story/precision.ts';
import { emptyManuscript, emptyText, type Manuscript, type ManuscriptGeotag } from './manuscript.ts';
import { differences, merge, passages, type Passage, type Side } from './merge.ts';

const written = (body: string, changes: Partial<Manuscript> = {}): Manuscript => ({
	...emptyManuscript('fr', 'small', 'Inès'),
	texts: { fr: { ...emptyText(), title: 'Noël', body, isReady: true } },
	...changes
});
const geotag = (key: string, changes: Partial<ManuscriptGeotag> = {}): ManuscriptGeotag => ({
	key,
	place: 1,
	role: 'setting',
	precision: 'commune',
	mentions: [],
	remark: '',
	...changes
});
const all = (found: Passage[], side: Side) => Object.fromEntries(found.map(({ id }) => [id, side]));

describe('two texts written from one', () => {
	const base = written('Un.\n\nDeux.\n\nTrois.\n\nQuatre.');
	const mine = written('Un, à moi.\n\nDeux.\n\nTrois.\n\nNeuf.\n\nQuatre.');
	const theirs = written('Un, à elle.\n\nDeux.\n\nTrois, à elle.\n\nQuatre.');
	const found = passages(base, mine, theirs);

	test('differ passage by passage, and what one of them changed alone is proposed', () => {
		expect(
			differences(found).map(({ mine, theirs, changed, proposed }) => ({ mine, theirs, changed, proposed }))
		).toEqual([
			{ mine: ['Un, à moi.'], theirs: ['Un, à elle.'], changed: 'both', proposed: undefined },
			{ mine: ['Trois.', 'Neuf.'], theirs: ['Trois, à elle.'], changed: 'both', proposed: undefined }
		]);
		const alone = passages(base, base, theirs);
		expect(differences(alone).map(({ proposed }) => proposed)).toEqual(['theirs', 'theirs']);
		expect(merge(base, theirs, alone, {})).toEqual(theirs);
	});

	test('stand together where both are chosen', () => {
		const [first, second] = differences(found);
		const merged = merge(mine, theirs, found, { [first!.id]: 'both', [second!.id]: 'theirs' });
		expect(merged.texts.fr!.body).toBe('Un, à moi.\n\nUn, à elle.\n\nDeux.\n\nTrois, à elle.\n\nQuatre.');
	});

	test('keep a theme of either once, where both are chosen', () => {
		const [before, one, other] = [['a'], ['a', 'b'], ['a', 'c']].map((themes) => written('Un.', { themes }));
		const found = passages(before!, one!, other!);
		expect(merge(one!, other!, found, { themes: 'both' }).themes).toEqual(['a', 'b', 'c']);
	});
});

test('of two precisions the more protective is proposed, whoever changed it', () => {
	const at = (precision: ManuscriptGeotag['precision']) =>
		written('Un.', { geotags: [geotag('a', { precision })] });
	const proposed = (base: Manuscript, mine: Manuscript, theirs: Manuscript) =>
		differences(passages(base, mine, theirs)).map(({ proposed }) => proposed);
	expect(proposed(at('exact'), at('commune'), at('departement'))).toEqual(['theirs']);
	expect(proposed(at('exact'), at('withheld'), at('departement'))).toEqual(['mine']);
	// Somebody made it finer since; the other left it as it was
	expect(proposed(at('departement'), at('departement'), at('commune'))).toEqual(['mine']);
});

const paragraph = fc.constantFrom('Un.', 'Deux.', 'Trois.', 'Quatre.', 'Cinq.', '- a\n- b');
const anyText = fc.record({
	title: fc.constantFrom('A', 'B'),
	titleIsOurs: fc.boolean(),
	standfirst: fc.constantFrom('', 'C'),
	summary: fc.constantFrom('', 'D'),
	body: fc.array(paragraph, { maxLength: 6 }).map((paragraphs) => paragraphs.join('\n\n')),
	follows: fc.option(fc.nat(3)),
	isReady: fc.boolean()
});
const anyGeotag = (key: string) =>
	fc.record({
		key: fc.constant(key),
		place: fc.integer({ min: 1, max: 3 }),
		role: fc.constantFrom(...roles),
		precision: fc.constantFrom(...precisions),
		mentions: fc.constant(null).map((): ManuscriptGeotag['mentions'] => []),
		remark: fc.constant('')
	});
const anyManuscript: fc.Arbitrary<Manuscript> = fc
	.record({
		slug: fc.constant(''),
		edition: fc.constantFrom('small', 'large'),
		kind: fc.constantFrom('reportage', 'portrait'),
		original: fc.constantFrom(...languages),
		themes: fc.subarray(['a', 'b', 'c']),
		occurred: fc.constantFrom({ typed: '', edtf: '' }, { typed: '2016', edtf: '2016' }),
		published: fc.constantFrom('', '2017'),
		byline: fc.constantFrom('Inès', 'Tom'),
		sources: fc.subarray([
			{ name: 'x', url: '' },
			{ name: 'y', url: '' }
		]),
		texts: fc.record({ fr: anyText, en: anyText, ar: anyText }, { requiredKeys: [] }),
		geotags: fc.shuffledSubarray(['k', 'l', 'm', 'n']).chain((keys) => fc.tuple(...keys.map(anyGeotag))),
		dismissed: fc.constant(null).map((): Manuscript['dismissed'] => [])
	})
	.map((manuscript) => ({ ...manuscript, geotags: [...manuscript.geotags] }));

test('all chosen mine is mine, and all chosen theirs is theirs', () => {
	fc.assert(
		fc.property(anyManuscript, anyManuscript, anyManuscript, (base, mine, theirs) => {
			const found = passages(base, mine, theirs);
			expect(merge(mine, theirs, found, all(found, 'mine'))).toEqual(mine);
			expect(merge(mine, theirs, found, all(found, 'theirs'))).toEqual(theirs);
		})
	);
});

test('what nobody changed is alike whatever is chosen, and nothing that one alone wrote gets lost', () => {
	fc.assert(
		fc.property(anyManuscript, anyManuscript, (base, theirs) => {
			const found = passages(base, base, theirs);
			const merged = merge(base, theirs, found, {});
			// A finer precision of theirs waits for a word: the rest is theirs
			const finer = found.some(
				({ where, proposed, changed }) =>
					where.part === 'geotag' && changed === 'theirs' && proposed === 'mine'
			);
			if (!finer) expect(new Set(merged.geotags)).toEqual(new Set(theirs.geotags));
			expect({ ...merged, geotags: [] }).toEqual({ ...theirs, geotags: [] });
			for (const { changed, mine, theirs } of found) if (changed === 'nobody') expect(mine).toEqual(theirs);
		})
	);
});
