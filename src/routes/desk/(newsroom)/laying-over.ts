import { goto, preloadData, pushState } from '$app/navigation';

/**
 * The link to a story's withdrawal is pressed: it lies over the list, under its own address. Where that page cannot
 * come, it is gone to, and says why itself.
 */
export async function layWithdrawal(event: MouseEvent): Promise<void> {
	// The browser opens it elsewhere
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	const { href } = event.currentTarget as HTMLAnchorElement;
	const loaded = await preloadData(href);
	if (loaded.type !== 'loaded' || loaded.status !== 200) return goto(href);
	const { story, reach, today } = loaded.data as Required<App.PageState>['withdrawal'];
	pushState(href, { withdrawal: { story, reach, today } });
}
