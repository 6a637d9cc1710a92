import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { cellScale, dotRadius } from '../atlas/cells.ts';
import { pixelsPerDegreeAt } from '../atlas/marks.ts';
import { mapStyle } from '../atlas/style.ts';
import { cellLayer, cellStyle } from './cell-style.ts';

test.each(['light', 'dark'] as const)('its %s layers are valid and join those of the ground', (theme) => {
	const base = mapStyle({ theme, language: 'fr', tiles: 'ground://{z}/{x}/{y}' });
	const cells = cellStyle(theme, '/tiles/{z}/{x}/{y}.mvt?theme=asile', { one: 0.002 });
	const style = {
		...base,
		sources: { ...base.sources, ...cells.sources },
		layers: [...base.layers, ...cells.layers]
	};
	// `sparse` is newer than the specification's own list
	const known = JSON.stringify(style, (key, value) => (key === 'sparse' ? undefined : value));
	expect(validateStyleMin(JSON.parse(known))).toEqual([]);
});

test('a dot is as large as the drawn one at every zoom', () => {
	const scale = cellScale({ cells: [{ at: [2, 48], count: 100 }], step: 0.4 });
	const layer = cellStyle('light', '/tiles', scale).layers.find(({ id }) => id === cellLayer)!;
	const radius = (layer.paint as { 'circle-radius': unknown[] })['circle-radius'];
	// interpolate, exponential 2, zoom, then stops of zoom and [max, 0.6, [*, pixels of one story, sqrt of count]]
	expect(radius.slice(0, 3)).toEqual(['interpolate', ['exponential', 2], ['zoom']]);
	for (const at of [3, 5]) {
		const one = (radius[at + 1] as [string, number, [string, number]])[2][1];
		const drawn = dotRadius(scale, 100) * pixelsPerDegreeAt(radius[at] as number);
		expect(one * Math.sqrt(100)).toBeCloseTo(drawn);
	}
});
