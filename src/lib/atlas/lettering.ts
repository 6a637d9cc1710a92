import type { Language } from '../story/language.ts';

/** A way of setting a name on the map. Sizes and depths in CSS pixels; `app.css` sets the same. */
export interface Lettering {
	size: number;
	/** Of em, added to every letter. Never in Arabic. */
	tracking?: number;
	family: 'serif' | 'sans';
	uppercase?: boolean;
	/** From one baseline to the next. */
	leading: number;
}

export const lettering = {
	name: { family: 'serif', size: 17, leading: 20 },
	count: { family: 'sans', size: 13, leading: 16 },
	sub: { family: 'sans', size: 12, leading: 15 },
	sea: { family: 'serif', size: 17, leading: 20, tracking: 0.02 },
	departement: { family: 'serif', size: 16, leading: 18, tracking: 0.03 },
	region: { family: 'serif', size: 16, leading: 18, tracking: 0.03 },
	river: { family: 'serif', size: 13, leading: 15, tracking: 0.03 },
	country: { family: 'sans', size: 11, leading: 14, tracking: 0.16, uppercase: true },
	/** On the desk's working map. */
	working: { family: 'sans', size: 12.5, leading: 15 },
	town: { family: 'sans', size: 12, leading: 14 }
} as const satisfies Record<string, Lettering>;

/**
 * Average advance widths in em, measured on Newsreader 600 and on Noto Sans, the widest of the system faces;
 * a server has no fonts to ask, and a name held for a little too wide only stands a little freer.
 */
const widths = {
	serif: { narrow: 0.31, wide: 0.86, capital: 0.68, other: 0.53, arabic: 0.46, space: 0.26 },
	sans: { narrow: 0.35, wide: 0.93, capital: 0.65, other: 0.58, arabic: 0.52, space: 0.27 }
};

/** The width of one line in CSS pixels, estimated. */
export function textWidth(text: string, { family, size, tracking = 0, uppercase }: Lettering): number {
	const em = widths[family];
	let sum = 0;
	for (const letter of uppercase ? text.toUpperCase() : text) {
		if (/\p{Script=Arabic}/u.test(letter)) sum += em.arabic;
		else {
			if (/\s/u.test(letter)) sum += em.space;
			else if (/[fijlrtI.,:;'’·-]/u.test(letter)) sum += em.narrow;
			else if (/[mwMWŒœ]/u.test(letter)) sum += em.wide;
			else sum += /\p{Lu}/u.test(letter) ? em.capital : em.other;
			sum += tracking;
		}
	}
	return sum * size;
}

/** How far letters reach above and below their baseline, in CSS pixels. Naskh is set a little larger, and is deep. */
export function reach({ size }: Lettering, language: Language): { above: number; below: number } {
	return language === 'ar'
		? { above: size * 0.86, below: size * 0.46 }
		: { above: size * 0.76, below: size * 0.26 };
}

/** The name in one line, then in two and in three, each as narrow as its spaces allow; no more lines than words. */
export function brokenLines(text: string, style: Lettering, most = 2): string[][] {
	const words = text.split(' ');
	const width = (lines: string[]) => Math.max(...lines.map((line) => textWidth(line, style)));
	const inLines = (rest: string[], lines: number): string[] => {
		if (lines === 1) return [rest.join(' ')];
		return rest
			.slice(0, rest.length - lines + 1)
			.map((_, i) => [rest.slice(0, i + 1).join(' '), ...inLines(rest.slice(i + 1), lines - 1)])
			.reduce((best, other) => (width(other) < width(best) ? other : best));
	};
	return Array.from({ length: Math.min(most, words.length) }, (_, i) => inLines(words, i + 1));
}
