import { sections } from '$lib/desk/shell/sections';
import { may } from '$lib/newsroom/permissions';
import * as members from '$lib/server/auth/members';
import { require } from '$lib/server/auth/permission';
import { countOfMedia, countOfPlaces, counts } from '$lib/server/desk/list';
import { ownerSeen } from '$lib/server/desk/sight';
import { readSettings } from '$lib/server/settings';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const member = await require(event, 'story.list');
	const { store } = event.locals;
	const owner = ownerSeen(member);
	const [stories, places, media, people] = await Promise.all([
		counts(store, owner),
		countOfPlaces(store),
		countOfMedia(store, owner),
		// How many work here is told to whoever looks after them
		may(member, 'people') ? members.count(store) : 0
	]);
	return {
		member,
		sections: sections.filter(({ action }) => may(member, action)),
		counts: { stories: stories.all, places, media, people, bin: stories.bin },
		timeZone: readSettings(process.env).timeZone
	};
};
