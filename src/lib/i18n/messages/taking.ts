import type { Language } from '../../story/language.ts';
import { counter } from '../plural.ts';

/** What the pages of snapshots say; on them alone. */
export interface TakingMessages {
	/** Name of such a page. */
	snapshot: string;
	/** What it is, in a sentence: how much, of which day. */
	fixedOn: (contents: string, day: string) => string;
	lasting: string;
	/** How many rows can still be had, and what became of the others. */
	allStand: string;
	withdrawn: (rows: number) => string;
	retold: (rows: number) => string;
	relocated: (rows: number) => string;
	sum: string;
	/** How to check it. */
	check: string;
	/** Why it is not told any more. */
	noSum: string;
	rowsFile: string;
	asItIsNow: string;
	take: string;
	cite: string;
	files: { csv: string; geojson: string; geojsons: string; atom: string; feed: string };

	/** The page on which a snapshot is made. */
	fix: string;
	fixWhat: (title: string) => string;
	underWay: string;
	underWayNote: string;
	gone: string;
	tooMany: string;
	failed: string;

	/** Of the data package. */
	notReady: string;
	dataDescription: string;
}

const [fr, en, de, ar] = (['fr', 'en', 'de', 'ar'] as const).map(counter) as [
	ReturnType<typeof counter>,
	ReturnType<typeof counter>,
	ReturnType<typeof counter>,
	ReturnType<typeof counter>
];

export const takingMessages: Record<Language, TakingMessages> = {
	fr: {
		snapshot: 'Instantané',
		fixedOn: (contents, day) => `${contents}, fixé le ${day}.`,
		lasting:
			'Cette adresse rend toujours ces mêmes lignes, telles que la rédaction les publie aujourd’hui, moins celles qu’elle a retirées.',
		allStand: 'Toutes les lignes sont là, inchangées.',
		withdrawn: (rows) =>
			fr(rows, {
				one: '# ligne a été retirée depuis : elle n’est plus donnée.',
				other: '# lignes ont été retirées depuis : elles ne sont plus données.'
			}),
		retold: (rows) =>
			fr(rows, {
				one: '# ligne dit autre chose de son récit (titre, date, thèmes…).',
				other: '# lignes disent autre chose de leur récit (titre, date, thèmes…).'
			}),
		relocated: (rows) =>
			fr(rows, {
				one: '# ligne situe autrement son lieu, souvent moins exactement.',
				other: '# lignes situent autrement leur lieu, souvent moins exactement.'
			}),
		sum: 'Somme SHA-256',
		check: 'C’est la somme du fichier suivant, à l’octet près ; il est le même dans toutes les langues :',
		noSum:
			'La somme n’est plus donnée : des lignes ont été retirées ou changées, et elle aiderait à deviner ce qui est désormais protégé.',
		rowsFile: 'lignes, forme canonique (TSV)',
		asItIsNow: 'La même sélection, aujourd’hui',
		take: 'Emporter',
		cite: 'Citer cet instantané',
		files: {
			csv: 'une ligne par récit et par lieu',
			geojson: 'géométries publiques',
			geojsons: 'un objet par ligne',
			atom: 'avec GeoRSS',
			feed: 'le même fil'
		},
		fix: 'Fixer un instantané daté',
		fixWhat: (title) => `Sélection : ${title}.`,
		underWay: 'L’instantané se prépare',
		underWayNote:
			'Une grande sélection demande jusqu’à une minute. Cette page se recharge d’elle-même et mène à l’instantané.',
		gone: 'Cette préparation n’est plus connue. Vous pouvez en commencer une autre.',
		tooMany:
			'Trop d’instantanés se préparent en ce moment, ou l’un des vôtres n’est pas fini : réessayez dans une minute.',
		failed: 'L’instantané n’a pas pu être fait. Rien n’est perdu : réessayez.',
		notReady:
			'Le paquet de données est en préparation : quelque chose y a été retiré ou corrigé. Réessayez dans une minute.',
		dataDescription: 'Utiliser et citer les données : fichiers, instantanés, API, licences, attribution.'
	},
	en: {
		snapshot: 'Snapshot',
		fixedOn: (contents, day) => `${contents}, fixed on ${day}.`,
		lasting:
			'This address always gives these same rows, as the newsroom publishes them today, less those it has withdrawn.',
		allStand: 'All rows are there, unchanged.',
		withdrawn: (rows) =>
			en(rows, {
				one: '# row has been withdrawn since: it is no longer given.',
				other: '# rows have been withdrawn since: they are no longer given.'
			}),
		retold: (rows) =>
			en(rows, {
				one: '# row says something else of its story (title, date, themes…).',
				other: '# rows say something else of their story (title, date, themes…).'
			}),
		relocated: (rows) =>
			en(rows, {
				one: '# row places its place otherwise, mostly less exactly.',
				other: '# rows place their place otherwise, mostly less exactly.'
			}),
		sum: 'SHA-256 sum',
		check: 'It is the sum of the following file, to the byte; the file is the same in every language:',
		noSum:
			'The sum is no longer given: rows have been withdrawn or changed, and it would help to guess what is protected now.',
		rowsFile: 'rows, canonical form (TSV)',
		asItIsNow: 'The same selection, today',
		take: 'Take away',
		cite: 'Cite this snapshot',
		files: {
			csv: 'one row a story and place',
			geojson: 'public geometries',
			geojsons: 'one object a line',
			atom: 'with GeoRSS',
			feed: 'the same feed'
		},
		fix: 'Fix a dated snapshot',
		fixWhat: (title) => `Selection: ${title}.`,
		underWay: 'The snapshot is being made',
		underWayNote:
			'A large selection takes up to a minute. This page reloads by itself and leads to the snapshot.',
		gone: 'Nothing is known of this snapshot any more. You can begin another one.',
		tooMany: 'Too many snapshots are being made, or one of yours is not finished: try again in a minute.',
		failed: 'The snapshot could not be made. Nothing is lost: try again.',
		notReady:
			'The data package is being made: something in it was withdrawn or corrected. Try again in a minute.',
		dataDescription: 'Using and citing the data: files, snapshots, API, licences, attribution.'
	},
	de: {
		snapshot: 'Datenstand',
		fixedOn: (contents, day) => `${contents}, festgehalten am ${day}.`,
		lasting:
			'Diese Adresse liefert immer dieselben Zeilen, so wie die Redaktion sie heute veröffentlicht, ohne die zurückgezogenen.',
		allStand: 'Alle Zeilen sind da, unverändert.',
		withdrawn: (rows) =>
			de(rows, {
				one: '# Zeile wurde seither zurückgezogen und wird nicht mehr geliefert.',
				other: '# Zeilen wurden seither zurückgezogen und werden nicht mehr geliefert.'
			}),
		retold: (rows) =>
			de(rows, {
				one: '# Zeile sagt anderes über ihre Reportage (Titel, Datum, Themen …).',
				other: '# Zeilen sagen anderes über ihre Reportage (Titel, Datum, Themen …).'
			}),
		relocated: (rows) =>
			de(rows, {
				one: '# Zeile verortet ihren Ort anders, meist weniger genau.',
				other: '# Zeilen verorten ihren Ort anders, meist weniger genau.'
			}),
		sum: 'SHA-256-Summe',
		check:
			'Sie ist die Summe der folgenden Datei, auf das Byte genau; die Datei ist in jeder Sprache dieselbe:',
		noSum:
			'Die Summe wird nicht mehr genannt: Zeilen wurden zurückgezogen oder geändert, und sie hülfe zu erraten, was nun geschützt ist.',
		rowsFile: 'Zeilen in kanonischer Form (TSV)',
		asItIsNow: 'Dieselbe Auswahl, heute',
		take: 'Mitnehmen',
		cite: 'Diesen Datenstand zitieren',
		files: {
			csv: 'eine Zeile je Reportage und Ort',
			geojson: 'öffentliche Geometrien',
			geojsons: 'ein Objekt je Zeile',
			atom: 'mit GeoRSS',
			feed: 'derselbe Feed'
		},
		fix: 'Datierten Stand festhalten',
		fixWhat: (title) => `Auswahl: ${title}.`,
		underWay: 'Der Datenstand entsteht',
		underWayNote:
			'Eine große Auswahl braucht bis zu einer Minute. Diese Seite lädt sich selbst neu und führt zum Datenstand.',
		gone: 'Davon ist nichts mehr bekannt. Sie können einen neuen Datenstand beginnen.',
		tooMany:
			'Gerade entstehen zu viele Datenstände, oder einer von Ihnen ist noch nicht fertig: Versuchen Sie es in einer Minute wieder.',
		failed: 'Der Datenstand konnte nicht entstehen. Nichts ist verloren: Versuchen Sie es noch einmal.',
		notReady:
			'Das Datenpaket entsteht gerade: Etwas darin wurde zurückgezogen oder berichtigt. Versuchen Sie es in einer Minute wieder.',
		dataDescription: 'Die Daten nutzen und zitieren: Dateien, Datenstände, API, Lizenzen, Namensnennung.'
	},
	ar: {
		snapshot: 'نسخة مؤرخة',
		fixedOn: (contents, day) => `${contents}، مثبتة في ${day}.`,
		lasting: 'هذا العنوان يعطي دائما الأسطر نفسها كما تنشرها هيئة التحرير اليوم، ما عدا ما سحبته منها.',
		allStand: 'الأسطر كلها موجودة ولم يتغير منها شيء.',
		withdrawn: (rows) =>
			ar(rows, {
				one: 'سُحب سطر واحد منذ ذلك الحين ولم يعد يُعطى.',
				two: 'سُحب سطران منذ ذلك الحين ولم يعودا يُعطيان.',
				few: 'سُحبت # أسطر منذ ذلك الحين ولم تعد تُعطى.',
				many: 'سُحب # سطرا منذ ذلك الحين ولم تعد تُعطى.',
				other: 'سُحب # سطر منذ ذلك الحين ولم تعد تُعطى.'
			}),
		retold: (rows) =>
			ar(rows, {
				one: 'سطر واحد تغير ما يقوله عن قصته (العنوان، التاريخ، المواضيع…).',
				two: 'سطران تغير ما يقولانه عن قصتهما (العنوان، التاريخ، المواضيع…).',
				few: '# أسطر تغير ما تقوله عن قصتها (العنوان، التاريخ، المواضيع…).',
				many: '# سطرا تغير ما تقوله عن قصتها (العنوان، التاريخ، المواضيع…).',
				other: '# سطر تغير ما تقوله عن قصتها (العنوان، التاريخ، المواضيع…).'
			}),
		relocated: (rows) =>
			ar(rows, {
				one: 'سطر واحد تغير تحديد مكانه، وغالبا بدقة أقل.',
				two: 'سطران تغير تحديد مكانهما، وغالبا بدقة أقل.',
				few: '# أسطر تغير تحديد أماكنها، وغالبا بدقة أقل.',
				many: '# سطرا تغير تحديد أماكنها، وغالبا بدقة أقل.',
				other: '# سطر تغير تحديد أماكنها، وغالبا بدقة أقل.'
			}),
		sum: 'مجموع SHA-256',
		check: 'هو مجموع الملف التالي حتى آخر بايت، والملف واحد في كل اللغات:',
		noSum: 'لم يعد المجموع يُعطى: سُحبت أسطر أو تغيرت، وقد يساعد على تخمين ما صار محميا.',
		rowsFile: 'الأسطر بصيغتها المعيارية (TSV)',
		asItIsNow: 'الاختيار نفسه اليوم',
		take: 'تنزيل',
		cite: 'الإحالة إلى هذه النسخة',
		files: {
			csv: 'سطر لكل قصة ومكان',
			geojson: 'الأشكال العلنية',
			geojsons: 'عنصر في كل سطر',
			atom: 'مع GeoRSS',
			feed: 'الخلاصة نفسها'
		},
		fix: 'تثبيت نسخة مؤرخة',
		fixWhat: (title) => `الاختيار: ${title}.`,
		underWay: 'النسخة قيد الإعداد',
		underWayNote: 'قد يحتاج الاختيار الكبير إلى دقيقة. هذه الصفحة تعيد تحميل نفسها وتقود إلى النسخة.',
		gone: 'لم يعد يُعرف شيء عن هذا الإعداد. يمكنكم بدء إعداد آخر.',
		tooMany: 'تُعد نسخ كثيرة في هذه اللحظة، أو لم تكتمل نسخة لكم بعد: أعيدوا المحاولة بعد دقيقة.',
		failed: 'تعذر إعداد النسخة. لم يضع شيء: أعيدوا المحاولة.',
		notReady: 'حزمة البيانات قيد الإعداد: سُحب شيء منها أو صُحح. أعيدوا المحاولة بعد دقيقة.',
		dataDescription:
			'استعمال البيانات والإحالة إليها: الملفات والنسخ المؤرخة والواجهة البرمجية والتراخيص ونسب المصدر.'
	}
};
