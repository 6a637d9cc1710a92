import { dayNumber, type IsoDay } from '../../src/lib/story/when.ts';
import { Draw, type Random } from './random.ts';

/** The first and the last day of the archive. */
export const period: { first: IsoDay; last: IsoDay } = { first: '1996-01-01', last: '2026-10-31' };

/** How much is published on each day of a week, Sunday first, and in each month: August is empty, autumn full. */
const WEEK = [0.45, 1, 1.1, 1.15, 1.15, 1.1, 0.7];
const YEAR = [1, 1, 1.1, 1.05, 1, 1.05, 0.8, 0.65, 1.15, 1.2, 1.15, 0.9];
/** The newsroom has become four times as large, most of it in the middle of its thirty years. */
const GROWTH = 4;

const EVENTS = 150;

/** Something that is written about for some weeks, less each day. */
interface Event {
	/** Its place among the events, from 0. */
	number: number;
	/** Days since 1970-01-01 */
	start: number;
	days: number;
	/** Stories on its first day, as a share of what is published on an ordinary day. */
	force: number;
}

/** The day on which a story was published, and the event that it was about, if it was about one. */
export interface PublicationDay {
	/** Days since 1970-01-01 */
	day: number;
	event?: number;
}

function ordinary(day: number): number {
	const date = new Date(day * 86_400_000);
	const years = (day - dayNumber(period.first)) / 365.25;
	const growth = 1 + (GROWTH - 1) / (1 + Math.exp((15 - years) / 4));
	return growth * WEEK[date.getUTCDay()]! * YEAR[date.getUTCMonth()]!;
}

function eventsOf(random: Random): Event[] {
	const [first, last] = [dayNumber(period.first), dayNumber(period.last)];
	return Array.from({ length: EVENTS }, (_, number) => ({
		number,
		start: random.between(first, last),
		days: random.between(5, 60),
		// A few are far larger than the others
		force: 0.1 / (0.05 + random.unit())
	}));
}

/**
 * The publication days of an archive in their order: a week's rhythm, the seasons, growth over thirty years, and events
 * that fill the paper for a while.
 */
export function* publicationDays(stories: number, random: Random): Generator<PublicationDay> {
	const first = dayNumber(period.first);
	const length = dayNumber(period.last) - first + 1;
	const events = eventsOf(random);
	const days = Array.from({ length }, (_, index) => {
		const day = first + index;
		const plain = ordinary(day);
		const under = events
			.filter(({ start, days }) => day >= start && day < start + days)
			.map(({ number, start, days, force }) => ({
				event: number,
				weight: plain * force * Math.exp((-3 * (day - start)) / days)
			}));
		const subjects: { event?: number; weight: number }[] = [{ weight: plain }, ...under];
		const weight = subjects.reduce((sum, one) => sum + one.weight, 0);
		return { day, weight, subjects: new Draw(subjects, (one) => one.weight) };
	});
	const total = days.reduce((sum, { weight }) => sum + weight, 0);
	let index = 0;
	let passed = days[0]!.weight;
	for (let story = 0; story < stories; story++) {
		const spot = ((story + random.unit()) / stories) * total;
		while (spot > passed && index < length - 1) passed += days[++index]!.weight;
		const { day, subjects } = days[index]!;
		yield { day, event: subjects.take(random).event };
	}
}

export const eventNumbers: readonly number[] = Array.from({ length: EVENTS }, (_, number) => number);
