import { describe, expect, test } from 'vitest';
import { compass } from './compass.ts';
import { bearing, circle, distance } from './globe.ts';
import { mercatorLimit, mercatorY, turn, unmercatorY, wrapLongitude } from './mercator.ts';
import type { Position } from './position.ts';

const calais: Position = [1.85635, 50.95194];
const croisilles: Position = [2.87935, 50.19978];

test.each<[string, Position, Position, number]>([
	['nowhere', calais, calais, 0],
	['from Calais to Croisilles', calais, croisilles, 110_608],
	['across the antimeridian', [179.5, 0], [-179.5, 0], 111_195],
	['over the pole', [0, 89.5], [180, 89.5], 111_195],
	['from pole to pole', [0, 90], [120, -90], 20_015_115]
])('the way %s is %d metres', (_, a, b, metres) => {
	expect(Math.abs(distance(a, b) - metres)).toBeLessThan(metres * 0.001 + 1);
});

test.each<[string, Position, Position, number, string]>([
	['to the same place', calais, calais, 0, 'north'],
	['from Calais to Croisilles', calais, croisilles, 139, 'south-east'],
	['from Croisilles to Calais', croisilles, calais, 319.5, 'north-west'],
	['across the antimeridian', [179, 0], [-179, 0], 90, 'east'],
	['from the south pole', [0, -90], [0, 0], 0, 'north']
])('one sets out %s', (_, a, b, degrees, wind) => {
	expect(bearing(a, b)).toBeCloseTo(degrees, -1);
	expect(compass(bearing(a, b))).toBe(wind);
});

test.each([
	[0, 'north'],
	[22.4, 'north'],
	[22.6, 'north-east'],
	[337.6, 'north'],
	[359.9, 'north'],
	[-90, 'west'],
	[720 + 180, 'south']
])('%d degrees is %s', (degrees, wind) => {
	expect(compass(degrees)).toBe(wind);
});

describe('the circle of an area', () => {
	test.each<[string, Position]>([
		['in Béziers', [3.219, 43.341]],
		['on the antimeridian', [180, 10]]
	])('%s is closed and everywhere as far from its middle as it says', (_, at) => {
		const ring = circle(at, 5500).geometry.coordinates[0] as Position[];
		expect(ring).toHaveLength(65);
		expect(ring[0]).toEqual(ring[64]);
		for (const [longitude, latitude] of ring)
			expect(distance(at, [longitude, latitude])).toBeCloseTo(5500, 3);
		const longitudes = ring.map(([longitude]) => longitude);
		expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(1);
	});
});

test.each([0, 12.5, 46.95, -33, 85, -85])('latitude %d comes back from Mercator', (latitude) => {
	expect(unmercatorY(mercatorY(latitude))).toBeCloseTo(latitude, 9);
});

test('the poles are taken to the edge of the projection', () => {
	expect(mercatorY(90)).toBeCloseTo(180, 6);
	expect(mercatorY(-90)).toBe(mercatorY(-mercatorLimit));
});

test.each([
	[179, -179, 2],
	[-179, 179, -2],
	[0, 180, -180],
	[10, 10, 0],
	[0, 725, 5]
])('from %d to %d one turns %d degrees', (from, to, by) => {
	expect(turn(from, to)).toBeCloseTo(by, 9);
});

test('a longitude is brought home', () => {
	expect([181, -181, 540, 0].map(wrapLongitude)).toEqual([-179, 179, -180, 0]);
});
