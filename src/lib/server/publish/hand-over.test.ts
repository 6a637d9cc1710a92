import { once } from 'node:events';
import { createServer, IncomingMessage, type RequestListener } from 'node:http';
import { Socket, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { handOver } from './hand-over.ts';
import { KeptAnswers } from './kept-answers.ts';

async function served<Found>(
	listener: RequestListener,
	look: (origin: string) => Promise<Found>
): Promise<Found> {
	const server = createServer(listener).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return look(`http://127.0.0.1:${port}`).finally(() => server.close());
}

test('a page that is handed over is sent, and kept where it may be, as one that is written', async () => {
	const asked: string[] = [];
	const kept = new KeptAnswers({ version: () => 1 });
	const listener: RequestListener = (request, response) =>
		kept.handle(request, response, ({ url }) => {
			asked.push(url!);
			expect(handOver(request, Buffer.from(`كاليه ${url}`))).toBe(true);
			const status = url === '/gone' ? 410 : 200;
			response.writeHead(status, { 'cache-control': 'public, no-cache', 'content-type': 'text/html' }).end();
		});
	await served(listener, async (origin) => {
		for (const [path, status] of [
			['/a', 200],
			['/a', 200],
			['/gone', 410],
			['/gone', 410]
		] as const) {
			const answer = await fetch(origin + path);
			expect([answer.status, await answer.text()]).toEqual([status, `كاليه ${path}`]);
		}
	});
	expect(asked).toEqual(['/a', '/gone', '/gone']);
});

test('where nobody waits for it, a page must go into its answer', () => {
	expect(handOver(undefined, Buffer.from('a'))).toBe(false);
	expect(handOver(new IncomingMessage(new Socket()), Buffer.from('a'))).toBe(false);
});
