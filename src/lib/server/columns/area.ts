import { distance } from '../../geo/globe.ts';
import type { Bbox, Position } from '../../geo/position.ts';

/** Part of the world: a box around it to look in, and which points of that box are in it. */
export interface Area {
	/** West lies beyond east where it crosses the antimeridian. */
	box: Bbox;
	/** Whether all of that box is in it. */
	isBox: boolean;
	holds: (longitude: number, latitude: number) => boolean;
}

/** The edges count. */
export function boxArea(box: Bbox): Area {
	const [west, south, east, north] = box;
	const crosses = west > east;
	return {
		box,
		isBox: true,
		holds: (longitude, latitude) =>
			latitude >= south &&
			latitude <= north &&
			(crosses ? longitude >= west || longitude <= east : longitude >= west && longitude <= east)
	};
}

/**
 * A ring on the plane of longitude and latitude, as drawn on the map; what it encloses an odd number of times lies in
 * it (the even-odd rule), and so does its edge.
 */
export function ringArea(ring: Position[]): Area {
	const [longitudes, latitudes] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
	const box: Bbox = [
		Math.min(...longitudes),
		Math.min(...latitudes),
		Math.max(...longitudes),
		Math.max(...latitudes)
	];
	const holds = (x: number, y: number) => {
		let inside = false;
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [ax, ay, bx, by] = [longitudes[j]!, latitudes[j]!, longitudes[i]!, latitudes[i]!];
			const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
			const between =
				Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
			if (side === 0 && between) return true;
			if (ay > y !== by > y && side > 0 === by > ay) inside = !inside;
		}
		return inside;
	};
	const { holds: isInBox } = boxArea(box);
	return { box, isBox: false, holds: (x, y) => isInBox(x, y) && holds(x, y) };
}

/** A little more than a sphere of the Earth's mean radius has, so that the box never cuts its circle. */
const DEGREES_PER_METRE = 1.001 / 111_195;

/** Within a distance on the sphere, measured as `distance` of `globe.ts` does; the edge counts. `radius` in metres. */
export function circleArea(centre: Position, radius: number): Area {
	const [longitude, latitude] = centre;
	const reach = radius * DEGREES_PER_METRE;
	const [south, north] = [Math.max(-90, latitude - reach), Math.min(90, latitude + reach)];
	// The meridians that touch the circle; all of them where it holds a pole
	const width = Math.asin(
		Math.min(1, Math.sin((reach * Math.PI) / 180) / Math.cos((latitude * Math.PI) / 180))
	);
	const aside = (width * 180) / Math.PI + 1e-9;
	const hasPole = reach >= 90 || south === -90 || north === 90;
	const [west, east] = [longitude - aside, longitude + aside];
	const box: Bbox =
		hasPole || aside >= 90
			? [-180, south, 180, north]
			: [west < -180 ? west + 360 : west, south, east > 180 ? east - 360 : east, north];
	return {
		box,
		isBox: false,
		holds: (x, y) => y >= south && y <= north && distance(centre, [x, y]) <= radius
	};
}
