import { describe, expect, test } from 'vitest';
import type { Precision } from '../story/precision.ts';
import type { KnownPlace } from './place.ts';
import {
	besidePrecision,
	defaultPrecision,
	defaultRole,
	mayShow,
	precisionSteps,
	proposedPrecision
} from './protection.ts';

const inFrance: Precision[] = ['commune', 'departement', 'region', 'country', 'withheld'];

const place = (given: Partial<KnownPlace>): KnownPlace => ({
	name: 'Croisilles',
	context: 'Pas-de-Calais',
	kind: 'commune',
	at: [2.88, 50.2],
	radius: 1500,
	population: 0,
	communePopulation: 0,
	isGone: false,
	possible: inFrance,
	...given
});

describe('a geotag begins with', () => {
	test.each<[KnownPlace['kind'], Precision[], Precision]>([
		['dwelling', ['exact', ...inFrance], 'commune'],
		['centre', ['exact', ...inFrance], 'commune'],
		['camp', ['exact', ...inFrance], 'commune'],
		['source', ['exact', ...inFrance], 'commune'],
		['commune', inFrance, 'commune'],
		['city', ['commune', 'country', 'withheld'], 'commune'],
		['neighbourhood', ['neighbourhood', ...inFrance], 'neighbourhood'],
		['departement', ['departement', 'region', 'country', 'withheld'], 'departement'],
		['country', ['country', 'withheld'], 'country']
	])('a %s at its own level or its commune', (kind, possible, expected) => {
		expect(defaultPrecision(place({ kind, possible }))).toBe(expected);
	});

	test('the next coarser level where the register knows no commune', () => {
		expect(defaultPrecision(place({ kind: 'camp', possible: ['exact', 'country', 'withheld'] }))).toBe(
			'country'
		);
		expect(defaultPrecision(place({ kind: 'camp', possible: ['withheld'] }))).toBe('withheld');
	});
});

describe('where people can be found', () => {
	test('nothing finer than the commune may be shown, even with a point to show', () => {
		const steps = precisionSteps(place({ kind: 'centre', possible: ['exact', ...inFrance] }), true);
		expect(steps.filter(({ hindrance }) => hindrance)).toEqual([
			{ precision: 'exact', hindrance: 'kind' },
			{ precision: 'neighbourhood', hindrance: 'kind' }
		]);
	});

	test('a camp that exists no more may be shown exactly', () => {
		expect(mayShow({ kind: 'camp', isGone: false }, 'exact')).toBe(false);
		expect(mayShow({ kind: 'camp', isGone: true }, 'exact')).toBe(true);
		expect(defaultPrecision(place({ kind: 'camp', isGone: true, possible: ['exact', ...inFrance] }))).toBe(
			'commune'
		);
	});
});

test('a step that cannot be chosen says what is missing', () => {
	const commune = place({});
	expect(precisionSteps(commune).slice(0, 3)).toEqual([
		{ precision: 'exact', hindrance: 'point' },
		{ precision: 'neighbourhood', hindrance: 'area' },
		{ precision: 'commune' }
	]);
	expect(precisionSteps(commune, true)[0]).toEqual({ precision: 'exact' });
});

describe('the next coarser level is proposed', () => {
	test('for a commune of fewer than two thousand people, and whatever lies in it', () => {
		expect(proposedPrecision(place({ communePopulation: 1939 }), 'commune')).toBe('departement');
		expect(proposedPrecision(place({ communePopulation: 1999, kind: 'centre' }), 'commune')).toBe(
			'departement'
		);
	});

	test('not for a larger one, nor where nobody counts, nor where it is chosen already', () => {
		expect(proposedPrecision(place({ communePopulation: 2000 }), 'commune')).toBeUndefined();
		expect(proposedPrecision(place({}), 'commune')).toBeUndefined();
		expect(proposedPrecision(place({ communePopulation: 645 }), 'departement')).toBeUndefined();
	});

	test('as far as there is one', () => {
		const abroad = place({ communePopulation: 645, possible: ['commune', 'country', 'withheld'] });
		expect(proposedPrecision(abroad, 'commune')).toBe('country');
	});
});

test('the steps beside one end at the first and the last', () => {
	expect(besidePrecision('commune', 1)).toBe('departement');
	expect(besidePrecision('exact', -1)).toBe('exact');
	expect(besidePrecision('withheld', 1)).toBe('withheld');
});

test('a story happens at the first town it names; countries are only named', () => {
	expect(defaultRole(place({ kind: 'commune' }), [])).toBe('setting');
	expect(defaultRole(place({ kind: 'commune' }), [{ role: 'setting' }])).toBe('mentioned');
	expect(defaultRole(place({ kind: 'commune' }), [{ role: 'origin' }])).toBe('setting');
	expect(defaultRole(place({ kind: 'country' }), [])).toBe('mentioned');
});
