import type { Language } from '../../story/language.ts';

/** What is said around pictures, sound and video in a story. */
export interface FigureMessages {
	credit: (name: string) => string;
	/** A recording's size, in megabytes; it is fetched when it is played. */
	size: (megabytes: string) => string;
	/** On the button of a player that lies with somebody else. */
	goTo: (player: string) => string;
	/** Who learns of it. */
	whoLearns: (company: string) => string;
}

export const figureMessages: Record<Language, FigureMessages> = {
	fr: {
		credit: (name) => `Crédit : ${name}`,
		size: (megabytes) => `${megabytes} Mo, chargés à la lecture`,
		goTo: (player) => `Ouvrir sur ${player}`,
		whoLearns: (company) => `Rien n’est chargé d’ici. Si vous ouvrez, ${company} apprendra votre visite.`
	},
	en: {
		credit: (name) => `Credit: ${name}`,
		size: (megabytes) => `${megabytes} MB, loaded when played`,
		goTo: (player) => `Open on ${player}`,
		whoLearns: (company) => `Nothing is loaded from there. If you open it, ${company} learns of your visit.`
	},
	de: {
		credit: (name) => `Bild und Ton: ${name}`,
		size: (megabytes) => `${megabytes} MB, erst beim Abspielen geladen`,
		goTo: (player) => `Auf ${player} öffnen`,
		whoLearns: (company) =>
			`Von dort wird nichts geladen. Wenn Sie öffnen, erfährt ${company} von Ihrem Besuch.`
	},
	ar: {
		credit: (name) => `المصدر: ${name}`,
		size: (megabytes) => `${megabytes} ميغابايت، تُحمَّل عند التشغيل`,
		goTo: (player) => `فتح على ${player}`,
		whoLearns: (company) => `لا يُحمَّل شيء من هناك. إذا فتحته، ستعلم ${company} بزيارتك.`
	}
};
