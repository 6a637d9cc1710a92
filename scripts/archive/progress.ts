/** One line that says how far the work is; where nobody watches, a line for each step and each tenth of it. */
export class ProgressLine {
	readonly #out: NodeJS.WriteStream;
	#said = '';

	constructor(out: NodeJS.WriteStream) {
		this.#out = out;
	}

	/** @param done 0 to 1 */
	tell(step: string, done: number): void {
		const grain = this.#out.isTTY ? 1 : 10;
		const percent = Math.floor((done * 100) / grain) * grain;
		const line = `Archive: ${step}, ${percent} %`;
		if (line === this.#said) return;
		this.#said = line;
		this.#out.write(this.#out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
	}

	/** Leaves an empty line for what comes after. */
	end(): void {
		if (this.#out.isTTY) this.#out.write('\r\u001b[K');
	}
}
