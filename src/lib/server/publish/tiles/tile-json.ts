import { mercatorLimit, unmercatorY } from '../../../geo/mercator.ts';
import type { Bbox } from '../../../geo/position.ts';
import type { Edition } from '../../../story/story.ts';
import { EXTENT, type Tile } from '../../columns/tiles.ts';
import { tileAddress, type Asked } from './address.ts';

/** Who draws nearer stretches the tiles of this zoom: a unit of theirs is half a metre, and fewer are fetched. */
export const DEEPEST_WORTH_FETCHING = 14;

/** What the layers hold; see `encodeTile`. */
const vectorLayers = [
	{
		id: 'cells',
		description: 'Places too many to be told one by one: a point in the middle of the stories of each cell',
		fields: { count: 'Number: stories told there; one told at two of the places counts twice' }
	},
	{
		id: 'places',
		description:
			'Places at the precision to which they may be known: a point, with the radius of what is known',
		fields: {
			slug: 'String: as in the address of the page of the place',
			name: 'String: in the language asked for by `lang`',
			precision: 'String: exact, neighbourhood, commune, departement, region or country',
			radius: 'Number: metres about the point; 0 where it is exact',
			stories: 'Number: stories told there'
		}
	}
];

/** Units a side of a cell. */
const CELL = 64;

/**
 * The box that holds all that the tile of the whole world shows, [west, south, east, north]; undefined where it shows
 * nothing. A cell is taken whole: its point is but the middle of what it stands for.
 */
function boundsOf({ cells, places }: Tile): Bbox | undefined {
	const begin = (value: number) => Math.floor(value / CELL) * CELL;
	const boxes = [
		...cells.map(({ x, y }) => ({ x: begin(x), y: begin(y), size: CELL })),
		...places.map(({ x, y }) => ({ x, y, size: 1 }))
	];
	if (boxes.length === 0) return undefined;
	const longitude = (x: number) => (x / EXTENT) * 360 - 180;
	const latitude = (y: number) => unmercatorY(180 - (y / EXTENT) * 360);
	const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
	return [
		longitude(Math.min(...boxes.map(({ x }) => x))),
		latitude(Math.max(...boxes.map(({ y, size }) => y + size))),
		longitude(Math.max(...boxes.map(({ x, size }) => x + size))),
		latitude(Math.min(...boxes.map(({ y }) => y)))
	].map(round) as Bbox;
}

/**
 * What a map program must know to draw the tiles of a selection (TileJSON 3.0.0).
 * @param origin of the site
 * @param world the selection's tile 0/0/0
 */
export function writeTileJson(origin: string, asked: Asked, edition: Edition, world: Tile): object {
	return {
		tilejson: '3.0.0',
		name: edition.name,
		description: edition.description,
		attribution: `<a href="${origin}/">Lieudit</a>`,
		scheme: 'xyz',
		tiles: [origin + tileAddress(asked)],
		minzoom: 0,
		maxzoom: DEEPEST_WORTH_FETCHING,
		bounds: boundsOf(world) ?? [-180, -mercatorLimit, 180, mercatorLimit],
		vector_layers: vectorLayers
	};
}
