import type Database from 'better-sqlite3';
import type { Bbox } from '../../geo/position.ts';

/** A layer that cannot be shown, and why, in words for whoever put it there. */
export class LayerRefused extends Error {
	override name = 'LayerRefused';
}

/** Reference systems that layers may be in, by the numbers that GeoPackage has for them. */
export type LayerCrs = 4326 | 3857;

export interface Column {
	name: string;
	/** What its values are taken for, by the type it was declared with (GeoPackage 1.3, table 1). */
	type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'timestamp';
}

/** A table of features, as a GeoPackage describes it; every name in it is somebody else's. */
export interface FeatureTable {
	table: string;
	title: string;
	description: string;
	/** The column that tells rows apart. */
	key: string;
	geometry: string;
	crs: LayerCrs;
	columns: Column[];
	/** The R*Tree of the geometries, where there is one. */
	index?: string;
	/** [west, south, east, north] as the file says, in its reference system; nobody has checked it. */
	bbox?: Bbox;
	/** What the file's own metadata say. */
	metadata: string[];
}

/** A name as SQL has it: whatever stands in it stays a name. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** More columns than any reference layer has. */
const COLUMNS = 200;
/** GeoPackage before version 1.2, and from it on. */
const APPLICATIONS = new Map([
	['GP10', true],
	['GP11', true],
	['GPKG', true]
]);

/** @throws LayerRefused where the file is no GeoPackage with features that can be shown */
export function readFeatureTables(database: Database.Database): FeatureTable[] {
	const id = Buffer.alloc(4);
	id.writeUInt32BE(Number(database.pragma('application_id', { simple: true })) >>> 0);
	if (!APPLICATIONS.has(id.toString('latin1')))
		throw new LayerRefused('it is no GeoPackage (its application_id is another)');
	for (const table of ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys'])
		if (schemaOf(database, table)?.type !== 'table') throw new LayerRefused(`it has no table ${table}`);
	const rows = database
		.prepare<[], Record<string, unknown>>(
			`SELECT contents.*, column_name, geometry.srs_id AS geometry_srs, organization, organization_coordsys_id
			FROM gpkg_contents AS contents JOIN gpkg_geometry_columns AS geometry USING (table_name)
			LEFT JOIN gpkg_spatial_ref_sys AS srs ON srs.srs_id = geometry.srs_id
			WHERE data_type = 'features' ORDER BY table_name LIMIT 100`
		)
		.all();
	if (rows.length === 0) throw new LayerRefused('it has no table of features');
	return rows.map((row) => readTable(database, row));
}

function readTable(database: Database.Database, row: Record<string, unknown>): FeatureTable {
	const table = String(row.table_name);
	const own = schemaOf(database, table);
	if (own?.type !== 'table' || own.isVirtual) throw new LayerRefused(`${table} is no plain table`);
	const columns = database
		.prepare<[string], { name: string; type: string; pk: number; hidden: number }>(
			'SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)'
		)
		.all(table);
	if (columns.length > COLUMNS) throw new LayerRefused(`${table} has more than ${COLUMNS} columns`);
	if (columns.some(({ hidden }) => hidden !== 0))
		throw new LayerRefused(`${table} has columns that are computed`);
	const keys = columns.filter(({ pk }) => pk > 0);
	const [key] = keys;
	if (keys.length !== 1 || !/^integer$/i.test(key!.type)) {
		throw new LayerRefused(`${table} has no whole number as its primary key`);
	}
	const geometry = String(row.column_name);
	if (!columns.some(({ name }) => name === geometry))
		throw new LayerRefused(`${table} has no column ${geometry}`);
	return {
		table,
		title: text(row.identifier) || table,
		description: text(row.description),
		key: key!.name,
		geometry,
		crs: crsOf(table, row),
		columns: columns
			.filter(({ name }) => name !== geometry && name !== key!.name)
			.flatMap(({ name, type }) => {
				const known = typeOf(type);
				return known ? [{ name, type: known }] : [];
			}),
		...indexOf(database, table, geometry),
		...bboxOf(row),
		metadata: metadataOf(database, table)
	};
}

/** Nothing that somebody else wrote is shown at length. */
const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 1000) : '');

function schemaOf(database: Database.Database, name: string) {
	const row = database
		.prepare<[string], { type: string; sql: string | null }>(
			`SELECT type, sql FROM sqlite_schema WHERE name = ? AND type IN ('table', 'view')`
		)
		.get(name);
	return (
		row && { type: row.type, isVirtual: /^\s*create\s+virtual/i.test(row.sql ?? ''), sql: row.sql ?? '' }
	);
}

function crsOf(table: string, row: Record<string, unknown>): LayerCrs {
	const { organization, organization_coordsys_id: code } = row;
	if (
		typeof organization === 'string' &&
		organization.toUpperCase() === 'EPSG' &&
		(code === 4326 || code === 3857)
	) {
		return code;
	}
	const known = code === null ? String(row.geometry_srs) : `${String(organization)}:${String(code)}`;
	throw new LayerRefused(
		`${table} is in the reference system ${known}; change it to EPSG:4326 or EPSG:3857, such as with ogr2ogr -t_srs EPSG:4326`
	);
}

/** Types of GeoPackage's table 1, without their lengths; undefined for blobs, which are not shown. */
function typeOf(declared: string): Column['type'] | undefined {
	const name = declared.toUpperCase().replace(/\(.*$/, '').trim();
	if (name === 'BOOLEAN') return 'boolean';
	if (/^(TINYINT|SMALLINT|MEDIUMINT|INT|INTEGER)$/.test(name)) return 'integer';
	if (/^(FLOAT|DOUBLE|REAL)$/.test(name)) return 'number';
	if (name === 'DATE') return 'date';
	if (name === 'DATETIME') return 'timestamp';
	return name === 'TEXT' ? 'string' : undefined;
}

/** The R*Tree extension's table (GeoPackage 1.3, F.3), where it is one. */
function indexOf(database: Database.Database, table: string, geometry: string): { index?: string } {
	const name = `rtree_${table}_${geometry}`;
	const isTree = /^\s*create\s+virtual\s+table\b.*\busing\s+rtree\s*\(/is.test(
		schemaOf(database, name)?.sql ?? ''
	);
	return isTree ? { index: name } : {};
}

function bboxOf({ min_x, min_y, max_x, max_y }: Record<string, unknown>): { bbox?: Bbox } {
	const box = [min_x, min_y, max_x, max_y];
	return box.every(Number.isFinite) ? { bbox: box as Bbox } : {};
}

/** Texts of the metadata extension (F.8) on the table or on the whole file. */
function metadataOf(database: Database.Database, table: string): string[] {
	const isThere = ['gpkg_metadata', 'gpkg_metadata_reference'].every(
		(name) => schemaOf(database, name)?.type === 'table'
	);
	if (!isThere) return [];
	return database
		.prepare<[string], unknown>(
			`SELECT substr(metadata, 1, 1000) FROM gpkg_metadata JOIN gpkg_metadata_reference ON md_file_id = gpkg_metadata.id
			WHERE mime_type = 'text/plain' AND (reference_scope = 'geopackage' OR table_name = ?) LIMIT 10`
		)
		.pluck()
		.all(table)
		.map(text)
		.filter(Boolean);
}
