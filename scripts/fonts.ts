import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subset from 'subset-font';
import { root } from './command.ts';

/**
 * `npm run fonts`: cuts the faces the pages are set in out of the whole families, into
 * `src/lib/ui/fonts/`. Their signs are those of `fonts.css`: change both together.
 *
 * A page may weigh 150 kB in all, so the cuts are narrow: letters of French, English and German and
 * those of the names one meets in them; Newsreader's optical sizes from 18, the smallest it is set in
 * (17 to 72 would cost 10 kB more, the whole axis 20); kerning kept, because places are set at 136 px.
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = 'ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜàâäæçèéêëîïôöùûüÿßŒœ';
const ofNames = 'ÁÍÑÓÚáíñóúåãøõò';
const signs = ' \u00a0!"\'()[],-./0123456789:;?&%‘’‚“”„–—…«»‹›·°€';
const latin = letters + accented + ofNames + signs;

// Arabic as written today and in names from Persian, Kurdish and the Maghreb; vowel signs; both sets of digits.
const arabic =
	'ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيٱپچژڤڥڨڭکگڵڕۆێیە' +
	'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670' +
	'٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟٪٫٬۔\u200c\u200d\u200e';
const arabicSigns = ' \u00a0!"()[],-./0123456789:%‘’“”–—…«»‹›·';

const packages = {
	newsreader: '@fontsource-variable/newsreader',
	naskh: '@fontsource-variable/noto-naskh-arabic'
};

type Cut = {
	name: string;
	of: keyof typeof packages;
	file: string;
	text: string;
	axes: Record<string, number | { min: number; max: number }>;
};

const cuts: Cut[] = [
	{
		name: 'newsreader',
		of: 'newsreader',
		file: 'newsreader-latin-opsz-normal',
		text: latin,
		axes: { wght: { min: 400, max: 600 }, opsz: { min: 18, max: 72 } }
	},
	{
		name: 'newsreader-italic',
		of: 'newsreader',
		file: 'newsreader-latin-opsz-italic',
		text: latin,
		axes: { wght: 400, opsz: 18 }
	},
	{
		name: 'naskh',
		of: 'naskh',
		file: 'noto-naskh-arabic-arabic-wght-normal',
		text: arabic,
		axes: { wght: { min: 400, max: 700 } }
	},
	{
		name: 'naskh-signs',
		of: 'naskh',
		file: 'noto-naskh-arabic-latin-wght-normal',
		text: arabicSigns,
		axes: { wght: { min: 400, max: 700 } }
	}
];

// What shapes Arabic and sets Latin well; small capitals and old figures are not used.
const features = [
	'kern',
	'liga',
	'ccmp',
	'locl',
	'mark',
	'mkmk',
	'rlig',
	'calt',
	'init',
	'medi',
	'fina',
	'isol'
];

const folder = join(root, 'src/lib/ui/fonts');
await mkdir(folder, { recursive: true });
for (const { name, of: family, file, text, axes } of cuts) {
	const whole = await readFile(join(root, 'node_modules', packages[family], 'files', `${file}.woff2`));
	const cut = await subset(whole, text, {
		targetFormat: 'woff2',
		noHinting: true,
		keepFeatures: features,
		variationAxes: axes,
		// 13 and 14 name the licence and where it stands.
		preserveNameIds: [13, 14]
	});
	await writeFile(join(folder, `${name}.woff2`), cut);
	console.log(
		`${name}.woff2`.padEnd(24),
		`${(cut.length / 1000).toFixed(1)} kB of ${(whole.length / 1000).toFixed(1)}`
	);
}
for (const [name, source] of Object.entries(packages)) {
	await copyFile(join(root, 'node_modules', source, 'LICENSE'), join(folder, `${name}.OFL.txt`));
}
