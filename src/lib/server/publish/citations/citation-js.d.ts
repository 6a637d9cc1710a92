declare module '@citation-js/core' {
	/** One item of CSL-JSON, as the library hands it out. */
	export type Item = Record<string, unknown> & { id: string; type: string; title: string; URL: string };
	export const plugins: {
		input: { chain(text: string, options: { forceType: string; generateGraph: false }): Item[] };
	};
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
