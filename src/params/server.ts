/**
 * Anything, on the server alone: to the browser's own router what ends here leads out of the application, as files do,
 * so that it asks the server for them.
 */
export function match(): boolean {
	return import.meta.env.SSR;
}
