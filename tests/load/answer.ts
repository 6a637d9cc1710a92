import { Agent, request, type IncomingHttpHeaders } from 'node:http';

const agent = new Agent({ keepAlive: true });

/** What a browser says it can unpack: the answers are measured as they cross the wire. */
export const accepted = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html' };

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks for an address over a kept connection; `body` is still compressed, if the server did. */
export function get(url: string): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = request(url, { agent, headers: accepted }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
			);
		});
		// The server ended a kept connection just as it was used again (Node's documentation of reusedSocket)
		asked.on('error', (error: NodeJS.ErrnoException) =>
			asked.reusedSocket && error.code === 'ECONNRESET' ? resolve(get(url)) : reject(error)
		);
		asked.end();
	});
}
