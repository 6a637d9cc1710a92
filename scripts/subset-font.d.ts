declare module 'subset-font' {
	type Axis = number | { min: number; max: number; default?: number };
	/** Cuts a font down to the characters of `text`; HarfBuzz's subsetter, compiled to WebAssembly. */
	export default function subset(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'sfnt' | 'woff' | 'woff2';
			noHinting?: boolean;
			keepFeatures?: string[];
			preserveNameIds?: number[];
			variationAxes?: Record<string, Axis>;
		}
	): Promise<Buffer>;
}
