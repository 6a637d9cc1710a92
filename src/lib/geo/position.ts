/** GeoJSON order: [longitude, latitude], degrees, WGS 84 (RFC 7946, section 3.1.1). */
export type Position = [longitude: number, latitude: number];

/** [west, south, east, north], degrees, WGS 84 (RFC 7946, section 5). West may exceed east across the antimeridian. */
export type Bbox = [west: number, south: number, east: number, north: number];
