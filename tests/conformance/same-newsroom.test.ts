import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeAway } from '../../src/lib/server/export/taking-away.ts';
import { restore } from '../../src/lib/server/export/restoring.ts';
import { storeFile } from '../../src/lib/server/newsroom.ts';
import { openStore } from '../../src/lib/server/store/connection.ts';
import { everyAddress } from '../support/addresses.ts';
import { startServer, type RunningServer } from '../support/production.ts';

let folder: string;
const servers: RunningServer[] = [];
let addresses: string[] = [];

/** Takes the newsroom of one server away and gives it to another one, as the two commands do. */
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-same-'));
	const archive = join(folder, 'newsroom.zip');
	const first = await startServer();
	servers.push(first);
	// Some addresses are made by asking for them: snapshots, which are part of the newsroom
	// The data package says at which instant it was built
	addresses = (await everyAddress(first.origin)).filter((path) => !path.startsWith('/data/'));
	const file = storeFile(first.data);
	const store = await openStore(file);
	const deed = { at: new Date(), member: null, address: '' };
	const taking = { withRevisions: true, withTruths: true };
	await pipeline(takeAway(store, file, deed, taking), createWriteStream(archive));
	await store.destroy();
	const second = await startServer({}, async (data) => {
		const empty = await openStore(storeFile(data));
		await restore(empty, archive);
		await empty.destroy();
	});
	servers.push(second);
}, 300_000);
afterAll(async () => {
	await Promise.all(servers.map((server) => server.stop()));
	await rm(folder, { recursive: true, force: true });
});

/** An answer whole, with its server's own address and the instant of the answer taken out. */
async function answerOf({ origin }: RunningServer, path: string): Promise<{ status: number; body: string }> {
	const answer = await fetch(origin + path, { redirect: 'manual' });
	const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
	const plain = body.replaceAll(new URL(origin).host, 'newsroom.example');
	return { status: answer.status, body: plain.replace(/"timeStamp":"[^"]*"/g, '"timeStamp":""') };
}

test('a newsroom brought into an empty store answers every public address with the same bytes', async () => {
	const [first, second] = servers as [RunningServer, RunningServer];
	expect(addresses.length).toBeGreaterThan(100);
	for (const address of addresses) {
		const path = address.startsWith('/') ? address : new URL(address).pathname + new URL(address).search;
		expect({ path, ...(await answerOf(second, path)) }).toEqual({ path, ...(await answerOf(first, path)) });
	}
}, 300_000);
