import { expect, test } from 'vitest';
import { z } from 'zod';
import { readJson } from './json-body.ts';

const schema = z.strictObject({ text: z.string() });
const sent = (body: BodyInit) =>
	new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);

test('what a request says is read by the schema', async () => {
	expect(await readJson(sent('{"text":"Noël"}'), schema, 100)).toEqual({ text: 'Noël' });
	expect(await readJson(sent('{"text":""}'), schema, 11)).toEqual({ text: '' });
});

test.each(['', '{"text":', 'null', '[]', '{"text":7}', '{"text":"","more":1}', '['.repeat(90)])(
	'what the schema does not describe is refused: %s',
	async (body) => {
		await expect(readJson(sent(body), schema, 100)).rejects.toMatchObject({ status: 400 });
	}
);

test('what is too long is refused, and heard out: whoever sends it is told', async () => {
	let isLeft = false;
	let parts = 5;
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (parts-- > 0) controller.enqueue(new Uint8Array(1000));
			else controller.close();
		},
		cancel: () => void (isLeft = true)
	});
	await expect(readJson(sent(body), schema, 1500)).rejects.toMatchObject({ status: 413 });
	expect([parts, isLeft]).toEqual([-1, false]);
});
