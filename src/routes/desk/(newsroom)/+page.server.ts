import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { statuses } from '$lib/newsroom/manuscript';
import { require } from '$lib/server/auth/permission';
import { bin } from '$lib/server/desk/bin';
import { counts, list } from '$lib/server/desk/list';
import { head } from '$lib/server/desk/manuscripts';
import { presence } from '$lib/server/desk/presence';
import { previewOf } from '$lib/server/desk/preview';
import { ownerSeen } from '$lib/server/desk/sight';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import { Conflict, Invalid } from '$lib/story/refusal';
import type { Actions, PageServerLoad } from './$types';

const AFTER = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~(\d{1,15})$/;
const number = z.coerce.number().int().positive();

/** What the address asks the list for. @throws Invalid where it cannot be understood */
function question(query: URLSearchParams) {
	const status = query.get('status') ?? undefined;
	const known = statuses.find((one) => one === status);
	if (status !== undefined && !known) throw new Invalid('status', status, 'known', [...statuses]);
	const translations = query.get('translations');
	if (translations !== null && translations !== 'late')
		throw new Invalid('translations', translations, 'known', ['late']);
	const points = query.get('points');
	if (points !== null && points !== 'waiting') throw new Invalid('points', points, 'known', ['waiting']);
	const given = query.get('after');
	const after = given === null ? undefined : AFTER.exec(given);
	if (after === null) throw new Invalid('after', given!, 'after');
	const story = query.get('story');
	const chosen = number.safeParse(story ?? undefined);
	if (story !== null && !chosen.success) throw new Invalid('story', story, 'known');
	return {
		status: known,
		isLate: translations === 'late',
		hasPoints: points === 'waiting',
		words: (query.get('q') ?? '').slice(0, 200),
		after: after && { changed: after[1]!, id: Number(after[2]) },
		chosen: chosen.data
	};
}

export const load: PageServerLoad = reading(async (event) => {
	const member = await require(event, 'story.list');
	const { store, language } = event.locals;
	const { chosen, ...asked } = question(event.url.searchParams);
	if (asked.hasPoints) await require(event, 'truth.see');
	const owner = ownerSeen(member);
	if (chosen !== undefined) await require(event, 'story.read', (await head(store, chosen)).owner);
	const [page, tabs] = await Promise.all([list(store, { ...asked, owner }, language), counts(store, owner)]);
	const looked = chosen ?? page.rows[0]?.id;
	const shown = new Set([...page.rows.map(({ id }) => id), ...(looked === undefined ? [] : [looked])]);
	return {
		...page,
		tabs,
		asked,
		/** Somebody asked for this preview; else it is the first row's, for pages that have room beside the list. */
		isChosen: chosen !== undefined,
		/** Who has which of these open. */
		present: presence.among(shown),
		preview: looked === undefined ? undefined : await previewOf(store, member, looked, language)
	};
});

const ticked = z.array(number).min(1).max(50);

export const actions: Actions = {
	/** Puts what is ticked into the bin; what readers see, or see withdrawn, stays and is counted. */
	bin: reading(async (event) => {
		const { store, address } = event.locals;
		const given = ticked.safeParse((await sentForm(event.request)).getAll('story'));
		if (!given.success) error(400, { message: 'nothing is ticked' });
		let left = 0;
		for (const id of given.data) {
			const member = await require(event, 'story.bin', (await head(store, id)).owner);
			try {
				await bin(store, { at: new Date(), member, address }, id);
			} catch (refusal) {
				if (!(refusal instanceof Conflict)) throw refusal;
				left++;
			}
		}
		return { left };
	})
};
