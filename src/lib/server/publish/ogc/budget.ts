import type Database from 'better-sqlite3';

/** A query took longer than it may. */
export class BudgetSpent extends Error {
	override name = 'BudgetSpent';
	readonly milliseconds: number;

	constructor(milliseconds: number) {
		super(`more than ${milliseconds} ms`);
		this.milliseconds = milliseconds;
	}
}

/**
 * The time that queries of one connection may take. SQLite cannot be interrupted from the thread that waits for it, so
 * each row that a query looks at asks here whether it may go on: `within_budget(<a column>)` in its WHERE. The column
 * keeps SQLite from asking once before the first row.
 */
export class Budget {
	#deadline = Infinity;
	#milliseconds = Infinity;

	/** Gives a connection the function. */
	register(database: Database.Database): void {
		// Not deterministic, or SQLite would ask once for all rows that have the same value
		database.function('within_budget', { deterministic: false, directOnly: true }, (_column: unknown) => {
			this.check();
			return 1;
		});
	}

	/** @throws BudgetSpent once the time is over */
	check(): void {
		if (performance.now() > this.#deadline) throw new BudgetSpent(this.#milliseconds);
	}

	/** Runs something that must end within a time, and within that of whatever it is a part of. */
	within<T>(milliseconds: number, run: () => T): T {
		const [deadline, outer] = [this.#deadline, this.#milliseconds];
		const own = performance.now() + milliseconds;
		if (own < deadline) [this.#deadline, this.#milliseconds] = [own, milliseconds];
		try {
			return run();
		} finally {
			[this.#deadline, this.#milliseconds] = [deadline, outer];
		}
	}
}
