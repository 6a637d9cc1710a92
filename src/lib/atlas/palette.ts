/**
 * The colours of the house by purpose, as `#rrggbb`, one for each theme. The map, the share card and print
 * read them here; pages read the same values as custom properties in `ui/tokens.css` (`landFar` is `--land-far`),
 * and a test holds the two together.
 */
export const palette = {
	paper: { light: '#f6f2ea', dark: '#15181b' },
	ink: { light: '#1b1a17', dark: '#ece7dc' },
	/** Captions, dates, everything second. */
	inkQuiet: { light: '#5d5a52', dark: '#a39d90' },
	line: { light: '#cfc8ba', dark: '#33383d' },
	lineStrong: { light: '#8a8376', dark: '#757b80' },
	/** A story happened here; nothing else is vermilion. */
	story: { light: '#c8371f', dark: '#ff7256' },
	/** Links and journeys. */
	link: { light: '#0f5c63', dark: '#5fb6bd' },
	onInk: { light: '#f6f2ea', dark: '#15181b' },
	wash: { light: '#ece6da', dark: '#1e2226' },

	sea: { light: '#dbe5e8', dark: '#101417' },
	seaInk: { light: '#4c6771', dark: '#7d97a1' },
	seaGrid: { light: '#c9d6da', dark: '#1b2226' },
	shore: { light: '#a9bbc1', dark: '#3a454b' },
	/** The country the edition is about. */
	land: { light: '#fbf8f1', dark: '#23282c' },
	landFar: { light: '#efe9dc', dark: '#191d20' },
	border: { light: '#a59c8b', dark: '#59616a' },
	borderRegion: { light: '#d2c9b8', dark: '#3c444b' },
	borderDept: { light: '#e6dfd1', dark: '#2f363b' },
	/** Under the names on the map. */
	halo: { light: '#fbf8f1', dark: '#171b1e' },
	/** Towns and countries nobody told a story about. */
	mapInk: { light: '#6b665b', dark: '#979287' }
} as const satisfies Record<string, { light: string; dark: string }>;

export type Purpose = keyof typeof palette;
export type Theme = 'light' | 'dark';
