import Database from 'better-sqlite3';
import type { Geometry, Position } from 'geojson';

/** A table of features to write; geometries are points, lines and polygons in the table's reference system. */
export interface WrittenTable {
	table: string;
	crs: number;
	/** With their declared types, such as `TEXT(20)`. */
	columns: Record<string, string>;
	rows: { geometry: Geometry | null; values: unknown[] }[];
	/** Whether it has the R*Tree extension's table. */
	hasIndex?: boolean;
}

const TYPES: Partial<Record<Geometry['type'], number>> = { Point: 1, LineString: 2, Polygon: 3 };
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A geometry as GeoPackage stores it: its header with an envelope, then WKB, all little-endian. */
export function geometryBlob(geometry: Geometry, crs: number): Buffer {
	const positions = flat(geometry);
	const [xs, ys] = [positions.map(([x]) => x!), positions.map(([, y]) => y!)];
	const header = Buffer.alloc(8);
	header.write('GP', 'latin1');
	header[3] = 0b011;
	header.writeInt32LE(crs, 4);
	const envelope = doubles([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]);
	return Buffer.concat([header, envelope, wkb(geometry)]);
}

function wkb(geometry: Geometry): Buffer {
	const type = TYPES[geometry.type];
	if (!type || geometry.type === 'GeometryCollection')
		throw new Error(`${geometry.type} is not written here`);
	const head = Buffer.concat([Buffer.from([1]), count(type)]);
	const line = (positions: Position[]) => Buffer.concat([count(positions.length), doubles(positions.flat())]);
	switch (geometry.type) {
		case 'Point':
			return Buffer.concat([head, doubles(geometry.coordinates)]);
		case 'LineString':
			return Buffer.concat([head, line(geometry.coordinates)]);
		default: {
			const rings = geometry.coordinates as Position[][];
			return Buffer.concat([head, count(rings.length), ...rings.map(line)]);
		}
	}
}

function count(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

function doubles(values: number[]): Buffer {
	const bytes = Buffer.alloc(values.length * 8);
	values.forEach((value, i) => bytes.writeDoubleLE(value, i * 8));
	return bytes;
}

function flat(geometry: Geometry): Position[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(flat);
	return (geometry.coordinates as unknown[]).flat(Infinity).reduce<Position[]>((all, value, i) => {
		if (i % 2 === 0) all.push([value as number]);
		else all.at(-1)!.push(value as number);
		return all;
	}, []);
}

/** Writes a GeoPackage (OGC 12-128r18) of the least that the standard asks; `also` may add to it or break it. */
export function writeGeoPackage(
	path: string,
	tables: WrittenTable[],
	also?: (database: Database.Database) => void
): void {
	const database = new Database(path);
	database.pragma(`application_id = ${0x47504b47}`);
	database.pragma('user_version = 10300');
	database.exec(`CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
			organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
		CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
			description TEXT DEFAULT '', last_change DATETIME, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
		CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
			srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));`);
	for (const table of tables) writeTable(database, table);
	also?.(database);
	database.close();
}

function writeTable(
	database: Database.Database,
	{ table, crs, columns, rows, hasIndex }: WrittenTable
): void {
	database
		.prepare(`INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, 'undefined', '')`)
		.run(`EPSG:${crs}`, crs, crs);
	const positions = rows.flatMap(({ geometry }) => (geometry ? flat(geometry) : []));
	const [xs, ys] = [positions.map(([x]) => x!), positions.map(([, y]) => y!)];
	database
		.prepare(
			`INSERT INTO gpkg_contents VALUES (?, 'features', ?, 'Written for a test', '2026-01-01T00:00:00Z', ?, ?, ?, ?, ?)`
		)
		.run(table, table, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), crs);
	database
		.prepare(`INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)`)
		.run(table, crs);
	const declared = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
	database.exec(
		`CREATE TABLE ${quoted(table)} (${['fid INTEGER PRIMARY KEY', 'geom BLOB', ...declared].join()})`
	);
	const tree = quoted(`rtree_${table}_geom`);
	if (hasIndex) database.exec(`CREATE VIRTUAL TABLE ${tree} USING rtree (id, minx, maxx, miny, maxy)`);
	const insert = database.prepare(
		`INSERT INTO ${quoted(table)} VALUES (${['?', '?', ...declared.map(() => '?')].join()})`
	);
	rows.forEach(({ geometry, values }, i) => {
		insert.run(i + 1, geometry && geometryBlob(geometry, crs), ...values);
		if (!hasIndex || !geometry) return;
		const [xs, ys] = [flat(geometry).map(([x]) => x!), flat(geometry).map(([, y]) => y!)];
		database
			.prepare(`INSERT INTO ${tree} VALUES (?, ?, ?, ?, ?)`)
			.run(i + 1, Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys));
	});
}
