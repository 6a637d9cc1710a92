interface Standing {
	key: string;
	x: number;
	y: number;
}

const directions: Record<string, [dx: number, dy: number]> = {
	ArrowRight: [1, 0],
	ArrowLeft: [-1, 0],
	ArrowDown: [0, 1],
	ArrowUp: [0, -1]
};

/**
 * The mark that a key leads to: arrows to the nearest one in their direction (what lies aside counts double),
 * Home to the first and End to the last of the list. Undefined where the key leads nowhere.
 */
export function markToward(
	key: string,
	marks: readonly Standing[],
	from: string | undefined
): string | undefined {
	if (key === 'Home') return marks[0]?.key;
	if (key === 'End') return marks.at(-1)?.key;
	const direction = directions[key];
	const here = marks.find((mark) => mark.key === from);
	if (!direction || !here) return undefined;
	const [dx, dy] = direction;
	return marks
		.map((mark) => {
			const ahead = (mark.x - here.x) * dx + (mark.y - here.y) * dy;
			const aside = Math.abs((mark.x - here.x) * dy) + Math.abs((mark.y - here.y) * dx);
			return { key: mark.key, ahead, effort: ahead + 2 * aside };
		})
		.filter(({ ahead }) => ahead > 0)
		.sort((a, b) => a.effort - b.effort)[0]?.key;
}
