/** The tile of a zoom that holds a point (OGC WebMercatorQuad). */
export function tileAt(zoom: number, longitude: number, latitude: number): [column: number, row: number] {
	const sine = Math.sin((latitude * Math.PI) / 180);
	const side = 2 ** zoom;
	return [
		Math.floor(((longitude + 180) / 360) * side),
		Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side)
	];
}

/** Its edges: west, south, east, north in degrees. */
export function boxOfTile(zoom: number, column: number, row: number): [number, number, number, number] {
	const side = 2 ** zoom;
	const latitude = (edge: number) =>
		(Math.atan(Math.sinh(Math.PI * (1 - (2 * edge) / side))) * 180) / Math.PI;
	return [(column / side) * 360 - 180, latitude(row + 1), ((column + 1) / side) * 360 - 180, latitude(row)];
}
