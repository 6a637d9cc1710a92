import { decoded } from './delta.ts';
import type { Line } from './line.ts';
import { keptJson } from './package-files.ts';

/** Continents and islands, largest first, and the seas that they enclose (the Caspian), as rings. Source: GSHHG. */
export function coast(): { land: Line[]; seas: Line[] } {
	const { land, seas } = keptJson<{ land: number[][]; seas: number[][] }>('coast.json');
	return { land: land.map(decoded), seas: seas.map(decoded) };
}
