import { describe, expect, test } from 'vitest';
import type { Precision } from '../story/precision.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { checklist, shownSetting, type Looked } from './checklist.ts';
import { emptyManuscript, emptyText, type Manuscript, type ManuscriptGeotag } from './manuscript.ts';

const geotag = (changes: Partial<ManuscriptGeotag> = {}): ManuscriptGeotag => ({
	key: 'a',
	place: 1,
	role: 'setting',
	precision: 'commune',
	mentions: [],
	remark: '',
	...changes
});
const text = (body: string, changes = {}) => ({
	...emptyText(),
	title: 'Noël',
	standfirst: 'Un repas.',
	summary: 'Un repas.',
	body,
	isReady: true,
	...changes
});
const complete = (changes: Partial<Manuscript> = {}): Manuscript => ({
	...emptyManuscript('fr', 'small', 'Inès'),
	themes: ['arrival'],
	occurred: { typed: 'vers Noël 2016', edtf: '2016-12-25~' },
	texts: { fr: text('Ils sont arrivés.') },
	geotags: [geotag()],
	...changes
});
const facts: ChecklistFacts = { places: {}, lags: {}, deadLinks: [], named: [], media: [] };
const nothingLooked: Looked = { names: {}, opened: new Set(), isPublic: false };
const told = (document: Manuscript, known = facts, looked = nothingLooked) =>
	checklist(document, known, looked).map(({ state, said }) => [state, said.what]);

describe('the checklist', () => {
	test('of a whole story says what is done', () => {
		expect(told(complete())).toEqual([
			['done', 'dated'],
			['done', 'placed'],
			['done', 'described']
		]);
	});

	test('of an empty one says what blocks it, first', () => {
		const states = told(emptyManuscript('fr', 'small')).map(([state]) => state);
		expect(states).toEqual(Array(states.length).fill('blocks'));
		expect(told(emptyManuscript('fr', 'small')).map(([, what]) => what)).toEqual([
			'title',
			'standfirst',
			'summary',
			'body',
			'date',
			'theme',
			'place'
		]);
	});

	test('lets nothing out while a name waits for somebody’s word', () => {
		const looked = { ...nothingLooked, names: { fr: { proposed: 2, ambiguous: 1 } } };
		expect(told(complete(), facts, looked)[0]).toEqual(['blocks', 'names']);
		const confirmed = { ...nothingLooked, names: { fr: { proposed: 0, ambiguous: 0 } } };
		expect(told(complete(), facts, confirmed).some(([state]) => state === 'blocks')).toBe(false);
	});

	test('lets a story that readers see be made safer before its names are decided', () => {
		const looked = { ...nothingLooked, isPublic: true, names: { fr: { proposed: 2, ambiguous: 1 } } };
		expect(told(complete(), facts, looked)[0]).toEqual(['look', 'names']);
	});

	test('asks for no name of a text that does not come out', () => {
		const looked = { ...nothingLooked, names: { ar: { proposed: 2, ambiguous: 1 } } };
		expect(told(complete(), facts, looked).some(([, what]) => what === 'names')).toBe(false);
	});

	test('lets no picture out without its words and its credit', () => {
		const words = { alt: '', caption: '' };
		const picture = {
			id: 12,
			name: 'IMG_1.jpg',
			texts: { fr: words, en: words, de: words, ar: words },
			missing: [{ what: 'alt', language: 'fr' } as const, { what: 'credit' } as const]
		};
		expect(told(complete(), { ...facts, media: [picture] }).slice(0, 2)).toEqual([
			['blocks', 'alt'],
			['blocks', 'credit']
		]);
	});

	const fine = complete({ texts: { fr: text('Ils dorment dans l’ancienne maison de retraite.') } });

	test('looks at words that say more than the map', () => {
		const [first] = checklist(fine, facts, nothingLooked);
		expect(first).toMatchObject({
			state: 'look',
			said: { what: 'fine', surface: 'l’ancienne maison de retraite', kind: 'building', shown: 'commune' }
		});
	});

	test('looks at what pictures say, too', () => {
		const words = { alt: 'Un repas au gymnase', caption: '' };
		const none = { alt: '', caption: '' };
		const picture = { id: 12, name: 'a', texts: { fr: words, en: none, de: none, ar: none }, missing: [] };
		expect(checklist(complete(), { ...facts, media: [picture] }, nothingLooked)[0]).toMatchObject({
			said: { what: 'fine', in: { part: 'alt', media: 12 } }
		});
	});

	test('says nothing of them where the map shows the point, or somebody said why they stay', () => {
		expect(
			told({ ...fine, geotags: [geotag({ precision: 'exact' })] }).some(([, what]) => what === 'fine')
		).toBe(false);
		const kept = checklist(
			{ ...fine, geotags: [geotag({ remark: 'Fermée depuis.' })] },
			facts,
			nothingLooked
		);
		expect(kept).toContainEqual(
			expect.objectContaining({ state: 'done', said: expect.objectContaining({ what: 'fineKept' }) })
		);
	});

	describe('of names', () => {
		const camp = { name: 'camp de la lande', kind: 'building', place: 9 } as const;
		const croisilles = { name: 'croisilles', kind: 'commune', place: 1 } as const;
		const departement = { name: 'pas de calais', kind: 'departement', place: 62 } as const;
		const nature = { kind: '', isGone: false, communePopulation: 0, possible: [] };
		const names = { fr: '', en: '', de: '', ar: '' };
		const places = {
			1: { ...nature, names, chain: [1, 62] },
			9: { ...nature, names, chain: [9, 1, 62] }
		};
		const known = { ...facts, places, named: [camp, croisilles, departement] };
		const body = 'Les maisons de CROISILLES, dans le Pas-de-Calais, près du Camp de la lande.';
		const finer = (geotags: ManuscriptGeotag[], changes = {}) =>
			checklist(
				complete({ texts: { fr: text('Rien.', { body, ...changes }) }, geotags }),
				known,
				nothingLooked
			)
				.flatMap(({ said }) => (said.what === 'fine' ? [[said.surface, said.kind]] : []))
				.toSorted();

		test('looks at a commune where the map shows the département, or nothing', () => {
			expect(finer([geotag({ precision: 'departement' })])).toEqual([
				['CROISILLES', 'commune'],
				['Camp de la lande', 'building']
			]);
			expect(finer([geotag({ precision: 'withheld' })])).toEqual([
				['CROISILLES', 'commune'],
				['Camp de la lande', 'building'],
				['Pas-de-Calais', 'departement']
			]);
		});

		test('looks at a place’s own name where the map shows its commune instead', () => {
			expect(finer([geotag({ place: 9 })])).toEqual([['Camp de la lande', 'building']]);
		});

		test('leaves alone what another geotag shows', () => {
			const origin = geotag({ key: 'b', role: 'origin', precision: 'commune' });
			const setting = geotag({ place: 9, precision: 'withheld' });
			expect(finer([origin, setting])).toEqual([['Camp de la lande', 'building']]);
		});

		test.each(['title', 'standfirst', 'summary'])('reads the %s, too', (part) => {
			expect(finer([geotag({ precision: 'region' })], { body: 'Rien.', [part]: 'À croisilles' })).toEqual([
				['croisilles', 'commune']
			]);
		});

		test('reads what pictures say and are called', () => {
			const none = { alt: '', caption: '' };
			const fr = { alt: 'La gare de Croisilles', caption: 'Croisilles en hiver' };
			const picture = {
				id: 12,
				name: 'IMG_croisilles-2.jpg',
				texts: { fr, en: none, de: none, ar: none },
				missing: []
			};
			const document = complete({ geotags: [geotag({ precision: 'region' })] });
			const found = checklist(document, { ...known, media: [picture] }, nothingLooked);
			expect(found.flatMap(({ said }) => (said.what === 'fine' ? said.in.part : [])).toSorted()).toEqual([
				'alt',
				'caption',
				'file'
			]);
		});
	});

	test('measures them against where the story happens, not against where somebody came from', () => {
		const camp = geotag({ key: 'b', role: 'origin', precision: 'exact' });
		expect(shownSetting({ geotags: [camp, geotag()] })?.key).toBe('a');
		expect(told({ ...fine, geotags: [camp, geotag()] })[0]).toEqual(['look', 'fine']);
	});

	test('proposes a wider area for a commune of few people, until it is chosen', () => {
		const croisilles = {
			names: { fr: 'Croisilles', en: 'Croisilles', de: 'Croisilles', ar: 'كروازيل' },
			chain: [1, 62],
			kind: 'commune',
			isGone: false,
			communePopulation: 1939,
			possible: ['commune', 'departement', 'withheld'] as Precision[]
		};
		const known = { ...facts, places: { 1: croisilles } };
		expect(checklist(complete(), known, nothingLooked)[0]).toMatchObject({
			state: 'look',
			said: { what: 'few', geotag: 'a', people: 1939, proposed: 'departement' }
		});
		const wider = complete({ geotags: [geotag({ precision: 'departement' })] });
		expect(told(wider, known).map(([, what]) => what)).not.toContain('few');
		const larger = { ...facts, places: { 1: { ...croisilles, communePopulation: 2000 } } };
		expect(told(complete(), larger).map(([, what]) => what)).not.toContain('few');
	});

	test('tells of translations that lie behind or are not ready', () => {
		const document = complete({
			texts: {
				fr: text('Un.'),
				en: text('One.', { follows: 2 }),
				de: text('Eins.', { follows: 3, isReady: false })
			}
		});
		const lags = { en: { follows: 2, paragraphs: 1, since: '2026-11-22', changed: [0] } };
		expect(told(document, { ...facts, lags }).slice(0, 2)).toEqual([
			['look', 'behind'],
			['look', 'notReady']
		]);
	});

	test('checks inner links, and has outer ones opened by somebody', () => {
		const document = complete({ texts: { fr: text('[Un](story:gone) et [deux](https://example.org/).') } });
		const known = { ...facts, deadLinks: ['story:gone'] };
		expect(told(document, known).slice(0, 2)).toEqual([
			['look', 'deadLink'],
			['look', 'unopened']
		]);
		const looked = { ...nothingLooked, opened: new Set(['https://example.org/']) };
		expect(told(document, facts, looked)).toContainEqual(['done', 'linked']);
		expect(told(document, facts, looked).some(([state]) => state === 'look')).toBe(false);
	});
});
