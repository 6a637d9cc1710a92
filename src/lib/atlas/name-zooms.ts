/** MapLibre zooms between which names of a kind are of use. */
export const nameZooms = {
	country: { from: 0, to: 7.4 },
	sea: { from: 0, to: 24 },
	departement: { from: 6.4, to: 10 },
	town: { from: 0, to: 24 }
};

/** The country the edition is about; from this zoom it fills the sheet, and its name says nothing new. */
export const homeName = { code: 'FR', until: 3.2 };
