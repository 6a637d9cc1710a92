import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawSheet } from './sheet.ts';
import { franceView, viewOfPoints } from './view.ts';

const compressed = (svg: string) => gzipSync(svg, { level: 9 }).length;

describe('the sheet of France', () => {
	const { svg } = drawSheet(franceView);

	test('travels in fewer than 13 kilobytes', () => {
		expect(compressed(svg)).toBeLessThan(13_000);
	});

	test('has its départements, rivers and lakes', () => {
		for (const name of ['home', 'river', 'dept', 'region', 'border', 'lake', 'sea', 'grid']) {
			expect(svg).toContain(`class="${name}"`);
		}
	});

	test('is drawn once', () => {
		expect(drawSheet({ ...franceView })).toBe(drawSheet(franceView));
		expect(drawSheet(franceView, { width: 400 })).not.toBe(drawSheet(franceView));
	});
});

test.each<[string, [number, number], number]>([
	['Croisilles', [2.87935, 50.19978], 2400],
	['London', [-0.12574, 51.50853], 20_000],
	['Béziers', [3.21899, 43.34122], 5500],
	['Sudan', [30, 15.5], 900_000],
	['Fiji', [178, -17.8], 100_000]
])('a locator of %s travels in fewer than 3 kilobytes', (_, at, radius) => {
	const { svg } = drawSheet(viewOfPoints([{ at, radius }], 1.12), { width: 648 });
	expect(compressed(svg)).toBeLessThan(3000);
	expect(svg).toContain('class="sea"');
});
