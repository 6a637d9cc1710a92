import type { Position } from '../../src/lib/geo/position.ts';
import type { Line } from './line.ts';

/** Gives back, for a position, the first one seen within `reach` of it: the same object each time. */
export function snapping(reach: number): (p: Position) => Position {
	const cells = new Map<string, Position[]>();
	return (p) => {
		const [column, row] = [Math.round(p[0] / reach), Math.round(p[1] / reach)];
		for (let i = -1; i <= 1; i++) {
			for (let j = -1; j <= 1; j++) {
				const seen = cells.get(`${column + i},${row + j}`) ?? [];
				const near = seen.find((q) => Math.hypot(q[0] - p[0], q[1] - p[1]) < reach);
				if (near) return near;
			}
		}
		const key = `${column},${row}`;
		cells.set(key, [...(cells.get(key) ?? []), p]);
		return p;
	};
}

const otherEnd = (piece: Line, end: Position): Position => (piece[0] === end ? piece.at(-1)! : piece[0]!);

/**
 * Pieces joined, where two of them and no third meet, into lines that run from one junction to the next; closed ones
 * start anywhere. Ends that meet must be one and the same object: see `snapping`.
 */
export function chained(pieces: Line[]): Line[] {
	const meeting = new Map<Position, Line[]>();
	for (const piece of pieces) {
		for (const end of [piece[0]!, piece.at(-1)!]) meeting.set(end, [...(meeting.get(end) ?? []), piece]);
	}
	const used = new Set<Line>();
	const walk = (start: Position, first: Line): Line => {
		const line = [start];
		for (let piece: Line | undefined = first; piece;) {
			used.add(piece);
			const from = line.at(-1)!;
			const end: Position = otherEnd(piece, from);
			line.push(...(piece[0] === from ? piece : piece.toReversed()).slice(1));
			const around: Line[] = meeting.get(end) ?? [];
			piece = around.length === 2 ? around.find((next) => !used.has(next)) : undefined;
		}
		return line;
	};
	const lines: Line[] = [];
	const junctionsFirst = [...meeting].sort(([, a], [, b]) => Number(a.length === 2) - Number(b.length === 2));
	for (const [start, around] of junctionsFirst) {
		for (const piece of around) if (!used.has(piece)) lines.push(walk(start, piece));
	}
	return lines;
}
