import type { Language } from '../../story/language.ts';
import { counter } from '../plural.ts';

type Unit = 'day' | 'week' | 'month' | 'year';

/** What a histogram says; on the pages that have one alone. */
export interface HistogramMessages {
	title: Record<Unit, string>;
	units: Record<Unit, string>;
	/** What the links of the units are for. */
	chooseUnit: string;
	tooMany: string;
	exact: string;
	wide: string;
	rest: string;
	/** How to restrict the period by hand. */
	drag: string;
	/** Between the keys that move it and what they do. */
	move: string;
	week: (day: string) => string;
	period: (from: string, to: string) => string;
	/** The whole in a sentence: how far it reaches, and where most is told. */
	summary: (title: string, from: string, to: string, peak: string) => string;
	peak: (stories: number, when: string) => string;
	nothing: string;
	dated: (stories: number) => string;
	touching: (stories: number) => string;
	/** What a bin holds, after its name. */
	holds: (name: string, dated: string, touching?: string) => string;
}

const [fr, en, de, ar] = (['fr', 'en', 'de', 'ar'] as const).map(counter) as [
	ReturnType<typeof counter>,
	ReturnType<typeof counter>,
	ReturnType<typeof counter>,
	ReturnType<typeof counter>
];

export const histogramMessages: Record<Language, HistogramMessages> = {
	fr: {
		title: {
			day: 'Récits par jour raconté',
			week: 'Récits par semaine racontée',
			month: 'Récits par mois raconté',
			year: 'Récits par année racontée'
		},
		units: { day: 'jour', week: 'semaine', month: 'mois', year: 'année' },
		chooseUnit: 'Compter par',
		tooMany: 'trop de barres pour une période si longue',
		exact: 'sélection',
		wide: 'date large',
		rest: 'reste de l’édition',
		drag: 'tirer pour restreindre',
		move: 'pour déplacer',
		week: (day) => `Semaine du ${day}`,
		period: (from, to) => `Du ${from} au ${to}`,
		summary: (title, from, to, peak) => `${title}, du ${from} au ${to}. ${peak}`,
		peak: (stories, when) => `Le plus : ${fr(stories, { one: '# récit', other: '# récits' })}, ${when}.`,
		nothing: 'Aucun récit sélectionné.',
		dated: (stories) => fr(stories, { one: '# récit daté', other: '# récits datés' }),
		holds: (name, dated, touching) => `${name} : ${[dated, touching].filter(Boolean).join(', ')}`,
		touching: (stories) => fr(stories, { one: '# de date plus large', other: '# de date plus large' })
	},
	en: {
		title: {
			day: 'Stories by day told',
			week: 'Stories by week told',
			month: 'Stories by month told',
			year: 'Stories by year told'
		},
		units: { day: 'day', week: 'week', month: 'month', year: 'year' },
		chooseUnit: 'Count by',
		tooMany: 'too many bars for so long a period',
		exact: 'selected',
		wide: 'wide date',
		rest: 'rest of the edition',
		drag: 'drag to restrict',
		move: 'to move',
		week: (day) => `Week of ${day}`,
		period: (from, to) => `From ${from} to ${to}`,
		summary: (title, from, to, peak) => `${title}, from ${from} to ${to}. ${peak}`,
		peak: (stories, when) => `Most: ${en(stories, { one: '# story', other: '# stories' })}, ${when}.`,
		nothing: 'No story selected.',
		dated: (stories) => en(stories, { one: '# dated story', other: '# dated stories' }),
		holds: (name, dated, touching) => `${name}: ${[dated, touching].filter(Boolean).join(', ')}`,
		touching: (stories) => en(stories, { one: '# of a wider date', other: '# of wider dates' })
	},
	de: {
		title: {
			day: 'Reportagen nach erzähltem Tag',
			week: 'Reportagen nach erzählter Woche',
			month: 'Reportagen nach erzähltem Monat',
			year: 'Reportagen nach erzähltem Jahr'
		},
		units: { day: 'Tag', week: 'Woche', month: 'Monat', year: 'Jahr' },
		chooseUnit: 'Zählen nach',
		tooMany: 'zu viele Balken für einen so langen Zeitraum',
		exact: 'Auswahl',
		wide: 'weites Datum',
		rest: 'Rest der Ausgabe',
		drag: 'ziehen, um einzugrenzen',
		move: 'zum Verschieben',
		week: (day) => `Woche vom ${day}`,
		period: (from, to) => `Vom ${from} bis ${to}`,
		summary: (title, from, to, peak) => `${title}, vom ${from} bis ${to}. ${peak}`,
		peak: (stories, when) =>
			`Am meisten: ${de(stories, { one: '# Reportage', other: '# Reportagen' })}, ${when}.`,
		nothing: 'Keine Reportage ausgewählt.',
		dated: (stories) => de(stories, { one: '# datierte Reportage', other: '# datierte Reportagen' }),
		holds: (name, dated, touching) => `${name}: ${[dated, touching].filter(Boolean).join(', ')}`,
		touching: (stories) => de(stories, { one: '# mit weiterem Datum', other: '# mit weiterem Datum' })
	},
	ar: {
		title: {
			day: 'القصص حسب اليوم المروي',
			week: 'القصص حسب الأسبوع المروي',
			month: 'القصص حسب الشهر المروي',
			year: 'القصص حسب السنة المروية'
		},
		units: { day: 'يوم', week: 'أسبوع', month: 'شهر', year: 'سنة' },
		chooseUnit: 'العدّ حسب',
		tooMany: 'أعمدة أكثر مما يُقرأ لفترة بهذا الطول',
		exact: 'المختار',
		wide: 'تاريخ واسع',
		rest: 'بقية الأعداد',
		drag: 'اسحب لتضييق الفترة',
		move: 'لنقلها',
		week: (day) => `أسبوع ${day}`,
		period: (from, to) => `من ${from} إلى ${to}`,
		summary: (title, from, to, peak) => `${title}، من ${from} إلى ${to}. ${peak}`,
		peak: (stories, when) =>
			`الأكثر: ${ar(stories, { zero: 'لا قصة', one: 'قصة واحدة', two: 'قصتان', few: '# قصص', many: '# قصة', other: '# قصة' })}، ${when}.`,
		nothing: 'لا قصة مختارة.',
		dated: (stories) =>
			ar(stories, {
				zero: 'لا قصة مؤرخة',
				one: 'قصة مؤرخة واحدة',
				two: 'قصتان مؤرختان',
				few: '# قصص مؤرخة',
				many: '# قصة مؤرخة',
				other: '# قصة مؤرخة'
			}),
		holds: (name, dated, touching) => `${name}: ${[dated, touching].filter(Boolean).join('، ')}`,
		touching: (stories) =>
			ar(stories, {
				zero: 'لا قصة بتاريخ أوسع',
				one: 'واحدة بتاريخ أوسع',
				two: 'اثنتان بتاريخ أوسع',
				few: '# بتاريخ أوسع',
				many: '# بتاريخ أوسع',
				other: '# بتاريخ أوسع'
			})
	}
};
