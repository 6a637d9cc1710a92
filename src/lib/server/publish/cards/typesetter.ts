import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import bidiFactory from 'bidi-js';
import { convert } from 'fontverter';
import { Blob, Buffer, Direction, Face, Font, Variation, shape } from 'harfbuzzjs';

/** How heavy a line is set. */
export type Weight = 'bold' | 'regular';
export type Reading = 'ltr' | 'rtl';

/** A line of text as outlines, its baseline beginning on the left at 0, 0. */
export interface SetLine {
	/** Pixels. */
	width: number;
	/** SVG path data that stands so many pixels to the right and down. */
	pathAt(x: number, y: number): string;
}

/** Found from the folder in which npm starts every script, for packages do not move when the application is built. */
const fontFile = (name: string) => resolve('node_modules/@fontsource-variable', `${name}.woff2`);
const [serif, naskh] = ['newsreader/files/newsreader', 'noto-naskh-arabic/files/noto-naskh-arabic'];
const axes = {
	serif: { bold: { wght: 600, opsz: 72 }, regular: { wght: 400, opsz: 24 } },
	naskh: { bold: { wght: 700 }, regular: { wght: 400 } }
};

/** Where signs are looked for, the first that has one setting it. */
const families = [
	{ file: fontFile(`${serif}-latin-opsz-normal`), axes: axes.serif },
	{ file: fontFile(`${serif}-latin-ext-opsz-normal`), axes: axes.serif },
	{ file: fontFile(`${naskh}-arabic-wght-normal`), axes: axes.naskh }
];

interface Cut {
	signs: Set<number>;
	fonts: Record<Weight, Font>;
}

/** What is set with one font in one direction. */
interface Run {
	text: string;
	font: Font;
	isLeftward: boolean;
}

const bidi = bidiFactory();
const round = (value: number) => String(Math.round(value * 10) / 10);

/** An outline in units of the font, upwards, as one in pixels, downwards. */
const placed = (outline: string, scale: number, x: number, y: number) =>
	outline.replace(/([MLQC])([^A-Z]*)/g, (_, command: string, numbers: string) => {
		const values = numbers.split(/[ ,]+/).map(Number);
		return command + values.map((value, i) => round(i % 2 ? y - value * scale : value * scale + x)).join(' ');
	});

/**
 * Sets lines in the faces of the house where there is no browser to do it: whatever is drawn afterwards needs no fonts,
 * and knows how wide a line is. HarfBuzz shapes, as in browsers.
 */
export class Typesetter {
	readonly #cuts: Cut[];

	private constructor(cuts: Cut[]) {
		this.#cuts = cuts;
	}

	/** Reads the fonts: some tenths of a second. */
	static async open(): Promise<Typesetter> {
		const cuts = families.map(async ({ file, axes }): Promise<Cut> => {
			const face = new Face(new Blob(await convert(await readFile(file), 'truetype')), 0);
			const cut = (variations: Record<string, number>) => {
				const font = new Font(face);
				font.setVariations(Object.entries(variations).map(([axis, value]) => new Variation(axis, value)));
				return font;
			};
			return {
				signs: new Set(face.collectUnicodes()),
				fonts: { bold: cut(axes.bold), regular: cut(axes.regular) }
			};
		});
		return new Typesetter(await Promise.all(cuts));
	}

	/** Sets a line; a sign that no font of the house has is shown as a box. */
	set(text: string, size: number, weight: Weight, reading: Reading): SetLine {
		const glyphs: { outline: string; scale: number; x: number; y: number }[] = [];
		let width = 0;
		for (const { text: part, font, isLeftward } of this.#runs(text, weight, reading)) {
			const buffer = new Buffer();
			buffer.addText(part);
			buffer.guessSegmentProperties();
			buffer.setDirection(isLeftward ? Direction.RTL : Direction.LTR);
			shape(font, buffer);
			const scale = size / font.face.upem;
			const positions = buffer.getGlyphPositions();
			for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
				const { xAdvance, xOffset, yOffset } = positions[index]!;
				const outline = font.glyphToPath(codepoint);
				glyphs.push({ outline, scale, x: width + xOffset * scale, y: -yOffset * scale });
				width += xAdvance * scale;
			}
		}
		const pathAt = (left: number, base: number) =>
			glyphs.map(({ outline, scale, x, y }) => placed(outline, scale, left + x, base + y)).join('');
		return { width, pathAt };
	}

	/** What is set in one go, from left to right (UAX #9). */
	#runs(text: string, weight: Weight, reading: Reading): Run[] {
		const embedding = bidi.getEmbeddingLevels(text, reading);
		const cuts = this.#cutsOf(text);
		const runs: (Run & { key: string; first: number; end: number })[] = [];
		const runAt: number[] = [];
		for (const [index, cut] of cuts.entries()) {
			const level = embedding.levels[index]!;
			const key = `${level} ${cut}`;
			const last = runs.at(-1);
			if (last?.key === key) last.end = index + 1;
			else {
				const font = this.#cuts[cut]!.fonts[weight];
				runs.push({ key, text: '', font, isLeftward: level % 2 === 1, first: index, end: index + 1 });
			}
			runAt.push(runs.length - 1);
		}
		const order = new Set(bidi.getReorderedIndices(text, embedding).map((index) => runAt[index]!));
		return [...order].map((run) => {
			const { first, end, ...rest } = runs[run]!;
			return { ...rest, text: text.slice(first, end) };
		});
	}

	/** For each UTF-16 unit, which cut sets its sign: the one before where that can, as a space goes with its word. */
	#cutsOf(text: string): number[] {
		let last = -1;
		return [...text].flatMap((sign) => {
			const has = (cut: Cut) => cut.signs.has(sign.codePointAt(0)!);
			const isOwn = /\p{L}/u.test(sign) || last < 0 || !has(this.#cuts[last]!);
			if (isOwn) last = Math.max(0, this.#cuts.findIndex(has));
			return Array<number>(sign.length).fill(last);
		});
	}
}
