import type { Database } from 'better-sqlite3';
import type { Geometry } from 'geojson';
import { pointRelated, related, type SpatialRelation } from '../../geo/relate.ts';
import { boxesMeet, shapeOf, type Shape } from '../../geo/shape.ts';
import { accenti, casei } from './folding.ts';
import { GeometryRefused, readGeoPackageEnvelope, readGeoPackageGeometry } from './gpkg-geometry.ts';

/** What SQLite hands over: GeoJSON as text, GeoPackage's geometry as a blob. */
type Given = string | Buffer | null;

/**
 * Gives a connection what compiled filters call:
 *
 * - `cql2_relate(relation, a, b)`: 1 or 0 for two geometries, each GeoJSON text or a GeoPackage blob; null where one
 *   is null, empty or cannot be read
 * - `cql2_relate_point(relation, longitude, latitude, b)`: the same for a point
 * - `casei(text)` and `accenti(text)`: what CASEI and ACCENTI compare
 */
export function registerFunctions(database: Database): void {
	const memory = new ShapeMemory();
	const options = { deterministic: true, directOnly: true };
	database.function('cql2_relate', options, (relation: SpatialRelation, a: Given, b: Given) => {
		const [one, other] = [memory.seen(a), memory.seen(b)];
		if (!one || !other) return null;
		if (one.box && other.box && !boxesMeet(one.box, other.box)) return Number(relation === 'disjoint');
		const shapes = [one.shape(), other.shape()];
		return shapes[0] && shapes[1] ? Number(related(relation, shapes[0], shapes[1])) : null;
	});
	database.function(
		'cql2_relate_point',
		options,
		(relation: SpatialRelation, longitude: number | null, latitude: number | null, b: Given) => {
			const other = memory.seen(b)?.shape();
			if (longitude === null || latitude === null || !other) return null;
			return Number(pointRelated(relation, [longitude, latitude], other));
		}
	);
	database.function('casei', options, (text: unknown) => folded(casei, text));
	database.function('accenti', options, (text: unknown) => folded(accenti, text));
}

function folded(fold: (text: string) => string, text: unknown): string | null {
	return text === null ? null : fold(String(text));
}

/** A geometry whose box is known before it is read whole. */
interface Seen {
	box: Shape['bbox'];
	/** Undefined where it cannot be read. */
	shape: () => Shape | undefined;
}

/** How many GeoJSON texts are kept as shapes: a filter's literal comes back with every row. */
const KEPT = 8;

class ShapeMemory {
	readonly #kept: { text: string; seen: Seen }[] = [];

	seen(given: Given): Seen | undefined {
		if (given === null) return undefined;
		if (typeof given === 'string') return this.#text(given);
		try {
			const box = readGeoPackageEnvelope(given);
			return { box, shape: () => blobShape(given) };
		} catch (cause) {
			if (cause instanceof GeometryRefused) return undefined;
			throw cause;
		}
	}

	/**
	 * What was asked for last stays longest. Texts are compared, not hashed: each row brings the literal as a new string,
	 * and hashing ten thousand letters takes five times as long as finding them equal.
	 */
	#text(text: string): Seen {
		const at = this.#kept.findIndex((kept) => kept.text === text);
		if (at === 0) return this.#kept[0]!.seen;
		const [found = { text, seen: seenShape(shapeOf(JSON.parse(text) as Geometry)) }] =
			at > 0 ? this.#kept.splice(at, 1) : [];
		this.#kept.unshift(found);
		if (this.#kept.length > KEPT) this.#kept.pop();
		return found.seen;
	}
}

const seenShape = (shape: Shape): Seen => ({ box: shape.bbox, shape: () => shape });

function blobShape(blob: Buffer): Shape | undefined {
	try {
		const geometry = readGeoPackageGeometry(blob);
		return geometry ? shapeOf(geometry) : undefined;
	} catch (cause) {
		if (cause instanceof GeometryRefused) return undefined;
		throw cause;
	}
}
