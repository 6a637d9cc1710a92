import type { ColumnMeaning, ColumnRole } from '../../newsroom/import.ts';
import { foldWords } from '../../story/fold.ts';
import { languages, type Language } from '../../story/language.ts';

/** What headings of tables are called, in four languages, folded. */
const headings: Record<ColumnRole, string> = {
	id: 'id|n|identifiant|identifier|numero|number|no|nr|nummer|kennung|guid|slug|المعرف|الرقم|رقم',
	title: 'titre|title|titel|nom|name|headline|schlagzeile|uberschrift|العنوان|عنوان|الاسم',
	standfirst:
		'chapeau|chapo|standfirst|teaser|vorspann|excerpt|extrait|summary|resume|zusammenfassung|المقدمة|ملخص',
	body: 'texte|text|corps|body|contenu|content|inhalt|article|artikel|story|recit|bericht|description|desc|beschreibung|markdown|html|النص|نص|المحتوى|الوصف',
	byline:
		'auteur|auteurs|autrice|author|authors|autor|autorin|autoren|byline|signature|verfasser|verfasserin|von|الكاتب|المؤلف|بقلم',
	kind: 'genre|kind|type|art|gattung|النوع|نوع',
	published:
		'publie|publie le|published|publication|date de publication|publication date|pubdate|veroffentlicht|veroffentlicht am|erschienen|parution|paru le|تاريخ النشر|نشر',
	occurred:
		'date|date du recit|quand|when|datum|wann|occurred|event date|date de l evenement|ereignis|jour|day|tag|time|timestamp|التاريخ|تاريخ|متى',
	themes:
		'theme|themes|rubrique|rubriques|categorie|categories|category|tags|tag s|mots cles|keywords|thema|themen|kategorie|kategorien|schlagworter|الموضوع|المواضيع|موضوعات|الفئة|الوسوم',
	language: 'langue|language|lang|sprache|locale|اللغة|لغة',
	address: 'adresse|url|lien|link|address|source|source url|quelle|web|الرابط|رابط',
	longitude: 'longitude|lon|lng|long|x|geo longitude|laenge|lange|langengrad|خط الطول|الطول',
	latitude: 'latitude|lat|y|geo latitude|breite|breitengrad|خط العرض|العرض',
	place: 'lieu|lieux|place|places|ville|city|commune|location|ort|orte|stadt|toponyme|المكان|مكان|المدينة',
	media: 'image|images|photo|photos|picture|pictures|media|medias|bild|bilder|foto|fotos|صورة|صور|وسائط'
};

const known = new Map<string, ColumnRole>(
	(Object.entries(headings) as [ColumnRole, string][]).flatMap(([role, names]) =>
		names.split('|').map((name) => [foldWords(name).trim(), role] as const)
	)
);

const named: Record<string, Language> = Object.fromEntries(
	languages.flatMap((language) => [
		[language, language],
		...languages.map((other) => [
			foldWords(new Intl.DisplayNames(other, { type: 'language' }).of(language)!),
			language
		])
	])
) as Record<string, Language>;

const plain = (heading: string) =>
	foldWords(heading)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** What a column is, by its heading: "Titre (fr)", "body_en", "Date"; null where nobody could say. */
function meaningOf(heading: string): ColumnMeaning | null {
	const words = plain(heading);
	const role = known.get(words);
	if (role) return { role, language: null };
	const [, first, last] = /^(.*\S) (\S+)$/.exec(words) ?? [];
	const language = last && named[last];
	const translated = language ? known.get(first!) : undefined;
	return translated && language ? { role: translated, language } : null;
}

/** What the columns of a table are, by their headings; the second of a kind is not understood, but for media. */
export function guessColumns(header: readonly string[]): (ColumnMeaning | null)[] {
	const taken = new Set<string>();
	return header.map((heading) => {
		const meaning = meaningOf(heading);
		const name = meaning && `${meaning.role} ${meaning.language}`;
		if (!name || (taken.has(name) && meaning.role !== 'media')) return null;
		taken.add(name);
		return meaning;
	});
}
