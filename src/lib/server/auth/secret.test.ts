import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSecret } from './secret.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'secret-'))));
afterEach(() => rm(folder, { recursive: true }));

test('a secret is made once, for its owner’s eyes', async () => {
	const secret = keepSecret(folder);
	expect(secret).toMatch(/^[0-9a-f]{64}$/);
	expect(keepSecret(folder)).toBe(secret);
	expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
});

test('a file that is none is refused, and left', async () => {
	await writeFile(join(folder, 'secret'), 'short');
	expect(() => keepSecret(folder)).toThrow('is no secret of ours');
});
