import type { Geometry } from 'geojson';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExactPlace } from './exact-place.svelte.ts';
import type { PlaceAssistant } from './place-assistant.svelte.ts';

const point: Geometry = { type: 'Point', coordinates: [2.88, 50.2] };

/** What the desk was sent, and the true geometry that it has of the geotag `a`. */
let sent: string[];
let kept: Geometry | undefined;
let places: { truths: Map<string, number>; looked: { key: string } };
let exact: ExactPlace;

beforeEach(() => {
	sent = [];
	kept = point;
	vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) => {
		sent.push(`${method} ${address}`);
		if (method === 'PUT') kept = JSON.parse(body as string) as Geometry;
		if (method === 'DELETE') kept = undefined;
		return Response.json({ geometry: kept ?? null });
	});
	const learn = async () => void (places.truths = new Map(kept ? [['a', 1]] : []));
	const attempt = (deed: () => Promise<void>) => deed();
	places = Object.assign(
		{ truths: new Map([['a', 0]]) },
		{
			writing: { story: 7, copy: { save: async () => void sent.push('save') } },
			looked: { key: 'a' },
			learn,
			attempt
		}
	);
	exact = new ExactPlace(places as unknown as PlaceAssistant);
});
afterEach(() => vi.unstubAllGlobals());

test('an exact place that is forgotten leaves the map, and what was moved of it cannot be kept', async () => {
	await exact.look();
	exact.moved = [2.89, 50.21];
	expect([exact.isKnown, exact.seen, exact.point]).toEqual([true, point, [2.89, 50.21]]);
	await exact.forget();
	expect([exact.isKnown, exact.seen, exact.point]).toEqual([false, undefined, undefined]);
	expect(sent).toEqual(['GET /desk/stories/7/truths/a', 'DELETE /desk/stories/7/truths/a']);
});

test('one that is hidden is not where it was moved to when it is looked at again', async () => {
	await exact.look();
	exact.moved = [2.89, 50.21];
	exact.hide();
	expect(exact.point).toBeUndefined();
	await exact.look();
	expect(exact.point).toEqual([2.88, 50.2]);
});

test('a new point stays where it was put until the desk has it, and belongs to no other geotag', async () => {
	kept = undefined;
	places.truths = new Map();
	exact.sketching = 'point';
	const answered = exact.keep([2.9, 50.3]);
	expect([exact.sketching, exact.point]).toEqual([undefined, [2.9, 50.3]]);
	places.looked = { key: 'b' };
	expect(exact.point).toBeUndefined();
	places.looked = { key: 'a' };
	await answered;
	expect([exact.moved, exact.point]).toEqual([undefined, [2.9, 50.3]]);
	expect(sent).toEqual(['save', 'PUT /desk/stories/7/truths/a']);
});
