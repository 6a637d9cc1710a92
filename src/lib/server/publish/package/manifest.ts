/** A file of the data package as it lies on the disk. */
export interface PackedFile {
	name: string;
	bytes: number;
	/** In hexadecimal digits. */
	sha256: string;
	rows: number;
}

/** What is known of a package that was built; the names of its rows lie beside it (`kept-rows.ts`). */
export interface Manifest {
	/** The folder of its files. */
	folder: string;
	/** When it was built: the moment whose state of the store it tells. */
	created: string;
	/** The last change of the store that it knows of. */
	change: number;
	stories: number;
	/** First and last day of what is told; absent in an empty store. */
	period?: [first: string, last: string];
	files: PackedFile[];
}

/** The files, by name; no other is ever served. */
export const packed = {
	'stories.csv': 'text/csv; charset=utf-8; header=present',
	'stories.geojson': 'application/geo+json',
	'places.csv': 'text/csv; charset=utf-8; header=present',
	'themes.csv': 'text/csv; charset=utf-8; header=present'
} as const;
export type PackedName = keyof typeof packed;

export const isPacked = (name: string): name is PackedName => Object.hasOwn(packed, name);
