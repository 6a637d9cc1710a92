import { createServer } from 'node:http';
import type { Answer } from './answer.ts';

/**
 * The least a server can do: plain `node:http` that sends the same bytes and headers for every
 * request. Measured in turn with ours, it tells how much of a figure is the machine's.
 *
 * Run as a process of its own (`answer` comes as a message), so that it has a core as ours has.
 */
export type FloorMessage = Pick<Answer, 'headers'> & { body: string };

process.once('message', ({ headers, body }: FloorMessage) => {
	const bytes = Buffer.from(body, 'base64');
	const sent = { ...headers, 'content-length': String(bytes.length) };
	// These two tell how one answer was sent, not what it was.
	delete sent.connection;
	delete sent['transfer-encoding'];
	const server = createServer((_request, response) => {
		response.writeHead(200, sent);
		response.end(bytes);
	});
	server.listen(0, '127.0.0.1', () => {
		const address = server.address();
		process.send?.(typeof address === 'object' && address ? address.port : 0);
	});
});
