import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusedBody } from '../../i18n/refused-body.ts';
import { negotiateLanguage } from './negotiation.ts';

/** Says in the visitor's words that the body of a request is not read, and reads no more of it. */
export function refuseBody(
	{ headers }: Pick<IncomingMessage, 'headers'>,
	response: ServerResponse,
	status: 411 | 413
): void {
	const [, remembered] = /(?:^|;\s*)language=(\w+)/.exec(headers.cookie ?? '') ?? [];
	const language = negotiateLanguage(headers['accept-language'] ?? null, remembered);
	response
		.writeHead(status, {
			connection: 'close',
			'cache-control': 'no-store',
			'content-language': language,
			'content-type': 'text/plain; charset=utf-8'
		})
		.end(`${refusedBody[language][status]}\n`);
}
