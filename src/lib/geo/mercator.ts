/** Where Web Mercator ends, so that the world is a square (EPSG:3857). Degrees of latitude. */
export const mercatorLimit = 85.0511287798;

/**
 * Web Mercator's vertical, in degrees of longitude so that both axes share one scale; it grows to the north.
 * Latitudes (degrees) beyond the limit of the projection are taken to that limit: the poles lie at infinity.
 */
export function mercatorY(latitude: number): number {
	const kept = Math.max(-mercatorLimit, Math.min(mercatorLimit, latitude));
	return (Math.log(Math.tan(Math.PI / 4 + (kept * Math.PI) / 360)) * 180) / Math.PI;
}

/** The latitude, in degrees, of a Web Mercator vertical in degrees (-180 to 180): undoes `mercatorY`. */
export function unmercatorY(y: number): number {
	return (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;
}

/** The difference of two longitudes the short way round, degrees from -180 up to (not including) 180. */
export function turn(from: number, to: number): number {
	return ((((to - from + 180) % 360) + 360) % 360) - 180;
}

/** A longitude brought home to -180 up to (not including) 180 degrees. */
export function wrapLongitude(longitude: number): number {
	return turn(0, longitude);
}
