import names from './ground/names.json' with { type: 'json' };
import outline from './ground/outline.json' with { type: 'json' };
import type { Name } from './names.ts';
import { readOutline, type Level, type Outline } from './outline.ts';

let decoded: Level[] | undefined;

/** Land, water and borders. Some 650 kB of JSON: the server's alone. */
export function groundLevels(): Level[] {
	// The JSON's own type is a union of every array in it; its generator and the tests vouch for this one
	return (decoded ??= readOutline(outline as unknown as Outline));
}

export const groundNames = names as unknown as readonly Name[];
