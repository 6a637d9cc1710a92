import { parentPort, workerData } from 'node:worker_threads';
import { sendError } from '../columns/requests.ts';
import type { FromThread, ThreadData, ToThread } from './assistant.ts';
import { openReader } from './opening.ts';

/** The thread in which texts are read: its names take a second to load, and a long text takes half a second. */
const { gazetteer, folder } = workerData as ThreadData;
const port = parentPort!;
const reader = openReader(gazetteer, folder);
port.postMessage({ isReady: true } satisfies FromThread);

port.on('message', ({ number, text, language, context }: ToThread) => {
	port.postMessage(answer());

	function answer(): FromThread {
		try {
			return { number, mentions: reader.readPlaces(text, language, context) };
		} catch (error) {
			return { number, refusal: sendError(error) };
		}
	}
});
