import { dayNumber, isoDay, type When } from '../story/when.ts';
import type { Milestone, StoryCard } from '../story/story.ts';

/** One thing in a place's chronicle, or the time that passes between two of them. */
export type Event =
	| { kind: 'story'; key: string; when: When; story: StoryCard }
	| { kind: 'milestone'; key: string; when: When; milestone: Milestone; elsewhere: boolean }
	| { kind: 'gap'; key: string; days: number };

/** A gap is worth a word from a week on: less is read off the dates. */
const WORTH_SAYING = 7;

/**
 * The chronicle of a place: stories and milestones in order of what they tell, with the silences between them.
 * What begins on the same day stands shortest first, milestones before stories.
 * @param here slugs of the place itself and of the places within it; other milestones are marked as elsewhere
 */
export function chronicle(stories: StoryCard[], milestones: Milestone[], here: Set<string>): Event[] {
	const events = [
		...milestones.map((milestone) => ({
			kind: 'milestone' as const,
			key: `milestone-${milestone.slug}`,
			when: milestone.occurred,
			milestone,
			elsewhere: !here.has(milestone.place.slug)
		})),
		...stories.map((story) => ({
			kind: 'story' as const,
			key: `story-${story.slug}`,
			when: story.occurred,
			story
		}))
	].sort(
		(a, b) =>
			a.when.earliest.localeCompare(b.when.earliest) ||
			a.kind.localeCompare(b.kind) ||
			a.when.latest.localeCompare(b.when.latest) ||
			a.key.localeCompare(b.key)
	);
	let reached = -Infinity;
	return events.flatMap((event): Event[] => {
		const days = dayNumber(event.when.earliest) - reached;
		reached = Math.max(reached, dayNumber(event.when.latest));
		return Number.isFinite(days) && days >= WORTH_SAYING
			? [{ kind: 'gap', key: `gap-${event.key}`, days }, event]
			: [event];
	});
}

/** A linear scale of days, in percent. */
export interface DayScale {
	/** Day numbers; `to` is the day after the last. */
	from: number;
	to: number;
	/** Percent of a day number. */
	at(day: number): number;
	/** First days of the months that begin on the scale, and its own first day. */
	months: { day: string; share: number }[];
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A scale over days, from `from` up to but not including `to`. */
export function dayScale(from: number, to: number): DayScale {
	const at = (day: number) => round(((day - from) / (to - from)) * 100);
	const starts = [isoDay(from)];
	for (let month = isoDay(from).slice(0, 7); ;) {
		const [year, number] = month.split('-').map(Number) as [number, number];
		const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
		if (dayNumber(next) >= to) break;
		starts.push(next);
		month = next.slice(0, 7);
	}
	const months = starts.map((day, i) => {
		const end = i + 1 < starts.length ? dayNumber(starts[i + 1]!) : to;
		return { day, share: round(((end - dayNumber(day)) / (to - from)) * 100) };
	});
	return { from, to, at, months };
}

/** A scale with a little air on both sides of what it must hold. */
export function scaleOver(dates: When[], air = 0.06): DayScale {
	const from = Math.min(...dates.map((when) => dayNumber(when.earliest)));
	const to = Math.max(...dates.map((when) => dayNumber(when.latest))) + 1;
	const margin = Math.max(7, Math.round((to - from) * air));
	return dayScale(from - margin, to + margin);
}
