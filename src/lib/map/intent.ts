interface Connection {
	saveData?: boolean;
	effectiveType?: string;
}

/**
 * Whether a reader's touch may fetch the interactive map unasked: not with Save-Data, nor on a slow connection.
 * Those who want it press its button, which says what it weighs.
 */
export function mayFetchUnasked(): boolean {
	const { connection } = navigator as Navigator & { connection?: Connection };
	return !connection?.saveData && !['slow-2g', '2g', '3g'].includes(connection?.effectiveType ?? '');
}

/**
 * Kilobytes fetched for the interactive map of France, compressed (brotli), rounded to ten: the library 240, its worker
 * 120, the directory and first tiles of the basemap 55 to 65.
 */
export const INTERACTIVE_KILOBYTES = 420;
