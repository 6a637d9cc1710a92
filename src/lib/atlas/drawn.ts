/** SVG that is in the page already when a script reads it (see `transport` in hooks.ts). */
export class Drawing {
	readonly svg: string;

	constructor(svg: string) {
		this.svg = svg;
	}
}
