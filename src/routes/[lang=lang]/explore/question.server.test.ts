import type { Store } from '$lib/server/store/connection';
import { Invalid } from '$lib/story/refusal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSmallStore, smallEdition } from '../../../../tests/support/newsroom';
import { readQuestion } from './question.server';

let store: Store;

beforeAll(async () => {
	const edition = smallEdition();
	// A second place of one name, which a story tells of as well
	edition.places.push({
		slug: 'gelos-camp',
		kind: 'camp',
		at: [-0.3601, 43.2801],
		inside: 'gelos',
		names: { fr: 'Gélos', en: 'Gelos', de: 'Gelos', ar: 'جيلو' }
	});
	edition.stories[0]!.geotags.push({ place: 'gelos-camp', role: 'mentioned', precision: 'exact' });
	store = await openSmallStore(edition);
});
afterAll(() => store.destroy());

const read = (query: string, similar: string[] = []) =>
	readQuestion(new URLSearchParams(query), store, 'fr', {
		similar: () => Promise.resolve(similar),
		isGazetted: (typed) => Promise.resolve(typed === 'Lyon'),
		pointNamed: ([longitude]) =>
			Promise.resolve(longitude === 4.8467 ? { name: 'Lyon', kind: 'commune' } : undefined)
	});

/** What is said of a query that is refused. */
async function refusal(query: string, similar?: string[]) {
	const refused = await read(query, similar).then(
		() => undefined,
		(thrown: unknown) => thrown
	);
	expect(refused, query).toBeInstanceOf(Invalid);
	const { parameter, given, expected, choices } = refused as Invalid;
	return { parameter, given, expected, choices };
}

describe('a place', () => {
	test.each(['Croisilles', ' croisilles ', 'CROISILLES', 'كروازي'])(
		'is found by its name, whatever the language and the case: %s',
		async (typed) => {
			const { selection } = await read(new URLSearchParams({ place: typed }).toString());
			expect(selection).toEqual({ place: 'croisilles' });
		}
	);

	test('has in the address its slug, which needs no other address', async () => {
		expect((await read('place=Croisilles')).canonical).toBe('?place=croisilles');
		expect((await read('place=croisilles')).canonical).toBeUndefined();
	});

	test('with kilometres is a circle about it', async () => {
		const { selection, canonical } = await read('place=Croisilles&km=20');
		expect(selection).toEqual({ around: { centre: 'croisilles', radius: 20_000 } });
		expect(new URLSearchParams(canonical).get('near')).toBe('croisilles,20');
	});

	test('may be a position, about which ten kilometres are meant where nothing is said', async () => {
		expect((await read('place=2.36, 48.9')).selection).toEqual({
			around: { centre: [2.36, 48.9], radius: 10_000 }
		});
		expect((await read('place=2.36,48.9&km=3')).selection.around?.radius).toBe(3000);
	});

	test('of a name that several bear is left to be chosen, and the rest is counted without it', async () => {
		const { selection, ambiguous, canonical } = await read('place=Gélos&kind=report&km=5');
		expect(ambiguous).toBe('Gélos');
		expect(selection).toEqual({ kind: ['report'] });
		expect(canonical, 'the name stays in the address').toBeUndefined();
	});

	test('of that name is asked for by its slug', async () => {
		expect((await read('place=gelos-camp')).selection).toEqual({ place: 'gelos-camp' });
		expect((await read('place=gelos-camp')).ambiguous).toBeUndefined();
	});

	test('that nobody knows is refused, with those it may have been', async () => {
		expect(await refusal('place=Crosilles', ['Croisilles'])).toEqual({
			parameter: 'place',
			given: 'Crosilles',
			expected: 'name',
			choices: ['Croisilles']
		});
	});

	test('that only a hidden geotag has is as unknown as any', async () => {
		expect(await refusal('place=hidden-house')).toMatchObject({ parameter: 'place', expected: 'name' });
	});

	test('that the gazetteer alone knows is left to be chosen', async () => {
		const { selection, ambiguous, canonical } = await read('place=Lyon&kind=report');
		expect([selection, ambiguous, canonical]).toEqual([{ kind: ['report'] }, 'Lyon', undefined]);
	});

	test('that a circle was drawn about is that point again while its name is left as it was', async () => {
		const again = await read('place=lyon&km=7&at=4.8467,45.7485');
		expect(again.canonical).toBe('?near=4.8467,45.7485,7');
		expect((await read('place=Croisilles&km=7&at=4.8467,45.7485')).canonical).toBe('?near=croisilles,7');
		expect((await read('place=Lyon&at=2.36,48.9')).ambiguous).toBe('Lyon');
	});

	test('cannot be two', async () => {
		expect(await refusal('place=calais&place=paris')).toMatchObject({ parameter: 'place', expected: 'once' });
	});
});

describe('the address', () => {
	test('loses the empty fields of a form and has dates as days', async () => {
		const { selection, canonical } = await read(
			'q=&from=24 octobre 2016&to=Dec 2016&place=&km=&theme=arrival'
		);
		expect(selection).toEqual({ from: '2016-10-24', to: '2016-12-31', theme: ['arrival'] });
		expect(canonical).toBe('?from=2016-10-24&to=2016-12-31&theme=arrival');
	});

	test('read from its own canonical form is canonical', async () => {
		const { canonical } = await read('shows=rows&sort=earliest&place=Calais&unit=day&kind=report&to=2017');
		expect(canonical).toBeDefined();
		const again = await read(canonical!);
		expect(again.canonical).toBeUndefined();
		expect(again.selection).toEqual({ place: 'calais', kind: ['report'], to: '2017-12-31' });
		expect(again.manner).toEqual({ shows: 'rows', sort: 'earliest', unit: 'day' });
	});

	test('of a bench that asks for nothing is bare', async () => {
		expect(await read('')).toEqual({ selection: {}, manner: {}, ambiguous: undefined, canonical: undefined });
		expect((await read('q=&from=')).canonical).toBe('');
	});
});

describe('what is refused', () => {
	test.each([
		['sort', 'biggest', 'relevance'],
		['shows', 'authors', 'milestones'],
		['unit', 'decade', 'month']
	])('%s=%s, with what there is', async (name, value, among) => {
		const said = await refusal(`${name}=${value}`);
		expect(said).toMatchObject({ parameter: name, given: value, expected: name });
		expect(said.choices).toContain(among);
	});

	test.each([
		['sort', 'once', 'sort=latest&sort=earliest'],
		['after', 'after', 'after=..%2F..'],
		['after', 'after', `after=${'a'.repeat(601)}`],
		['from', 'date', 'from=demain'],
		['from', 'order', 'from=2017&to=2016'],
		['colour', 'known', 'colour=red'],
		['km', 'radius', 'place=calais&km=many'],
		['km', 'radius', 'place=calais&km=0'],
		['km', 'radius', 'place=calais&km=2001'],
		['km', 'radius', 'km=abc'],
		['km', 'centre', 'km=20'],
		['km', 'centre', 'place=&km=20&q=calais']
	])('%s, where “%s” is expected', async (parameter, expected, query) => {
		expect(await refusal(query)).toMatchObject({ parameter, expected });
	});
});

test('an unknown parameter is refused with those that the bench has', async () => {
	const { choices } = await refusal('colour=red');
	expect(choices).toEqual(
		expect.arrayContaining(['q', 'from', 'in', 'sort', 'shows', 'columns', 'unit', 'km'])
	);
});

describe('the columns of the table', () => {
	test('are said once in the address, in the order in which they stand, the title among them', async () => {
		const { manner, canonical } = await read('columns=precision&columns=told&columns=told');
		expect(manner.columns).toEqual(['told', 'title', 'precision']);
		expect(canonical).toBe('?columns=told,title,precision');
		expect((await read('columns=told,title,precision')).canonical).toBeUndefined();
	});

	test('are the usual ones where nothing is said, and the title alone where no other is ticked', async () => {
		expect((await read('columns=')).manner.columns).toBeUndefined();
		expect((await read('columns=title')).manner.columns).toEqual(['title']);
	});

	test('that the table does not have are refused with those that it has', async () => {
		const refused = await refusal('columns=told,colour');
		expect(refused).toMatchObject({ parameter: 'columns', given: 'told,colour', expected: 'columns' });
		expect(refused.choices).toContain('published');
	});
});
