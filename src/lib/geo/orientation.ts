import type { Point } from './lines.ts';

/** Shewchuk, 1997: beyond this part of the two products' sum, the sign of their difference is certain. */
const CERTAIN = (3 + 16 * 2 ** -53) * 2 ** -53;

/**
 * On which side of the line from `a` to `b` the point `c` lies: 1 to the left, -1 to the right, 0 exactly on it.
 * Never wrong by rounding: where doubles cannot tell, the same sum is done in whole numbers.
 */
export function orientation(a: Point, b: Point, c: Point): -1 | 0 | 1 {
	const left = (b[0] - a[0]) * (c[1] - a[1]);
	const right = (b[1] - a[1]) * (c[0] - a[0]);
	const difference = left - right;
	if (Math.abs(difference) > CERTAIN * (Math.abs(left) + Math.abs(right))) return sign(difference);
	return exactly(a, b, c);
}

/** Whether `c` lies on the piece of line from `a` to `b`, its ends among it. */
export function liesOn(c: Point, a: Point, b: Point): boolean {
	return (
		c[0] >= Math.min(a[0], b[0]) &&
		c[0] <= Math.max(a[0], b[0]) &&
		c[1] >= Math.min(a[1], b[1]) &&
		c[1] <= Math.max(a[1], b[1]) &&
		orientation(a, b, c) === 0
	);
}

function exactly(a: Point, b: Point, c: Point): -1 | 0 | 1 {
	const parts = [...a, ...b, ...c].map(mantissaAndExponent);
	const least = Math.min(...parts.map(([, exponent]) => exponent));
	const [ax, ay, bx, by, cx, cy] = parts.map(([mantissa, exponent]) => mantissa << BigInt(exponent - least));
	const difference = (bx! - ax!) * (cy! - ay!) - (by! - ay!) * (cx! - ax!);
	return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

const view = new DataView(new ArrayBuffer(8));

/** A double as whole number times a power of two (IEEE 754). */
function mantissaAndExponent(value: number): [mantissa: bigint, exponent: number] {
	view.setFloat64(0, value);
	const bits = view.getBigUint64(0);
	const exponent = Number((bits >> 52n) & 0x7ffn);
	const fraction = bits & 0xfffffffffffffn;
	const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
	return [value < 0 ? -mantissa : mantissa, Math.max(exponent, 1) - 1075];
}

function sign(value: number): -1 | 0 | 1 {
	return value > 0 ? 1 : value < 0 ? -1 : 0;
}
