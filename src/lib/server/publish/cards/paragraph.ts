import type { Reading, SetLine, Typesetter, Weight } from './typesetter.ts';

/** Lines set one under the other. */
export interface Paragraph {
	lines: SetLine[];
	/** Pixels: of its letters, and from one baseline to the next. */
	size: number;
	leading: number;
}

interface Room {
	width: number;
	height: number;
	weight: Weight;
	reading: Reading;
	/** Of letters, the largest first: the first that has room is taken. */
	sizes: readonly number[];
	/** Of the size, from one baseline to the next. */
	leading: number;
}

/** Sets a text as large as it has room; what has none at the smallest size ends in an ellipsis. */
export function setParagraph(
	typesetter: Typesetter,
	text: string,
	{ width, height, weight, reading, sizes, leading }: Room
): Paragraph {
	const words = text.split(/\s+/u).filter(Boolean);
	const atSize = (size: number) => {
		const most = Math.max(1, Math.floor(height / (size * leading)));
		const set = (line: string) => typesetter.set(line, size, weight, reading);
		const lines = broken(words, (line) => set(line).width <= width);
		return { lines, most, set, size };
	};
	const fits = ({ lines, most, set }: ReturnType<typeof atSize>) =>
		lines.length <= most && lines.every((line) => set(line).width <= width);
	let tried = atSize(sizes[0]!);
	for (const size of sizes.slice(1)) {
		if (fits(tried)) break;
		tried = atSize(size);
	}
	const { lines, most, set, size } = tried;
	const shown = lines.slice(0, most);
	const cut = (line: string): SetLine => {
		const all = set(line);
		const shorter = [...line.replace(/…$/u, '')].slice(0, -1).join('').trimEnd();
		return all.width <= width || !shorter ? all : cut(`${shorter}…`);
	};
	const ended = shown.map((line, row) => (row === most - 1 && lines.length > most ? `${line}…` : line));
	return { lines: ended.map(cut), size, leading: size * leading };
}

/** Words in lines, each as long as it may be. */
function broken(words: readonly string[], fits: (line: string) => boolean): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
