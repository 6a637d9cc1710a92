import type { Feature, Geometry } from 'geojson';
import type { Position } from '../../src/lib/geo/position.ts';
import { courseForName, type River } from './inland-water.ts';
import { tileNames, namesFrom } from './labels.ts';
import type { Line } from './line.ts';
import { areaOf } from './line.ts';
import type { PlacedName } from './names.ts';

/** A feature and the zooms between which tiles hold it; its tags are what a style can ask for. */
export type TileFeature = Feature<
	Geometry,
	Record<string, string | number> & { from: number; until?: number }
>;

export type TileLayers = Record<
	'water' | 'waterway' | 'boundary' | 'country' | 'place' | 'rivername',
	TileFeature[]
>;

export type TileSources = {
	seas: Line[];
	lakes: Line[][];
	rivers: River[];
	borders: Line[];
	regions: Line[];
	departements: Line[];
	home: Line[][];
	names: PlacedName[];
};

/**
 * A lake is drawn from the zoom at which it covers this many square pixels. A tile is shown up to twice as large, and
 * the server's drawing has lakes from eight.
 */
const LAKE_PIXELS = 2;
const FIRST_LAKE_ZOOM = 2;
const LAST_LAKE_ZOOM = 10;
/** Kilometres to a pixel at zoom 0, near 46° north. */
const KM_PER_PIXEL = 54;
/** The widest look at which one still tells régions and départements apart: a telephone's France. */
const FIRST_INNER_ZOOM = 3;

const closed = (ring: Line): Line => [...ring, ring[0]!];
const line = (coordinates: Line, tags: TileFeature['properties']): TileFeature => ({
	type: 'Feature',
	properties: tags,
	geometry: { type: 'LineString', coordinates }
});
const polygon = (rings: Line[], tags: TileFeature['properties']): TileFeature => ({
	type: 'Feature',
	properties: tags,
	geometry: { type: 'Polygon', coordinates: rings.map(closed) }
});
const point = (coordinates: Position, tags: TileFeature['properties']): TileFeature => ({
	type: 'Feature',
	properties: tags,
	geometry: { type: 'Point', coordinates }
});

function lake(rings: Line[]): TileFeature[] {
	const pixelsAtZero = areaOf(rings[0]!) / KM_PER_PIXEL ** 2;
	const zoom = Math.max(FIRST_LAKE_ZOOM, Math.ceil(Math.log2(LAKE_PIXELS / pixelsAtZero) / 2));
	return zoom > LAST_LAKE_ZOOM ? [] : [polygon(rings, { class: 'lake', from: zoom })];
}

function place({ kind, at, rank, z, until, local, names, code, class: size }: PlacedName): TileFeature {
	return point(at, {
		kind,
		...(size ? { class: size } : {}),
		...(code ? { code } : {}),
		mz: z,
		rank,
		...tileNames(local, names),
		from: z,
		...(until === undefined ? {} : { until })
	});
}

/** Everything in the tiles but the open sea, which is reckoned tile by tile. */
export function tileLayers(sources: TileSources): TileLayers {
	const boundary = (lines: Line[], level: 2 | 4 | 6, from: number) =>
		lines.map((coordinates) => line(coordinates, { admin_level: level, from }));
	return {
		water: [
			...sources.seas.map((shore) => polygon([shore], { class: 'sea', from: 0 })),
			...sources.lakes.flatMap(lake)
		],
		waterway: sources.rivers.map((river) => line(river.line, { weight: river.weight, from: river.zoom })),
		boundary: [
			...boundary(sources.borders, 2, 0),
			...boundary(sources.regions, 4, FIRST_INNER_ZOOM),
			...boundary(sources.departements, 6, FIRST_INNER_ZOOM)
		],
		country: sources.home.map((rings) => polygon(rings, { code: 'FR', from: 0 })),
		place: sources.names.map(place),
		rivername: sources.rivers.flatMap(({ line: course, zoom, name }) =>
			name
				? [
						line(courseForName(course), {
							...tileNames(name.name, namesFrom(name.name, name)),
							from: Math.max(5, zoom)
						})
					]
				: []
		)
	};
}
