import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';

/** Half as much of a processor as others get: with less, a busy host would keep answers beyond anybody's patience. */
const NICE = 3;

/**
 * Lets the threads that answer readers go before this one where there are fewer processors than threads at work. Linux
 * gives each thread a number and a priority of its own (setpriority(2)); elsewhere all stay alike.
 */
export function standBack(): void {
	try {
		// A symbolic link is read in the thread that asks: `<process>/task/<thread>`
		const thread = Number(basename(readlinkSync('/proc/thread-self')));
		setPriority(thread, NICE);
	} catch {
		// Slower for readers at the busiest moments, and right all the same
	}
}
