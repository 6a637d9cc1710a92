import { fail, redirect } from '@sveltejs/kit';
import { foreignPlayer } from '$lib/newsroom/foreign-player';
import { mediaKinds, type MediaKind } from '$lib/newsroom/media';
import { may } from '$lib/newsroom/permissions';
import { require } from '$lib/server/auth/permission';
import { deedOf } from '$lib/server/media/deed';
import { keepsOriginals, list, pictureOf } from '$lib/server/media/records';
import { addForeign, decideOriginals } from '$lib/server/media/writing';
import { sentForm } from '$lib/server/sent-form';
import type { Actions, PageServerLoad } from './$types';

const A_PAGE = 48;

export const load: PageServerLoad = async (event) => {
	const member = await require(event, 'media.read');
	const { store } = event.locals;
	const asked = event.url.searchParams;
	const kind = mediaKinds.find((one) => one === asked.get('kind')) satisfies MediaKind | undefined;
	const before = Number(asked.get('before')) || undefined;
	const found = await list(store, { reader: member, kind, before, limit: A_PAGE + 1 });
	const shown = found.slice(0, A_PAGE);
	return {
		kind,
		media: await Promise.all(
			shown.map(async (medium) => ({ ...medium, shown: await pictureOf(store, medium, member) }))
		),
		older: found.length > A_PAGE ? shown.at(-1)!.id : undefined,
		maySet: may(member, 'settings'),
		keepsOriginals: await keepsOriginals(store)
	};
};

export const actions: Actions = {
	foreign: async (event) => {
		const member = await require(event, 'media.write');
		const form = await sentForm(event.request);
		const address = String(form.get('address') ?? '').trim();
		const found = address.length <= 2000 ? foreignPlayer(address) : undefined;
		if (!found) return fail(400, { foreign: { address } });
		const given = { address: found.address, name: found.name, owner: member.id };
		redirect(303, `/desk/media/${await addForeign(event.locals.store, given, deedOf(event.locals))}`);
	},
	originals: async (event) => {
		await require(event, 'settings');
		const form = await sentForm(event.request);
		await decideOriginals(event.locals.store, form.get('keep') === 'yes', deedOf(event.locals));
		return { isDecided: true };
	}
};
