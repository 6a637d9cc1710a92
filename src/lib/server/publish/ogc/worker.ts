import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { type FromWorker, sendError, type ToWorker } from '../../columns/requests.ts';
import { Research } from '../../columns/research.ts';
import type { WorkerData } from '../../columns/worker.ts';
import type { SentAnswer } from './room.ts';
import { FeatureService, type OgcAnswer, type OgcRequest } from './service.ts';

/** A thread in which requests of the interface are answered: a filter may take all the time that it is given. */
const { file, base } = workerData as WorkerData;
const port = parentPort!;
const database = new Database(file, { readonly: true, fileMustExist: true });
const research = new Research(database, base);
const service = new FeatureService({
	database,
	columns: research,
	layers: join(dirname(file), 'layers')
});

port.on('message', (message: ToWorker) => {
	if ('adopt' in message) return research.adopt(message.adopt);
	const reply = answer(message);
	const body = 'answer' in reply && (reply.answer as { body?: Uint8Array<ArrayBuffer> }).body;
	port.postMessage(reply, body ? [body.buffer] : []);
});

function answer({ number, ask, with: given }: Extract<ToWorker, { ask: string }>): FromWorker {
	try {
		return { number, answer: told(ask, given), isOutgrown: research.isOutgrown };
	} catch (error) {
		return { number, refusal: sendError(error) };
	}
}

function told(ask: string, given: unknown[]): unknown {
	if (ask === 'broken') return service.broken();
	if (ask === 'layers') return service.layers();
	return sent(service.answer(given[0] as OgcRequest));
}

/** An answer as it crosses the threads: its bytes are handed over, not copied. */
function sent({ body, ...rest }: OgcAnswer): SentAnswer {
	return { ...rest, body: new TextEncoder().encode(body) };
}
