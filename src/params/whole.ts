/** A whole number, written as numbers in addresses are: `7`, not `07` or `+7`. */
export function match(param: string): boolean {
	return /^(0|[1-9]\d{0,9})$/.test(param);
}
