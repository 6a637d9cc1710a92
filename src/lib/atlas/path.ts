import type { Point } from '../geo/lines.ts';

/**
 * SVG path data for lines or closed rings: whole numbers, relative commands, the shortest separators.
 * What rounds to nothing is left out. The first `m` is lower-case on purpose: after an `M` the bare pairs
 * that follow would be absolute (SVG 2, section 9.3.3).
 */
export function pathData(lines: readonly (readonly Point[])[], closed: boolean): string {
	let data = '';
	let x = 0;
	let y = 0;
	for (const line of lines) {
		const points = rounded(line, closed);
		if (points.length < (closed ? 3 : 2)) continue;
		const [startX, startY] = points[0]!;
		data += `m${startX - x}${separated(startY - y)}`;
		[x, y] = [startX, startY];
		// Pairs after an m are lines already
		let command = 'l';
		for (const [nextX, nextY] of points.slice(1)) {
			const dx = nextX - x;
			const dy = nextY - y;
			if (dx === 0) data += (command = 'v') + dy;
			else if (dy === 0) data += (command = 'h') + dx;
			else {
				data += (command === 'l' ? separated(dx) : `l${dx}`) + separated(dy);
				command = 'l';
			}
			[x, y] = [nextX, nextY];
		}
		if (closed) {
			data += 'z';
			[x, y] = [startX, startY];
		}
	}
	return data;
}

function separated(value: number): string {
	return value < 0 ? `${value}` : ` ${value}`;
}

function rounded(line: readonly Point[], closed: boolean): Point[] {
	const points: Point[] = [];
	for (const [x, y] of line) {
		const point: Point = [Math.round(x), Math.round(y)];
		const last = points.at(-1);
		if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
	}
	const [first, last] = [points[0], points.at(-1)];
	if (closed && points.length > 1 && first![0] === last![0] && first![1] === last![1]) points.pop();
	return points;
}
