import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/answer.ts';
import { signIn } from '../support/desk.ts';
import { writeCamps } from '../support/feature-service.ts';
import { startServer, type RunningServer } from '../support/production.ts';

let server: RunningServer;

beforeAll(async () => {
	server = await startServer({}, async (folder) => {
		const layers = join(folder, 'layers');
		await mkdir(layers, { recursive: true });
		writeCamps(join(layers, 'camps.gpkg'));
		await writeFile(join(layers, 'torn.gpkg'), 'no GeoPackage');
	});
}, 300_000);
afterAll(() => server?.stop());

test('a file that is no layer is named at the desk and in what the server prints, and the others are shown', async () => {
	const member = await signIn(server, { rank: 'contributor' });
	const { status, text } = await member.ask('/desk/layers');
	expect(status).toBe(200);
	expect(text).toContain('/ogc/collections/camps');
	expect(text).toMatch(/torn\.gpkg[^]*it cannot be read/);

	const collections = await ask(server.origin, '/ogc/collections?f=json');
	expect(collections.text).toContain('"id":"camps"');
	expect(collections.text).not.toContain('torn');
	await expect.poll(() => server.output()).toContain('torn.gpkg');
});
