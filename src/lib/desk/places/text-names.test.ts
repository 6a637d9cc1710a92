import { describe, expect, test } from 'vitest';
import type { ManuscriptGeotag } from '../../newsroom/manuscript.ts';
import type { KnownPlace } from '../../newsroom/place.ts';
import type { FoundName } from '../../newsroom/reading.ts';
import { besideName, textNames, waitingNames } from './text-names.ts';

const place = (id: number, name: string): KnownPlace => ({
	id,
	name,
	context: '',
	kind: 'commune',
	at: [0, 0],
	radius: 1000,
	population: 0,
	communePopulation: 0,
	isGone: false,
	possible: ['commune', 'withheld']
});

const found = (start: number, surface: string, id: number, given: Partial<FoundName> = {}): FoundName => ({
	start,
	end: start + surface.length,
	surface,
	state: 'proposed',
	preselected: 0,
	candidates: [{ place: place(id, surface), reason: { kind: 'only' } }],
	...given
});

const geotag = (id: number, mentions: ManuscriptGeotag['mentions'] = []): ManuscriptGeotag => ({
	key: `k${id}`,
	place: id,
	role: 'setting',
	precision: 'commune',
	mentions,
	remark: ''
});

const text = [
	found(0, 'Croisilles', 1, { state: 'ambiguous', preselected: undefined }),
	found(20, 'Arras', 2),
	found(40, 'croisilles', 1),
	found(60, 'Lille', 3)
];
const none = { geotags: [], dismissed: [] };

describe('the names of a text', () => {
	test('are told once, wherever they occur, as they are found first', () => {
		const names = textNames(text, none, 'fr');
		expect(names.map(({ surface, state, ranges }) => [surface, state, ranges.length])).toEqual([
			['Croisilles', 'ambiguous', 2],
			['Arras', 'proposed', 1],
			['Lille', 'proposed', 1]
		]);
		expect(waitingNames(names)).toEqual({ proposed: 2, ambiguous: 1 });
	});

	test('are confirmed as the geotag that somebody said they are', () => {
		const geotags = [geotag(1, [{ language: 'fr', surface: 'Croisilles' }])];
		const [croisilles] = textNames(text, { ...none, geotags }, 'fr');
		expect(croisilles).toMatchObject({ state: 'confirmed', geotag: { key: 'k1' } });
	});

	test('are confirmed in a translation where they can only be that place', () => {
		const geotags = [geotag(1), geotag(2)];
		const states = textNames(text, { ...none, geotags }, 'de').map(({ state }) => state);
		// Nothing tells which Croisilles: being among the candidates is not enough
		expect(states).toEqual(['ambiguous', 'confirmed', 'proposed']);
	});

	test('are left out where somebody dismissed them, in that language alone', () => {
		const dismissed = [{ language: 'fr', surface: 'CROISILLES' } as const];
		expect(textNames(text, { ...none, dismissed }, 'fr').map(({ surface }) => surface)).toEqual([
			'Arras',
			'Lille'
		]);
		expect(textNames(text, { ...none, dismissed }, 'en')).toHaveLength(3);
	});
});

describe('the next name', () => {
	const names = textNames(text, { ...none, geotags: [geotag(2)] }, 'fr');

	test('is the next that waits, around the end of the text', () => {
		expect(besideName(names, undefined, 1)?.surface).toBe('Croisilles');
		expect(besideName(names, 'croisilles', 1)?.surface).toBe('Lille');
		expect(besideName(names, 'lille', 1)?.surface).toBe('Croisilles');
		expect(besideName(names, 'croisilles', -1)?.surface).toBe('Lille');
		expect(besideName(names, undefined, -1)?.surface).toBe('Lille');
	});

	test('is any other once all are confirmed, and none where there is but one', () => {
		const all = textNames(
			text,
			{ ...none, geotags: [geotag(1, [{ language: 'fr', surface: 'Croisilles' }]), geotag(2), geotag(3)] },
			'fr'
		);
		expect(besideName(all, 'croisilles', 1)?.surface).toBe('Arras');
		expect(besideName(all.slice(0, 1), 'croisilles', 1)).toBeUndefined();
	});
});
