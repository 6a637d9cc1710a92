import type { Language } from '../story/language.ts';

/** What is said of a form that is too large, or does not say how large it is, before anything of it is read. */
export const refusedBody: Record<Language, Record<411 | 413, string>> = {
	fr: {
		411: 'Cet envoi ne dit pas sa taille : il n’a pas été lu.',
		413: 'Cet envoi est trop grand : il n’a pas été lu, et rien n’a changé. Revenez à la page précédente : ce que vous avez écrit y est encore.'
	},
	en: {
		411: 'What was sent does not say how large it is: it was not read.',
		413: 'What was sent is too large: it was not read, and nothing has changed. Go back to the page before: what you wrote is still there.'
	},
	de: {
		411: 'Die Sendung nennt ihre Größe nicht: Sie wurde nicht gelesen.',
		413: 'Die Sendung ist zu groß: Sie wurde nicht gelesen, und nichts hat sich geändert. Gehen Sie zur vorigen Seite zurück: Dort steht noch, was Sie geschrieben haben.'
	},
	ar: {
		411: 'لا يذكر ما أُرسل حجمه، فلم يُقرأ.',
		413: 'ما أُرسل كبير جدًا، فلم يُقرأ ولم يتغير شيء. عودوا إلى الصفحة السابقة، فما كتبتموه ما زال فيها.'
	}
};
