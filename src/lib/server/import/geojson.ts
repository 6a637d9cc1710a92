import { z } from 'zod';
import type { Feature, Geometry } from 'geojson';
import { FileFault } from './faults.ts';
import { storyOfFeature } from './features.ts';
import { linesOfList, parseJson } from './json-lines.ts';
import type { Found } from './reader.ts';
import { wholeText } from './source-text.ts';

/** Bytes: a list is read whole. */
const LARGEST = 64 * 1024 * 1024;

const feature = z.looseObject({
	type: z.literal('Feature'),
	id: z.union([z.string(), z.number()]).optional(),
	properties: z.record(z.string(), z.unknown()).nullish(),
	geometry: z.looseObject({ type: z.string() }).nullish()
});
const collection = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/** Reads a collection of features (RFC 7946), or one feature. */
export async function* readGeojson(path: string): AsyncGenerator<Found> {
	const text = await wholeText(path, LARGEST);
	const lines = linesOfList(text, 'features');
	const value = parseJson(text);
	const read = collection.safeParse(value);
	const features = read.success ? read.data.features : [value];
	if (!read.success && !feature.safeParse(value).success) throw new FileFault('shape', { line: 1 });
	for (const [index, one] of features.entries()) {
		const line = read.success ? (lines[index] ?? null) : 1;
		const parsed = feature.safeParse(one);
		if (parsed.success) {
			const { id, properties = null, geometry = null } = parsed.data;
			yield* storyOfFeature(
				{
					type: 'Feature',
					id,
					properties,
					geometry: geometry as unknown as Geometry | null
				} satisfies Feature<Geometry | null>,
				line
			);
		} else {
			const excerpt = (JSON.stringify(one) ?? '').slice(0, 160);
			yield {
				problem: { kind: 'element', given: parsed.error.issues[0]?.path.join('.') ?? '', line, excerpt }
			};
		}
	}
}
