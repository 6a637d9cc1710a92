import { counter } from '../plural.ts';
import type { ImportedWords } from './imported.ts';

const n = counter('ar');
const numbers = new Intl.NumberFormat('ar');

export const imported: ImportedWords = {
	points: (count) =>
		n(count, {
			one: 'من الاستيراد: نقطة واحدة',
			two: 'من الاستيراد: نقطتان',
			few: 'من الاستيراد: # نقاط',
			other: 'من الاستيراد: # نقطة'
		}),
	point: (number) => `النقطة ${number}`,
	proposalFor: (name) => `اقتراح لنقطة الاستيراد «${name}»`,
	position: (index, count) => `النقطة ${index} من ${count}`,
	see: 'عرض موضعها وما يوجد هناك',
	waits: 'هكذا يحدّد المصدر موضعها. لا يظهر شيء منها دون تأكيد.',
	away: (metres) =>
		metres < 1000
			? `على بعد ${numbers.format(metres)} م`
			: `على بعد ${numbers.format(Math.round(metres / 1000))} كم`,
	nothingNear: 'لا شيء معروفًا قرب هذا الموضع.',
	asItsKind: 'بحسب نوعه',
	setAside: 'استبعاد نهائي',
	setAsideOne: (name) => `استبعاد «${name}» نهائيًا`,
	delete: 'Del',
	label: 'النقطة',
	keep: 'حفظ هذه النقطة بالضبط في مكتب التحرير',
	keepNote: 'وإلا تُنسى: لا يبقى إلا المكان المؤكَّد.',
	keepNot: 'هنا مكان بالضبط معروف من قبل: ستُنسى هذه النقطة.',
	media: (count) =>
		n(count, {
			one: 'وسيط واحد يعرضه الأصل',
			two: 'وسيطان يعرضهما الأصل',
			few: '# وسائط يعرضها الأصل',
			other: '# وسيطًا يعرضها الأصل'
		}),
	mediaNote: 'لم يُنزَّل شيء منها. من يتبع رابطًا يعلم موقعُه أنه يقرأه.',
	noAlt: 'بلا وصف',
	mediumAside: 'استبعاد',
	mediumAsideOne: (url) => `استبعاد ${url}`,
	mediaAside: (count) =>
		n(count, { one: 'واحد مستبعد', two: 'اثنان مستبعدان', few: '# مستبعدة', other: '# مستبعدًا' }),
	takeBack: 'استعادتها'
};
