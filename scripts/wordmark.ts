import { readFileSync, writeFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { Blob, Buffer, Face, Font, Variation, shape } from 'harfbuzzjs';

/*
 * Writes the wordmark's outlines (Newsreader, SIL OFL 1.1), so that no page loads a font for seven letters.
 * Run by hand: node scripts/wordmark.ts
 */
const source = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';
/** Units of the drawing to an em, and the tracking in the same units. */
const EM = 100;
const TRACKING = -2.5;

const face = new Face(new Blob(await convert(readFileSync(source), 'truetype')), 0);
const font = new Font(face);
font.setVariations([new Variation('wght', 560), new Variation('opsz', 40)]);
const text = new Buffer();
text.addText('Lieudıt');
text.guessSegmentProperties();
shape(font, text);

const scale = EM / face.upem;
const round = (value: number) => String(Math.round(value * 10) / 10);
const positions = text.getGlyphPositions();
let x = 0;
let dot = 0;
let path = '';
for (const [index, { codepoint }] of text.getGlyphInfos().entries()) {
	const advance = positions[index]!.xAdvance * scale;
	if (index === 5) dot = x + advance * 0.48;
	path += font.glyphToPath(codepoint).replace(/([MLQC])([^A-Z]*)/g, (_, command: string, numbers: string) => {
		const values = numbers.split(/[ ,]+/).map(Number);
		return command + values.map((value, i) => round(i % 2 ? -value * scale : value * scale + x)).join(' ');
	});
	x += advance + TRACKING;
}
writeFileSync(
	'src/lib/ui/wordmark.json',
	JSON.stringify({ width: Math.round(x), path, dot: Math.round(dot * 10) / 10 }) + '\n'
);
console.log(`Wrote src/lib/ui/wordmark.json, ${path.length} characters.`);
