import type { Feature } from './outline.ts';
import type { Purpose } from './palette.ts';

/** Widths in CSS pixels at MapLibre zooms (512-pixel tiles); straight between, constant beyond. */
export type Widths = readonly (readonly [zoom: number, width: number])[];

/** A layer of the ground, as the server's SVG and MapLibre's tiles both draw it. */
export interface GroundLayer {
	/** Its id in the style and its class in the SVG. */
	name: 'far' | 'home' | 'river' | 'dept' | 'region' | 'border' | 'lake' | 'sea' | 'grid';
	fill?: Purpose;
	stroke?: Purpose;
	/** A filled layer's stroke lies under its fill: only the outer half of this width shows. */
	width?: Widths;
	/** Not drawn below this zoom; the SVG asks the same of the zoom it stands at. */
	minZoom?: number;
	/** Where its geometry lies in the outline; `far` is the background and `grid` is drawn from numbers. */
	outline?: Feature;
	/** Where its geometry lies in the tiles. */
	tiles?: { layer: string; filter?: unknown[] };
}

/**
 * The ground, bottom first. Water covers everything that lies beneath, so that neither tint nor border need
 * follow the coast: they run on under the sea. Sheets of the SVG stand between zoom 3.5 (a telephone's France)
 * and 9 (a locator); in between a width is the same everywhere, so that the first frame of the interactive map
 * is the picture already there.
 */
export const ground: readonly GroundLayer[] = [
	{ name: 'far', fill: 'landFar' },
	{ name: 'home', fill: 'land', outline: 'home', tiles: { layer: 'country' } },
	{
		name: 'river',
		stroke: 'shore',
		width: [
			[9, 0.6],
			[12, 2]
		],
		outline: 'rivers',
		tiles: { layer: 'waterway' }
	},
	{
		name: 'dept',
		stroke: 'borderDept',
		width: [
			[9, 0.6],
			[12, 1.2]
		],
		minZoom: 3.5,
		outline: 'departements',
		tiles: { layer: 'boundary', filter: ['==', ['get', 'admin_level'], 6] }
	},
	{
		name: 'region',
		stroke: 'borderRegion',
		width: [
			[9, 0.8],
			[12, 1.6]
		],
		minZoom: 3.5,
		outline: 'regions',
		tiles: { layer: 'boundary', filter: ['==', ['get', 'admin_level'], 4] }
	},
	{
		name: 'border',
		stroke: 'border',
		width: [
			[9, 0.9],
			[12, 2]
		],
		outline: 'borders',
		tiles: { layer: 'boundary', filter: ['==', ['get', 'admin_level'], 2] }
	},
	{
		name: 'lake',
		fill: 'sea',
		stroke: 'shore',
		width: [
			[9, 1.2],
			[12, 2.4]
		],
		outline: 'lakes',
		tiles: { layer: 'water', filter: ['==', ['get', 'class'], 'lake'] }
	},
	{
		name: 'sea',
		fill: 'sea',
		stroke: 'shore',
		width: [
			[9, 1.7],
			[12, 3]
		],
		outline: 'sea',
		tiles: { layer: 'water', filter: ['!=', ['get', 'class'], 'lake'] }
	},
	{
		name: 'grid',
		stroke: 'seaGrid',
		width: [
			[9, 0.75],
			[12, 0.75]
		]
	}
];

/** Rivers worth their ink, by zoom: the weight (22 to 120, as the outline and the tiles tell it) below which none is drawn. Whole zooms, because MapLibre's filters know no others. */
export const riverWeights: readonly (readonly [zoom: number, weight: number])[] = [
	[0, 95],
	[3, 70],
	[6, 48],
	[7, 40],
	[8, 22]
];

export function lightestRiver(zoom: number): number {
	return riverWeights.findLast(([from]) => zoom >= from)?.[1] ?? Infinity;
}
