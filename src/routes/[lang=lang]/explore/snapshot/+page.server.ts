import { loadMessages } from '$lib/i18n/messages';
import { reading } from '$lib/server/publish/reading';
import { TooMany } from '$lib/server/publish/taking/fixings';
import { titleOf } from '$lib/server/publish/taking/selection-title';
import { Invalid } from '$lib/story/refusal';
import { parseSelection } from '$lib/story/selection-parser';
import { writeSelection, type Selection } from '$lib/story/selection';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** The parameter by which somebody asks after the snapshot they began. */
const TICKET = 'making';
/** Most snapshots are made before anybody would see a page in between, in milliseconds. */
const AT_ONCE = 1500;

/** How a fixing stands: not begun, under way, forgotten, or come to nothing. */
type State = 'none' | 'underWay' | 'gone' | 'tooMany' | 'failed';

async function stateOf({ fixings, language }: App.Locals, ticket: string | null): Promise<State> {
	if (!ticket) return 'none';
	const outcome = await fixings.outcome(ticket);
	if (outcome === undefined) return 'underWay';
	if (outcome === 'unknown') return 'gone';
	if ('id' in outcome) redirect(303, `/${language}/s/${outcome.id}`);
	if (outcome.failure instanceof Invalid) throw outcome.failure;
	return outcome.failure instanceof TooMany ? 'tooMany' : 'failed';
}

export const load: PageServerLoad = reading(async ({ url, locals, setHeaders }) => {
	const selection = parseSelection(url.searchParams, [TICKET]);
	setHeaders({ 'cache-control': 'no-store' });
	const m = await loadMessages(locals.language);
	return {
		state: await stateOf(locals, url.searchParams.get(TICKET)),
		query: writeSelection(selection),
		title: await titleOf(locals.store, m, locals.language, selection)
	};
});

export const actions: Actions = {
	default: async ({ url, locals, getClientAddress }) => {
		let selection: Selection;
		let ticket: string;
		try {
			selection = parseSelection(url.searchParams, [TICKET]);
			ticket = locals.fixings.begin(getClientAddress(), selection);
		} catch (refusal) {
			if (refusal instanceof TooMany) return fail(429, { tooMany: true });
			// The page of the same address says what is wrong with it
			if (refusal instanceof Invalid) redirect(303, url.pathname + url.search);
			throw refusal;
		}
		const outcome = await locals.fixings.outcome(ticket, AT_ONCE);
		if (outcome && outcome !== 'unknown' && 'id' in outcome)
			redirect(303, `/${locals.language}/s/${outcome.id}`);
		const query = new URLSearchParams(writeSelection(selection));
		query.set(TICKET, ticket);
		redirect(303, `/${locals.language}/explore/snapshot?${query}`);
	}
};
