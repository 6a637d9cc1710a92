import type { Feature, Geometry, Position } from 'geojson';
import type { ImportedPoint, Problem } from '../../newsroom/import.ts';
import { circleAround } from '../../geo/globe.ts';
import { guessColumns } from './columns.ts';
import { excerptOf } from './fields.ts';
import type { Found } from './reader.ts';
import { storyOfRow } from './rows.ts';

const MOST_POSITIONS = 20_000;

/** Every position of a geometry, however nested; undefined where it is none of RFC 7946. */
function positionsOf(geometry: Geometry): Position[] | undefined {
	if (geometry.type === 'GeometryCollection') {
		const parts = geometry.geometries.map(positionsOf);
		return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
	}
	const found: Position[] = [];
	const walk = (value: unknown): boolean =>
		Array.isArray(value) &&
		found.length <= MOST_POSITIONS &&
		(typeof value[0] === 'number'
			? value.length >= 2 &&
				value.every((one) => typeof one === 'number') &&
				found.push(value as Position) > 0
			: value.length > 0 && value.every(walk));
	return walk((geometry as { coordinates?: unknown }).coordinates) ? found : undefined;
}

/** The point that stands for a geometry: its own, or the middle of what it covers. */
function pointOf(
	geometry: Geometry,
	name: string,
	line: number | null
): { point: ImportedPoint } | { problem: Problem } {
	const excerpt = excerptOf(JSON.stringify(geometry).slice(0, 400));
	const positions = positionsOf(geometry);
	if (!positions?.length)
		return { problem: { kind: 'geometry', given: String(geometry.type).slice(0, 40), line, excerpt } };
	const north = positions.find(([, latitude]) => !(Math.abs(latitude!) <= 90));
	if (north) return { problem: { kind: 'latitude', given: String(north[1]), line, excerpt } };
	const east = positions.find(([longitude]) => !(Math.abs(longitude!) <= 180));
	if (east) return { problem: { kind: 'longitude', given: String(east[0]), line, excerpt } };
	const flat = positions.map(([longitude, latitude]) => [longitude!, latitude!] as const);
	const [longitude, latitude] =
		flat.length === 1
			? flat[0]!
			: circleAround({ type: 'LineString', coordinates: flat.map((one) => [...one]) }).at;
	return { point: { longitude, latitude, name } };
}

/** A property as a cell: what togeojson calls HTML is its value, lists are parted by semicolons. */
function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(cellOf).join('; ');
	if (typeof value !== 'object') return String(value as string | number | boolean);
	const { value: html } = value as { value?: unknown };
	return typeof html === 'string' ? html : '';
}

/** The story of a feature: its properties are read as a table's columns, its geometry is a proposed point. */
export function* storyOfFeature(feature: Feature<Geometry | null>, line: number | null): Generator<Found> {
	const properties = Object.entries(feature.properties ?? {});
	const columns = guessColumns(properties.map(([key]) => key));
	const cells = properties.map(([, value]) => cellOf(value));
	const title = cells[columns.findIndex((column) => column?.role === 'title')] ?? '';
	const read = feature.geometry ? pointOf(feature.geometry, title.slice(0, 300), line) : undefined;
	if (read && 'problem' in read) yield read;
	yield* storyOfRow({ line, cells }, columns, {
		source: feature.id === undefined ? undefined : String(feature.id).slice(0, 200),
		points: read && 'point' in read ? [read.point] : []
	});
}
