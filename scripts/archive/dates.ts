import { isoDay, type IsoDay } from '../../src/lib/story/when.ts';
import { readWhen } from '../../src/lib/story/when-reader.ts';
import { Draw, type Random } from './random.ts';

/** A date as the store's three columns have it. */
export interface ArchiveDate {
	edtf: string;
	earliest: IsoDay;
	latest: IsoDay;
}

type Shape = 'day' | 'days' | 'month' | 'year' | 'about-day' | 'about-month' | 'about-year';

const shapes = new Draw<[Shape, number]>(
	[
		['day', 80],
		['days', 8],
		['month', 6],
		['year', 0.5],
		['about-day', 3.5],
		['about-month', 1.5],
		['about-year', 0.5]
	],
	([, share]) => share
);

/** Days between what happened and the story: most is told the next day, some a year or ten later. */
function lag(random: Random): number {
	const spot = random.unit();
	if (spot < 0.35) return 0;
	if (spot < 0.7) return 1;
	if (spot < 0.95) return random.between(2, 14);
	return random.between(1, 10) * 365 + random.between(-2, 2);
}

/** When what stories tell happened, in EDTF: mostly a day, seldom only a month, a year, or roughly so. */
export class OccurrenceDates {
	// Each of these takes as long to read as ten stories to write; there are some ten thousand of them
	readonly #read = new Map<string, ArchiveDate>();
	readonly #days = new Map<number, IsoDay>();

	/** A day by its number since 1970-01-01. */
	day(number: number): IsoDay {
		let day = this.#days.get(number);
		if (!day) this.#days.set(number, (day = isoDay(number)));
		return day;
	}

	/** @param published days since 1970-01-01 */
	before(published: number, random: Random): ArchiveDate {
		const last = published - lag(random);
		const latest = this.day(last);
		switch (shapes.take(random)[0]) {
			case 'day':
				return { edtf: latest, earliest: latest, latest };
			case 'days': {
				const earliest = this.day(last - random.between(1, 21));
				return { edtf: `${earliest}/${latest}`, earliest, latest };
			}
			case 'month':
				return this.#written(latest.slice(0, 7));
			case 'year':
				return this.#written(latest.slice(0, 4));
			case 'about-day':
				return this.#written(`${latest}~`);
			case 'about-month':
				return this.#written(`${latest.slice(0, 7)}~`);
			case 'about-year':
				return this.#written(`${latest.slice(0, 4)}~`);
		}
	}

	#written(edtf: string): ArchiveDate {
		let date = this.#read.get(edtf);
		if (!date) {
			const { earliest, latest } = readWhen(edtf);
			this.#read.set(edtf, (date = { edtf, earliest, latest }));
		}
		return date;
	}
}
