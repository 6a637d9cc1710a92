import { expect, test } from 'vitest';
import { writeCoordinates } from './coordinates.ts';

test.each([
	['fr', [2.87935, 50.19978], '50°\u202f12′\u00a0N, 2°\u202f53′\u00a0E'],
	['fr', [-0.12574, 51.50853], '51°\u202f31′\u00a0N, 0°\u202f08′\u00a0O'],
	['de', [2.87935, -50.99999], '51°\u202f00′\u00a0S, 2°\u202f53′\u00a0O'],
	['en', [-0.12574, 51.50853], '51°\u202f31′\u00a0N, 0°\u202f08′\u00a0W'],
	['ar', [32, 15], '\u206615°\u202f00′\u2069\u00a0شمالًا، \u206632°\u202f00′\u2069\u00a0شرقًا']
] as const)('%s: a position is said to the minute', (language, [longitude, latitude], words) => {
	expect(writeCoordinates(language, [longitude, latitude])).toBe(words);
});
