/** A file of stories or a citation, by its name; which ones there are is told by `publish/taking/`. */
export function match(param: string): boolean {
	return /^(stories\.(csv|geojson|geojsons)|atom\.xml|feed\.json|citation\.(txt|bib|ris|json))$/.test(param);
}
