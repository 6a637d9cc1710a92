import type { BeforeNavigate } from '@sveltejs/kit';
import type { WorkingCopy } from './working-copy.svelte.ts';

/** How a navigation that was held up is gone on with. */
interface Going {
	/** To an address within the site. */
	to(url: URL): void;
	/** Through the browser's own history. */
	by(steps: number): void;
	/** Settles after a while: a server that does not answer holds nobody. */
	patience(): Promise<void>;
}

/**
 * Has a text sent before somebody goes from its editor to another page of the desk, so that what the next page says of
 * the story is what they wrote. What could not be sent stays kept in the browser. Made for `beforeNavigate`; a page
 * that is unloaded is not held up, as the browser would ask about it.
 */
export function savingFirst(copy: Pick<WorkingCopy, 'isSafe' | 'save'>, going: Going) {
	let isSent = false;
	return (navigation: BeforeNavigate): void => {
		const { to, willUnload } = navigation;
		if (isSent || willUnload || !to || copy.isSafe) return;
		navigation.cancel();
		void Promise.race([copy.save(), going.patience()]).finally(() => {
			isSent = true;
			if (navigation.type === 'popstate') going.by(navigation.delta);
			else going.to(to.url);
		});
	};
}
