/** MapLibre zooms between which names of a kind are of use. */
export const nameZooms = {
	country: { from: 0, to: 7.4 },
	sea: { from: 0, to: 24 },
	departement: { from: 6.4, to: 10 },
	town: { from: 0, to: 24 }
};

/** The country the edition is about; from this zoom it fills the sheet, and its name says nothing new. */
export const homeName = { code: 'FR', until: 3.2 };

/** Towns on a map, by its zoom: those with a zoom of their own up to this one. Whole zooms, as MapLibre's filters know them. */
export const townZooms: readonly (readonly [zoom: number, own: number])[] = [
	[0, 2],
	[3, 3],
	[4, 4],
	[5, 5],
	[6, 6],
	[8, 7],
	[9, 8],
	[10, 9],
	[11, 12]
];

/** The own zoom up to which towns are named on a map at this zoom. */
export function townsAt(zoom: number): number {
	return townZooms.findLast(([from]) => zoom >= from)?.[1] ?? 0;
}
