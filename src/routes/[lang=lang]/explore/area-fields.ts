import type { Bbox } from '$lib/geo/position';
import { parameters, writeSelection, type Selection } from '$lib/story/selection';

/** A collection of the data folder that can be laid over the map. */
export interface ReferenceLayer {
	id: string;
	title: string;
	attribution?: string;
	/** Where its features are had, from the root of the site: `/ogc/collections/{id}/items`. */
	href: string;
}

/** Features of a layer that are drawn at most; the server says so in its answer. */
const FEATURES_AT_MOST = 1000;

/** Addresses have four decimals: about ten metres. */
export function rounded(bbox: Bbox): Bbox {
	return bbox.map((degrees) => Math.round(degrees * 1e4) / 1e4) as Bbox;
}

/** Where the features of a layer in view are had. */
export function overlayHref(items: string, seen: Bbox | undefined): string {
	const box = seen && `bbox=${rounded(seen).join(',')}&`;
	return `${items}?${box ?? ''}limit=${FEATURES_AT_MOST}&f=json`;
}

/** Of a side of the box: an area that reaches a hair beyond what one sees is seen. */
const HAIR = 0.01;

/** Whether a box, as good as all of it, lies within another; neither crosses the antimeridian. */
export function holds([west, south, east, north]: Bbox, inner: Bbox): boolean {
	const [wide, high] = [(east - west) * HAIR, (north - south) * HAIR];
	return (
		inner[0] >= west - wide && inner[1] >= south - high && inner[2] <= east + wide && inner[3] <= north + high
	);
}

/** The parameters that choose an area by its coordinates. */
export const areaKeys = ['around', 'bbox', 'polygon'] as const;

/** What the address says of an area, by parameter. */
export function areaTexts(selection: Selection): Record<(typeof areaKeys)[number], string> {
	const text = (key: (typeof areaKeys)[number]) =>
		new URLSearchParams(writeSelection({ [key]: selection[key] })).get(parameters[key]) ?? '';
	return { around: text('around'), bbox: text('bbox'), polygon: text('polygon') };
}

/** Everything else the address says, save where a page of the table begins. */
export function besidesArea(query: string): [name: string, value: string][] {
	const names: string[] = [...areaKeys.map((key) => parameters[key]), 'after'];
	return [...new URLSearchParams(query)].filter(([name, value]) => value !== '' && !names.includes(name));
}
