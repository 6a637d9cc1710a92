import { VectorTile, classifyRings, type VectorTileFeature } from '@mapbox/vector-tile';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import { decoded } from '../../scripts/basemap/delta.ts';
import { inside } from '../../scripts/basemap/line.ts';
import type { PlacedName } from '../../scripts/basemap/names.ts';
import type { Level } from '../../scripts/basemap/outline.ts';
import { misfilled } from '../../scripts/basemap/sea-tile.ts';
import { mercatorY } from '../../src/lib/geo/mercator.ts';
import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import { languages } from '../../src/lib/story/language.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root));
const json = <T>(path: string) => JSON.parse(read(path).toString()) as T;

const CALAIS: Position = [1.8535, 50.9525];
const PARIS: Position = [2.3522, 48.8566];
const CROISILLES: Position = [2.8794, 50.1998];
const MID_CHANNEL: Position = [-0.9, 50.1];
const STRAIT_OF_DOVER: Position = [1.45, 51.02];
const CASPIAN: Position = [50.5, 41.5];

const { file, bytes } = json<{ file: string; bytes: number }>('src/lib/atlas/ground/basemap.json');

class InMemory implements Source {
	#bytes = read(`static/${file}`);
	getKey = () => file;
	getBytes = async (offset: number, length: number): Promise<RangeResponse> => {
		const { buffer, byteOffset } = this.#bytes.subarray(offset, offset + length);
		return { data: buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer };
	};
}

const archive = new PMTiles(new InMemory());

async function tile(z: number, x: number, y: number): Promise<VectorTile | undefined> {
	const found = await archive.getZxy(z, x, y);
	return found && new VectorTile(new PbfReader(new Uint8Array(found.data)));
}

function features(from: VectorTile | undefined, layer: string): VectorTileFeature[] {
	const found = from?.layers[layer];
	return found ? Array.from({ length: found.length }, (_, i) => found.feature(i)) : [];
}

/** The tile that holds a position at a zoom, and where in it the position lies. */
async function tileAt([longitude, latitude]: Position, z: number) {
	const x = ((longitude + 180) / 360) * 2 ** z;
	const y = ((180 - mercatorY(latitude)) / 360) * 2 ** z;
	const [column, row] = [Math.floor(x), Math.floor(y)];
	const at: Position = [(x - column) * 4096, (y - row) * 4096];
	return { at, tile: await tile(z, column, row) };
}

async function isWater(position: Position, z: number): Promise<boolean> {
	const { at, tile: found } = await tileAt(position, z);
	return features(found, 'water').some((water) =>
		inside(
			at,
			water.loadGeometry().map((ring) => ring.map(({ x, y }): Position => [x, y]))
		)
	);
}

/** The largest share of a tile that a renderer would fill wrongly with water, over the polygons of that tile. */
const worstFill = (found: VectorTile): number =>
	Math.max(
		0,
		...features(found, 'water')
			.flatMap((water) => classifyRings(water.loadGeometry()))
			.map((polygon) => misfilled(polygon.map((ring) => ring.map(({ x, y }): [number, number] => [x, y]))))
	);

/** MapLibre sets ten corners aside for each position of a line, and has 65,535 for a whole one. */
const longestLine = 6553;

const longest = (found: VectorTile): number =>
	Math.max(
		0,
		...['water', 'waterway', 'boundary', 'country']
			.flatMap((layer) => features(found, layer))
			.flatMap((feature) => feature.loadGeometry())
			.map((line) => line.length)
	);

const EVERYWHERE: Bbox = [-180, -85, 179.9, 85];
const EUROPE: Bbox = [-13, 35, 21, 61];
const FRANCE: Bbox = [-5.8, 41, 10.2, 51.8];

/** Columns and rows of the tiles that there should be at a zoom. */
function* places(z: number): Generator<[x: number, y: number]> {
	const [west, south, east, north] = z <= 5 ? EVERYWHERE : z <= 7 ? EUROPE : FRANCE;
	const column = (longitude: number) => Math.floor(((longitude + 180) / 360) * 2 ** z);
	const row = (latitude: number) => Math.floor(((180 - mercatorY(latitude)) / 360) * 2 ** z);
	for (let x = column(west); x <= column(east); x++) {
		for (let y = row(north); y <= row(south); y++) yield [x, y];
	}
}

describe('the tiles of the basemap', () => {
	it('are the only ones served, under a name that tells their content', () => {
		const served = readdirSync(new URL('static/', root)).filter((name) => name.endsWith('.pmtiles'));
		expect(served).toEqual([file]);
		const content = read(`static/${file}`);
		expect(content.length).toBe(bytes);
		expect(file).toBe(`basemap.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.pmtiles`);
	});

	it('weigh no more than five megabytes', () => {
		expect(bytes).toBeLessThan(5e6);
	});

	it('have every layer that the style draws', async () => {
		const { tile: found } = await tileAt(PARIS, 5);
		expect(Object.keys(found?.layers ?? {}).sort()).toEqual(
			['boundary', 'country', 'place', 'rivername', 'water', 'waterway'].sort()
		);
		const levels = features(found, 'boundary').map(({ properties }) => properties.admin_level);
		expect(new Set(levels)).toEqual(new Set([2, 4, 6]));
	});

	it('name Paris, its country and its sea in every language', async () => {
		const southAndNorth = [(await tileAt(PARIS, 5)).tile, (await tileAt(CROISILLES, 5)).tile];
		const names = southAndNorth
			.flatMap((found) => features(found, 'place'))
			.map(({ properties }) => properties);
		const paris = names.find(({ kind, name }) => kind === 'town' && name === 'Paris');
		expect(paris).toMatchObject({ class: 'capital', name_fr: 'Paris', name_ar: 'باريس' });
		for (const kind of ['town', 'country', 'region', 'sea']) {
			const some = names.find((name) => name.kind === kind && name.name_ar);
			for (const language of languages) expect(some, kind).toHaveProperty(`name_${language}`);
		}
	});

	it('put water where there is water and land where there is land', async () => {
		expect(await isWater(CALAIS, 10)).toBe(false);
		expect(await isWater(STRAIT_OF_DOVER, 10)).toBe(true);
		for (const z of [0, 2, 4, 5]) {
			expect(await isWater(PARIS, z), `Paris at zoom ${z}`).toBe(false);
			expect(await isWater(CASPIAN, z), `the Caspian at zoom ${z}`).toBe(true);
		}
	});

	it('can be drawn: no sea spills over the land, and no line is too long', async () => {
		const worst: [tile: string, share: number][] = [];
		for (let z = 0; z <= 10; z++) {
			for (const [x, y] of places(z)) {
				const found = await tile(z, x, y);
				expect(found, `${z}/${x}/${y}`).toBeDefined();
				const share = worstFill(found!);
				if (share > 0.002) worst.push([`${z}/${x}/${y}`, share]);
				expect(longest(found!), `${z}/${x}/${y}`).toBeLessThanOrEqual(longestLine);
			}
		}
		expect(worst).toEqual([]);
	});
});

describe('the outline that the server draws', () => {
	let levels: Level[];

	beforeAll(() => {
		({ levels } = json<{ levels: Level[] }>('src/lib/atlas/ground/outline.json'));
	});

	it('comes at three sizes', () => {
		expect(levels.map(({ name }) => name)).toEqual(['france', 'europe', 'world']);
	});

	it('keeps within its box', () => {
		for (const { bbox, name, sea, lakes, home, borders, regions, departements, rivers } of levels) {
			const lines = [...sea, ...lakes, ...home, ...borders, ...regions, ...departements];
			const outside = [...lines, ...rivers.map(([, line]) => line)]
				.flatMap(decoded)
				.filter(([x, y]) => x < bbox[0] || x > bbox[2] || y < bbox[1] || y > bbox[3]);
			expect(outside, name).toEqual([]);
		}
	});

	it('has Paris and Calais on land, the Channel in the sea and Croisilles in the country', () => {
		for (const { name, sea, home } of levels) {
			const water = sea.map(decoded);
			expect(inside(PARIS, water), `Paris, ${name}`).toBe(false);
			expect(inside(MID_CHANNEL, water), `the Channel, ${name}`).toBe(true);
			expect(inside(CROISILLES, home.map(decoded)), `Croisilles, ${name}`).toBe(true);
		}
		const [france] = levels;
		expect(inside(CALAIS, france!.sea.map(decoded))).toBe(false);
		expect(inside(STRAIT_OF_DOVER, france!.sea.map(decoded))).toBe(true);
	});

	it('has the inner lines of France where one looks at France, and rivers by weight', () => {
		const [france, europe, world] = levels;
		expect(france!.departements.length).toBeGreaterThan(100);
		expect(france!.regions.length).toBeGreaterThan(12);
		expect([...europe!.departements, ...world!.departements, ...europe!.regions, ...world!.regions]).toEqual(
			[]
		);
		const weights = france!.rivers.map(([weight]) => weight);
		expect(Math.min(...weights)).toBeGreaterThanOrEqual(22);
	});
});

describe('the names that the server sets', () => {
	const names = json<PlacedName[]>('src/lib/atlas/ground/names.json');
	const towns = names.filter(({ kind }) => kind === 'town');

	it('are of every kind, towns by importance', () => {
		expect(new Set(names.map(({ kind }) => kind))).toEqual(
			new Set(['sea', 'country', 'region', 'departement', 'town'])
		);
		const ranks = towns.map(({ rank }) => rank);
		expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
		expect(towns.length).toBeLessThanOrEqual(1510);
	});

	it('are the same as in the tiles', async () => {
		const calais = towns.find((town) => town.names.fr === 'Calais')!;
		expect(calais.names).toEqual({ fr: 'Calais', en: 'Calais', de: 'Calais', ar: 'كاليه' });
		const { tile: found } = await tileAt(calais.at, 8);
		const same = features(found, 'place').find(({ properties }) => properties.name === 'Calais');
		expect(same?.properties).toMatchObject({
			kind: 'town',
			mz: calais.z,
			rank: calais.rank,
			name_ar: 'كاليه'
		});
	});

	it('hold the places that stories are told of', () => {
		const known = towns.map((town) => town.names.fr);
		expect(known).toEqual(expect.arrayContaining(['Calais', 'Paris', 'Gélos', 'Croisilles', 'Béziers']));
	});
});
