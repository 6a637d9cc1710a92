import { Invalid, NotFound } from '../../story/refusal.ts';
import type { Base } from './base.ts';
import type { Research } from './research.ts';

/** What may be asked of the research by name, from another thread. */
export type Asked =
	'count' | 'total' | 'page' | 'tileBytes' | 'tile' | 'whereabouts' | 'mostTold' | 'toldAt' | 'settings';
export type Arguments<Name extends Asked> = Parameters<Research[Name]>;
export type Answer<Name extends Asked> = ReturnType<Research[Name]>;

/** To a worker: a question (of the research or, to a worker of another source, of its own), or columns to go on with. */
export type ToWorker = { number: number; ask: string; with: unknown[] } | { adopt: Base };

/** From a worker: an answer or a refusal to a question, or columns that it read. */
export type FromWorker =
	| { number: number; answer: unknown; isOutgrown: boolean }
	| { number: number; refusal: SentError }
	| { base: Base };

/** An error as it can be sent: its class would not cross. */
export type SentError =
	| { kind: 'Invalid'; values: ConstructorParameters<typeof Invalid> }
	| { kind: 'NotFound'; values: ConstructorParameters<typeof NotFound> }
	| { kind: 'Error'; message: string; stack: string | undefined };

export function sendError(error: unknown): SentError {
	if (error instanceof Invalid)
		return { kind: 'Invalid', values: [error.parameter, error.given, error.expected, error.choices] };
	if (error instanceof NotFound) return { kind: 'NotFound', values: [error.what, error.given] };
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	return { kind: 'Error', message, stack };
}

export function receiveError(sent: SentError): Error {
	if (sent.kind === 'Invalid') return new Invalid(...sent.values);
	if (sent.kind === 'NotFound') return new NotFound(...sent.values);
	return Object.assign(new Error(sent.message), { stack: sent.stack });
}
