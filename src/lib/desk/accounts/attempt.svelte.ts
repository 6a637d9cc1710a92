import { onMount } from 'svelte';
import type { Outcome, Stop } from './ceremony';

/** A ceremony as its button shows it: whether it is under way, and why the last one came to nothing. */
export class Attempt {
	/** Until the script answers, a press would be lost. */
	isBusy = $state(true);
	stop = $state<Stop>();

	constructor() {
		onMount(() => void (this.isBusy = false));
	}

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
