import type { Outcome, Stop } from './ceremony';

/** A ceremony as its button shows it: whether it is under way, and why the last one came to nothing. */
export class Attempt {
	isBusy = $state(false);
	stop = $state<Stop>();

	async make(ceremony: () => Promise<Outcome<unknown>>, then: () => unknown): Promise<void> {
		this.isBusy = true;
		this.stop = undefined;
		try {
			const outcome = await ceremony();
			if ('stop' in outcome) this.stop = outcome.stop;
			else await then();
		} catch {
			// No network
			this.stop = 'stopped';
		} finally {
			this.isBusy = false;
		}
	}
}
