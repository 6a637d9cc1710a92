import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { KeptAnswers, type Keeping } from '../../src/lib/server/publish/kept-answers.ts';

/** The application behind kept answers: it tells what it was asked, and may be told how to answer. */
export const behind = {
	asked: [] as string[],
	version: 1,
	answer: (_response: ServerResponse, _url: string): void => {}
};

let server: Server | undefined;

export const keepable = { 'Cache-Control': 'public, no-cache', 'Content-Type': 'text/html' };

beforeEach(() => {
	behind.asked = [];
	behind.version = 1;
	behind.answer = (response, url) => {
		response.writeHead(200, { ...keepable, 'content-length': 999 });
		response.write('Hello ');
		response.end(`${url} of version ${behind.version}`);
	};
});
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

export async function serve(keeping: Partial<Keeping> = {}): Promise<KeptAnswers> {
	const kept = new KeptAnswers({ version: () => behind.version, ...keeping });
	server = createServer((request, response) =>
		kept.handle(request, response, ({ method, url }, response) => {
			behind.asked.push(`${method} ${url}`);
			behind.answer(response, url!);
		})
	);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return kept;
}

export interface Got {
	status: number;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

/** The answer as it begins to come. */
export async function ask(
	path: string,
	headers: Record<string, string> = {},
	method = 'GET'
): Promise<IncomingMessage> {
	const { port } = server!.address() as AddressInfo;
	const sent = request({ port, path, headers, method, agent: false }).end();
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	return response;
}

/** The whole answer. */
export async function get(...asked: Parameters<typeof ask>): Promise<Got> {
	const response = await ask(...asked);
	const chunks: Buffer[] = [];
	for await (const chunk of response) chunks.push(chunk as Buffer);
	return { status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) };
}
