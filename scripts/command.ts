import { spawn, type SpawnOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder the repository lies in, without a slash at its end. */
export const root = join(import.meta.dirname, '..');

interface Options extends SpawnOptions {
	/** Is given what the program prints, which is else shown as it comes. */
	print?: (text: string) => void;
}

/**
 * Runs a program to its end.
 *
 * @returns its exit code; 1 where a signal ended it or it could not be started
 */
export function run(program: string, args: string[], { print, ...options }: Options = {}): Promise<number> {
	return new Promise((resolve) => {
		const out = print ? 'pipe' : 'inherit';
		const child = spawn(program, args, { cwd: root, stdio: ['ignore', out, out], ...options });
		for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', print!);
		child.on('error', (error) => {
			console.error(`${program}: ${error.message}`);
			resolve(1);
		});
		child.on('close', (code) => resolve(code ?? 1));
	});
}

/**
 * Runs a package's own command under the Node this process runs on: the machine's `node` may be
 * too old for it, and npm's shims would find that one.
 */
export function runTool(tool: string, args: string[], options: Options & { of?: string } = {}) {
	const { of: owner = tool, ...rest } = options;
	const home = join(root, 'node_modules', owner);
	const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
		bin: string | Record<string, string>;
	};
	const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[tool];
	if (!script) throw new Error(`${owner} brings no command named ${tool}`);
	return run(process.execPath, [join(home, script), ...args], rest);
}
