/** Paragraphs of a body that are drawn as one, and where the first of them stands. */
export interface DrawnBlock {
	markdown: string;
	first: number;
	count: number;
}

const FENCE = /^(`{3,}|~{3,})/;

/**
 * Puts together the paragraphs that are one to the eye: what stands within an item of a list is indented, and code may
 * have empty lines. Apart they would be drawn as something else.
 */
export function drawnBlocks(paragraphs: readonly string[]): DrawnBlock[] {
	const blocks: DrawnBlock[] = [];
	let fence: string | undefined;
	paragraphs.forEach((paragraph, first) => {
		const block = blocks.at(-1);
		if (block && (fence || /^[ \t]/.test(paragraph))) {
			block.markdown += `\n\n${paragraph}`;
			block.count++;
		} else {
			blocks.push({ markdown: paragraph, first, count: 1 });
			fence = FENCE.exec(paragraph)?.[1];
			if (fence && paragraph.length > fence.length && paragraph.endsWith(fence)) fence = undefined;
			return;
		}
		if (fence && paragraph.endsWith(fence)) fence = undefined;
	});
	return blocks;
}
