import type { InEveryLanguage } from '../../src/lib/story/language.ts';

const subjects: InEveryLanguage[] = [
	{ fr: 'Transports', en: 'Transport', de: 'Verkehr', ar: 'النقل' },
	{ fr: 'Écoles', en: 'Schools', de: 'Schulen', ar: 'المدارس' },
	{ fr: 'Météo', en: 'Weather', de: 'Wetter', ar: 'الطقس' },
	{ fr: 'Agriculture', en: 'Farming', de: 'Landwirtschaft', ar: 'الزراعة' },
	{ fr: 'Logement', en: 'Housing', de: 'Wohnen', ar: 'السكن' },
	{ fr: 'Culture', en: 'Culture', de: 'Kultur', ar: 'الثقافة' },
	{ fr: 'Sports', en: 'Sports', de: 'Sport', ar: 'الرياضة' },
	{ fr: 'Travail', en: 'Work', de: 'Arbeit', ar: 'العمل' },
	{ fr: 'Santé', en: 'Health', de: 'Gesundheit', ar: 'الصحة' },
	{ fr: 'Commerce', en: 'Trade', de: 'Handel', ar: 'التجارة' },
	{ fr: 'Rivières', en: 'Rivers', de: 'Flüsse', ar: 'الأنهار' },
	{ fr: 'Littoral', en: 'Coast', de: 'Küste', ar: 'الساحل' },
	{ fr: 'Forêts', en: 'Forests', de: 'Wälder', ar: 'الغابات' },
	{ fr: 'Énergie', en: 'Energy', de: 'Energie', ar: 'الطاقة' },
	{ fr: 'Livres', en: 'Books', de: 'Bücher', ar: 'الكتب' },
	{ fr: 'Musique', en: 'Music', de: 'Musik', ar: 'الموسيقى' },
	{ fr: 'Urbanisme', en: 'Town planning', de: 'Städtebau', ar: 'العمران' },
	{ fr: 'Budget', en: 'Budget', de: 'Haushalt', ar: 'الميزانية' },
	{ fr: 'Sciences', en: 'Science', de: 'Wissenschaft', ar: 'العلوم' },
	{ fr: 'Patrimoine', en: 'Heritage', de: 'Denkmäler', ar: 'التراث' }
];

/** Each subject comes back under other numbers: a large newsroom has some hundreds of themes. */
const THEMES = 300;

/** Themes of the archive, the commonest first; their names say that they are not a newsroom's. */
export const themes = Array.from({ length: THEMES }, (_, index) => {
	const number = index + 1;
	const subject = subjects[index % subjects.length]!;
	return {
		slug: `theme-${String(number).padStart(3, '0')}`,
		names: {
			fr: `Thème ${number} · ${subject.fr}`,
			en: `Theme ${number} · ${subject.en}`,
			de: `Thema ${number} · ${subject.de}`,
			ar: `موضوع ${number} · ${subject.ar}`
		}
	};
});
