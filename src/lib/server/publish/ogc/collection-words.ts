import type { InEveryLanguage } from '../../../story/language.ts';

/** What a collection is called and what it holds. */
interface CollectionWords {
	title: InEveryLanguage;
	description: InEveryLanguage;
}

export const storyWords: CollectionWords = {
	title: { fr: 'Reportages', en: 'Stories', de: 'Reportagen', ar: 'القصص' },
	description: {
		fr: 'Tous les reportages publiés, chacun avec ses lieux et sa date. Les lieux protégés sont montrés par le point de référence de leur zone.',
		en: 'Every published story, with its places and its date. Protected places are shown by the reference point of their area.',
		de: 'Alle veröffentlichten Reportagen mit ihren Orten und ihrem Datum. Geschützte Orte stehen am Bezugspunkt ihres Gebiets.',
		ar: 'كل القصص المنشورة، بأماكنها وتاريخها. تُعرض الأماكن المحمية عند النقطة المرجعية لمنطقتها.'
	}
};

export const placeWords: CollectionWords = {
	title: { fr: 'Lieux', en: 'Places', de: 'Orte', ar: 'الأماكن' },
	description: {
		fr: 'Les lieux dont parlent les reportages et les jalons, nommés en quatre langues, avec le nombre de reportages qui s’y passent. Ce qui choisit des reportages (mots, rayon, thème…) choisit les lieux où ils se passent ; bbox et filter regardent les lieux eux-mêmes.',
		en: 'The places that stories and milestones tell of, named in four languages, with the number of stories that happen there. What selects stories (words, a radius, a theme…) selects the places where they happen; bbox and filter look at the places themselves.',
		de: 'Die Orte, von denen Reportagen und Wegmarken erzählen, in vier Sprachen benannt, mit der Zahl der Reportagen, die dort spielen. Was Reportagen auswählt (Wörter, Umkreis, Thema …), wählt die Orte aus, an denen sie spielen; bbox und filter betrachten die Orte selbst.',
		ar: 'الأماكن التي تتحدث عنها القصص والمحطات، بأسمائها في أربع لغات، مع عدد القصص التي تجري فيها. ما يختار القصص (كلمات أو نصف قطر أو موضوع…) يختار الأماكن التي تجري فيها؛ أما ⁨bbox⁩ و⁨filter⁩ فينظران إلى الأماكن نفسها.'
	}
};

export const milestoneWords: CollectionWords = {
	title: { fr: 'Jalons', en: 'Milestones', de: 'Wegmarken', ar: 'المحطات' },
	description: {
		fr: 'Les faits datés et sourcés qui jalonnent la chronique des lieux.',
		en: 'The dated facts, each from its source, that stand between the stories of a place.',
		de: 'Die datierten, belegten Tatsachen zwischen den Reportagen eines Ortes.',
		ar: 'الوقائع المؤرَّخة والموثَّقة التي تتخلل سجل كل مكان.'
	}
};
