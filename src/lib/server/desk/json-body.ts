import { error } from '@sveltejs/kit';
import type { z } from 'zod';

/**
 * What a request sends as JSON, read by a schema. What is too long is not kept, but it is read to its end: to leave
 * it would close the connection before anybody is told.
 * @param atMost bytes
 * @throws HttpError 413 where it is longer, 400 where it is not what the schema describes
 */
export async function readJson<Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
	atMost: number
): Promise<z.output<Schema>> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of request.body ?? []) {
		length += chunk.length;
		if (length <= atMost) chunks.push(chunk);
	}
	if (length > atMost) error(413, 'too long');
	let value: unknown;
	try {
		value = JSON.parse(Buffer.concat(chunks).toString());
	} catch {
		error(400, 'no JSON');
	}
	const result = schema.safeParse(value);
	if (!result.success) error(400, result.error.issues.map(({ path }) => path.join('.')).join(', '));
	return result.data;
}
