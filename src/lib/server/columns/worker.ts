import Database from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';
import { type Base, readBase, withTitles } from './base.ts';
import { keepBase, takeUpBase, WORTH_KEEPING } from './kept-base.ts';
import { type Asked, type FromWorker, sendError, type ToWorker } from './requests.ts';
import { Research } from './research.ts';
import { standBack } from './standing-back.ts';

/** What a worker is started with: the store's file, and columns; without them it reads them, hands them over and ends. */
export interface WorkerData {
	file: string;
	base?: Base;
	/** Whether others go before it where processors are few. */
	standsBack?: boolean;
}

/** Pages of the store that a connection keeps, in kibibytes; the file beyond is read through the system's memory. */
const CACHE = 65_536;
const MAPPED = 2 ** 32;

function open(file: string): Database.Database {
	const database = new Database(file, { readonly: true, fileMustExist: true });
	database.pragma(`cache_size = -${CACHE}`);
	database.pragma(`mmap_size = ${MAPPED}`);
	return database;
}

const { file, base, standsBack } = workerData as WorkerData;
if (standsBack) standBack();
const port = parentPort!;
const send = (message: FromWorker) => port.postMessage(message);
const database = open(file);

if (base) {
	const research = new Research(database, base);
	const readAhead = standsBack ? inBetween(() => research.readWords()) : () => undefined;
	readAhead();
	port.on('message', (message: ToWorker) => {
		if ('adopt' in message) {
			research.adopt(message.adopt);
			readAhead();
		} else answer(research, message);
	});
} else {
	const kept = takeUpBase(file, database);
	const base = kept ?? database.transaction(readWhole)();
	send({ base });
	database.close();
	// Nobody waits for it: whoever asked has the columns by now
	if (!kept) keep(base);
}

/** The columns with the titles' orders, of one state of the store; those of many stories are handed over before. */
function readWhole(): Base {
	const read = readBase(database);
	if (read.segment.size >= WORTH_KEEPING) send({ base: read });
	return withTitles(database, read);
}

/** Work that is done in steps while nobody asks, begun anew by each call. */
function inBetween(begin: () => Generator): () => void {
	let work: Generator | undefined;
	const goOn = () => {
		try {
			if (work?.next().done) work = undefined;
		} catch {
			// Whoever asks will meet the same, and be told
			work = undefined;
		}
		if (work) setImmediate(goOn);
	};
	return () => {
		const isGoing = work !== undefined;
		work = begin();
		if (!isGoing) setImmediate(goOn);
	};
}

function keep(read: Base): void {
	const writable = new Database(file, { fileMustExist: true });
	try {
		keepBase(file, writable, read);
	} finally {
		writable.close();
	}
}

function answer(research: Research, { number, ask, with: given }: Extract<ToWorker, { ask: unknown }>): void {
	try {
		const method = research[ask as Asked] as (...given: unknown[]) => unknown;
		send({ number, answer: method.apply(research, given), isOutgrown: research.isOutgrown });
	} catch (error) {
		send({ number, refusal: sendError(error) });
	}
}
