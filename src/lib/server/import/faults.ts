import type { Fault, FaultKind } from '../../newsroom/import.ts';

/** A file that is not read at all. Nothing of it is kept. */
export class FileFault extends Error {
	override name = 'FileFault';
	readonly fault: Fault;

	constructor(kind: FaultKind, { line = null, given = '' }: { line?: number | null; given?: string } = {}) {
		super(`${kind}${line === null ? '' : `, line ${line}`}${given && `: ${given}`}`);
		this.fault = { kind, line, given: given.slice(0, 300) };
	}
}
