import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/command.ts';

/** A production server of our own, on the loopback. */
export type RunningServer = {
	/** `http://127.0.0.1:port`, without a slash at its end. */
	origin: string;
	/** Its data folder, which ends with it. */
	data: string;
	/** Its process. */
	pid: number;
	/** What it has printed so far. */
	output: () => string;
	stop: () => Promise<void>;
};

/** A store of a million stories that migrates first takes minutes. */
const patience = 300_000;

/**
 * Starts the production server as `npm start` does, on a free port, with a fresh data folder holding
 * the sample edition. Throws with what the server printed when it ends or stays silent.
 *
 * @param environment added to the server's own, such as `LIEUDIT_KEEP`
 * @param fill puts something into the data folder before the server opens it
 */
export async function startServer(
	environment: Record<string, string> = {},
	fill?: (folder: string) => Promise<void>
): Promise<RunningServer> {
	const data = await mkdtemp(join(tmpdir(), 'lieudit-'));
	await fill?.(data);
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const server = spawn(process.execPath, [join(root, 'scripts/start.ts')], {
		cwd: root,
		env: {
			...process.env,
			NODE_ENV: 'production',
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: origin,
			LIEUDIT_DATA: data,
			...environment
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const stop = async () => {
		await end(server);
		await rm(data, { recursive: true, force: true });
	};

	try {
		await ready(server, () => output);
	} catch (error) {
		await stop();
		throw error;
	}
	return { origin, data, pid: server.pid!, output: () => output, stop };
}

function ready(server: ChildProcess, output: () => string): Promise<void> {
	return new Promise((resolve, reject) => {
		const fail = (reason: string) => reject(new Error(`The server ${reason}. It printed:\n${output()}`));
		const late = setTimeout(() => fail(`was not ready in ${patience / 1000} s`), patience);
		const look = () => {
			if (!output().includes('Lieudit is at http')) return;
			clearTimeout(late);
			resolve();
		};
		server.stdout?.on('data', look);
		server.on('error', (error) => fail(`could not be started: ${error.message}`));
		server.on('exit', (code) => {
			clearTimeout(late);
			fail(`ended with ${code}`);
		});
	});
}

/** Asks the server to end, and ends it if it has not after five seconds. */
async function end(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return;
	const ended = new Promise((resolve) => server.once('exit', resolve));
	server.kill('SIGTERM');
	const force = setTimeout(() => server.kill('SIGKILL'), 5_000);
	await ended;
	clearTimeout(force);
}

/** A port nobody listens on now. The server must know its own to name its origin, so 0 would not do. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
