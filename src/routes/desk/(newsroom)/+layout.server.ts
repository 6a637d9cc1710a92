import { sections } from '$lib/desk/shell/sections';
import { may } from '$lib/newsroom/permissions';
import { require } from '$lib/server/auth/permission';
import { countOfPlaces, counts } from '$lib/server/desk/list';
import { ownerSeen } from '$lib/server/desk/sight';
import { readSettings } from '$lib/server/settings';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const member = await require(event, 'story.list');
	const { store } = event.locals;
	const [stories, places] = await Promise.all([counts(store, ownerSeen(member)), countOfPlaces(store)]);
	return {
		member,
		sections: sections.filter(({ action }) => may(member, action)),
		counts: { stories: stories.all, places, bin: stories.bin },
		timeZone: readSettings(process.env).timeZone
	};
};
