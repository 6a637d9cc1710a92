import type { InEveryLanguage } from '../../../story/language.ts';

/** What the pages of the interface say beside what they show. */
export interface PageWords {
	home: string;
	about: string;
	collections: string;
	conformance: string;
	description: string;
	documentation: string;
	items: string;
	queryables: string;
	next: string;
	first: string;
	previous: string;
	nothing: string;
	shown: (returned: string, matched: string | undefined) => string;
	/** Between the members of a list, with its space. */
	comma: string;
	properties: string;
	property: string;
	asJson: string;
	asHtml: string;
	meaning: string;
	feature: string;
	licence: string;
	geometry: string;
	languages: string;
	failed: string;
	/** What a refusal says before its reason; a reason is told in English, as programs are told it. */
	wrong: (parameter: string, given: string) => string;
	missing: string;
}

export const pageWords: InEveryLanguage<PageWords> = {
	fr: {
		home: 'Données par interface',
		about:
			'Les reportages, les lieux et les jalons, ainsi que les couches de référence, pour qui programme ou ouvre un système d’information géographique : OGC API – Features, avec des filtres en CQL2.',
		collections: 'Collections',
		conformance: 'Normes respectées',
		description: 'Description (OpenAPI 3.0)',
		documentation: 'Documentation',
		items: 'Éléments',
		queryables: 'Propriétés interrogeables',
		next: 'Page suivante',
		first: 'Première page',
		previous: 'Page précédente',
		nothing: 'Rien ne répond à cette demande.',
		shown: (returned, matched) => (matched ? `${returned} sur ${matched}` : returned),
		comma: ', ',
		properties: 'Propriétés',
		property: 'Propriété',
		asJson: 'Ce document en JSON',
		asHtml: 'Ce document en HTML',
		meaning: 'Sens',
		feature: 'Élément',
		licence: 'Licence',
		geometry: 'Géométrie',
		languages: 'Langue',
		failed: 'Cette demande ne peut pas avoir de réponse',
		wrong: (name, given) => `Le paramètre ${name} ne peut pas être « ${given} ».`,
		missing: 'Rien ne se trouve à cette adresse.'
	},
	en: {
		home: 'Data interface',
		about:
			'The stories, places and milestones, and the reference layers, for those who write programs or open a geographic information system: OGC API – Features, with filters in CQL2.',
		collections: 'Collections',
		conformance: 'Standards conformed to',
		description: 'Description (OpenAPI 3.0)',
		documentation: 'Documentation',
		items: 'Items',
		queryables: 'Properties to ask for',
		next: 'Next page',
		first: 'First page',
		previous: 'Previous page',
		nothing: 'Nothing answers to this request.',
		shown: (returned, matched) => (matched ? `${returned} of ${matched}` : returned),
		comma: ', ',
		properties: 'Properties',
		property: 'Property',
		asJson: 'This document as JSON',
		asHtml: 'This document as HTML',
		meaning: 'Meaning',
		feature: 'Item',
		licence: 'Licence',
		geometry: 'Geometry',
		languages: 'Language',
		failed: 'This request cannot be answered',
		wrong: (name, given) => `The parameter ${name} cannot be “${given}”.`,
		missing: 'There is nothing at this address.'
	},
	de: {
		home: 'Datenschnittstelle',
		about:
			'Die Reportagen, Orte und Wegmarken sowie die Referenzebenen für alle, die programmieren oder ein Geoinformationssystem öffnen: OGC API – Features, mit Filtern in CQL2.',
		collections: 'Sammlungen',
		conformance: 'Eingehaltene Normen',
		description: 'Beschreibung (OpenAPI 3.0)',
		documentation: 'Dokumentation',
		items: 'Elemente',
		queryables: 'Abfragbare Eigenschaften',
		next: 'Nächste Seite',
		first: 'Erste Seite',
		previous: 'Vorige Seite',
		nothing: 'Auf diese Anfrage passt nichts.',
		shown: (returned, matched) => (matched ? `${returned} von ${matched}` : returned),
		comma: ', ',
		properties: 'Eigenschaften',
		property: 'Eigenschaft',
		asJson: 'Dieses Dokument als JSON',
		asHtml: 'Dieses Dokument als HTML',
		meaning: 'Bedeutung',
		feature: 'Element',
		licence: 'Lizenz',
		geometry: 'Geometrie',
		languages: 'Sprache',
		failed: 'Diese Anfrage lässt sich nicht beantworten',
		wrong: (name, given) => `Der Parameter ${name} kann nicht „${given}“ sein.`,
		missing: 'An dieser Adresse ist nichts.'
	},
	ar: {
		home: 'واجهة البيانات',
		about:
			'القصص والأماكن والمحطات والطبقات المرجعية لمن يكتب البرامج أو يستعمل نظم المعلومات الجغرافية: ‏OGC API – Features‏ مع مرشحات ‏CQL2‏.',
		collections: 'المجموعات',
		conformance: 'المعايير المتبعة',
		description: 'الوصف (OpenAPI 3.0)',
		documentation: 'التوثيق',
		items: 'العناصر',
		queryables: 'الخصائص القابلة للاستعلام',
		next: 'الصفحة التالية',
		first: 'الصفحة الأولى',
		previous: 'الصفحة السابقة',
		nothing: 'لا شيء يوافق هذا الطلب.',
		shown: (returned, matched) => (matched ? `${returned} من ${matched}` : returned),
		comma: '، ',
		properties: 'الخصائص',
		property: 'الخاصية',
		asJson: 'هذه الوثيقة بصيغة ⁨JSON⁩',
		asHtml: 'هذه الوثيقة بصيغة ⁨HTML⁩',
		meaning: 'المعنى',
		feature: 'العنصر',
		licence: 'الرخصة',
		geometry: 'الشكل الهندسي',
		languages: 'اللغة',
		failed: 'لا يمكن الإجابة عن هذا الطلب',
		wrong: (name, given) => `لا يمكن أن يكون المعامل ⁨${name}⁩ «⁨${given}⁩».`,
		missing: 'لا شيء عند هذا العنوان.'
	}
};
