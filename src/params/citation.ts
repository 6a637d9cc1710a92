/** A citation, by the form that ends its address. */
export function match(param: string): boolean {
	return /^citation\.(txt|bib|ris|json)$/.test(param);
}
