declare module 'fontverter' {
	/** Converts a font between containers. */
	export function convert(font: Uint8Array, format: 'truetype' | 'woff2'): Promise<Uint8Array>;
}
