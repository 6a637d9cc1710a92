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
		for (const point of points) {
			const dx = point[0] - x;
			const dy = point[1] - y;
			// The start itself
			if (dx === 0 && dy === 0) continue;
			if (dx === 0) data += (command = 'v') + dy;
			else if (dy === 0) data += (command = 'h') + dx;
			else {
				data += (command === 'l' ? separated(dx) : `l${dx}`) + separated(dy);
				command = 'l';
			}
			x = point[0];
			y = point[1];
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
	let last: Point | undefined;
	for (const point of line) {
		const x = Math.round(point[0]);
		const y = Math.round(point[1]);
		if (last?.[0] !== x || last[1] !== y) points.push((last = [x, y]));
	}
	const first = points[0];
	if (closed && points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) points.pop();
	return points;
}
