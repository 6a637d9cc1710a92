import type { Dated } from './reference.ts';

/** A day, a month, a season (21 spring to 24 winter) or a year, perhaps only roughly; "2016-12-XX" is a month. */
const MOMENT = /^(\d{4})(?:-(2[1-4])|-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:-XX)*([~?%])?$/;

/**
 * A date in the EDTF that biblatex and reference managers read: days, months, seasons and years, one or two of them,
 * `~`, `?` and `%`. What they have no form for (decades, sets) becomes the days that it may cover.
 */
export function legibleDate({ edtf, earliest, latest }: Dated): string {
	const moments = edtf.split('/');
	if (moments.length <= 2 && moments.every((moment) => MOMENT.test(moment))) return edtf;
	const about = /[~?%]/.test(edtf) ? '~' : '';
	const days = earliest === latest ? [earliest] : [earliest, latest];
	return days.map((day) => day + about).join('/');
}

/** One end of a date, or the whole of it. */
interface End {
	/** The year; month and day where they are known. */
	parts: number[];
	/** 1 spring to 4 winter, of this year and instead of its month. */
	season?: number;
	about: boolean;
}

/** A date's one or two ends as numbers. */
export function endsOf(dated: Dated): End[] {
	return legibleDate(dated)
		.split('/')
		.map((text) => {
			const [, year, season, month, day, about] = MOMENT.exec(text)!;
			const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
			return { parts, season: season ? Number(season) - 20 : undefined, about: about !== undefined };
		});
}
