import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

// A kept connection may be closed by the server while a test is busy with what it got
const agent = new Agent({ keepAlive: false });

/** What a server said, byte for byte. */
export type Answer = {
	status: number;
	headers: IncomingHttpHeaders;
	/** As it crossed the wire, perhaps compressed. */
	sent: Buffer;
	/** Unpacked. */
	body: Buffer;
	text: string;
};

export type Asking = { method?: string; headers?: OutgoingHttpHeaders };

/**
 * Asks a server for an address exactly as it is written: no browser's tidying of `..`, `//` or `%zz`, no redirect
 * followed, nothing unpacked unasked.
 *
 * @param path with its query, such as `/fr?q=camp`
 */
export function ask(
	origin: string,
	path: string,
	{ method = 'GET', headers = {} }: Asking = {}
): Promise<Answer> {
	const { hostname, port } = new URL(origin);
	return new Promise((resolve, reject) => {
		const asked = request({ hostname, port, path, method, headers, agent }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const sent = Buffer.concat(chunks);
				const body = unpack(sent, response.headers['content-encoding']);
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					sent,
					body,
					text: body.toString('utf8')
				});
			});
		});
		asked.on('error', reject);
		asked.end();
	});
}

function unpack(sent: Buffer, coding: string | undefined): Buffer {
	if (sent.length === 0) return sent;
	if (coding === 'br') return brotliDecompressSync(sent);
	if (coding === 'gzip') return gunzipSync(sent);
	return sent;
}
