import { expect, test } from 'vitest';
import type { NearPlace } from '../../newsroom/place.ts';
import { meantPlace } from './imported-points.svelte.ts';
import { Proposal } from './proposal.svelte.ts';

const near = (name: string, distance: number, given: Partial<NearPlace> = {}): NearPlace => ({
	id: distance,
	name,
	context: '',
	kind: 'commune',
	at: [2.88, 50.2],
	radius: 3000,
	population: 1939,
	communePopulation: 1939,
	isGone: false,
	possible: ['commune', 'departement', 'withheld'],
	distance,
	...given
});

test('a point means the place in whose reach alone it lies, or the one that its source calls so', () => {
	const [croisilles, saintLeger] = [near('Croisilles', 429), near('Saint-Léger', 2400)];
	expect(meantPlace({ name: '', near: [croisilles, near('Hénin', 3100)] })).toBe(0);
	expect(meantPlace({ name: '', near: [croisilles, saintLeger] })).toBeUndefined();
	expect(meantPlace({ name: 'SAINT-LEGER', near: [croisilles, saintLeger] })).toBe(1);
	expect(meantPlace({ name: 'La salle', near: [] })).toBeUndefined();
});

const point = {
	mark: 'a',
	name: '',
	at: [2.881, 50.201] as [number, number],
	near: [near('Croisilles', 429)]
};
const geotag = {
	key: 'g',
	place: 429,
	role: 'destination' as const,
	precision: 'departement' as const,
	mentions: [],
	remark: ''
};
const opened = (others: (typeof geotag)[], truths: string[]) =>
	new Proposal({
		point,
		offers: [{ place: point.near[0]!, reason: { kind: 'pointed', metres: 429 } }],
		preselected: 0,
		others,
		truths: new Set(truths)
	});
const exact = ({ steps }: Proposal) => steps.find(({ precision }) => precision === 'exact')!;

test('an imported point is shown exactly only where somebody keeps it as the true one', () => {
	const proposal = opened([], []);
	expect([proposal.precision, proposal.role, exact(proposal).hindrance]).toEqual([
		'commune',
		'setting',
		'point'
	]);
	proposal.keep(true);
	proposal.show('exact');
	expect(proposal.precision).toBe('exact');
	proposal.keep(false);
	expect(proposal.precision).toBe('commune');
});

test('a point of a place that the story has begins as that was confirmed, and takes no true point’s place', () => {
	const proposal = opened([geotag], ['g']);
	expect([proposal.precision, proposal.role]).toEqual(['departement', 'destination']);
	proposal.keep(true);
	expect(proposal.isKept).toBe(false);
});
