import type { IncomingMessage } from 'node:http';

/**
 * What stands before the application waits for its page here. The two share no module (the application is a bundle of
 * its own), but they share the request.
 */
const waiting = Symbol.for('lieudit.page');

type Taker = (page: Buffer) => void;
type Asked = IncomingMessage & { [waiting]?: Taker };

/** Waits for the page that answers a request, if it is one. */
export function awaitPage(request: IncomingMessage, take: Taker): void {
	(request as Asked)[waiting] = take;
}

/**
 * Hands over a page that is done, past the streams of a `Response`, which would copy it.
 * @returns whether somebody waits for it: else it must go into the answer
 */
export function handOver(request: IncomingMessage | undefined, page: Buffer): boolean {
	const take = (request as Asked | undefined)?.[waiting];
	take?.(page);
	return take !== undefined;
}
