import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ground, lightestRiver, type Widths } from './layers.ts';
import type { Purpose } from './palette.ts';

const css = readFileSync(new URL('./atlas.css', import.meta.url), 'utf8');

/** The width of a line at a zoom as MapLibre reckons it. */
function widthAt(widths: Widths, zoom: number): number {
	const next = widths.findIndex(([at]) => at >= zoom);
	if (next === 0) return widths[0]![1];
	if (next === -1) return widths.at(-1)![1];
	const [z0, w0] = widths[next - 1]!;
	const [z1, w1] = widths[next]!;
	return w0 + ((w1 - w0) * (zoom - z0)) / (z1 - z0);
}

/** What the page says of a layer's path, from all rules of the sheet that name its class. */
function declared(name: string): string {
	const names = new RegExp(`\\.${name}(?![-\\w])`);
	return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
		.filter(
			([, selector = '']) => selector.includes('.sheet') && names.test(selector) && !selector.includes('text')
		)
		.map(([, , body]) => body)
		.join('\n');
}

const property = (purpose: Purpose) =>
	`var(--${purpose.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;

describe.each(ground)('the layer $name', ({ name, fill, stroke, width }) => {
	const rules = declared(name);

	test('has the same colours on the page as on the interactive map', () => {
		if (fill) expect(rules).toContain(`fill: ${property(fill)};`);
		if (stroke) expect(rules).toContain(`stroke: ${property(stroke)};`);
	});

	test('is as wide on the page as on the interactive map wherever sheets stand', () => {
		for (const zoom of [3.5, 5, 7, 9]) {
			if (width) expect(rules).toContain(`stroke-width: ${widthAt(width, zoom)};`);
		}
	});
});

test('water lies over land and borders, which need not follow the coast', () => {
	const order = ground.map(({ name }) => name);
	expect(order[0]).toBe('far');
	for (const beneath of ['home', 'dept', 'region', 'border'] as const) {
		expect(order.indexOf(beneath)).toBeLessThan(order.indexOf('sea'));
	}
});

test('coming nearer, smaller rivers appear', () => {
	expect([0, 3.5, 6, 7.5, 12].map(lightestRiver)).toEqual([95, 70, 48, 40, 22]);
});
