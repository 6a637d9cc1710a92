import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { manuscriptSchema, type Manuscript } from '../../newsroom/manuscript.ts';

/** A manuscript as the store keeps it: JSON, deflated. Equal manuscripts are equal bytes. */
export function writeDocument(manuscript: Manuscript): Buffer {
	return deflateRawSync(JSON.stringify(ordered(manuscript)));
}

/** @throws Error where the bytes are no manuscript */
export function readDocument(bytes: Uint8Array): Manuscript {
	return manuscriptSchema.parse(JSON.parse(inflateRawSync(bytes).toString()));
}

/** Keys in one order, whoever wrote them in which, so that nothing changed looks like it. */
function ordered(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(ordered);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([key, one]) => [key, ordered(one)])
	);
}
