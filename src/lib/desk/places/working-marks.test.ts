import { expect, test } from 'vitest';
import { overlap } from '../../atlas/room.ts';
import type { View } from '../../atlas/view.ts';
import { markNames, type WorkingMark } from './working-marks.ts';

const view: View = { center: [2.88, 50.2], span: 1, aspect: 1.42 };
const size = { width: 520, height: 366, language: 'fr' } as const;
const mark = (label: string, at: WorkingMark['at'], kind: WorkingMark['kind'] = 'area'): WorkingMark => ({
	key: label,
	label,
	at,
	kind
});
/** Two neighbours, nearer to each other than their names are long. */
const near = [mark('Écoust-Saint-Mein', [2.91, 50.18]), mark('Saint-Léger', [2.9, 50.19])];

test('names of near marks lie beside each other, never over each other', () => {
	const marks = [...near, mark('Arras', [2.78, 50.29], 'chosen')];
	const boxes = [...markNames(marks, view, size).values()].map(({ box }) => box);
	expect(boxes).toHaveLength(3);
	boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlap(box, other)).toBe(false)));
});

test('where there is no room, what is chosen is named and what is only proposed is not', () => {
	const heap = Array.from({ length: 12 }, (_, i) => mark(`Saint-Martin ${i}`, [2.88, 50.2], 'proposed'));
	const named = markNames([...heap, mark('Croisilles', [2.88, 50.2], 'chosen')], view, size);
	expect(named.has('Croisilles')).toBe(true);
	expect(named.size).toBeLessThan(heap.length);
});

test('a mark that lies off the map has no name on it', () => {
	expect(markNames([mark('Béziers', [3.21, 43.34])], view, size).size).toBe(0);
});
