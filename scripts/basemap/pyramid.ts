import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { mercatorY } from '../../src/lib/geo/mercator.ts';
import type { Bbox } from '../../src/lib/geo/position.ts';
import type { Line } from './line.ts';
import type { PmtilesArchive } from './pmtiles-archive.ts';
import { report } from './progress.ts';
import { BUFFER, EXTENT, seaOfTile } from './sea-tile.ts';
import type { TileFeature, TileLayers } from './tile-layers.ts';

export const WORLD: Bbox = [-180, -85, 180, 85];
const EUROPE: Bbox = [-13, 35, 21, 61];
const FRANCE: Bbox = [-5.8, 41, 10.2, 51.8];

export const LAST_ZOOM = 10;

/** Which part of the world has tiles at a zoom. Elsewhere a tile of a lower zoom is shown, larger. */
const areaAt = (zoom: number): Bbox => (zoom <= 5 ? WORLD : zoom <= 7 ? EUROPE : FRANCE);

const column = (longitude: number, zoom: number): number => Math.floor(((longitude + 180) / 360) * 2 ** zoom);
const row = (latitude: number, zoom: number): number =>
	Math.floor(((180 - mercatorY(latitude)) / 360) * 2 ** zoom);

type Range = { west: number; east: number; north: number; south: number };

function rangeAt(zoom: number): Range {
	const [west, south, east, north] = areaAt(zoom);
	const last = 2 ** zoom - 1;
	return {
		west: column(west, zoom),
		east: Math.min(last, column(east, zoom)),
		north: row(north, zoom),
		south: Math.min(last, row(south, zoom))
	};
}

/** Whether a tile is the closest look at some part of it: then it holds the names of later zooms as well. */
function isLast(zoom: number, x: number, y: number): boolean {
	if (zoom === LAST_ZOOM) return true;
	const { west, east, north, south } = rangeAt(zoom + 1);
	return x * 2 < west || x * 2 + 1 > east || y * 2 < north || y * 2 + 1 > south;
}

/** A third of a pixel, for a tile is shown up to twice as large; names and their points stay where they are. */
const TOLERANCE = 2.5;

const indexed = (features: TileFeature[], tolerance: number): GeoJSONVT =>
	new GeoJSONVT(
		{ type: 'FeatureCollection', features },
		{ maxZoom: LAST_ZOOM, indexMaxZoom: 5, indexMaxPoints: 20_000, tolerance, buffer: BUFFER, extent: EXTENT }
	);

type TileFeatures = GeoJSONVTTile['features'];

/** The features of a tile that are due at its zoom, without the tags that said so. */
const due = (tile: GeoJSONVTTile, zoom: number): TileFeatures =>
	(tile.features as GeoJSONVTFeature[]).flatMap((feature) => {
		const { from, until = LAST_ZOOM, ...tags } = feature.tags as TileFeature['properties'];
		return from <= zoom && until >= zoom ? [{ ...feature, tags }] : [];
	}) as TileFeatures;

function seaFeatures(land: GeoJSONVTTile | null): TileFeatures {
	const features = (land?.features ?? []) as GeoJSONVTFeature[];
	const rings = features.flatMap((feature) => (feature.type === 3 ? feature.geometry : []));
	const sea = seaOfTile(rings).map((geometry): GeoJSONVTFeature => ({
		type: 3,
		geometry,
		tags: { class: 'sea' }
	}));
	return sea as TileFeatures;
}

/** Cuts the layers and the sea around `land` (rings) into the archive's tiles, and says how many bytes they take. */
export function cutTiles(archive: PmtilesArchive, layers: TileLayers, land: Line[]): void {
	const names = Object.keys(layers) as (keyof TileLayers)[];
	const indices = names.map((name) => ({
		name,
		index: indexed(layers[name], name === 'place' ? 0 : TOLERANCE)
	}));
	const landIndex = indexed(
		land.map((ring) => ({
			type: 'Feature',
			properties: { from: 0 },
			geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
		})),
		TOLERANCE
	);
	for (let z = 0; z <= LAST_ZOOM; z++) {
		const { west, east, north, south } = rangeAt(z);
		let [tiles, bytes, largest] = [0, 0, 0];
		for (let x = west; x <= east; x++) {
			for (let y = north; y <= south; y++) {
				const tile: Record<string, GeoJSONVTTile> = {};
				for (const { name, index } of indices) {
					const source = index.getTile(z, x, y);
					const features = source ? due(source, name === 'place' && isLast(z, x, y) ? LAST_ZOOM : z) : [];
					if (name === 'water') features.unshift(...seaFeatures(landIndex.getTile(z, x, y)));
					if (features.length > 0) tile[name] = { features, source: null, transformed: true, x, y, z };
				}
				const size = archive.add(z, x, y, fromGeojsonVt(tile, { version: 2, extent: EXTENT }));
				tiles++;
				bytes += size;
				largest = Math.max(largest, size);
			}
		}
		const kB = (n: number) => `${Math.ceil(n / 1024)} kB`;
		report(`zoom ${z}: ${tiles} tiles, ${kB(bytes)}, the largest ${kB(largest)}`);
	}
}
