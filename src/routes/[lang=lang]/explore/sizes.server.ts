import { formats, type FormatName } from '$lib/server/publish/taking/formats';
import { fileSizes } from '$lib/server/publish/taking/selection-files';
import type { Selection } from '$lib/story/selection';
import type { BenchRow, TakenSizes } from './bench';

/**
 * What the selection's files weigh: counted where the page has the whole selection, else estimated from the stories
 * that it has, by their rows. Undefined where nobody has the time to weigh them.
 * @param rows of the whole selection; a story without a place has one as well
 */
export async function sizesOf(
	locals: App.Locals,
	url: URL,
	selection: Selection,
	{ ids, list, stories, rows }: { ids: number[]; list: BenchRow[]; stories: number; rows: number }
): Promise<TakenSizes | undefined> {
	const { language } = locals;
	const sizes = ids.length ? await fileSizes(locals, { url, language, selection, ids }) : undefined;
	if (!sizes) return undefined;
	const isExact = ids.length === stories;
	const weighed = list.reduce((sum, { places }) => sum + Math.max(1, places.length), 0);
	const share = isExact ? 1 : rows / weighed;
	const bytes = [...sizes].map(([name, size]: [FormatName, number]) => [
		formats[name].file,
		Math.round(size * share)
	]);
	return { bytes: Object.fromEntries(bytes) as Record<string, number>, isExact };
}
