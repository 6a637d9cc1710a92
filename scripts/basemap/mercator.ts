/** Latitude in degrees to Web Mercator's y, in degrees of longitude, growing to the north. */
export const mercatorY = (latitude: number): number =>
	(Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;

/** The inverse: y in degrees of longitude to latitude. */
export const latitudeOf = (y: number): number => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;

/** Column of the tile that holds a longitude, at a zoom; may lie outside the world. */
export const column = (longitude: number, zoom: number): number =>
	Math.floor(((longitude + 180) / 360) * 2 ** zoom);

/** Row of the tile that holds a latitude, counted from the north. */
export const row = (latitude: number, zoom: number): number =>
	Math.floor(((180 - mercatorY(latitude)) / 360) * 2 ** zoom);
