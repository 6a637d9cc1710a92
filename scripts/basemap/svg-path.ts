import type { Line } from './line.ts';

/**
 * The rings of an SVG path made of straight lines (m, l, h, v, z), in the drawing's own units, to a hundredth.
 * @throws if the path holds a curve
 */
export function ringsOfPath(path: string): Line[] {
	const tokens = path.match(/[a-zA-Z]|-?[\d.]+(?:e-?\d+)?/g) ?? [];
	const rings: Line[] = [];
	let ring: Line = [];
	let [x, y] = [0, 0];
	let command = 'M';
	for (let i = 0; i < tokens.length;) {
		if (/[a-zA-Z]/.test(tokens[i]!)) command = tokens[i++]!;
		const kind = command.toLowerCase();
		if (kind === 'z') {
			[x, y] = ring[0]!;
			continue;
		}
		if (!'mlhv'.includes(kind)) throw new Error(`a path of straight lines was expected, found ${command}`);
		const isRelative = command === kind;
		if (kind !== 'v') x = Number(tokens[i++]) + (isRelative ? x : 0);
		if (kind !== 'h') y = Number(tokens[i++]) + (isRelative ? y : 0);
		if (kind === 'm') {
			ring = [];
			rings.push(ring);
			command = isRelative ? 'l' : 'L';
		}
		const [px, py] = [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
		const last = ring.at(-1);
		if (!last || last[0] !== px || last[1] !== py) ring.push([px, py]);
	}
	return rings;
}
