import type { Language } from '../../story/language.ts';

/** What a map says that counts stories by cells; numbers come written as the language writes them. */
export interface CountedMapMessages {
	cell: (kilometres: string) => string;
	beyond: (stories: string) => string;
	/** For whoever cannot see the dots. */
	described: string;
}

export const countedMapMessages: Record<Language, CountedMapMessages> = {
	fr: {
		cell: (kilometres) => `Par maille de ${kilometres} km`,
		beyond: (stories) => `hors carte ${stories}`,
		described: 'Carte : les lieux des récits, comptés par mailles. La liste dit la même chose.'
	},
	en: {
		cell: (kilometres) => `By cells of ${kilometres} km`,
		beyond: (stories) => `off the map ${stories}`,
		described: 'Map: the places of the stories, counted by cells. The list says the same.'
	},
	de: {
		cell: (kilometres) => `Je Zelle von ${kilometres} km`,
		beyond: (stories) => `außerhalb ${stories}`,
		described: 'Karte: die Orte der Reportagen, nach Zellen gezählt. Die Liste sagt dasselbe.'
	},
	ar: {
		cell: (kilometres) => `لكل خلية من ${kilometres} كم`,
		beyond: (stories) => `خارج الخريطة ${stories}`,
		described: 'خريطة: أماكن القصص معدودة بالخلايا. القائمة تقول الشيء نفسه.'
	}
};
