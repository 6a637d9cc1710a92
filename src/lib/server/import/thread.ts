import { parentPort, workerData } from 'node:worker_threads';
import type { Fault, ImportSummary } from '../../newsroom/import.ts';
import { FileFault } from './faults.ts';
import { read, recount, type ReadingJob, type ReadingResult } from './reading.ts';

/** What the thread is asked, once. */
export type Asked =
	| { do: 'read'; job: ReadingJob }
	| { do: 'recount'; job: ReadingJob; origin: string; summary: ImportSummary };

/** What the thread tells. */
export type Told =
	{ progress: number } | { read: ReadingResult } | { recounted: ImportSummary } | { fault: Fault };

const tell = (told: Told) => parentPort!.postMessage(told);

const asked = workerData as Asked;
try {
	if (asked.do === 'read') {
		tell({ read: await read(asked.job, (progress) => tell({ progress })) });
	} else {
		tell({ recounted: recount(asked.job, asked.origin, asked.summary) });
	}
} catch (error) {
	if (!(error instanceof FileFault)) throw error;
	tell({ fault: error.fault });
}
