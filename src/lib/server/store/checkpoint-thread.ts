import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { CheckpointData, FromCheckpoints } from './checkpoints.ts';

/** How often commits of others are looked for, in milliseconds. */
const TURN = 2000;

/** The thread that waits for the disk. Passive checkpoints hold up nobody, and leave what somebody still reads. */
const { file } = workerData as CheckpointData;
const port = parentPort!;
const database = new Database(file, { fileMustExist: true });
const commits = database.prepare('PRAGMA data_version').pluck();
let seen = commits.get();

function writeBack(): void {
	seen = commits.get();
	database.pragma('wal_checkpoint(PASSIVE)');
}

setInterval(() => {
	if (commits.get() !== seen) writeBack();
}, TURN);
port.on('message', () => {
	writeBack();
	port.postMessage('written back' satisfies FromCheckpoints);
});
