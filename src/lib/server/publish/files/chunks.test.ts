import { expect, test } from 'vitest';
import { fire } from '../../../../../tests/support/taken.ts';
import { inChunks } from './chunks.ts';
import type { TakenStory } from './taken-story.ts';

const layout = { head: '[', item: ({ id }: TakenStory) => String(id), between: ',', tail: ']' };

/** Batches that tell how many of them were asked for, and whether they were let go. */
function watched(batches: number, size: number) {
	const seen = { asked: 0, closed: false };
	function* read() {
		try {
			for (let i = 0; i < batches; i++) {
				seen.asked++;
				yield Array.from({ length: size }, (_, j) => ({ ...fire, id: i * size + j }));
			}
		} finally {
			seen.closed = true;
		}
	}
	return { seen, batches: read() };
}

test('stories are divided, across batches and empty ones too', async () => {
	const chunks = inChunks([[], [fire, fire], [], [fire]], layout);
	expect(await Array.fromAsync(chunks)).toEqual(['[7,7,7]']);
	expect(await Array.fromAsync(inChunks([], layout))).toEqual(['[]']);
});

test('a chunk is about 64 kB, and no batch is read before it is needed', async () => {
	const { seen, batches } = watched(1000, 10);
	const chunks = inChunks(batches, { head: '', item: () => 'x'.repeat(1000) });
	const first = await chunks.next();
	expect(String(first.value)).toHaveLength(66_000);
	expect(seen.asked).toBe(7);
	let longest = 0;
	for await (const chunk of chunks) longest = Math.max(longest, chunk.length);
	expect(longest).toBe(66_000);
	expect(seen).toEqual({ asked: 1000, closed: true });
});

test('a reader who leaves lets the store go', async () => {
	const { seen, batches } = watched(1000, 1000);
	for await (const chunk of inChunks(batches, layout)) {
		expect(chunk.length).toBeGreaterThan(0);
		break;
	}
	expect(seen.closed).toBe(true);
	expect(seen.asked).toBeLessThan(20);
});

test('a file that cannot be read to its end has no end', async () => {
	async function* failing() {
		yield await Promise.resolve([fire]);
		throw new Error('disk');
	}
	const chunks: string[] = [];
	const read = async () => {
		for await (const chunk of inChunks(failing(), layout)) chunks.push(chunk);
	};
	await expect(read()).rejects.toThrow('disk');
	expect(chunks.join('')).not.toContain(']');
});
