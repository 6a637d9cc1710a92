import { nearestFirst, type Nearness } from '../../geo/nearness.ts';
import type { Position } from '../../geo/position.ts';
import type { Language } from '../../story/language.ts';
import { roles } from '../../story/precision.ts';
import type { StoryCard } from '../../story/story.ts';
import type { ReadingRoom } from '../columns/reading-room.ts';
import type { Store } from '../store/connection.ts';
import { amongWithin } from '../store/place-names.ts';
import * as places from '../store/places.ts';
import * as stories from '../store/stories.ts';

/** Who is asked: the columns for which stories, the store for what they say. */
export interface Asked {
	store: Store;
	research: ReadingRoom;
	language: Language;
}

/** A chronicle is read from end to end; what is more is for the bench. */
const TOLD_AT_MOST = 60;

/** What is told of a place. */
export interface ToldHere {
	/** The latest stories that happen there or in a place within it, in order of what they tell. */
	here: StoryCard[];
	/** How many there are altogether. */
	total: number;
	/** The latest of those that only name it. */
	named: StoryCard[];
	/** Slugs of the places that the stories which happen there come from or lead to. */
	ends: string[];
	/** Slugs of the place and of those places of its stories that lie in it. */
	within: string[];
}

const inOrder = (a: StoryCard, b: StoryCard) =>
	compare(a.occurred.earliest, b.occurred.earliest) || compare(a.occurred.latest, b.occurred.latest);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const endsOf = ({ places }: StoryCard) =>
	places.filter(({ role }) => role === 'origin' || role === 'destination').map(({ slug }) => slug);

/** The stories of a place. */
export async function toldHere({ store, research, language }: Asked, place: string): Promise<ToldHere> {
	const asSetting = { place, role: ['setting' as const] };
	const latest = { order: 'latest' as const, limit: TOLD_AT_MOST };
	const [setting, other, total] = await Promise.all([
		research.page(asSetting, latest),
		research.page({ place, role: roles.filter((role) => role !== 'setting') }, latest),
		research.total(asSetting)
	]);
	const [here, others] = await Promise.all([
		stories.byIds(store, setting.ids, language),
		stories.byIds(store, other.ids, language)
	]);
	const slugs = [...here, ...others].flatMap((story) => story.places.map(({ slug }) => slug));
	const within = await amongWithin(store, [...new Set([place, ...slugs])], place);
	const happensHere = (story: StoryCard) =>
		story.places.some(({ slug, role }) => role === 'setting' && within.has(slug));
	return {
		// The latest of one day were published last: turned round they are in order, and sorting keeps that
		here: here.toReversed().toSorted(inOrder),
		total,
		named: others
			.filter((story) => !happensHere(story))
			.toReversed()
			.toSorted(inOrder),
		ends: [...new Set(here.flatMap(endsOf))],
		within: [...within]
	};
}

export type NearPlace = places.ListedPlace & { stories: number; nearness: Nearness };

/** Public places around a position, nearest first, each with how many stories happen there. */
export async function placesAround({ store, research, language }: Asked, at: Position): Promise<NearPlace[]> {
	const near = nearestFirst(at, await places.around(store, at, language));
	const told = await research.toldAt(near.map(({ id }) => id));
	return near.map((place, i) => ({ ...place, stories: told[i]! }));
}

/** The latest other story that happens at a place or within it, if there is one. */
export async function anotherAt(
	{ store, research, language }: Asked,
	place: string,
	except: string
): Promise<StoryCard | undefined> {
	const { ids } = await research.page({ place, role: ['setting'] }, { order: 'latest', limit: 2 });
	return (await stories.byIds(store, ids, language)).find(({ slug }) => slug !== except);
}
