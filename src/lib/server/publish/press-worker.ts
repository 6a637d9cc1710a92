import { hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { encode } from './codings.ts';
import type { Pressed, ToPress } from './press.ts';

parentPort!.on('message', ({ body, coding }: ToPress) => {
	const etag = `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`;
	// A compressor's bytes may lie in a longer memory; those of their own are handed over, not copied once more
	const bytes = coding === 'identity' ? undefined : Uint8Array.from(encode(body, coding));
	parentPort!.postMessage({ etag, bytes } satisfies Pressed, bytes && [bytes.buffer]);
});
