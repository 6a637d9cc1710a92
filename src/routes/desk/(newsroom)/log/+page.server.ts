import { require } from '$lib/server/auth/permission';
import * as members from '$lib/server/auth/members';
import { countsByKind, page } from '$lib/server/desk/log';
import { watch } from '$lib/server/desk/seal';
import { reading } from '$lib/server/publish/reading';
import { readSettings } from '$lib/server/settings';
import type { PageServerLoad } from './$types';
import { readQuestion } from './question';

const LINES = 50;

export const load: PageServerLoad = reading(async (event) => {
	await require(event, 'log.read');
	const { store } = event.locals;
	const { searchParams } = event.url;
	const { typed, question } = readQuestion(searchParams, readSettings(process.env).timeZone);
	if (!question) event.locals.isMisread = true;
	const line = Number(searchParams.get('line'));
	const [found, kinds, people] = await Promise.all([
		question && page(store, { ...question, limit: LINES }),
		countsByKind(store),
		members.list(store)
	]);
	return {
		typed,
		isSinceWrong: question === undefined,
		isOlder: question?.before !== undefined,
		lines: found?.lines ?? [],
		next: found?.next,
		kinds,
		people: people.map(({ id, name }) => ({ id, name })),
		/** The line that is shown whole. */
		opened: Number.isSafeInteger(line) ? line : 0,
		// The chain is walked beside; a store that fails there fails the next page too
		seal: watch.ask(store, new Date(), () => {})
	};
});
