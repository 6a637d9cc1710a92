import type { Geometry, Position } from 'geojson';
import { finite, items, member, refused, text, type JsonValue } from './json-reader.ts';
import { LIMITS } from './refusal.ts';
import { isRing, LINE_EXPECTED, RING_EXPECTED } from './wkt.ts';

/** Reads the GeoJSON geometries of one filter (RFC 7946, section 3.1); heights are left out. */
export class GeometryReader {
	#points = 0;

	geometry(at: JsonValue, depth = 1): Geometry {
		if (depth > LIMITS.depth) throw refused(`the filter is nested deeper than ${LIMITS.depth}`, at);
		const type = text(member(at, 'type'), 'a type of GeoJSON geometry');
		const coordinates = member(at, 'coordinates');
		switch (type) {
			case 'Point':
				return { type, coordinates: this.#position(coordinates) };
			case 'LineString':
				return { type, coordinates: this.#line(coordinates) };
			case 'Polygon':
				return { type, coordinates: this.#polygon(coordinates) };
			case 'MultiPoint':
				return { type, coordinates: items(coordinates, 'points', 1).map((item) => this.#position(item)) };
			case 'MultiLineString':
				return { type, coordinates: items(coordinates, 'lines', 1).map((item) => this.#line(item)) };
			case 'MultiPolygon':
				return { type, coordinates: items(coordinates, 'polygons', 1).map((item) => this.#polygon(item)) };
			case 'GeometryCollection': {
				const parts = items(member(at, 'geometries'), 'geometries', 1);
				return { type, geometries: parts.map((part) => this.geometry(part, depth + 1)) };
			}
			default:
				throw refused(`${JSON.stringify(type)} is no type of GeoJSON geometry`, member(at, 'type'));
		}
	}

	#position(at: JsonValue): Position {
		if (++this.#points > LIMITS.points) {
			throw refused(`the filter's geometries have more than ${LIMITS.points} points`, at);
		}
		const [longitude, latitude] = items(at, 'numbers', 2, 3).map(finite);
		return [longitude!, latitude!];
	}

	#line(at: JsonValue): Position[] {
		const points = items(at, 'points', 0).map((item) => this.#position(item));
		if (points.length < 2) throw refused(LINE_EXPECTED, at);
		return points;
	}

	#polygon(at: JsonValue): Position[][] {
		return items(at, 'rings', 1).map((ring) => {
			const points = items(ring, 'points', 0).map((item) => this.#position(item));
			if (!isRing(points)) throw refused(RING_EXPECTED, ring);
			return points;
		});
	}
}
