import { prepareGazetteer } from '../prepare.ts';
import { ArchiveRefused, writeArchive, type ArchiveCount } from './archive.ts';
import { readOrder } from './order.ts';
import { ProgressLine } from './progress.ts';

/** `npm run archive`: a store of synthetic stories to measure by, described in `docs/operating.md`. */
const figures = new Intl.NumberFormat('en');

function table({ file, stories, texts, geotags, bytes, seconds }: ArchiveCount): string {
	const rows = [
		['stories', figures.format(stories)],
		['texts', figures.format(texts)],
		['geotags', figures.format(geotags)],
		['bytes', figures.format(bytes)],
		['seconds', seconds.toFixed(1)]
	];
	const width = Math.max(...rows.map(([, figure]) => figure!.length));
	return [file, ...rows.map(([what, figure]) => `${what!.padEnd(8)} ${figure!.padStart(width)}`)].join('\n');
}

const progress = new ProgressLine(process.stdout);
try {
	const order = readOrder(process.argv.slice(2));
	await prepareGazetteer();
	const count = await writeArchive({ ...order, onProgress: (step, done) => progress.tell(step, done) });
	progress.end();
	console.log(table(count));
} catch (error) {
	progress.end();
	if (!(error instanceof ArchiveRefused)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
